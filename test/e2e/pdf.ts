/** Reads a PDF that the app saved: what it says, what it is tagged as, and where it stands. */
import { readFileSync } from 'node:fs';
import { type PdfObjects, readFonts, readObjects, textOf } from './pdf-objects.ts';
import { type Drawn, drawnOn } from './pdf-page.ts';

/** An element of the structure that screen readers go by. */
export interface Tagged {
  /** What it is, such as `H1`, `TH` or `Figure`. */
  readonly role: string;
  /** Of a picture, what it shows. */
  readonly alt: string | undefined;
  /** Of the head of a table, what it is the head of: `Row` or `Column`. */
  readonly scope: string | undefined;
  readonly text: string;
  readonly children: readonly Tagged[];
}

export interface Pdf {
  readonly header: string;
  readonly tagged: boolean;
  readonly language: string | undefined;
  readonly title: string | undefined;
  /** Whether a reader's window shall show the title instead of the name of the file. */
  readonly showsTitle: boolean;
  /** The program that says it made the file. */
  readonly creator: string | undefined;
  readonly pages: number;
  /** All text in the order in which it is drawn, white space made one. */
  readonly text: string;
  /** What each page draws. */
  readonly drawn: readonly (readonly Drawn[])[];
  /** The whole structure; its children lead further. */
  readonly structure: Tagged | undefined;
}

export function readPdf(path: string): Pdf {
  const raw = readFileSync(path).toString('latin1');
  const objects = readObjects(raw);
  const fonts = readFonts(objects);
  const catalog = findHead(objects, /\/Type\s*\/Catalog/);
  const info = objects.get(
    /\/Info (\d+) 0 R/.exec(raw.slice(raw.lastIndexOf('trailer')))?.[1] ?? '',
  );
  const pages = [...objects].filter(([, { head }]) => /\/Type\s*\/Page\b/.test(head));
  const drawn = new Map(pages.map(([id, { head }]) => [id, drawnOn(head, objects, fonts)]));
  const root = /\/K (\d+) 0 R/.exec(findHead(objects, /\/Type\s*\/StructTreeRoot/))?.[1];
  return {
    header: raw.slice(0, 8),
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(catalog) && /\/StructTreeRoot/.test(catalog),
    language: textOf(catalog, 'Lang'),
    title: textOf(info?.head ?? '', 'Title'),
    showsTitle: /\/ViewerPreferences\s*<<[^>]*\/DisplayDocTitle true/.test(catalog),
    creator: textOf(info?.head ?? '', 'Creator'),
    pages: pages.length,
    text: oneSpace(
      [...drawn.values()]
        .flat()
        .map(({ text }) => text)
        .join(' '),
    ),
    drawn: [...drawn.values()],
    structure: root === undefined ? undefined : taggedOf(root, objects, drawn),
  };
}

/** Every element of this kind within another, in the order of reading. */
export function findTagged(within: Tagged | undefined, role: string): Tagged[] {
  if (within === undefined) return [];
  const own = within.role === role ? [within] : [];
  return [...own, ...within.children.flatMap((child) => findTagged(child, role))];
}

function findHead(objects: PdfObjects, what: RegExp): string {
  return [...objects.values()].find(({ head }) => what.test(head))?.head ?? '';
}

function taggedOf(
  id: string,
  objects: PdfObjects,
  drawn: ReadonlyMap<string, readonly Drawn[]>,
): Tagged {
  const head = objects.get(id)?.head ?? '';
  const kids = /\/K \[([\s\S]*?)\]/.exec(head)?.[1] ?? /\/K (\d+ 0 R)/.exec(head)?.[1] ?? '';
  const parts: { text: string; child?: Tagged }[] = [];
  for (const [, page, content, child] of kids.matchAll(
    /\/Pg (\d+) 0 R\s*\/MCID (\d+)|(\d+) 0 R/g,
  )) {
    if (child !== undefined) {
      const element = taggedOf(child, objects, drawn);
      parts.push({ text: element.text, child: element });
    } else {
      const pieces = drawn.get(page ?? '')?.filter((one) => one.content === Number(content)) ?? [];
      parts.push({ text: pieces.map(({ text }) => text).join(' ') });
    }
  }
  return {
    role: /\/S \/(\w+)/.exec(head)?.[1] ?? '',
    alt: textOf(head, 'Alt'),
    scope: /\/Scope \/(\w+)/.exec(head)?.[1],
    text: oneSpace(parts.map(({ text }) => text).join(' ')),
    children: parts.flatMap(({ child }) => (child === undefined ? [] : [child])),
  };
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

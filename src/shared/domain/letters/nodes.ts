/** Makers of the parts of a letter, so that composing reads as writing. */
import type {
  Definitions,
  LetterNode,
  List,
  Note,
  Paragraph,
  Run,
  Section,
  Table,
} from './document.ts';

/** A column of a table: its heading and its share of the width in percent. */
export type Column = Table['columns'][number];

/** Plain text as runs. */
export function plain(text: string): Run[] {
  return [{ text }];
}

/** Text that stands out. */
export function strong(text: string): Run {
  return { text, strong: true };
}

/** A remark in place of a value, so that nobody takes it for one. */
export function remark(text: string): Run[] {
  return [{ text, em: true }];
}

/** A paragraph, with the blocks it carries. */
export function paragraph(text: string, ...blocks: string[]): Paragraph {
  return { type: 'paragraph', ...tagged(blocks), runs: plain(text) };
}

/** The paragraph that answers the question, in strong type. */
export function lead(text: string, ...blocks: string[]): Paragraph {
  return { type: 'paragraph', role: 'lead', ...tagged(blocks), runs: [strong(text)] };
}

/** The opening words. */
export function salutation(text: string): Paragraph {
  return { type: 'paragraph', role: 'salutation', runs: plain(text) };
}

/** A remark in smaller type. */
export function note(text: string, ...blocks: string[]): Note {
  return { type: 'note', ...tagged(blocks), runs: plain(text) };
}

/** A list; an item with a term starts with that term in strong type. */
export function list(
  items: readonly { readonly term?: string; readonly text: string }[],
  ...blocks: string[]
): List {
  return {
    type: 'list',
    ...tagged(blocks),
    items: items.map(({ term, text }) =>
      term === undefined ? plain(text) : [strong(term), { text: ` ${text}` }],
    ),
  };
}

/** Terms with their lines; a term without lines is left out. */
export function definitions(
  items: readonly { readonly term: string; readonly lines: readonly string[] }[],
  ...blocks: string[]
): Definitions {
  return {
    type: 'definitions',
    ...tagged(blocks),
    items: items
      .map(({ term, lines }) => ({ term, lines: lines.filter((line) => line !== '') }))
      .filter(({ lines }) => lines.length > 0),
  };
}

/** A table whose first column names its row. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (readonly Run[])[])[],
  options: { readonly note?: string; readonly blocks?: readonly string[] } = {},
): Table {
  return {
    type: 'table',
    ...tagged(options.blocks ?? []),
    caption,
    ...(options.note ? { note: options.note } : {}),
    columns: [...columns],
    rows: rows.map((row) => row.map((cell) => [...cell])),
    rowHeaders: true,
  };
}

/** A section; the nodes that do not apply are given as undefined and left out. */
export function section(
  head: {
    readonly id: string;
    readonly blocks?: readonly string[];
    readonly heading?: string;
    readonly level?: 2 | 3;
    readonly part?: 'letter' | 'annex';
  },
  ...content: readonly (LetterNode | undefined)[]
): Section {
  return {
    id: head.id,
    part: head.part ?? 'letter',
    blocks: [...(head.blocks ?? [])],
    level: head.level ?? 2,
    ...(head.heading === undefined ? {} : { heading: head.heading }),
    content: content.filter((node) => node !== undefined),
  };
}

function tagged(blocks: readonly string[]): { blocks?: string[] } {
  return blocks.length > 0 ? { blocks: [...blocks] } : {};
}

/**
 * The elements of an answer of Acumulus that have fields of their own, the same for XML
 * and JSON. What stands around them differs per call and per version, and is not looked at.
 */
import { objectOf, parseJson, textOf } from './json.ts';
import { CELL_CHARACTERS, TABLE_ROWS } from './limits.ts';
import { walkXml } from './xml.ts';

/** An element with its fields as text: empty for `<fax/>`, `{}`, `[]` and `null`. */
export interface AnswerElement {
  /** Its place among all elements, in the order in which they begin. */
  readonly number: number;
  /** The elements around it, outermost first. */
  readonly inside: readonly number[];
  readonly fields: ReadonlyMap<string, string>;
}

export interface AnswerElements {
  readonly elements: readonly AnswerElement[];
  /** Elements past the limit, which were left out. */
  readonly over: number;
  /** Field to how many of its texts were cut. */
  readonly cut: ReadonlyMap<string, number>;
}

/** True for the fields of an element that is to be kept. */
export type WantedFields = (fields: ReadonlyMap<string, string>) => boolean;

/** Takes the wanted elements out of an XML answer. Throws FileRefused for damaged XML. */
export function elementsOfXml(xml: string, wanted: WantedFields): AnswerElements {
  const collected = collect(wanted);
  const open: { number: number; fields: Map<string, string>; text: string; nested: boolean }[] = [];
  let count = 0;
  walkXml(xml, {
    open() {
      const parent = open.at(-1);
      if (parent !== undefined) parent.nested = true;
      open.push({ number: count, fields: new Map(), text: '', nested: false });
      count += 1;
    },
    text(text) {
      const current = open.at(-1);
      if (current !== undefined) current.text += text;
    },
    close(name) {
      const element = open.pop();
      if (element === undefined) return;
      const { number, fields, text, nested } = element;
      if (nested) collected.add({ number, inside: open.map((outer) => outer.number), fields });
      else open.at(-1)?.fields.set(name, collected.trim(name, text));
    },
  });
  return collected.finish();
}

/** Takes the wanted elements out of a JSON answer. Throws FileRefused for damaged JSON. */
export function elementsOfJson(json: string, wanted: WantedFields): AnswerElements {
  const collected = collect(wanted);
  let count = 0;
  const visit = (value: unknown, inside: readonly number[]): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, inside);
      return;
    }
    const element = objectOf(value);
    if (element === undefined) return;
    const number = count;
    count += 1;
    const fields = new Map<string, string>();
    for (const [name, member] of Object.entries(element)) {
      if (hasMembers(member)) visit(member, [...inside, number]);
      else fields.set(name, collected.trim(name, textOf(member)));
    }
    collected.add({ number, inside, fields });
  };
  visit(parseJson(json), []);
  return collected.finish();
}

function hasMembers(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function collect(wanted: WantedFields) {
  const elements: AnswerElement[] = [];
  const cut = new Map<string, number>();
  let over = 0;
  return {
    trim(name: string, text: string): string {
      if (text.length > CELL_CHARACTERS) cut.set(name, (cut.get(name) ?? 0) + 1);
      return text.slice(0, CELL_CHARACTERS).trim();
    },
    add(element: AnswerElement): void {
      if (!wanted(element.fields)) return;
      if (elements.length < TABLE_ROWS) elements.push(element);
      else over += 1;
    },
    // An element ends after those inside it.
    finish: (): AnswerElements => ({
      elements: elements.sort((a, b) => a.number - b.number),
      over,
      cut,
    }),
  };
}

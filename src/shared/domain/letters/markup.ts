/**
 * HTML that is safe by construction: text put into `html` is escaped, and only
 * what `html` itself made goes in as it is. There is no way to pass text
 * unescaped into an element or an attribute.
 */
import { printable } from './printable.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML that is already escaped. */
export class Markup {
  readonly #text: string;

  constructor(strings: TemplateStringsArray, values: readonly MarkupValue[]) {
    this.#text = strings.reduce(
      (text, part, index) => text + part + (index < values.length ? render(values[index]) : ''),
      '',
    );
  }

  toString(): string {
    return this.#text;
  }
}

/** What can stand in a template: text, a number, markup, or several of them. */
export type MarkupValue = string | number | Markup | undefined | readonly MarkupValue[];

/** Builds HTML; every text in it is escaped, undefined leaves nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Markup(strings, values);
}

/** Text with its new lines as line breaks. */
export function multiline(text: string): MarkupValue {
  const [first, ...rest] = printable(text).split('\n');
  return [first, ...rest.map((line) => html`<br>${line}`)];
}

function render(value: MarkupValue): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.toString();
  if (typeof value === 'object') return value.map(render).join('');
  return escaped(String(value));
}

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

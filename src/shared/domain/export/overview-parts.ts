/** Building blocks of the overview: values, definitions and tables from the field tree. */
import type { PlainDate } from '../calendar.ts';
import { countryName } from '../letters/country.ts';
import { html, type Markup, type MarkupValue } from '../letters/markup.ts';
import { languageOf } from '../locale.ts';
import { writtenDay } from '../written-dates.ts';
import { displayed } from './display.ts';
import type { FieldNode } from './field-node.ts';
import { OVERVIEW_TEXTS } from './overview-texts.ts';
import { say, type Voice } from './wording.ts';

type Row = Readonly<Record<string, unknown>>;

/** A value for a reader; nothing for null, an empty text and an empty list. */
export function shown(node: FieldNode, value: unknown, voice: Voice): MarkupValue {
  if (value === null || value === '') return '';
  if (node.type === 'date') return dateShown(String(value), voice);
  if (node.type === 'texts') return listShown(value as readonly string[]);
  if (node.type !== 'text') return displayed(node, value, voice);
  const text = String(value);
  if (node.key !== 'country') return textShown(text);
  const name = countryName(text, voice.locale);
  return textShown(name === text ? text : `${name} (${text})`);
}

/** A date in words, with the plain date for programs. */
function dateShown(on: string, voice: Voice): Markup {
  return html`<time datetime="${on}">${writtenDay(on as PlainDate, languageOf(voice.locale))}</time>`;
}

/** Text as kept: its own lines, its own direction of writing. */
export function textShown(text: string): Markup {
  return html`<bdi class="values">${text}</bdi>`;
}

/** Texts under each other; nothing for an empty list. */
export function listShown(texts: readonly string[]): MarkupValue {
  const [first] = texts;
  if (texts.length < 2) return first === undefined ? '' : textShown(first);
  return html`<ul class="several">${texts.map((text) => html`<li>${textShown(text)}</li>`)}</ul>`;
}

/** Terms with their values; a term without a value is left out. */
export function definitions(
  pairs: readonly (readonly [term: string, value: MarkupValue])[],
): Markup {
  return html`<dl>${pairs
    .filter(([, value]) => value !== '')
    .map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
}

/** The fields of one object as terms and values. */
export function objectShown(node: FieldNode, value: Row, voice: Voice): Markup {
  return definitions(
    node.fields.map((child) => [say(child.title, voice), shown(child, value[child.key], voice)]),
  );
}

/** With more columns than this, words no longer fit on a sheet of A4. */
const MOST_COLUMNS = 5;

/**
 * A list of objects as a table, or one under the other when a table would be too
 * wide; what is filled in nowhere is left out.
 */
export function listOfObjects(node: FieldNode, rows: readonly Row[], voice: Voice): Markup {
  if (rows.length === 0) return html`<p class="none">${say(OVERVIEW_TEXTS.none, voice)}</p>`;
  const columns = node.fields.filter((child) =>
    rows.some((row) => displayed(child, row[child.key], voice) !== ''),
  );
  return columns.length > MOST_COLUMNS
    ? rowsShown(node, columns, rows, voice)
    : tableShown(node, columns, rows, voice);
}

function tableShown(
  node: FieldNode,
  columns: readonly FieldNode[],
  rows: readonly Row[],
  voice: Voice,
): Markup {
  const heads = columns.map((column) => html`<th scope="col">${say(column.title, voice)}</th>`);
  const lines = rows.map((row) => {
    const cells = columns.map((column) => html`<td>${shown(column, row[column.key], voice)}</td>`);
    return html`<tr>${cells}</tr>\n`;
  });
  return html`<table class="list"><caption>${say(node.meaning, voice)}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>${lines}</tbody></table>`;
}

/** The first field names each object. */
function rowsShown(
  node: FieldNode,
  [first, ...rest]: readonly FieldNode[],
  rows: readonly Row[],
  voice: Voice,
): Markup {
  const articles = rows.map((row, index) => {
    const id = `${node.key}-${index + 1}`;
    const name = first === undefined ? '' : shown(first, row[first.key], voice);
    return html`<article class="row" aria-labelledby="${id}"><h3 id="${id}">${name}</h3>
${definitions(rest.map((child) => [say(child.title, voice), shown(child, row[child.key], voice)]))}
</article>\n`;
  });
  return html`<p class="soft">${say(node.meaning, voice)}</p>\n${articles}`;
}

/** The part of the overview that shows what is kept, category by category. */

import { html, type Markup, type MarkupValue } from '../letters/markup.ts';
import { oneLine } from '../letters/printable.ts';
import { displayed, LIST_SEPARATOR } from './display.ts';
import { type FieldNode, getField } from './field-node.ts';
import { ITEMS } from './fields-items.ts';
import { definitions, listShown, shown, textShown } from './overview-parts.ts';
import { OVERVIEW_TEXTS } from './overview-texts.ts';
import { type ItemData, matterOf, type PersonData } from './person-data.ts';
import { say, type Voice } from './wording.ts';

type FieldData = ItemData['fields'][number];

const FIELDS = getField(ITEMS.fields, 'fields').fields;
const PURPOSES = getField(ITEMS.fields, 'purposes');
const RETENTION = getField(ITEMS.fields, 'retention').fields;

/** All items, each with its data first and then what they are for and until when. */
export function itemsShown(data: PersonData, items: FieldNode, voice: Voice): Markup {
  if (data.items.length === 0) return html`<p class="none">${say(OVERVIEW_TEXTS.none, voice)}</p>`;
  return html`${data.items.map((item, index) => itemShown(item, items, `item-${index + 1}`, voice))}`;
}

function itemShown(item: ItemData, items: FieldNode, id: string, voice: Voice): Markup {
  const label =
    matterOf(item) === item.category
      ? ''
      : html` <span class="number">${textShown(item.label)}</span>`;
  const description =
    item.description === '' ? '' : html`<p class="soft">${textShown(item.description)}</p>`;
  return html`<article aria-labelledby="${id}">
<h3 id="${id}">${textShown(item.category)}${label}</h3>
${description}
${fieldTable(item, voice)}
${itemFacts(item, items, voice)}
</article>
`;
}

function fieldTable(item: ItemData, voice: Voice): MarkupValue {
  if (item.fields.length === 0) return '';
  const matter = oneLine(matterOf(item));
  const heads = [titleOf(FIELDS, 'name', voice), titleOf(FIELDS, 'values', voice)];
  return html`<table class="fields"><caption>${say(OVERVIEW_TEXTS.fieldsCaption, voice, { matter })}</caption>
<thead><tr>${[...heads, say(OVERVIEW_TEXTS.remarks, voice)].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${item.fields.map(
    (
      field,
    ) => html`<tr><th scope="row">${textShown(field.name)}</th><td>${valueShown(field, voice)}</td><td>${marks(field, voice)}</td></tr>
`,
  )}</tbody></table>`;
}

function valueShown(field: FieldData, voice: Voice): MarkupValue {
  if (field.secret)
    return html`<span class="none">${say(OVERVIEW_TEXTS.secretValue, voice)}</span>`;
  if (field.values.length > 0) return listShown(field.values);
  return html`<span class="none">${say(OVERVIEW_TEXTS.empty, voice)}</span>`;
}

function marks(field: FieldData, voice: Voice): MarkupValue {
  const texts = [
    field.secret ? say(OVERVIEW_TEXTS.secretMark, voice) : '',
    field.values.length > 0 ? originOf(field, voice) : '',
    field.keptByLaw === null
      ? ''
      : say(OVERVIEW_TEXTS.keptByLaw, voice, { article: field.keptByLaw }),
  ];
  return texts.filter((text) => text !== '').map((text) => html`<span class="mark">${text}</span>`);
}

function originOf(field: FieldData, voice: Voice): string {
  if (field.portable) return say(OVERVIEW_TEXTS.portable, voice);
  return field.providedByPerson ? say(OVERVIEW_TEXTS.provided, voice) : '';
}

/** What is known of the item as a whole, as far as the package tells it. */
function itemFacts(item: ItemData, items: FieldNode, voice: Voice): Markup {
  const { retention } = item;
  const source = item.source === '' ? say(OVERVIEW_TEXTS.ownSource, voice) : textShown(item.source);
  const told = (key: string, ...facts: readonly (readonly [string, MarkupValue])[]) =>
    items.fields.some((node) => node.key === key) ? facts : [];
  return definitions([
    [say(PURPOSES.title, voice), purposesShown(item, voice)],
    ...told('systems', [titleOf(ITEMS.fields, 'systems', voice), listShown(item.systems)]),
    ...told('source', [titleOf(ITEMS.fields, 'source', voice), source]),
    pair(ITEMS.fields, 'collectedOn', item.collectedOn, voice),
    ...told(
      'retention',
      pair(RETENTION, 'rule', retention.rule, voice),
      pair(RETENTION, 'state', retention.state, voice),
      pair(RETENTION, 'dueOn', retention.dueOn, voice),
      pair(RETENTION, 'floorOn', retention.floorOn, voice),
      pair(RETENTION, 'disposal', retention.disposal, voice),
      [titleOf(RETENTION, 'because', voice), listShown(retention.because)],
    ),
  ]);
}

function purposesShown(item: ItemData, voice: Voice): MarkupValue {
  if (item.purposes.length === 0) return '';
  const bases = getField(PURPOSES.fields, 'bases');
  return html`<ul class="several">${item.purposes.map((purpose) => {
    const words = displayed(bases, purpose.bases, voice).replaceAll(LIST_SEPARATOR, ', ');
    const interest =
      purpose.interest === ''
        ? ''
        : html`<span class="mark">${say(getField(PURPOSES.fields, 'interest').title, voice)}: ${textShown(purpose.interest)}</span>`;
    return html`<li>${textShown(purpose.name)}<span class="mark">${say(bases.title, voice)}: ${words}</span>${interest}</li>`;
  })}</ul>`;
}

function pair(
  nodes: readonly FieldNode[],
  key: string,
  value: unknown,
  voice: Voice,
): readonly [string, MarkupValue] {
  const node = getField(nodes, key);
  return [say(node.title, voice), shown(node, value, voice)];
}

function titleOf(nodes: readonly FieldNode[], key: string, voice: Voice): string {
  return say(getField(nodes, key).title, voice);
}

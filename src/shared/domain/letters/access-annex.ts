/**
 * The annex with the data themselves (GDPR art. 15(3)): a faithful and
 * intelligible reproduction, field by field (CJEU C-487/21).
 */
import type { Dossier, DossierConsent, DossierField, DossierItem } from '../dossier.ts';
import { type CategoryGroup, groupsOf, unique } from './access-facts.ts';
import type { Run, Section, Table } from './document.ts';
import { type Column, definitions, paragraph, plain, remark, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { LetterTexts } from './texts/texts.ts';

/** From so many alike items on, one table with a row for each reads better than one table each. */
const ALIKE_ITEMS = 3;
const ALIKE_FIELDS = 5;
const SHORT_VALUE = 40;

/** An amount of money as kept, such as "€ 1.250,00". */
const AMOUNT = /^-?(?:€\s?|EUR\s?)?-?\d{1,3}(?:[.\s]?\d{3})*[.,]\d{2}(?:\s?(?:€|EUR))?$/u;

/** All sections of the annex, with A10 as the first. */
export function annexSections(dossier: Dossier, texts: LetterTexts): Section[] {
  const words = texts.data;
  const hasSecrets = dossier.items.some((item) => item.fields.some(({ secret }) => secret));
  const groups = groupsOf(dossier.items);
  return [
    section(
      { id: 'A10', part: 'annex', blocks: ['A10'], heading: words.heading },
      paragraph(words.intro(dossier.madeOn)),
      paragraph(words.pseudonymised),
      hasSecrets ? paragraph(words.secrets) : undefined,
    ),
    personSection(dossier, texts),
    ...groups.map((group, index) => categorySection(group, `A10-${index + 1}`, texts)),
    ...consentsSection(dossier, texts),
    ...eventsSection(dossier, texts),
  ];
}

function annexPart(id: string, heading: string) {
  return { id, part: 'annex', level: 3, blocks: ['A10'], heading } as const;
}

function personSection({ person }: Dossier, texts: LetterTexts): Section {
  const words = texts.data.person;
  const { span } = texts.data;
  return section(
    annexPart('A10-person', words.heading),
    definitions([
      { term: words.name, lines: [oneLine(person.name)] },
      { term: words.organisation, lines: [oneLine(person.organisation)] },
      { term: words.address, lines: person.addressLines },
      { term: words.email, lines: [oneLine(person.email)] },
      ...person.details.map(({ name, values }) => ({ term: oneLine(name), lines: values })),
      {
        term: words.relation,
        lines: person.relations.map(({ kind, fromOn, toOn }) =>
          span(texts.relations[kind], fromOn, toOn),
        ),
      },
      {
        term: words.agreements,
        lines: person.agreements.map(({ name, fromOn, toOn }) => span(oneLine(name), fromOn, toOn)),
      },
    ]),
  );
}

function categorySection(group: CategoryGroup, id: string, texts: LetterTexts): Section {
  const { items } = group;
  const content = areAlike(items)
    ? [alikeTable(group, texts)]
    : items.map((item) => itemNode(item, texts));
  return section(annexPart(id, group.category), ...content);
}

/** True when the items have the same few short fields, such as a row of invoices. */
function areAlike(items: readonly DossierItem[]): boolean {
  const [first] = items;
  if (first === undefined || items.length < ALIKE_ITEMS) return false;
  if (first.fields.length === 0 || first.fields.length > ALIKE_FIELDS) return false;
  const shape = first.fields.map(({ fieldId }) => fieldId).join('\n');
  return items.every(
    ({ fields }) =>
      fields.map(({ fieldId }) => fieldId).join('\n') === shape &&
      fields.every(
        ({ secret, values }) =>
          !secret && values.length <= 1 && values.every((value) => value.length <= SHORT_VALUE),
      ),
  );
}

function alikeTable({ category, items }: CategoryGroup, texts: LetterTexts): Table {
  const words = texts.data;
  const fields = items[0]?.fields ?? [];
  const dated = items.some(({ collectedOn }) => collectedOn !== null);
  const systems = items.map((item) => unique(item.systems));
  const sources = items.map((item) => oneLine(item.source));
  // What differs between the rows becomes a column; what is the same is said once below.
  const systemsDiffer = new Set(systems.map((names) => names.join('\n'))).size > 1;
  const sourcesDiffer = new Set(sources).size > 1;
  const headers = [
    ...(dated ? [words.recordedColumn] : []),
    ...fields.map(({ name }) => oneLine(name)),
    ...(systemsDiffer ? [texts.categories.columns[2]] : []),
    ...(sourcesDiffer ? [texts.source.columns[1]] : []),
  ];
  const first = Math.max(20, 100 - headers.length * 20);
  const width = (100 - first) / headers.length;
  const amounts = new Set(
    fields
      .map(({ name }, index) => ({ name: oneLine(name), index }))
      .filter(({ index }) => isAmountColumn(items, index))
      .map(({ name }) => name),
  );
  const columns: Column[] = [
    { header: words.itemColumn, width: first },
    ...headers.map(
      (header): Column =>
        amounts.has(header) ? { header, width, align: 'end' } : { header, width },
    ),
  ];
  const rows = items.map((item, index) => [
    plain(oneLine(item.label) || category),
    ...(dated
      ? [item.collectedOn === null ? remark(texts.unknown) : plain(texts.date(item.collectedOn))]
      : []),
    ...item.fields.map((field) => shownValue(field, item, texts)),
    ...(systemsDiffer ? [plain((systems[index] ?? []).join('\n'))] : []),
    ...(sourcesDiffer ? [plain(sources[index] ?? '')] : []),
  ]);
  const [system, source] = [systems[0] ?? [], sources[0] ?? ''];
  const note = [
    !systemsDiffer && system.length > 0 ? words.keptIn(system.map(oneLine)) : '',
    !sourcesDiffer && source !== '' ? words.source(source) : '',
  ];
  return table(category, columns, rows, { note: joinedNote(note) });
}

function isAmountColumn(items: readonly DossierItem[], index: number): boolean {
  const values = items.flatMap((item) => item.fields[index]?.values ?? []);
  return values.length > 0 && values.every((value) => AMOUNT.test(value.trim()));
}

function itemNode(item: DossierItem, texts: LetterTexts) {
  const words = texts.data;
  const label = oneLine(item.label) || oneLine(item.category);
  const systems = unique(item.systems.map(oneLine));
  const source = oneLine(item.source);
  const note = joinedNote([
    item.collectedOn === null ? '' : words.recordedOn(item.collectedOn),
    systems.length === 0 ? '' : words.keptIn(systems),
    source === '' ? '' : words.source(source),
  ]);
  if (item.fields.length === 0) {
    const text = words.withoutFields(label);
    return paragraph(note === '' ? text : `${text} ${note}.`);
  }
  const [field, value] = words.columns;
  return table(
    label,
    [
      { header: field, width: 35 },
      { header: value, width: 65 },
    ],
    item.fields.map((one) => [plain(oneLine(one.name)), shownValue(one, item, texts)]),
    { note },
  );
}

function shownValue(field: DossierField, item: DossierItem, texts: LetterTexts): Run[] {
  if (field.secret) return remark(texts.data.secret(unique(item.systems.map(oneLine))));
  const values = field.values.filter((value) => value !== '');
  return values.length === 0 ? remark(texts.data.empty) : plain(values.join('\n'));
}

function consentsSection({ consents }: Dossier, texts: LetterTexts): Section[] {
  if (consents.length === 0) return [];
  const words = texts.data.consents;
  const [topic, state, how] = words.columns;
  return [
    section(
      annexPart('A10-consents', words.heading),
      table(
        words.heading,
        [
          { header: topic, width: 25 },
          { header: state, width: 30 },
          { header: how, width: 45 },
        ],
        consents.map((consent) => [
          plain(oneLine(consent.topic)),
          plain(historyOf(consent, texts).join('\n')),
          plain(proofOf(consent, texts).join('\n')),
        ]),
      ),
    ),
  ];
}

function historyOf({ state, givenOn, withdrawnOn }: DossierConsent, texts: LetterTexts): string[] {
  const words = texts.data.consents;
  switch (state) {
    case 'given':
      return [words.given(givenOn)];
    case 'withdrawn':
      return [words.given(givenOn), words.withdrawn(withdrawnOn)];
    case 'expired':
      return [words.expired(givenOn)];
    case 'implied':
      return [words.implied];
  }
}

/** GDPR art. 7(1): how and to what the person agreed, and whether that can be shown. */
function proofOf({ how, wording, hasProof }: DossierConsent, texts: LetterTexts): string[] {
  const words = texts.data.consents;
  return [
    how.trim(),
    wording.trim() === '' ? '' : words.wording(wording.trim()),
    hasProof ? words.proof : words.withoutProof,
  ].filter((line) => line !== '');
}

function eventsSection({ events }: Dossier, texts: LetterTexts): Section[] {
  if (events.length === 0) return [];
  const words = texts.data.events;
  const [day, what] = words.columns;
  return [
    section(
      annexPart('A10-events', words.heading),
      table(
        words.heading,
        [
          { header: day, width: 30 },
          { header: what, width: 70 },
        ],
        events.map((event) => [plain(texts.date(event.on)), plain(event.what)]),
      ),
    ),
  ];
}

function joinedNote(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** What the cells of one row say under a mapping, before it becomes records. */

import type { PlainDate } from '#shared/domain/calendar.ts';
import type { PlainTarget } from '#shared/domain/imports/mapping.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';
import { doubtAbout, type FieldDoubt, type Gathering } from './gather.ts';
import type { MappedColumn } from './mapped-columns.ts';
import { looksLikeBusiness, type NameParts, wholeName } from './names.ts';
import type { TableRow } from './reader.ts';
import type { PersonName, ReadContactPoint, ReadRelation } from './records.ts';
import { readRelationKind } from './state-words.ts';
import {
  type Read,
  readAddress,
  readExternalId,
  readRegistration,
  readTags,
  readVat,
} from './values.ts';
import { readYesNo } from './yes-no.ts';

export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

const NONE: readonly LabelledText[] = [];

/** The cells of one row by what they hold. */
export interface Values {
  /** All filled cells with that target, with the label of their column. */
  readonly all: (to: PlainTarget) => readonly LabelledText[];
  /** The first filled cell with that target; empty when there is none. */
  readonly one: (to: PlainTarget) => string;
}

/** Takes the cells of a row, without what is never taken over. */
export function takeValues(
  { cells }: TableRow,
  columns: readonly MappedColumn[],
  gathering: Gathering,
): Values {
  const byTarget = new Map<string, LabelledText[]>();
  for (const { index, name, target } of columns) {
    const text = gathering.keep(cells[index] ?? '', name).trim();
    if (text === '') continue;
    const label = 'label' in target ? (target.label ?? '') : '';
    const found = byTarget.get(target.to);
    if (found === undefined) byTarget.set(target.to, [{ text, label }]);
    else found.push({ text, label });
  }
  return {
    all: (to: PlainTarget) => byTarget.get(to) ?? NONE,
    one: (to: PlainTarget) => byTarget.get(to)?.[0]?.text ?? '',
  };
}

/** The values with some replaced; an empty text takes one away. */
export function withValues(
  values: Values,
  others: Partial<Readonly<Record<PlainTarget, string>>>,
): Values {
  const all: Values['all'] = (to) => {
    const other = others[to];
    if (other === undefined) return values.all(to);
    return other === '' ? [] : [{ text: other, label: '' }];
  };
  return { all, one: (to) => all(to)[0]?.text ?? '' };
}

/** The parts of a name. A business in a column of names is no person. */
export function takeName(values: Values): NameParts {
  const full = values.one('full-name');
  return {
    givenName: values.one('given-name'),
    initials: values.one('initials'),
    infix: values.one('infix'),
    familyName: values.one('family-name'),
    full: looksLikeBusiness(full) ? '' : full,
  };
}

export interface Business {
  readonly name: string;
  readonly registration: Read<string>;
  readonly vat: Read<string>;
}

/** Numbers of a business without a name make a business under the name of the person. */
export function readBusiness(values: Values, person: PersonName, country: Country): Business {
  const registration = readRegistration(values.one('registration-number'), country);
  const vat = readVat(values.one('vat-number'), country);
  const numbered = registration.value !== '' || vat.value !== '';
  const full = values.one('full-name');
  const name = values.one('organisation') || (looksLikeBusiness(full) ? full : '');
  return { name: name || (numbered ? wholeName(person) : ''), registration, vat };
}

/** What makes an address; an addition alone is none. */
const ADDRESS_TARGETS = ['street', 'house-number', 'postcode', 'city', 'country'] as const;

/**
 * Every address of a row: columns with the same label form one. `country` is that of the
 * row, `home` that of the owner, which an address does not name.
 */
export function readAddresses(
  values: Values,
  country: Country,
  home: Country,
): (Read<ReadContactPoint> | undefined)[] {
  const labels = new Set<string>();
  for (const to of ADDRESS_TARGETS) for (const { label } of values.all(to)) labels.add(label);
  const of = (to: PlainTarget, wanted: string) => {
    const texts: string[] = [];
    for (const { text, label } of values.all(to)) if (label === wanted) texts.push(text);
    return texts;
  };
  const parts = [...labels].map((label) =>
    readAddress(
      {
        street: of('street', label).join('\n'),
        houseNumber: [
          ...of('house-number', label),
          ...of('house-number-addition', label).map((text) => additionOf(text, country)),
        ].join(' '),
        postcode: of('postcode', label)[0] ?? '',
        city: of('city', label)[0] ?? '',
        country: of('country', label)[0] ?? (country === home ? '' : country),
      },
      home,
      label,
    ),
  );
  const whole = values
    .all('address')
    .map(({ text, label }) => readAddress({ street: text }, home, label));
  return [...parts, ...whole];
}

/** In Flanders a number behind the house number is that of the letter box. */
function additionOf(text: string, country: Country): string {
  return country === 'BE' && /^\d+$/.test(text) ? `bus ${text}` : text;
}

/** What person and organisation have alike. */
export interface CommonParts {
  readonly externalId: string;
  readonly inactive: boolean;
  readonly tags: readonly string[];
  readonly relations: readonly ReadRelation[];
  readonly modifiedOn: PlainDate | null;
  readonly doubts: readonly FieldDoubt[];
}

/** Number, state, tags and relation of a row; `fallback` holds where no column says it. */
export function readCommon(
  row: TableRow,
  values: Values,
  columns: readonly MappedColumn[],
  gathering: Gathering,
  fallback: RelationKind | null,
): CommonParts {
  const id = readExternalId(values.one('external-id'));
  const relation = values.one('relation');
  const kind = relation === '' ? (fallback ?? undefined) : readRelationKind(relation);
  const tagColumn = columns.find(({ target }) => target.to === 'tags')?.name ?? '';
  const tags = values.all('tags').flatMap(({ text }) => readTags(text));
  return {
    externalId: id.value,
    inactive:
      readYesNo(values.one('inactive')) === true || readYesNo(values.one('active')) === false,
    tags: gathering.keepWords(tags, tagColumn),
    relations: kind === undefined ? [] : [{ kind, fromOn: null, toOn: null }],
    modifiedOn: readModified(row, columns),
    doubts: [
      ...doubtAbout('externalId', id.doubt),
      ...doubtAbout('relations', relation !== '' && kind === undefined ? 'relation.unclear' : null),
    ],
  };
}

function readModified({ cells }: TableRow, columns: readonly MappedColumn[]): PlainDate | null {
  const column = columns.find(({ target }) => target.to === 'modified-on');
  return column?.dates?.read(cells[column.index] ?? '').moment?.on ?? null;
}

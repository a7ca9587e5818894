/** What the form of an item holds, and how it goes to the register and back. */
import type { Input, Output } from '#shared/contract/index.ts';
import type { DataItemView } from '#shared/contract/items.ts';
import { isBareNationalNumber } from '#shared/domain/national-numbers.ts';
import { inputDay, inputMaybeDay } from './input-day.ts';
import type { Problems } from './use-record-form.ts';

export type Category = Output<'categories.list'>[number];
type ClockKind = Category['clockKinds'][number];

export interface ItemValues {
  readonly categoryId: string | null;
  readonly label: string;
  readonly source: string;
  readonly collectedOn: string;
  readonly note: string;
  readonly systemIds: readonly string[];
  /** Values by field id; each field may have several. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Dates by kind of event, for a new item. */
  readonly clocks: Readonly<Partial<Record<ClockKind, string>>>;
}

export const EMPTY_ITEM: ItemValues = {
  categoryId: null,
  label: '',
  source: '',
  collectedOn: '',
  note: '',
  systemIds: [],
  fields: {},
  clocks: {},
};

/** An item as its form begins. */
export function itemValues(item: DataItemView): ItemValues {
  return {
    ...EMPTY_ITEM,
    categoryId: String(item.categoryId),
    label: item.label,
    source: item.source,
    collectedOn: item.collectedOn ?? '',
    note: item.note,
    systemIds: item.systems.map((system) => String(system.id)),
    fields: Object.fromEntries(
      item.fields
        .filter((field) => field.identity === null && !field.secret)
        .map((field) => [String(field.fieldId), field.values]),
    ),
  };
}

/** Fields of a category whose values are kept with the item. */
export function keptFields(category: Category): Category['fields'] {
  return category.fields.filter((field) => field.identity === null && !field.secret);
}

interface FilledValue {
  readonly fieldId: number;
  /** Path in the form. */
  readonly path: string;
  readonly value: string;
}

/** The values that go to the register, in the order in which they go. */
export function listFilled(values: ItemValues, category: Category): FilledValue[] {
  return keptFields(category).flatMap((field) =>
    (values.fields[field.id] ?? [])
      .map((value, index) => ({ fieldId: field.id, path: `fields.${field.id}.${index}`, value }))
      .filter(({ value }) => value.trim() !== ''),
  );
}

/** The input of `items.create` and `items.update`. */
export function itemInput(
  personId: number,
  values: ItemValues,
  category: Category,
): Input<'items.create'> {
  return {
    personId,
    categoryId: category.id,
    label: values.label,
    source: values.source,
    collectedOn: inputMaybeDay(values.collectedOn),
    note: values.note,
    systemIds: values.systemIds.map(Number),
    fields: listFilled(values, category).map(({ fieldId, value }) => ({ fieldId, value })),
    events: listClocks(values, category).map(([kind, typed]) => ({
      kind,
      occurredOn: inputDay(typed),
    })),
  };
}

function listClocks(values: ItemValues, category: Category): [ClockKind, string][] {
  return category.clockKinds
    .map((kind): [ClockKind, string] => [kind, values.clocks[kind] ?? ''])
    .filter(([, typed]) => typed !== '');
}

/** Where in the form a path of the register's answer stands. */
export function itemPath(path: string, values: ItemValues, category: Category): string {
  const [, part, position] = /^(fields|events)\.(\d+)\./.exec(path) ?? [];
  if (part === 'fields') return listFilled(values, category)[Number(position)]?.path ?? path;
  if (part === 'events') return `clocks.${listClocks(values, category)[Number(position)]?.[0]}`;
  return path;
}

/** National numbers, and a category that was not chosen or is not kept. */
export function listItemProblems(values: ItemValues, category: Category | undefined): Problems {
  if (category === undefined) return { categoryId: 'text.required' };
  return Object.fromEntries(
    listFilled(values, category)
      .filter(({ value }) => isBareNationalNumber(value))
      .map(({ path }) => [path, 'national-number']),
  );
}

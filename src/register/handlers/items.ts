/** Data items: what is kept of a person in one category, down to the field. */
import * as v from 'valibot';
import { ContractError, withinField } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import { isBareNationalNumber } from '#shared/domain/national-numbers.ts';
import { type EventKind, RetentionRule } from '#shared/domain/retention/language.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';
import {
  findCategory,
  findItem,
  insertItem,
  listCategories,
  listCategoryFields,
  listCategoryRelations,
  listCategorySystems,
  replaceItemFields,
  replaceItemSystems,
  updateItem,
} from '../queries/items.ts';
import { findPerson } from '../queries/persons.ts';
import { findSystem } from '../queries/processors.ts';
import { insertEvents } from '../queries/relations.ts';
import { listStatements } from '../queries/settings.ts';
import { refreshVerdicts } from '../verdicts.ts';
import type { Handlers, WriteContext } from './context.ts';
import { distinctNames, found, readText } from './texts.ts';

type Item = Parsed<'items.create'>;

/** Kinds of event that can start the clock of a rule: what the form asks a date for. */
function clockKindsOf(definition: string | null): EventKind[] {
  if (definition === null) return [];
  const rule = v.parse(RetentionRule, JSON.parse(definition));
  return [...rule.clock.starts];
}

function isNeverStore(definition: string | null): boolean {
  return definition !== null && v.parse(RetentionRule, JSON.parse(definition)).shape === 'R10';
}

/**
 * What may not be kept is refused before anything is written: a category that the
 * statement promises never to store, secrets, and national numbers.
 */
async function checkItem({ db }: WriteContext, item: Item): Promise<void> {
  found(await findPerson(db, item.personId));
  const category = found(await findCategory(db, item.categoryId));
  if (isNeverStore(category.definition)) throw new ContractError('never-store');
  for (const systemId of item.systemIds) found(await findSystem(db, systemId));
  const fields = new Map(
    (await listCategoryFields(db, [item.categoryId])).map((field) => [field.id, field]),
  );
  item.fields.forEach((entry, position) => {
    const field = fields.get(entry.fieldId);
    if (field === undefined) throw new ContractError('not-found');
    const path = `fields.${position}.value`;
    if (field.secret === 1)
      throw new ContractError('secret-not-stored', { [path]: 'secret.not-stored' });
    if (isBareNationalNumber(entry.value)) {
      throw new ContractError('national-number', { [path]: 'national-number' });
    }
  });
}

/** What was erased of an item does not come back while the rest of it waits for the law. */
async function checkStaysReduced({ db }: WriteContext, item: Item): Promise<void> {
  const floors = new Set(
    (await listCategoryFields(db, [item.categoryId]))
      .filter((field) => field.floor !== null)
      .map((field) => field.id),
  );
  const position = item.fields.findIndex(
    (field) => field.value !== '' && !floors.has(field.fieldId),
  );
  if (position >= 0) {
    throw new ContractError('bad-input', { [`fields.${position}.value`]: 'field.reduced' });
  }
}

async function saveParts(context: WriteContext, id: number, item: Item): Promise<void> {
  const { db, newId, now } = context;
  await replaceItemFields(
    db,
    id,
    item.fields
      .filter((field) => field.value !== '')
      .map((field) => ({ id: newId(), field_id: field.fieldId, value: field.value })),
  );
  await replaceItemSystems(db, id, [...new Set(item.systemIds)]);
  await insertEvents(
    db,
    item.events.map((event) => ({
      id: newId(),
      person_id: item.personId,
      data_item_id: id,
      kind: event.kind,
      occurred_on: event.occurredOn,
      source: '',
      note: '',
      created_at: now,
    })),
  );
}

export const itemHandlers: Handlers<'items.create' | 'items.update' | 'categories.list'> = {
  'items.create': async (context, item) => {
    await checkItem(context, item);
    const { db, now, today } = context;
    const id = context.newId();
    await insertItem(db, {
      id,
      person_id: item.personId,
      category_id: item.categoryId,
      label: item.label,
      source: item.source,
      collected_on: item.collectedOn,
      note: item.note,
      created_at: now,
      updated_at: now,
    });
    await saveParts(context, id, item);
    await refreshVerdicts(db, today, { itemIds: [id] });
    await context.journal({
      action: 'item-created',
      subjectKind: 'data-item',
      subjectId: id,
      personId: item.personId,
      detail: {
        categoryId: item.categoryId,
        fields: item.fields.length,
        systems: item.systemIds.length,
      },
    });
    return { id };
  },

  'items.update': async (context, { dataItemId, item }) => {
    const before = found(await findItem(context.db, dataItemId));
    // An item never moves to somebody else: that would be another person's data.
    if (before.person_id !== item.personId) throw new ContractError('not-found');
    await withinField('item', async () => {
      await checkItem(context, item);
      if (before.reduced_on !== null) await checkStaysReduced(context, item);
    });
    const { db, now, today } = context;
    await updateItem(db, dataItemId, {
      category_id: item.categoryId,
      label: item.label,
      source: item.source,
      collected_on: item.collectedOn,
      note: item.note,
      updated_at: now,
    });
    await saveParts(context, dataItemId, item);
    await refreshVerdicts(db, today, { itemIds: [dataItemId] });
    await context.journal({
      action: 'item-changed',
      subjectKind: 'data-item',
      subjectId: dataItemId,
      personId: item.personId,
      detail: {
        categoryId: item.categoryId,
        fields: item.fields.length,
        systems: item.systemIds.length,
      },
    });
    return DONE;
  },

  'categories.list': async ({ db }) => {
    const [rows, fields, relations, systems, statements] = await Promise.all([
      listCategories(db),
      listCategoryFields(db),
      listCategoryRelations(db),
      listCategorySystems(db),
      listStatements(db),
    ]);
    const nameOf = distinctNames(rows, statements);
    return rows.map((row) => ({
      id: row.id,
      key: row.key,
      name: nameOf(row),
      description: readText(row.description),
      promise: row.promise,
      neverStore: isNeverStore(row.definition),
      relations: relations
        .filter((relation) => relation.category_id === row.id)
        .map((relation) => relation.kind as RelationKind),
      systemIds: systems
        .filter((system) => system.category_id === row.id)
        .map((system) => system.system_id),
      clockKinds: clockKindsOf(row.definition),
      fields: fields
        .filter((field) => field.category_id === row.id)
        .map((field) => ({
          id: field.id,
          key: field.key,
          name: readText(field.name),
          identity: field.identity,
          secret: field.secret === 1,
          optional: field.optional === 1,
          floor: field.floor,
        })),
    }));
  },
};

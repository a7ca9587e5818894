/**
 * What a person was known by and what was written about them: collected before
 * it goes, so that afterwards can be searched for it. Lives in memory only.
 */

import { checkPhone } from '#shared/domain/contact-points.ts';
import type { PersonPlan } from '#shared/domain/disposal/plan.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { ReadDb } from '../database.ts';
import { listRunPersons } from '../queries/disposals.ts';
import {
  type ItemTexts,
  listItemTexts,
  listPersonTexts,
  type OwnTexts,
} from '../queries/texts-gone.ts';
import type { PersonTable } from '../schema.ts';

export interface PersonTexts {
  readonly person: PersonTable;
  readonly texts: OwnTexts;
  readonly items: ItemTexts;
}

/** What is known of these persons with these items, by person; those that are gone are not among them. */
export async function readPersonTexts(
  db: ReadDb,
  itemsOf: ReadonlyMap<number, readonly number[]>,
): Promise<Map<number, PersonTexts>> {
  const ids = [...itemsOf.keys()];
  const [persons, textsOf, itemTexts] = await Promise.all([
    listRunPersons(db, ids),
    listPersonTexts(db, ids),
    listItemTexts(db, [...itemsOf.values()].flat()),
  ]);
  return new Map(
    persons.map((person) => [
      person.id,
      { person, texts: textsOf(person.id), items: itemTexts(itemsOf.get(person.id) ?? []) },
    ]),
  );
}

/** Every text that the plan takes away. Texts that stay as well are searched for in vain, not here. */
export function valuesGone(known: PersonTexts, plan: PersonPlan, country: Country): string[] {
  const { person, texts, items } = known;
  const gone: string[] = [];
  const parts = (part: string) => plan.goesWhole || plan.identityGone.includes(part);
  if (parts('name')) {
    gone.push(person.display_name, person.nickname, fullName(person));
  }
  if (parts('function')) gone.push(person.function_title);
  for (const point of texts.points) {
    if (!parts(point.kind)) continue;
    gone.push(point.value, point.normalized, point.label, ...point.value.split('\n'));
    if (point.kind === 'phone') gone.push(...phoneSpellings(point.value, country));
  }
  if (parts('organisation')) {
    for (const relation of texts.relations) {
      gone.push(
        relation.name ?? '',
        relation.registration_number ?? '',
        relation.vat_number ?? '',
        relation.website ?? '',
        relation.address ?? '',
      );
    }
  }
  if (plan.goesWhole || plan.notesGone) {
    gone.push(person.note, person.source);
    for (const row of texts.relations) gone.push(row.note);
    for (const row of texts.agreements) gone.push(row.note);
    for (const row of texts.events) gone.push(row.note, row.source);
    for (const row of texts.requests) {
      gone.push(
        row.note,
        ...tellingLines(row.message),
        row.subject_name,
        row.subject_address,
        row.subject_email,
        row.representative_name,
        row.representative_address,
        row.representative_email,
        row.representative_proof,
        row.identity_doubt,
        row.identity_copy_reason,
        row.extension_reason,
        row.closed_because,
      );
    }
    gone.push(...texts.requestTexts, ...texts.sharing);
    for (const row of texts.holds) if (row.request_id !== null) gone.push(row.ground);
    for (const row of texts.consents) {
      gone.push(row.given_how, row.wording, row.confirmed_how);
      gone.push(row.proof, row.proof_name, row.withdrawn_how);
    }
  }
  if (plan.goesWhole) {
    for (const row of texts.agreements) gone.push(row.name, row.reference);
    for (const row of texts.holds) gone.push(row.ground);
  }
  for (const item of plan.items) {
    if (item.outcome === 'keep') continue;
    const row = items.items.find(({ id }) => id === item.id);
    gone.push(row?.label ?? '', row?.note ?? '', row?.source ?? '');
    for (const event of texts.events) {
      if (event.data_item_id === item.id) gone.push(event.note, event.source);
    }
    for (const field of items.fields) {
      if (field.data_item_id !== item.id) continue;
      if (item.outcome !== 'reduce' || item.fieldsGone.includes(field.field_id)) {
        gone.push(field.value);
      }
    }
    if (item.outcome === 'reduce') continue;
    for (const system of items.systems) {
      if (system.data_item_id === item.id) gone.push(system.external_id);
    }
    for (const decision of items.decisions) {
      if (decision.data_item_id === item.id) gone.push(decision.reason);
    }
  }
  return [...new Set(gone.flatMap((text) => [text, ...text.split('\n')]))].filter(
    (text) => text.trim() !== '',
  );
}

/**
 * Lines of a letter that nobody else would have written: "Kind regards" stands in
 * letters of everybody, and finding it again says nothing of this person.
 */
function tellingLines(message: string): string[] {
  return message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 40 || (line.length >= 8 && /[\d@]/.test(line)));
}

function fullName(person: PersonTable): string {
  return [person.given_name, person.infix, person.family_name].filter(Boolean).join(' ');
}

/** A number as the register, a list and a person would write it. */
function phoneSpellings(value: string, country: Country): string[] {
  const checked = checkPhone(value, country);
  if (!checked.ok) return [];
  const digits = checked.normalized.replace(/;.*$/, '').replace(/\D/g, '');
  const national = /^3[12]/.test(digits) ? [`0${digits.slice(2)}`] : [];
  return [checked.normalized, digits, ...national];
}

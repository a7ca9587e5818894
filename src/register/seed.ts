/**
 * Fills a register from a statement profile: the promises with their rules, the
 * purposes, processors, systems, categories and consent topics. All of it can be
 * changed afterwards; nothing of a profile is read again later.
 */
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import type { StatutoryFloor } from '#shared/domain/retention/language.ts';
import type { CatalogueProcessor, StatementProfile } from '#shared/domain/statement-profile.ts';
import { catalogueFacts } from './catalogue-facts.ts';
import type { WriteDb } from './database.ts';
import { insertTopic } from './queries/consent-topics.ts';
import { insertDuty } from './queries/duties.ts';
import {
  insertProcessor,
  insertSystem,
  listProcessors,
  replaceCertificates,
  replaceTransfers,
} from './queries/processors.ts';
import {
  insertCategory,
  insertFloor,
  insertPromise,
  insertPurpose,
  insertRule,
} from './queries/profile.ts';
import { insertStatement, savePartyIds } from './queries/settings.ts';
import { seedPromises } from './seed-promises.ts';

export interface SeedInput {
  readonly profile: StatementProfile;
  readonly catalogue: readonly CatalogueProcessor[];
  readonly floors: readonly StatutoryFloor[];
  readonly newId: () => number;
  readonly language: UiLanguage;
  /** The day on which what recurs is asked for the first time. */
  readonly today: PlainDate;
}

/** Writes one profile; may be called once per statement of the register. */
export async function seedProfile(db: WriteDb, input: SeedInput): Promise<void> {
  for (const floor of input.floors) {
    await insertFloor(db, {
      id: floor.id,
      country: floor.country,
      definition: JSON.stringify(floor),
    });
  }
  const statementId = input.newId();
  const ruleIds = await seedRules(db, input, statementId);
  const purposeIds = await seedPurposes(db, input);
  const processorIds = await seedProcessors(db, input);
  await savePartyIds(
    db,
    Object.fromEntries([...processorIds].map(([id, row]) => [keyOf(input, id), row])),
  );
  const systemIds = await seedSystems(db, input, processorIds);
  await seedCategories(db, input, ruleIds, purposeIds, systemIds);
  for (const topic of input.profile.consentTopics) {
    await insertTopic(db, {
      id: input.newId(),
      key: keyOf(input, topic.id),
      name: JSON.stringify(topic.name),
      withdraw_by: JSON.stringify(topic.withdrawBy),
      audience: topic.audience ?? '',
    });
  }
  await seedDuties(db, input);
  await seedPromises(db, input.newId, { id: statementId, profile: input.profile.id });
}

function keyOf(input: SeedInput, id: string): string {
  return `${input.profile.id}.${id}`;
}

async function seedRules(
  db: WriteDb,
  input: SeedInput,
  statementId: number,
): Promise<Map<string, number>> {
  const { profile, newId } = input;
  await insertStatement(db, {
    id: statementId,
    business: profile.business.name,
    country: profile.country,
    profile: profile.id,
    authority: profile.authority,
    form: profile.address,
    version_on: profile.versionOn,
    in_force_from: profile.versionOn,
    in_force_to: null,
    response_period: profile.responsePromise?.period ?? null,
    response_rights: JSON.stringify(profile.responsePromise?.appliesTo ?? []),
    response_promise: profile.responsePromise?.promise ?? null,
  });
  const ruleIds = new Map<string, number>();
  for (const entry of profile.rules) {
    const promiseId = newId();
    await insertPromise(db, {
      id: promiseId,
      statement_id: statementId,
      code: entry.promise,
      kind: entry.kind,
      says: JSON.stringify(entry.says),
    });
    const ruleId = newId();
    await insertRule(db, {
      id: ruleId,
      promise_id: promiseId,
      name: JSON.stringify(entry.name),
      definition: JSON.stringify(entry.rule),
      conflicts: JSON.stringify(entry.conflicts),
      choice: null,
      chosen_on: null,
      ended_on: null,
    });
    ruleIds.set(entry.promise, ruleId);
  }
  return ruleIds;
}

/** Nothing is known of the last time, so what has a period is asked for at once. */
async function seedDuties(db: WriteDb, input: SeedInput): Promise<void> {
  for (const duty of input.profile.duties) {
    await insertDuty(db, {
      id: input.newId(),
      key: keyOf(input, duty.id),
      kind: duty.kind,
      name: JSON.stringify(duty.name),
      description: JSON.stringify(duty.description),
      promise: duty.promise,
      period: duty.period,
      next_on: duty.period === null ? null : input.today,
      created_on: input.today,
      ended_on: null,
    });
  }
}

async function seedPurposes(db: WriteDb, input: SeedInput): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const purpose of input.profile.purposes) {
    const id = input.newId();
    ids.set(purpose.id, id);
    await insertPurpose(
      db,
      {
        id,
        key: keyOf(input, purpose.id),
        name: JSON.stringify(purpose.name),
        interest: purpose.interest === undefined ? null : JSON.stringify(purpose.interest),
        balanced_on: null,
        ended_on: null,
      },
      purpose.bases,
    );
  }
  return ids;
}

/** A processor that several statements name is one processor. */
async function seedProcessors(db: WriteDb, input: SeedInput): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const present = await listProcessors(db);
  for (const entry of input.profile.processors) {
    const same = present.find(
      (row) => row.catalogue !== null && row.catalogue === (entry.catalogue ?? null),
    );
    if (same !== undefined) {
      ids.set(entry.id, same.id);
      continue;
    }
    const id = input.newId();
    ids.set(entry.id, id);
    const known = input.catalogue.find((row) => row.id === entry.catalogue);
    const facts = known === undefined ? undefined : catalogueFacts(known, input.language);
    await insertProcessor(db, {
      id,
      name: entry.name,
      catalogue: entry.catalogue ?? null,
      role: entry.role,
      unnamed: entry.unnamed ? 1 : 0,
      dpa_status: entry.dpa,
      dpa_concluded_on: null,
      dpa_review_on: null,
      ended_on: null,
      ...facts?.columns,
      unconfirmed: JSON.stringify(facts?.unconfirmed ?? []),
    });
    const { newId } = input;
    const transfers = facts?.transfers ?? [];
    await replaceTransfers(
      db,
      id,
      transfers.map((row) => ({ id: newId(), checked_on: null, ...row })),
    );
    const certificates = facts?.certificates ?? [];
    await replaceCertificates(
      db,
      id,
      certificates.map((name) => ({ id: newId(), name, valid_until: null })),
    );
  }
  return ids;
}

async function seedSystems(
  db: WriteDb,
  input: SeedInput,
  processorIds: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const system of input.profile.systems) {
    const id = input.newId();
    ids.set(system.id, id);
    await insertSystem(db, {
      id,
      key: keyOf(input, system.id),
      name: JSON.stringify(system.name),
      kind: system.kind,
      processor_id:
        system.processor === undefined ? null : (processorIds.get(system.processor) ?? null),
      location: system.location ?? '',
      ended_on: null,
    });
  }
  return ids;
}

async function seedCategories(
  db: WriteDb,
  input: SeedInput,
  ruleIds: ReadonlyMap<string, number>,
  purposeIds: ReadonlyMap<string, number>,
  systemIds: ReadonlyMap<string, number>,
): Promise<void> {
  for (const category of input.profile.categories) {
    const id = input.newId();
    await insertCategory(db, {
      category: {
        id,
        key: keyOf(input, category.id),
        name: JSON.stringify(category.name),
        description: JSON.stringify(category.description),
        rule_id: category.rule === null ? null : (ruleIds.get(category.rule) ?? null),
        position: id,
        ended_on: null,
      },
      fields: category.fields.map((field, position) => ({
        id: input.newId(),
        category_id: id,
        key: field.id,
        name: JSON.stringify(field.name),
        identity: field.identity ?? null,
        floor: field.floor ?? null,
        secret: field.secret ? 1 : 0,
        optional: field.optional ? 1 : 0,
        position,
      })),
      purposeIds: category.purposes.flatMap((key) => purposeIds.get(key) ?? []),
      systemIds: category.systems.flatMap((key) => systemIds.get(key) ?? []),
      relations: category.relations,
    });
  }
}

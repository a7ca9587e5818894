/** The facts of the promise check, read from the register as it stands. */
import type { PlainDate } from '#shared/domain/calendar.ts';
import { findGapState } from '#shared/domain/gaps/list-gaps.ts';
import type { LocalizedText } from '#shared/domain/locale.ts';
import type { KeptPromise } from '#shared/domain/promises/check-promise.ts';
import type {
  CategoryFact,
  MeasureFact,
  PracticeFacts,
  PurposeFact,
  RuleFact,
  SystemFact,
  TopicFact,
} from '#shared/domain/promises/facts.ts';
import type { LawfulBasis } from '#shared/domain/statement-profile.ts';
import type { ReadDb } from './database.ts';
import { readGaps } from './gap-facts.ts';
import { groupRows } from './group-rows.ts';
import { definitionOf, isDecided } from './handlers/rule-views.ts';
import { readText } from './handlers/texts.ts';
import { readBreachFacts, readDisclosureFacts, readRequestFacts } from './promise-facts-events.ts';
import { readParties } from './promise-facts-parties.ts';
import {
  countWithoutSource,
  findVersionInForce,
  isChangedSince,
  listAnsweredGaps,
  listCategoryFacts,
  listClauseFacts,
  listDutyFacts,
  listFieldFacts,
  listMeasureFacts,
  listPurposeFacts,
  listRuleCounts,
  listServedFacts,
  listSystemFacts,
  listTopicFacts,
} from './queries/promise-facts.ts';
import { countUsesWithoutPermission, findAuthorisations } from './queries/promise-facts-counts.ts';
import { listRules } from './queries/rules.ts';
import { getController, listStatements } from './queries/settings.ts';
import { statementTruth } from './statement/versions.ts';

/** Everything the checks of these promises look at. `now` is an instant in UTC. */
export async function readPracticeFacts(
  db: ReadDb,
  promises: readonly Pick<KeptPromise, 'profile' | 'checks' | 'contradicts'>[],
  today: PlainDate,
  now: string,
): Promise<PracticeFacts> {
  const systems = await readSystems(db, today);
  const statements = await listStatements(db);
  const authorisations = await findAuthorisations(db);
  return {
    controller: await readController(db),
    statements: statements.map(({ profile, authority, response_period: responsePeriod }) => ({
      profile,
      authority,
      responsePeriod,
    })),
    version: await readVersion(db, today),
    clauses: (await listClauseFacts(db)).map((row) => ({
      ...keyed(row),
      confirmedOn: row.confirmed_on as PlainDate | null,
    })),
    answered: await listAnswered(db, promises),
    categories: await readCategories(db, sourceKeys(promises)),
    purposes: await readPurposes(db),
    rules: await readRules(db, today),
    ...(await readParties(db, statements, systems)),
    systems,
    topics: await readTopics(db),
    duties: (await listDutyFacts(db)).map((row) => ({
      ...keyed(row),
      period: row.period,
      nextOn: row.next_on as PlainDate | null,
      lastDoneOn: row.last_done_on as PlainDate | null,
    })),
    measures: await readMeasures(db),
    authorisations: authorisations.count,
    authorisationsReviewedOn: authorisations.reviewedOn as PlainDate | null,
    requests: await readRequestFacts(db, today),
    breaches: await readBreachFacts(db, now),
    ...(await readDisclosureFacts(db, today)),
    usesWithoutPermission: await countUsesWithoutPermission(db),
    served: (await listServedFacts(db)).map((row) => ({
      id: row.id,
      name: row.name,
      atEnd: row.at_end,
      agreementOn: row.agreement_on as PlainDate | null,
    })),
  };
}

interface KeyedRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly ended_on: string | null;
}

function keyed({ id, key, name, ended_on }: KeyedRow) {
  return { id, key, name: nameOf(name), isEnded: ended_on !== null };
}

/** Names of records are texts in every language; one that the owner typed may be a plain line. */
function nameOf(column: string): LocalizedText {
  return column.startsWith('{') ? readText(column) : { nl: column, en: column };
}

async function readController(db: ReadDb): Promise<PracticeFacts['controller']> {
  const row = await getController(db);
  return {
    name: row.name,
    legalForm: row.legal_form,
    address: row.address,
    email: row.email,
    phone: row.phone,
    website: row.website,
    registrationNumber: row.registration_number,
    vatNumber: row.vat_number,
    dataProtectionOfficer: row.data_protection_officer,
  };
}

async function readVersion(db: ReadDb, today: PlainDate): Promise<PracticeFacts['version']> {
  const row = await findVersionInForce(db, today);
  if (row === undefined) return null;
  const truth = await statementTruth(db);
  return {
    number: row.number,
    validFrom: row.valid_from as PlainDate,
    // Of a version from before the register only the day is known.
    isUntrue:
      truth === null ? await isChangedSince(db, row.made_on, today) : truth.untrue.length > 0,
  };
}

/** Keys of questions that were answered, in the list of gaps or by what a record says since. */
async function listAnswered(
  db: ReadDb,
  promises: readonly Pick<KeptPromise, 'checks' | 'contradicts'>[],
): Promise<string[]> {
  const asked = promises.flatMap(({ checks, contradicts }) =>
    [...checks, ...(contradicts?.until === undefined ? [] : [contradicts.until])].flatMap(
      (check) => (check.watch === 'gap' ? [check.gap] : []),
    ),
  );
  const gaps = await readGaps(db);
  const settled = [...new Set(asked)].filter((key) => findGapState(gaps, key) === 'answered');
  return [...(await listAnsweredGaps(db)), ...settled];
}

/** The categories of which a promise says where their data come from. */
function sourceKeys(promises: readonly Pick<KeptPromise, 'profile' | 'checks'>[]): Set<string> {
  return new Set(
    promises.flatMap(({ profile, checks }) =>
      checks.flatMap((check) => (check.watch === 'source' ? [`${profile}.${check.category}`] : [])),
    ),
  );
}

async function readCategories(
  db: ReadDb,
  withSource: ReadonlySet<string>,
): Promise<CategoryFact[]> {
  const fieldsOf = groupRows(await listFieldFacts(db), (row) => row.category_id);
  return Promise.all(
    (await listCategoryFacts(db)).map(async (row) => ({
      ...keyed(row),
      fields: fieldsOf(row.id).map((field) => ({
        key: field.key,
        isSecret: field.secret === 1,
        isFilled: field.is_filled === 1,
      })),
      purposeIds: JSON.parse(row.purposes) as number[],
      systemIds: JSON.parse(row.systems) as number[],
      ruleId: row.rule_id,
      hasItems: row.has_items === 1,
      withoutSource: withSource.has(row.key) ? await countWithoutSource(db, row.id) : 0,
    })),
  );
}

async function readPurposes(db: ReadDb): Promise<PurposeFact[]> {
  return (await listPurposeFacts(db)).map((row) => ({
    ...keyed(row),
    bases: JSON.parse(row.bases) as LawfulBasis[],
    interest: row.interest ?? '',
    balancedOn: row.balanced_on as PlainDate | null,
    law: row.law,
  }));
}

async function readRules(db: ReadDb, today: PlainDate): Promise<RuleFact[]> {
  const counts = new Map((await listRuleCounts(db, today)).map((row) => [row.id, row]));
  return (await listRules(db)).map((row) => {
    const definition = definitionOf(row);
    const count = counts.get(row.id);
    return {
      id: row.id,
      name: readText(row.name),
      promise: row.promise,
      joins: definition.joins ?? null,
      hasFloor: definition.floor !== undefined,
      isDecided: isDecided(row),
      overdue: count?.overdue ?? 0,
      overdueSince: (count?.overdue_since ?? null) as PlainDate | null,
      startMissing: count?.start_missing ?? 0,
    };
  });
}

async function readSystems(db: ReadDb, today: PlainDate): Promise<SystemFact[]> {
  return (await listSystemFacts(db, today)).map((row) => ({
    ...keyed(row),
    isOwn: row.kind === 'own',
    partyId: row.processor_id,
    location: row.location,
    overdueTasks: row.overdue_tasks,
  }));
}

async function readTopics(db: ReadDb): Promise<TopicFact[]> {
  return (await listTopicFacts(db)).map((row) => ({
    ...keyed(row),
    withoutProof: row.without_proof,
    implied: row.implied,
    withdrawBy: JSON.parse(row.withdraw_by) as string[],
    // Where nobody chose, only those who agreed get a mailing.
    audience: row.audience || 'consent',
  }));
}

async function readMeasures(db: ReadDb): Promise<MeasureFact[]> {
  return (await listMeasureFacts(db)).map((row) => ({
    ...keyed(row),
    systemIds: JSON.parse(row.systems) as number[],
    sinceOn: row.since_on as PlainDate | null,
    expiresOn: row.expires_on as PlainDate | null,
    checkedOn: row.checked_on as PlainDate | null,
    checkPeriod: row.check_period,
  }));
}

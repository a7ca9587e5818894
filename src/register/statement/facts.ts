/** The facts of the privacy statement, gathered from the register as it is now. */
import { isPeriod, type Period } from '#shared/domain/calendar.ts';
import type { ConsentWay } from '#shared/domain/consent.ts';
import type { Country } from '#shared/domain/locale.ts';
import { describeFloor, describeRule } from '#shared/domain/retention/describe.ts';
import type {
  RetentionChoice,
  RetentionRule,
  StatutoryFloor,
} from '#shared/domain/retention/language.ts';
import type {
  StatementFacts,
  StatementParty,
  StatementRetention,
  Words,
} from '#shared/domain/statement/facts.ts';
import type {
  DataSubjectRight,
  LawfulBasis,
  RelationKind,
} from '#shared/domain/statement-profile.ts';
import { isAtOnce } from '#shared/domain/written-dates.ts';
import type { ReadDb } from '../database.ts';
import { linesOf } from '../dossier.ts';
import { floorInForce, isDecided } from '../handlers/rule-views.ts';
import { readText } from '../handlers/texts.ts';
import { listProfiles } from '../knowledge.ts';
import { type Knowledge, readKnowledge } from '../known-rules.ts';
import { listCategoryFields } from '../queries/items.ts';
import { listProcessors, listSystems, listTransfers } from '../queries/processors.ts';
import { listRules } from '../queries/rules.ts';
import { getController, getSettings, getStatement, listStatements } from '../queries/settings.ts';
import { listClauses } from '../queries/statement.ts';
import {
  countMeasures,
  listPurposes,
  listStatementCategories,
  listTopicsInUse,
  servesControllers,
} from '../queries/statement-facts.ts';

/** What only the owner can say, kept beside the own texts under these keys. */
export const ANSWER_KEYS = { sources: 'answer.sources', cookies: 'answer.cookies' } as const;

type Keyed = { readonly key: string };

/** Everything that the statement tells. */
export async function gatherStatementFacts(db: ReadDb): Promise<StatementFacts> {
  const isOwn = await ownRows(db);
  const [controller, statement, settings, clauses, measures, served] = await Promise.all([
    getController(db),
    getStatement(db),
    getSettings(db),
    listClauses(db),
    countMeasures(db),
    servesControllers(db),
  ]);
  const running = clauses.filter((row) => row.ended_on === null);
  const answerOf = (key: string) => {
    const row = running.find((clause) => clause.key === key);
    if (row === undefined) return null;
    return row.body === '' ? '' : readText(row.body).nl;
  };
  const [purposes, topics, { categories, systemsOf }] = await Promise.all([
    listPurposes(db),
    listTopicsInUse(db),
    gatherCategories(db, isOwn, controller.country as Country),
  ]);
  const { response_period: period } = statement;
  const filePeriod = settings.requestFilePeriod;
  return {
    controller: {
      name: controller.name,
      legalForm: controller.legal_form,
      address: linesOf(controller.address),
      country: controller.country as Country,
      email: controller.email,
      phone: controller.phone,
      website: controller.website,
      registration: controller.registration_number,
      dataProtectionOfficer: controller.data_protection_officer,
    },
    authority: statement.authority as 'AP' | 'GBA',
    purposes: purposes.filter(isOwn).map((row) => ({
      id: row.id,
      name: readText(row.name),
      bases: JSON.parse(row.bases) as LawfulBasis[],
      interest: row.interest === null ? null : readText(row.interest),
      balanced: row.balanced_on !== null,
      law: row.law,
      automated: row.automated,
    })),
    categories,
    parties: (await gatherParties(db, isOwn, systemsOf)).filter(await ownParties(db)),
    topics: topics.filter(isOwn).map((row) => ({
      id: row.id,
      name: readText(row.name),
      withdrawBy: JSON.parse(row.withdraw_by) as ConsentWay[],
    })),
    response:
      period === null || !isPeriod(period)
        ? null
        : { period, rights: JSON.parse(statement.response_rights) as DataSubjectRight[] },
    automatedDecisions: settings.automatedDecisions,
    requestFilePeriod: filePeriod !== null && isPeriod(filePeriod) ? (filePeriod as Period) : null,
    sources: answerOf(ANSWER_KEYS.sources),
    cookies: answerOf(ANSWER_KEYS.cookies) || null,
    measures: { known: measures.known > 0, reviewed: measures.reviewed > 0 },
    servesControllers: served,
    clauses: running
      .filter((row) => isOwn(row) && !isAnswer(row.key))
      .map((row) => ({ id: row.id, name: readText(row.name), body: readText(row.body) })),
  };
}

/** True for the keys of answers, which are no texts of their own. */
export function isAnswer(key: string): boolean {
  return Object.values(ANSWER_KEYS).some((answer) => answer === key);
}

/** A register may hold several statements, as the example does: then the first is the owner's. */
async function ownRows(db: ReadDb): Promise<(row: Keyed) => boolean> {
  const [, ...others] = await listStatements(db);
  return ({ key }) => !others.some(({ profile }) => key.startsWith(`${profile}.`));
}

/** Of several statements, a party without systems is the owner's unless only another names it. */
async function ownParties(db: ReadDb): Promise<(party: StatementParty) => boolean> {
  const [first, ...others] = await listStatements(db);
  const namesOf = (profile: string) =>
    listProfiles()
      .filter(({ id }) => id === profile)
      .flatMap(({ processors }) =>
        processors.map(({ party, name, unnamed }) => (unnamed ? party.nl : name)),
      );
  const own = new Set(first === undefined ? [] : namesOf(first.profile));
  const foreign = new Set(others.flatMap(({ profile }) => namesOf(profile)));
  return ({ name, categories }) =>
    categories.length > 0 || own.has(name.nl) || !foreign.has(name.nl);
}

async function gatherCategories(
  db: ReadDb,
  isOwn: (row: Keyed) => boolean,
  country: Country,
): Promise<{
  readonly categories: StatementFacts['categories'];
  /** Ids of systems by category. */
  readonly systemsOf: ReadonlyMap<number, readonly number[]>;
}> {
  const rows = (await listStatementCategories(db)).filter(isOwn);
  const [fields, knowledge, rules] = await Promise.all([
    listCategoryFields(
      db,
      rows.map((row) => row.id),
    ),
    readKnowledge(db),
    listRules(db),
  ]);
  const decided = new Set(rules.filter(isDecided).map((row) => row.id));
  const categories = rows.map((row) => {
    const own = fields.filter((field) => field.category_id === row.id);
    return {
      id: row.id,
      name: readText(row.name),
      fields: own.map((field) => ({ name: readText(field.name), optional: field.optional === 1 })),
      purposes: JSON.parse(row.purposes) as number[],
      relations: JSON.parse(row.relations) as RelationKind[],
      retention: retentionOf(row.rule_id, own, { knowledge, decided, country }),
    };
  });
  return {
    categories,
    systemsOf: new Map(rows.map((row) => [row.id, JSON.parse(row.systems) as number[]])),
  };
}

const NO_WORDS: Words = { nl: '', en: '', fr: '' };

function retentionOf(
  ruleId: number | null,
  fields: readonly { readonly floor: string | null }[],
  {
    knowledge,
    decided,
    country,
  }: { knowledge: Knowledge; decided: ReadonlySet<number>; country: Country },
): StatementRetention {
  const known = ruleId === null ? undefined : knowledge.rules.get(ruleId);
  const floor =
    known?.rule.floor ?? fields.find((field) => field.floor !== null)?.floor ?? undefined;
  const law = lawOf(
    floorInForce(floor, known?.country ?? country, knowledge.floors),
    known?.rule.floorNeedsDocument === true && fields.every((field) => field.floor === null),
  );
  if (known === undefined || !decided.has(known.id)) {
    return { kind: 'undecided', words: NO_WORDS, law };
  }
  const { rule, choice } = known;
  const joined = knowledge.byPromise.get(rule.joins ?? '')?.rule;
  const words = inEveryLanguage((language) => describeRule(rule, language, { choice, joined }));
  switch (rule.shape) {
    case 'R10':
      return { kind: 'never', words: NO_WORDS, law: null };
    case 'R7':
      return { kind: 'on-suspicion', words: NO_WORDS, law: null };
    case 'R8':
      return { kind: 'until-objection', words: choice === undefined ? NO_WORDS : words, law };
    case 'R9':
      return onRequest(rule, joined, choice, law);
    case 'R15':
    case 'R18':
      return { kind: choice === undefined ? 'at-once' : 'period', words, law };
    default: {
      const period = choice?.period ?? rule.period;
      const atOnce = period !== undefined && isAtOnce(period as Period);
      return { kind: atOnce ? 'at-once' : 'period', words, law };
    }
  }
}

/** What goes when asked for, with the period when nobody asks (R9). */
function onRequest(
  rule: RetentionRule,
  joined: RetentionRule | undefined,
  choice: RetentionChoice | undefined,
  law: StatementRetention['law'],
): StatementRetention {
  if (joined === undefined && choice === undefined) {
    return { kind: 'undecided', words: NO_WORDS, law };
  }
  const period: RetentionRule = joined ?? { ...rule, shape: 'R14' };
  const words = inEveryLanguage((language) => describeRule(period, language, { choice }));
  if (rule.clock.starts.length === 0) return { kind: 'period', words, law };
  const afterAgreement = rule.clock.agreements === 'last-end';
  return { kind: afterAgreement ? 'on-request-after-agreement' : 'on-request', words, law };
}

function lawOf(floor: StatutoryFloor | undefined, partly: boolean): StatementRetention['law'] {
  if (floor === undefined) return null;
  return {
    words: inEveryLanguage((language) => describeFloor(floor, language)),
    article: floor.article,
    partly,
  };
}

function inEveryLanguage(words: (language: 'nl' | 'en' | 'fr') => string): Words {
  return { nl: words('nl'), en: words('en'), fr: words('fr') };
}

async function gatherParties(
  db: ReadDb,
  isOwn: (row: Keyed) => boolean,
  systemsOf: ReadonlyMap<number, readonly number[]>,
): Promise<StatementFacts['parties']> {
  const [processors, systems, transfers] = await Promise.all([
    listProcessors(db),
    listSystems(db),
    listTransfers(db),
  ]);
  return processors.flatMap((row) => {
    const all = systems.filter((system) => system.processor_id === row.id);
    const own = all.filter(isOwn);
    if (all.length > 0 && own.length === 0) return [];
    const ids = new Set(own.map((system) => system.id));
    return [
      {
        id: row.id,
        name: kindOfParty(row) ?? { nl: row.name, en: row.name, fr: row.name },
        legalName: row.legal_name,
        role: row.role as 'processor' | 'controller' | 'recipient',
        unnamed: row.unnamed === 1,
        unconfirmed: row.unconfirmed !== '[]' && row.unconfirmed !== '',
        country: row.country,
        places: own.map((system) => system.location).filter((place) => place !== ''),
        purpose: row.purpose,
        categories: [...systemsOf]
          .filter(([, held]) => held.some((id) => ids.has(id)))
          .map(([category]) => category),
        transfers: transfers
          .filter((transfer) => transfer.processor_id === row.id)
          .map((transfer) => ({
            country: transfer.country,
            safeguards: transfer.safeguards
              .split('\n')
              .flatMap((part) => part.split(';'))
              .map((part) => part.trim())
              .filter((part) => part !== ''),
          })),
      },
    ];
  });
}

/** What a statement profile calls a kind of party, in every language; undefined once it was renamed. */
function kindOfParty(row: { readonly name: string; readonly unnamed: number }) {
  if (row.unnamed === 0) return undefined;
  return listProfiles()
    .flatMap(({ processors }) => processors)
    .find((entry) => entry.unnamed && entry.name === row.name)?.party;
}

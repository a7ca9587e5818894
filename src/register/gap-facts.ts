/** Reads what the list of gaps is reckoned from. */
import type { GapFacts, GapProcessor, GapPurpose, GapRule } from '#shared/domain/gaps/facts.ts';
import { type Gap, listGaps } from '#shared/domain/gaps/list-gaps.ts';
import type { LawfulBasis } from '#shared/domain/statement-profile.ts';
import type { ReadDb } from './database.ts';
import { choiceOf, definitionOf, isDecided } from './handlers/rule-views.ts';
import { distinctNames, ownText, readText } from './handlers/texts.ts';
import { listProfiles } from './knowledge.ts';
import { listDuties } from './queries/duties.ts';
import {
  listGapAnswers,
  listPurposeBases,
  listServedControllers,
  listUsedCategories,
  listUsedPurposes,
} from './queries/gaps.ts';
import { listProcessors, listSystems, listTransfers } from './queries/processors.ts';
import { listRules, type RuleRecord } from './queries/rules.ts';
import { getController, getSettings, listStatements } from './queries/settings.ts';
import type { ProcessorTable } from './schema.ts';

/** Every question that this register asks, the most important first, answered or not. */
export async function readGaps(db: ReadDb): Promise<Gap[]> {
  return listGaps(await readGapFacts(db));
}

async function readGapFacts(db: ReadDb): Promise<GapFacts> {
  const [controller, settings, statements, categories, systems, duties, served, answers] =
    await Promise.all([
      getController(db),
      getSettings(db),
      listStatements(db),
      listUsedCategories(db),
      listSystems(db),
      listDuties(db),
      listServedControllers(db),
      listGapAnswers(db),
    ]);
  const used = new Set(categories.map((row) => row.rule_id));
  const rules = (await listRules(db)).filter((row) => used.has(row.id));
  const profiles = statements.map((row) => row.profile);
  const named = namer(statements);
  return {
    controller: {
      address: controller.address,
      email: controller.email,
      registrationNumber: controller.registration_number,
      dataProtectionOfficer: controller.data_protection_officer,
    },
    requestFilePeriod: settings.requestFilePeriod,
    statements: statements.map((row) => ({
      id: row.id,
      name: readText(ownText(row.business)),
      profile: row.profile,
      responsePeriod: row.response_period,
    })),
    categories: named(categories, (row) => ({ hasRule: row.rule_id !== null })),
    rules: rules.map(ruleFacts),
    processors: await processorFacts(db, profiles),
    systems: named(systems, (row) => ({
      hasParty: row.processor_id !== null,
      location: row.location,
    })),
    purposes: await purposeFacts(db, named),
    duties: named(
      duties.filter((row) => row.ended_on === null),
      (row) => ({ period: row.period }),
    ),
    served: served.map((row) => ({
      id: row.id,
      name: readText(ownText(row.name)),
      atEnd: row.at_end,
    })),
    answers: answers.map((row) => ({
      key: row.key,
      answer: row.answer,
      reason: row.reason,
      answeredOn: row.answered_on,
    })),
  };
}

interface NamedRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
}

/** Names rows; where two statements use the same name, the business stands beside it. */
function namer(statements: Parameters<typeof distinctNames>[1]) {
  return <R extends NamedRow, F extends object>(rows: readonly R[], facts: (row: R) => F) => {
    const nameOf = distinctNames(rows, statements);
    return rows.map((row) => ({ id: row.id, key: row.key, name: nameOf(row), ...facts(row) }));
  };
}

function ruleFacts(row: RuleRecord): GapRule {
  const rule = definitionOf(row);
  const choice = choiceOf(row);
  return {
    id: row.id,
    name: readText(row.name),
    promise: row.promise,
    profile: row.profile,
    asksPeriod: !isDecided({ definition: row.definition, choice: null }),
    decided: isDecided(row),
    asksStart: rule.startAmbiguous,
    startChosen: choice?.clock !== undefined,
    asksEnd: rule.shape === 'R8',
    endChosen: (choice?.period ?? null) !== null,
  };
}

async function processorFacts(db: ReadDb, profiles: readonly string[]): Promise<GapProcessor[]> {
  const [rows, transfers] = await Promise.all([listProcessors(db), listTransfers(db)]);
  return rows.map((row) => {
    const own = transfers.filter((transfer) => transfer.processor_id === row.id);
    return {
      id: row.id,
      name: readText(ownText(row.name)),
      role: row.role,
      named: row.unnamed === 0,
      // A privacy policy is no agreement (GDPR art. 28(3)).
      hasDpa: ['link', 'clickwrap', 'signed'].includes(row.dpa_status),
      locationKnown: row.data_location !== '',
      transfers: own.length,
      uncheckedTransfers: own.filter((transfer) => transfer.checked_on === null).length,
      profiles: profilesOf(row, profiles),
    };
  });
}

/** A party of one statement's register belongs to it; where there are more, to those that name it. */
function profilesOf(
  row: Pick<ProcessorTable, 'name' | 'catalogue'>,
  profiles: readonly string[],
): readonly string[] {
  if (profiles.length < 2) return [];
  return listProfiles()
    .filter(({ id }) => profiles.includes(id))
    .filter(({ processors }) =>
      processors.some(
        (entry) =>
          entry.name === row.name || (row.catalogue !== null && entry.catalogue === row.catalogue),
      ),
    )
    .map(({ id }) => id);
}

async function purposeFacts(db: ReadDb, named: ReturnType<typeof namer>): Promise<GapPurpose[]> {
  const [rows, bases] = await Promise.all([listUsedPurposes(db), listPurposeBases(db)]);
  return named(rows, (row) => ({
    bases: bases
      .filter((entry) => entry.purpose_id === row.id)
      .map((entry) => entry.basis as LawfulBasis),
    interestNamed: row.interest !== null && row.interest !== '',
    balanced: row.balancing_note !== '' && row.balanced_on !== null,
    law: row.law,
  }));
}

/** Gathers what the register of processing activities is made of, from where it is kept. */
import * as v from 'valibot';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { type Country, localized, type UiLanguage } from '#shared/domain/locale.ts';
import { BalancingNote } from '#shared/domain/processing/balancing.ts';
import { DpiaAnswers, type DpiaQuestion } from '#shared/domain/processing/dpia.ts';
import type {
  ActivityFacts,
  BusinessFacts,
  CategoryFacts,
  MeasureFacts,
  PartyFacts,
  ProcessingFacts,
} from '#shared/domain/processing/facts.ts';
import { describeRule } from '#shared/domain/retention/describe.ts';
import { safeguardInWords } from '#shared/domain/safeguards.ts';
import type { LawfulBasis, RelationKind } from '#shared/domain/statement-profile.ts';
import type { ReadDb } from './database.ts';
import type { ReadContext } from './handlers/context.ts';
import { isDecided } from './handlers/rule-views.ts';
import { readText } from './handlers/texts.ts';
import { dpiaQuestions } from './knowledge.ts';
import { readKnowledge } from './known-rules.ts';
import { listCategoryFields, listCategoryRelations, listCategorySystems } from './queries/items.ts';
import {
  listCategoriesEver,
  listMeasuresWithSystems,
  listPartiesEver,
  listPurposeLinks,
  listPurposes,
  listServed,
  listSubProcessorsInUse,
  listSystemsEver,
  type PurposeRecord,
} from './queries/processing.ts';
import { listTransfers } from './queries/processors.ts';
import { listRules } from './queries/rules.ts';
import { getController } from './queries/settings.ts';

type Say = (column: string) => string;
type Day = PlainDate | null;

/** Everything the register of activities shows, in the language of the screen. */
export async function gatherProcessing(
  { db, today }: Pick<ReadContext, 'db' | 'today'>,
  language: UiLanguage,
): Promise<ProcessingFacts> {
  // An own text that may be absent is kept as ''.
  const say: Say = (column) => (column === '' ? '' : localized(readText(column), language));
  const business = await businessFacts(db);
  const [purposes, categories, systems, parties, measures, served] = await Promise.all([
    listPurposes(db),
    categoryFacts(db, language, say),
    listSystemsEver(db),
    partyFacts(db, language),
    measureFacts(db, today, say),
    listServed(db),
  ]);
  return {
    today,
    language,
    business,
    activities: purposes.map((row) => activityFacts(row, say)),
    categories,
    systems: systems.map((row) => ({
      id: row.id,
      name: say(row.name),
      kind: row.kind as 'own' | 'processor',
      partyId: row.processor_id,
      location: row.location,
      endedOn: row.ended_on as Day,
    })),
    parties,
    measures,
    served: served.map((row) => ({
      id: row.id,
      name: row.name,
      contact: row.contact,
      representative: row.representative,
      dataProtectionOfficer: row.data_protection_officer,
      processing: row.processing,
      dataCategories: row.data_categories,
      personCategories: row.person_categories,
      atEnd: row.at_end as 'delete' | 'return' | null,
      agreementOn: row.agreement_on as Day,
      agreementReference: row.agreement_reference,
      startedOn: row.started_on as Day,
      endedOn: row.ended_on as Day,
      note: row.note,
      systemIds: JSON.parse(row.system_ids) as number[],
    })),
    questions: questionsFor(business.country, language),
  };
}

/** The nine criteria, and the list of the authority of the country. */
export function questionsFor(country: Country, language: UiLanguage): DpiaQuestion[] {
  const authority = country === 'NL' ? 'AP' : 'GBA';
  return dpiaQuestions()
    .lists.filter(({ id }) => id === 'criteria' || id === authority)
    .flatMap(({ id: list, questions }) =>
      questions.map(({ id, question, example }) => ({
        id,
        list,
        question: localized(question, language),
        example: localized(example, language),
      })),
    );
}

async function businessFacts(db: ReadDb): Promise<BusinessFacts> {
  const row = await getController(db);
  const register = row.country === 'NL' ? 'KvK' : 'KBO';
  return {
    name: row.name,
    legalForm: row.legal_form,
    addressLines: row.address.split('\n').filter((line) => line !== ''),
    country: row.country as Country,
    email: row.email,
    phone: row.phone,
    website: row.website,
    registration: row.registration_number === '' ? '' : `${register} ${row.registration_number}`,
    dataProtectionOfficer: row.data_protection_officer,
  };
}

function activityFacts(row: PurposeRecord, say: Say): ActivityFacts {
  return {
    id: row.id,
    name: say(row.name),
    description: row.description,
    bases: JSON.parse(row.bases) as LawfulBasis[],
    interest: row.interest === null ? '' : say(row.interest),
    law: row.law,
    automated: row.automated,
    source: row.source,
    jointControllers: row.joint_controllers,
    startedOn: row.started_on as Day,
    endedOn: row.ended_on as Day,
    replacedById: row.replaced_by,
    reviewedOn: row.reviewed_on as Day,
    balancing:
      row.balancing_note === '' ? null : v.parse(BalancingNote, JSON.parse(row.balancing_note)),
    balancedOn: row.balanced_on as Day,
    dpia: {
      answers: v.parse(DpiaAnswers, JSON.parse(row.dpia_answers)),
      needed: row.dpia_needed === null ? null : row.dpia_needed === 1,
      reason: row.dpia_reason,
      on: row.dpia_on as Day,
    },
  };
}

async function categoryFacts(db: ReadDb, language: UiLanguage, say: Say): Promise<CategoryFacts[]> {
  const [rows, links, fields, relations, held, rules, knowledge] = await Promise.all([
    listCategoriesEver(db),
    listPurposeLinks(db),
    listCategoryFields(db),
    listCategoryRelations(db),
    listCategorySystems(db),
    listRules(db),
    readKnowledge(db),
  ]);
  const of = <T extends { readonly category_id: number }>(list: readonly T[], id: number) =>
    list.filter((entry) => entry.category_id === id);
  function retentionOf(ruleId: number | null): CategoryFacts['retention'] {
    const row = rules.find((rule) => rule.id === ruleId);
    const known = row === undefined ? undefined : knowledge.rules.get(row.id);
    if (row === undefined || known === undefined) return null;
    const joined = knowledge.byPromise.get(known.rule.joins ?? '')?.rule;
    const text = describeRule(known.rule, language, { choice: known.choice, joined });
    return { text, decided: isDecided(row) };
  }
  return rows.map((row) => ({
    id: row.id,
    name: say(row.name),
    fields: of(fields, row.id).map((field) => say(field.name)),
    relations: of(relations, row.id).map((relation) => relation.kind as RelationKind),
    activityIds: of(links, row.id).map((link) => link.purpose_id),
    systemIds: of(held, row.id).map((entry) => entry.system_id),
    retention: retentionOf(row.rule_id),
    endedOn: row.ended_on as Day,
  }));
}

async function partyFacts(db: ReadDb, language: UiLanguage): Promise<PartyFacts[]> {
  const [rows, transfers, below] = await Promise.all([
    listPartiesEver(db),
    listTransfers(db),
    listSubProcessorsInUse(db),
  ]);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    legalName: row.legal_name,
    role: row.role as PartyFacts['role'],
    unnamed: row.unnamed === 1,
    purpose: row.purpose,
    dataLocation: row.data_location,
    transfers: transfers
      .filter((transfer) => transfer.processor_id === row.id)
      .map(({ country, safeguards, checked_on }) => ({
        country,
        safeguards: safeguards
          .split(/[\n;]/)
          .map((part) => part.trim())
          .filter((part) => part !== '')
          .map((part) => safeguardInWords(part, language)),
        checkedOn: checked_on as Day,
      })),
    subProcessors: below.filter((entry) => entry.processor_id === row.id),
    endedOn: row.ended_on as Day,
  }));
}

async function measureFacts(db: ReadDb, today: PlainDate, say: Say): Promise<MeasureFacts[]> {
  const rows = await listMeasuresWithSystems(db);
  return rows.map((row) => ({
    name: say(row.name),
    description: say(row.description),
    systemIds: JSON.parse(row.system_ids) as number[],
    // A certificate that expired protects nothing any more.
    endedOn: (row.ended_on ??
      (row.expires_on !== null && row.expires_on < today ? row.expires_on : null)) as Day,
  }));
}

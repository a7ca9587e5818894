/**
 * Gathers everything the register knows of one person into one shape, in the
 * language of the answer: the source of the access letter and of the export.
 */
import type { PlainDate } from '#shared/domain/calendar.ts';
import { addPeriod } from '#shared/domain/calendar.ts';
import type { Dossier, DossierItem } from '#shared/domain/dossier.ts';
import { type Country, type LetterLocale, languageOf, localized } from '#shared/domain/locale.ts';
import { describeRule } from '#shared/domain/retention/describe.ts';
import { explain } from '#shared/domain/retention/explain.ts';
import type { EventKind } from '#shared/domain/retention/language.ts';
import { kindTitle } from '#shared/domain/retention/words.ts';
import { safeguardInWords } from '#shared/domain/safeguards.ts';
import type {
  DataSubjectRight,
  LawfulBasis,
  RelationKind,
} from '#shared/domain/statement-profile.ts';
import type { ReadDb } from './database.ts';
import { noteField, personDetails } from './dossier-details.ts';
import { identityValues } from './handlers/item-view.ts';
import { found, readText } from './handlers/texts.ts';
import { listConsentsOfPerson } from './queries/consents.ts';
import {
  listCategoryFields,
  listCategoryPurposes,
  listFieldValues,
  listItemSystems,
  listItemsOfPerson,
} from './queries/items.ts';
import { findPerson, listContactPoints } from './queries/persons.ts';
import { listProcessors, listSystems, listTransfers } from './queries/processors.ts';
import { listAgreements, listEvents, listRelations } from './queries/relations.ts';
import { findRequest } from './queries/requests.ts';
import { getController, getSettings, getStatement } from './queries/settings.ts';
import { type JudgedEntry, judgeItems, type Knowledge, readKnowledge } from './verdicts.ts';

export interface DossierInput {
  readonly personId: number;
  readonly requestId: number | null;
  readonly locale: LetterLocale;
  readonly madeOn: PlainDate;
  readonly attachments: Dossier['attachments'];
  readonly masked: Dossier['masked'];
  /** What the owner noted per system searched. */
  readonly searched: ReadonlyMap<number, string>;
}

export async function gatherDossier(db: ReadDb, input: DossierInput): Promise<Dossier> {
  const person = found(await findPerson(db, input.personId));
  const language = languageOf(input.locale);
  const text = (column: string) => localized(readText(column), language);
  const [controller, statement, settings, points, relations, agreements, events, consents] =
    await Promise.all([
      getController(db),
      getStatement(db),
      getSettings(db),
      listContactPoints(db, person.id),
      listRelations(db, person.id),
      listAgreements(db, person.id),
      listEvents(db, person.id),
      listConsentsOfPerson(db, person.id),
    ]);
  const items = await gatherItems(db, input, person, points, relations);
  const request = input.requestId === null ? undefined : await findRequest(db, input.requestId);
  const parties = await gatherParties(db, input, items);
  return {
    controller: {
      name: controller.name,
      legalForm: controller.legal_form,
      addressLines: linesOf(controller.address),
      country: controller.country as Country,
      email: controller.email,
      phone: controller.phone,
      website: controller.website,
      registration: controller.registration_number,
      dataProtectionOfficer: controller.data_protection_officer,
      signatory: controller.signatory,
      place: controller.place,
      statementVersionOn: statement.version_on as PlainDate | null,
    },
    authority: statement.authority as 'AP' | 'GBA',
    person: {
      personId: String(person.id),
      name: person.display_name,
      familyName: [person.infix, person.family_name].filter((part) => part !== '').join(' '),
      givenName: person.given_name || person.nickname,
      organisation: relations.find((row) => row.organisation !== null)?.organisation ?? '',
      addressLines: linesOf(points.find((point) => point.kind === 'address')?.value ?? ''),
      email: points.find((point) => point.kind === 'email')?.value ?? '',
      details: personDetails({ person, points, relations, agreements, consents }, language),
      relations: relations.map((row) => ({
        kind: row.kind as RelationKind,
        fromOn: row.from_on as PlainDate | null,
        toOn: row.to_on as PlainDate | null,
      })),
      agreements: agreements.map((row) => ({
        name: row.name,
        fromOn: row.from_on as PlainDate,
        toOn: row.to_on as PlainDate | null,
      })),
    },
    request:
      request === undefined
        ? null
        : {
            number: request.number,
            rights: JSON.parse(request.rights) as DataSubjectRight[],
            receivedOn: request.received_on as PlainDate,
            channel: request.channel as NonNullable<Dossier['request']>['channel'],
            keptUntilOn:
              settings.requestFilePeriod === null
                ? null
                : addPeriod(input.madeOn, settings.requestFilePeriod),
          },
    madeOn: input.madeOn,
    items,
    ...parties,
    consents: consents.map((row) => ({
      topic: text(row.topic),
      state: row.withdrawn_on === null ? 'given' : 'withdrawn',
      givenOn: row.given_on as PlainDate | null,
      withdrawnOn: row.withdrawn_on as PlainDate | null,
      how: row.given_how,
      wording: row.wording,
      hasProof: row.proof !== '',
    })),
    events: events.map((row) => ({
      on: row.occurred_on as PlainDate,
      what: [kindTitle(row.kind as EventKind, language), row.note, row.source]
        .filter((part) => part !== '')
        .join(' · '),
    })),
    attachments: input.attachments,
    masked: input.masked,
    automatedDecisions: settings.automatedDecisions,
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

async function gatherItems(
  db: ReadDb,
  input: DossierInput,
  person: Person,
  points: Awaited<ReturnType<typeof listContactPoints>>,
  relations: Awaited<ReturnType<typeof listRelations>>,
): Promise<DossierItem[]> {
  const language = languageOf(input.locale);
  const text = (column: string) => localized(readText(column), language);
  const rows = await listItemsOfPerson(db, person.id);
  const ids = rows.map((row) => row.id);
  const categoryIds = [...new Set(rows.map((row) => row.category_id))];
  const [values, systems, fields, purposes, knowledge] = await Promise.all([
    listFieldValues(db, ids),
    listItemSystems(db, ids),
    listCategoryFields(db, categoryIds),
    listCategoryPurposes(db, categoryIds),
    readKnowledge(db),
  ]);
  const judged = new Map<number, JudgedEntry>();
  const scope = { personId: person.id };
  // The request itself holds everything until it is answered; the answer names the date after that.
  const options = { withoutHolds: ['open-request'] } as const;
  for await (const page of judgeItems(db, input.madeOn, scope, options)) {
    for (const entry of page) judged.set(entry.item.id, entry);
  }
  const organisations = [...new Set(relations.flatMap((row) => row.organisation ?? []))];
  const ofIdentity = identityValues(person, points, organisations);
  return rows.map((row) => {
    const { item, verdict } = found(judged.get(row.id));
    const known = item.rule_id === null ? undefined : knowledge.rules.get(item.rule_id);
    return {
      itemId: String(row.id),
      categoryId: row.category_key,
      category: text(row.category_name),
      description: text(row.category_description),
      label: row.label,
      fields: [
        ...fields
          .filter((field) => field.category_id === row.category_id)
          .map((field) => ({
            fieldId: field.key,
            name: text(field.name),
            values:
              field.secret === 1
                ? []
                : field.identity === null
                  ? values
                      .filter(
                        (value) => value.data_item_id === row.id && value.field_id === field.id,
                      )
                      .map((value) => value.value)
                  : ofIdentity(field.identity),
            secret: field.secret === 1,
            floorArticle: floorArticle(field.floor, known?.country, knowledge),
            providedByPerson: row.source === '' && person.source === '',
          })),
        ...noteField(row.note, language),
      ],
      purposes: purposes
        .filter((purpose) => purpose.category_id === row.category_id)
        .map((purpose) => ({
          purposeId: String(purpose.id),
          name: text(purpose.name),
          bases: JSON.parse(purpose.bases) as LawfulBasis[],
          interest: purpose.interest === null ? '' : text(purpose.interest),
        })),
      systems: systems
        .filter((system) => system.data_item_id === row.id)
        .map((system) => text(system.name)),
      source: row.source || person.source,
      collectedOn: row.collected_on as PlainDate | null,
      retention: {
        state: verdict.state,
        dueOn: verdict.dueOn,
        floorOn: verdict.floorOn,
        disposal: verdict.disposal,
        rule:
          known === undefined
            ? ''
            : describeRule(known.rule, language, {
                choice: known.choice,
                joined: knowledge.byPromise.get(known.rule.joins ?? '')?.rule,
              }),
        because: explain(verdict.because, language, 'person'),
      },
    };
  });
}

/** The article that wants a field kept, in the law of today. */
function floorArticle(
  floor: string | null,
  country: Country | undefined,
  knowledge: Knowledge,
): string | null {
  if (floor === null) return null;
  const inForce = knowledge.floors
    .filter((entry) => entry.category === floor && entry.country === country)
    .sort((a, b) => ((a.validTo ?? '9999') < (b.validTo ?? '9999') ? 1 : -1));
  return inForce[0]?.article ?? null;
}

/** Who got the data (through the systems that hold them), where they go, what was searched. */
async function gatherParties(
  db: ReadDb,
  input: DossierInput,
  items: readonly DossierItem[],
): Promise<Pick<Dossier, 'recipients' | 'transfers' | 'systemsSearched'>> {
  const language = languageOf(input.locale);
  const [processors, systems, transfers, held] = await Promise.all([
    listProcessors(db),
    listSystems(db),
    listTransfers(db),
    listItemSystems(
      db,
      items.map((item) => Number(item.itemId)),
    ),
  ]);
  const heldBy = new Set(held.map((row) => row.id));
  const named = (column: string) => localized(readText(column), language);
  /** Where the owner did not say what a party is for: the purposes of what it holds. */
  const purposesAt = (processorId: number) => {
    const ids = new Set(
      held
        .filter((entry) => entry.processor_id === processorId)
        .map((entry) => String(entry.data_item_id)),
    );
    const names = items
      .filter((item) => ids.has(item.itemId))
      .flatMap((item) => item.purposes.map((purpose) => purpose.name));
    return [...new Set(names)].join('; ');
  };
  const receiving = processors.filter((row) => held.some((entry) => entry.processor_id === row.id));
  return {
    recipients: receiving.map((row) => ({
      name: row.name,
      legalName: row.legal_name,
      role: row.role as 'processor' | 'controller' | 'recipient',
      purpose: row.purpose || purposesAt(row.id),
      country: row.country,
      systems: systems
        .filter((system) => system.processor_id === row.id && heldBy.has(system.id))
        .map((system) => named(system.name)),
      unnamed: row.unnamed === 1,
    })),
    transfers: transfers
      .filter((row) => receiving.some((processor) => processor.id === row.processor_id))
      .map((row) => ({
        recipient: receiving.find((processor) => processor.id === row.processor_id)?.name ?? '',
        country: row.country,
        safeguards: row.safeguards
          .split('\n')
          .flatMap((part) => part.split(';'))
          .map((part) => part.trim())
          .filter((part) => part !== '')
          .map((part) => safeguardInWords(part, language)),
        checkedOn: row.checked_on as PlainDate | null,
      })),
    systemsSearched: systems
      .filter((system) => heldBy.has(system.id) || input.searched.has(system.id))
      .map((system) => ({
        name: named(system.name),
        note: input.searched.get(system.id) ?? '',
      })),
  };
}

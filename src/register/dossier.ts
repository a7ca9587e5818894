/**
 * Gathers everything the register knows of one person into one shape, in the
 * language of the answer: the source of the access letter and of the export.
 */
import { addPeriod, type Period, type PlainDate } from '#shared/domain/calendar.ts';
import { type ConsentChannel, consentState } from '#shared/domain/consent.ts';
import { howInWords } from '#shared/domain/consent-words.ts';
import { type DisclosureKind, isTold } from '#shared/domain/disclosures.ts';
import type { Dossier, DossierController, DossierDisclosure } from '#shared/domain/dossier.ts';
import { type Country, type LetterLocale, languageOf, localized } from '#shared/domain/locale.ts';
import type { EventKind } from '#shared/domain/retention/language.ts';
import { kindTitle } from '#shared/domain/retention/words.ts';
import type { DataSubjectRight, RelationKind } from '#shared/domain/statement-profile.ts';
import type { ReadDb } from './database.ts';
import { accessDetails } from './dossier-access.ts';
import { personDetails } from './dossier-details.ts';
import { gatherItems } from './dossier-items.ts';
import { gatherParties } from './dossier-parties.ts';
import { factsOfConsent } from './handlers/consent-view.ts';
import { found, readText } from './handlers/texts.ts';
import { listConsentsOfPerson } from './queries/consents.ts';
import { listDisclosures } from './queries/disclosures.ts';
import { listPermissions } from './queries/permissions.ts';
import { findPerson, listContactPoints } from './queries/persons.ts';
import { listPublications } from './queries/publications.ts';
import { listAgreements, listEvents, listHolds, listRelations } from './queries/relations.ts';
import { findRequest } from './queries/requests.ts';
import { getController, getSettings, getStatement } from './queries/settings.ts';

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

type Controller = Awaited<ReturnType<typeof getController>>;
type Statement = Awaited<ReturnType<typeof getStatement>>;

function controllerView(controller: Controller, statement: Statement): DossierController {
  return {
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
  };
}

/** Who writes, and under which authority: for letters that are about nobody in particular. */
export async function gatherSender(db: ReadDb): Promise<Pick<Dossier, 'controller' | 'authority'>> {
  const [controller, statement] = await Promise.all([getController(db), getStatement(db)]);
  return {
    controller: controllerView(controller, statement),
    authority: statement.authority as 'AP' | 'GBA',
  };
}

export async function gatherDossier(db: ReadDb, input: DossierInput): Promise<Dossier> {
  const person = found(await findPerson(db, input.personId));
  const language = languageOf(input.locale);
  const text = (column: string) => localized(readText(column), language);
  const [controller, statement, settings, points, relations, agreements, events, consents, holds] =
    await Promise.all([
      getController(db),
      getStatement(db),
      getSettings(db),
      listContactPoints(db, person.id),
      listRelations(db, person.id),
      listAgreements(db, person.id),
      listEvents(db, person.id),
      listConsentsOfPerson(db, person.id),
      listHolds(db, person.id),
    ]);
  const items = await gatherItems(db, input, person, points, relations);
  const request = input.requestId === null ? undefined : await findRequest(db, input.requestId);
  const parties = await gatherParties(db, input, items);
  const [disclosures, permissions, publications] = await Promise.all([
    listDisclosures(db, person.id),
    listPermissions(db, person.id),
    listPublications(db, person.id),
  ]);
  return {
    controller: controllerView(controller, statement),
    authority: statement.authority as 'AP' | 'GBA',
    person: {
      personId: String(person.id),
      name: person.display_name,
      familyName: [person.infix, person.family_name].filter((part) => part !== '').join(' '),
      givenName: person.given_name || person.nickname,
      organisation: relations.find((row) => row.organisation !== null)?.organisation ?? '',
      addressLines: linesOf(points.find((point) => point.kind === 'address')?.value ?? ''),
      email: points.find((point) => point.kind === 'email')?.value ?? '',
      details: [
        ...personDetails({ person, points, relations, agreements, consents, holds }, language),
        ...accessDetails({ permissions, publications }, language),
      ],
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
      request === undefined ? null : requestView(request, input.madeOn, settings.requestFilePeriod),
    madeOn: input.madeOn,
    items,
    ...parties,
    disclosures: disclosures
      .filter((row) => isTold({ silent: row.silent === 1 }))
      .map(disclosureTold),
    consents: consents.map((row) => ({
      topic: text(row.topic),
      state: consentTold(row, input.madeOn),
      givenOn: row.given_on as PlainDate | null,
      withdrawnOn: row.withdrawn_on as PlainDate | null,
      how: howInWords(row.given_channel as ConsentChannel | '', row.given_how, language),
      wording: row.wording_text ?? row.wording,
      hasProof: row.proof !== '' || row.proof_name !== '',
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

/** One of a day that nobody knows is told as given: the answer says that the day is unknown. */
function consentTold(
  row: Awaited<ReturnType<typeof listConsentsOfPerson>>[number],
  madeOn: PlainDate,
): Dossier['consents'][number]['state'] {
  const state = consentState(factsOfConsent(row), row.valid_for, madeOn, 0);
  return state === 'expiring' || state === 'undated' ? 'given' : state;
}

function disclosureTold(
  row: Awaited<ReturnType<typeof listDisclosures>>[number],
): DossierDisclosure {
  return {
    kind: row.kind as DisclosureKind,
    recipient: row.recipient,
    on: row.disclosed_on as PlainDate,
    what: row.what,
    law: row.law,
    why: row.why,
    agreedOn: row.agreed_on as PlainDate | null,
    agreedHow: row.agreed_how,
  };
}

type DossierRequest = NonNullable<Dossier['request']>;

/** What was asked, and until when its file is kept when it is answered on the day of the letter. */
export function requestView(
  request: NonNullable<Awaited<ReturnType<typeof findRequest>>>,
  madeOn: PlainDate,
  filePeriod: Period | null,
): DossierRequest {
  return {
    number: request.number,
    rights: JSON.parse(request.rights) as DataSubjectRight[],
    receivedOn: request.received_on as PlainDate,
    channel: request.channel as DossierRequest['channel'],
    keptUntilOn: filePeriod === null ? null : addPeriod(madeOn, filePeriod),
  };
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

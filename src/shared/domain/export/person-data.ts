/**
 * The machine-readable file: everything of the dossier, in a fixed structure
 * with English keys. All other files of the package are made from this object,
 * so what is left out here (the values of secrets) can be in none of them.
 */
import type { Dossier, DossierItem } from '../dossier.ts';
import type { NotPortable } from '../letters/request-facts.ts';
import type { FieldNode } from './field-node.ts';
import { DISCLOSURES } from './fields-disclosures.ts';
import { FORMAT_NAME, FORMAT_VERSION, GENERAL_FIELDS } from './fields-general.ts';
import { ITEMS } from './fields-items.ts';
import { AGREEMENTS, DETAILS, RELATIONS } from './fields-person.ts';
import { RECIPIENTS, TRANSFERS } from './fields-recipients.ts';
import { ATTACHMENTS, CONSENTS, EVENTS, OMISSIONS, SEARCHED } from './fields-surroundings.ts';
import type { OMISSION_LABELS } from './labels.ts';
import { whyNotPortable } from './not-portable.ts';
import { say, type Voice, wording } from './wording.ts';

/** Every field of the file; keep in step with `personData`. */
export const PERSON_DATA_FIELDS: readonly FieldNode[] = [
  ...GENERAL_FIELDS,
  DETAILS,
  RELATIONS,
  AGREEMENTS,
  ITEMS,
  CONSENTS,
  EVENTS,
  RECIPIENTS,
  TRANSFERS,
  DISCLOSURES,
  SEARCHED,
  ATTACHMENTS,
  OMISSIONS,
];

export type PersonData = ReturnType<typeof personData>;
export type ItemData = PersonData['items'][number];

/** Something that is not handed over. */
type Omission = {
  readonly kind: keyof typeof OMISSION_LABELS | NotPortable;
  readonly what: string;
  readonly why: string;
  /** Where it does stand; empty when not stated. */
  readonly systems: readonly string[];
};

export const SECRET_REASON = wording(
  'Geheime gegevens zoals wachtwoorden worden niet in het register opgenomen; alleen waar ze staan is bekend.',
  'Secrets such as passwords are not entered in the register; only where they are kept is known.',
  'Les données secrètes comme les mots de passe ne figurent pas au registre ; seul l’endroit où elles se trouvent est connu.',
);

/** The dossier as it goes into the machine-readable file. */
export function personData(dossier: Dossier, voice: Voice) {
  const { controller, person } = dossier;
  return {
    format: { name: FORMAT_NAME, version: FORMAT_VERSION, language: voice.locale },
    madeOn: dossier.madeOn,
    controller: {
      name: controller.name,
      legalForm: controller.legalForm,
      addressLines: controller.addressLines,
      country: controller.country,
      email: controller.email,
      phone: controller.phone,
      website: controller.website,
      registration: controller.registration,
      dataProtectionOfficer: controller.dataProtectionOfficer,
      signatory: controller.signatory,
      place: controller.place,
      statementVersionOn: controller.statementVersionOn,
    },
    supervisoryAuthority: dossier.authority,
    person: {
      id: person.personId,
      name: person.name,
      givenName: person.givenName,
      familyName: person.familyName,
      organisation: person.organisation,
      addressLines: person.addressLines,
      email: person.email,
    },
    request: dossier.request && {
      number: dossier.request.number,
      rights: dossier.request.rights,
      receivedOn: dossier.request.receivedOn,
      channel: dossier.request.channel,
      keptUntilOn: dossier.request.keptUntilOn,
    },
    automatedDecisions: dossier.automatedDecisions,
    details: person.details.flatMap(({ name, values }) => values.map((value) => ({ name, value }))),
    relations: person.relations.map(({ kind, fromOn, toOn }) => ({ kind, fromOn, toOn })),
    agreements: person.agreements.map(({ name, fromOn, toOn }) => ({ name, fromOn, toOn })),
    items: dossier.items.map(itemData),
    consents: dossier.consents.map((consent) => ({
      topic: consent.topic,
      state: consent.state,
      givenOn: consent.givenOn,
      withdrawnOn: consent.withdrawnOn,
      how: consent.how,
      wording: consent.wording,
      hasProof: consent.hasProof,
    })),
    events: dossier.events.map(({ on, what }) => ({ on, what })),
    recipients: dossier.recipients.map((recipient) => ({
      name: recipient.name,
      legalName: recipient.legalName,
      role: recipient.role,
      purpose: recipient.purpose,
      country: recipient.country,
      systems: recipient.systems,
      named: !recipient.unnamed,
    })),
    transfers: dossier.transfers.map(({ recipient, country, safeguards, checkedOn }) => ({
      recipient,
      country,
      safeguards,
      checkedOn,
    })),
    disclosures: dossier.disclosures.map((disclosure) => ({
      recipient: disclosure.recipient,
      kind: disclosure.kind,
      on: disclosure.on,
      what: disclosure.what,
      law: disclosure.law,
      why: disclosure.why,
      agreedOn: disclosure.agreedOn,
      agreedHow: disclosure.agreedHow,
    })),
    systemsSearched: dossier.systemsSearched.map(({ name, note }) => ({ name, note })),
    attachments: dossier.attachments.map(({ name, system, note }) => ({ name, system, note })),
    leftOut: omissionsOf(dossier, voice),
  };
}

function omissionsOf(dossier: Dossier, voice: Voice): Omission[] {
  return [
    // GDPR art. 15(4): the copy may not harm the rights of others.
    ...dossier.masked.map(
      ({ what, why }): Omission => ({ kind: 'third-person', what, why, systems: [] }),
    ),
    ...dossier.items.flatMap((item) =>
      item.fields
        .filter(({ secret }) => secret)
        .map(
          (field): Omission => ({
            kind: 'secret',
            what: `${matterOf(item)}: ${field.name}`,
            why: say(SECRET_REASON, voice),
            systems: item.systems,
          }),
        ),
    ),
  ];
}

function itemData(item: DossierItem) {
  return {
    id: item.itemId,
    categoryId: item.categoryId,
    category: item.category,
    description: item.description,
    label: item.label,
    fields: item.fields.map((field) => ({
      id: field.fieldId,
      name: field.name,
      // A secret is never handed over, even if its value should ever get here.
      values: field.secret ? [] : field.values,
      providedByPerson: field.providedByPerson,
      portable: whyNotPortable(field, item) === null,
      secret: field.secret,
      keptByLaw: field.floorArticle,
    })),
    purposes: item.purposes.map((purpose) => ({
      id: purpose.purposeId,
      name: purpose.name,
      bases: purpose.bases,
      interest: purpose.interest,
    })),
    systems: item.systems,
    source: item.source,
    collectedOn: item.collectedOn,
    retention: {
      state: item.retention.state,
      rule: item.retention.rule,
      dueOn: item.retention.dueOn,
      floorOn: item.retention.floorOn,
      disposal: item.retention.disposal,
      because: item.retention.because,
    },
  };
}

/** The category, with the label where that says more. */
export function matterOf({ category, label }: { category: string; label: string }): string {
  return label === '' || label === category ? category : `${category}, ${label}`;
}

/**
 * Characters that other programs may act on when they show the file as text:
 * controls, direction marks, line separators, the byte order mark.
 */
const ESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The file as text. Values are unchanged; what text viewers trip over is escaped. */
export function personDataJson(data: object): string {
  const text = JSON.stringify(data, null, 2).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}

/**
 * What the register keeps of a person beside the data items: other ways to reach
 * them, and what the owner wrote down. It belongs in the answer like the rest
 * (GDPR art. 15(3): a copy of all data, notes included).
 */
import type { Selectable } from 'kysely';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { capital } from '#shared/domain/capital.ts';
import type { ConsentChannel } from '#shared/domain/consent.ts';
import { howInWords } from '#shared/domain/consent-words.ts';
import type { DossierDetail, DossierField } from '#shared/domain/dossier.ts';
import { localized } from '#shared/domain/locale.ts';
import type { HoldKind } from '#shared/domain/retention/language.ts';
import { holdInWords } from '#shared/domain/retention/words.ts';
import { writtenDay } from '#shared/domain/written-dates.ts';
import { readText } from './handlers/texts.ts';
import type {
  AgreementTable,
  ConsentTable,
  HoldTable,
  ItemDecisionTable,
  OrganisationTable,
  PersonTable,
  RelationTable,
} from './schema.ts';

type Language = 'nl' | 'en' | 'fr';

const NAMES = {
  nickname: { nl: 'Bijnaam', en: 'Nickname', fr: 'Surnom' },
  function: { nl: 'Functie', en: 'Function', fr: 'Fonction' },
  organisation: { nl: 'Andere organisatie', en: 'Other organisation', fr: 'Autre organisation' },
  ofOrganisation: {
    nl: 'Gegevens van de organisatie',
    en: 'Details of the organisation',
    fr: 'Données de l’organisation',
  },
  firstEmail: { nl: 'E-mailadres', en: 'E-mail address', fr: 'Adresse e-mail' },
  firstAddress: { nl: 'Adres', en: 'Address', fr: 'Adresse' },
  email: { nl: 'Ander e-mailadres', en: 'Other e-mail address', fr: 'Autre adresse e-mail' },
  phone: { nl: 'Telefoon', en: 'Telephone', fr: 'Téléphone' },
  address: { nl: 'Ander adres', en: 'Other address', fr: 'Autre adresse' },
  website: { nl: 'Website', en: 'Website', fr: 'Site web' },
  iban: { nl: 'Rekeningnummer', en: 'Account number', fr: 'Numéro de compte' },
  proof: { nl: 'Bewijs van toestemming', en: 'Proof of consent', fr: 'Preuve du consentement' },
  confirmation: {
    nl: 'Bevestiging van toestemming',
    en: 'Confirmation of consent',
    fr: 'Confirmation du consentement',
  },
  withdrawal: {
    nl: 'Intrekking van toestemming',
    en: 'Withdrawal of consent',
    fr: 'Retrait du consentement',
  },
  hold: { nl: 'Blokkade', en: 'Hold', fr: 'Conservation prolongée' },
  source: { nl: 'Herkomst', en: 'Source', fr: 'Origine' },
  note: { nl: 'Aantekening', en: 'Note', fr: 'Note' },
  numbers: {
    nl: 'nummer in een systeem',
    en: 'number in a system',
    fr: 'numéro dans un système',
  },
  decision: { nl: 'besluit over bewaren', en: 'decision to keep', fr: 'décision de conservation' },
} as const satisfies Record<string, Record<Language, string>>;

const CONTACT_KINDS = ['email', 'phone', 'address', 'website', 'iban'] as const;

type OrganisationParts = Pick<
  OrganisationTable,
  'registration_number' | 'vat_number' | 'website' | 'address'
>;

export interface KeptOfPerson {
  readonly person: PersonTable;
  readonly points: readonly {
    readonly kind: string;
    readonly value: string;
    readonly label: string;
  }[];
  readonly relations: readonly (Pick<RelationTable, 'note'> & {
    readonly organisation: string | null;
  } & { readonly [part in keyof OrganisationParts]: string | null })[];
  readonly agreements: readonly Pick<AgreementTable, 'note' | 'reference' | 'name'>[];
  readonly consents: readonly (Pick<
    Selectable<ConsentTable>,
    | 'proof'
    | 'proof_name'
    | 'confirmed_on'
    | 'confirmed_how'
    | 'withdrawn_channel'
    | 'withdrawn_how'
  > & { readonly topic: string })[];
  readonly holds: readonly Pick<HoldTable, 'kind' | 'ground' | 'from_on' | 'to_on'>[];
}

/** Everything that the letter does not already say at the top: one line per kind. */
export function personDetails(kept: KeptOfPerson, language: Language): DossierDetail[] {
  const { person, relations, consents, holds } = kept;
  const organisations = [...new Set(relations.flatMap((relation) => relation.organisation ?? []))];
  const ofConsents = (tell: (consent: KeptOfPerson['consents'][number]) => string) =>
    consents
      .map((consent) => ({
        topic: localized(readText(consent.topic), language),
        told: tell(consent),
      }))
      .filter(({ told }) => told !== '')
      .map(({ topic, told }) => `${topic}: ${told}`);
  const nickname = person.nickname === person.display_name ? '' : person.nickname;
  // What came from elsewhere was not given by the person.
  const told = (name: string, values: readonly string[]) =>
    person.source === '' ? { name, values, given: values } : noted(name, values);
  return [
    noted(NAMES.nickname[language], [nickname]),
    told(NAMES.function[language], [person.function_title]),
    told(NAMES.organisation[language], organisations.slice(1)),
    noted(NAMES.ofOrganisation[language], organisationParts(relations)),
    ...contactDetails(kept, language),
    noted(
      NAMES.proof[language],
      ofConsents(({ proof, proof_name }) => filled([proof, proof_name]).join(' · ')),
    ),
    noted(
      NAMES.confirmation[language],
      ofConsents(({ confirmed_on, confirmed_how }) =>
        confirmed_on === null
          ? ''
          : filled([writtenDay(confirmed_on as PlainDate, language), confirmed_how]).join(' · '),
      ),
    ),
    noted(
      NAMES.withdrawal[language],
      ofConsents(({ withdrawn_channel, withdrawn_how }) =>
        howInWords(withdrawn_channel as ConsentChannel | '', withdrawn_how, language),
      ),
    ),
    noted(
      NAMES.hold[language],
      holds.map((hold) => holdTold(hold, language)),
    ),
    noted(NAMES.source[language], [person.source]),
    noted(NAMES.note[language], notesOf(kept)),
  ]
    .map(({ name, values, given }) => ({ name, values: filled(values), given: filled(given) }))
    .filter(({ values }) => values.length > 0);
}

/** A line that the owner wrote down: the person gave nothing of it. */
function noted(name: string, values: readonly string[]): DossierDetail {
  return { name, values, given: [] };
}

function filled(values: readonly string[]): string[] {
  return values.filter((value) => value !== '');
}

/** The first e-mail address and the first address stand above already; their labels do not. */
function contactDetails({ points }: KeptOfPerson, language: Language): DossierDetail[] {
  const detail = (name: string, of: KeptOfPerson['points']) => ({
    name,
    values: of.map(withLabel),
    given: of.map(({ value }) => value),
  });
  const ofKind = (kind: string) => points.filter((point) => point.kind === kind);
  const labelled = (kind: 'email' | 'address') =>
    ofKind(kind)
      .slice(0, 1)
      .filter((point) => point.label !== '');
  return [
    detail(NAMES.firstEmail[language], labelled('email')),
    detail(NAMES.firstAddress[language], labelled('address')),
    ...CONTACT_KINDS.map((kind) =>
      detail(
        NAMES[kind][language],
        kind === 'email' || kind === 'address' ? ofKind(kind).slice(1) : ofKind(kind),
      ),
    ),
  ];
}

function withLabel(point: KeptOfPerson['points'][number]): string {
  return point.label === '' ? point.value : `${point.value} (${point.label})`;
}

/** Of somebody who works alone, what is known of the business is known of the person. */
function organisationParts(relations: KeptOfPerson['relations']): string[] {
  return [
    ...new Set(
      relations.map(({ organisation, registration_number, vat_number, website, address }) => {
        const parts = [registration_number, vat_number, website, address?.replaceAll('\n', ', ')];
        const known = filled(parts.map((part) => part ?? ''));
        return known.length === 0 ? '' : `${organisation}: ${known.join(' · ')}`;
      }),
    ),
  ];
}

/** Nothing of the hold that comes with the request: the letter is about that request. */
function holdTold(
  { kind, ground, from_on, to_on }: KeptOfPerson['holds'][number],
  language: Language,
): string {
  if (kind === 'open-request') return '';
  const days = [from_on, to_on].map((on) =>
    on === null ? '' : writtenDay(on as PlainDate, language),
  );
  const name = capital(holdInWords(kind as HoldKind, language));
  const span = `${name}, ${days.join(' – ').trim()}`;
  return ground === '' ? span : `${span}: ${ground.replaceAll('\n', ' · ')}`;
}

function notesOf({ person, relations, agreements }: KeptOfPerson): string[] {
  return [
    person.note,
    ...relations.map((relation) => relation.note),
    ...agreements.map(({ name, reference, note }) =>
      [reference, note].every((part) => part === '')
        ? ''
        : filled([name, reference, note]).join(': '),
    ),
  ];
}

/** What was written down beside the fields of an item, each as one more field of it. */
export function ownFields(
  item: {
    readonly note: string;
    /** Where the item is kept, with the number by which the system knows it. */
    readonly copies: readonly { readonly system: string; readonly number: string }[];
    /** Why it was decided to keep it longer, and until which day. */
    readonly decisions: readonly Pick<ItemDecisionTable, 'reason' | 'decided_on' | 'review_on'>[];
  },
  language: Language,
): DossierField[] {
  return [
    ownField('note', NAMES.note[language].toLowerCase(), [item.note]),
    ownField(
      'system-number',
      NAMES.numbers[language],
      item.copies.map(({ system, number }) => (number === '' ? '' : `${system}: ${number}`)),
    ),
    ownField(
      'decision',
      NAMES.decision[language],
      item.decisions.map(({ reason, decided_on, review_on }) => {
        const days = [decided_on, review_on].map((on) => writtenDay(on as PlainDate, language));
        return filled([days.join(' – '), reason]).join(': ');
      }),
    ),
  ].filter(({ values }) => values.length > 0);
}

function ownField(fieldId: string, name: string, values: readonly string[]): DossierField {
  return {
    fieldId,
    name,
    values: filled(values),
    secret: false,
    floorArticle: null,
    providedByPerson: false,
  };
}

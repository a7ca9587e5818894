/**
 * What the register keeps of a person beside the data items: other ways to reach
 * them, and what the owner wrote down. It belongs in the answer like the rest
 * (GDPR art. 15(3): a copy of all data, notes included).
 */
import type { Dossier, DossierField } from '#shared/domain/dossier.ts';
import { localized } from '#shared/domain/locale.ts';
import { readText } from './handlers/texts.ts';
import type { AgreementTable, ConsentTable, PersonTable, RelationTable } from './schema.ts';

type Language = 'nl' | 'en' | 'fr';

const NAMES = {
  nickname: { nl: 'Bijnaam', en: 'Nickname', fr: 'Surnom' },
  function: { nl: 'Functie', en: 'Function', fr: 'Fonction' },
  organisation: { nl: 'Andere organisatie', en: 'Other organisation', fr: 'Autre organisation' },
  firstEmail: { nl: 'E-mailadres', en: 'E-mail address', fr: 'Adresse e-mail' },
  firstAddress: { nl: 'Adres', en: 'Address', fr: 'Adresse' },
  email: { nl: 'Ander e-mailadres', en: 'Other e-mail address', fr: 'Autre adresse e-mail' },
  phone: { nl: 'Telefoon', en: 'Telephone', fr: 'Téléphone' },
  address: { nl: 'Ander adres', en: 'Other address', fr: 'Autre adresse' },
  website: { nl: 'Website', en: 'Website', fr: 'Site web' },
  iban: { nl: 'Rekeningnummer', en: 'Account number', fr: 'Numéro de compte' },
  proof: { nl: 'Bewijs van toestemming', en: 'Proof of consent', fr: 'Preuve du consentement' },
  withdrawal: {
    nl: 'Intrekking van toestemming',
    en: 'Withdrawal of consent',
    fr: 'Retrait du consentement',
  },
  source: { nl: 'Herkomst', en: 'Source', fr: 'Origine' },
  note: { nl: 'Aantekening', en: 'Note', fr: 'Note' },
} as const satisfies Record<string, Record<Language, string>>;

const CONTACT_KINDS = ['email', 'phone', 'address', 'website', 'iban'] as const;

export interface KeptOfPerson {
  readonly person: PersonTable;
  readonly points: readonly {
    readonly kind: string;
    readonly value: string;
    readonly label: string;
  }[];
  readonly relations: readonly (Pick<RelationTable, 'note'> & {
    readonly organisation: string | null;
  })[];
  readonly agreements: readonly Pick<AgreementTable, 'note' | 'reference' | 'name'>[];
  readonly consents: readonly (Pick<ConsentTable, 'proof' | 'withdrawn_how'> & {
    readonly topic: string;
  })[];
}

/** Everything that the letter does not already say at the top: one line per kind. */
export function personDetails(
  { person, points, relations, agreements, consents }: KeptOfPerson,
  language: Language,
): Dossier['person']['details'] {
  const contact = CONTACT_KINDS.map((kind) => {
    const values = points.filter((point) => point.kind === kind).map(withLabel);
    // The first e-mail address and the first address stand above already.
    const known = kind === 'email' || kind === 'address';
    return { name: NAMES[kind][language], values: known ? values.slice(1) : values };
  });
  // Their labels do not.
  const labelled = (kind: 'email' | 'address') =>
    points
      .filter((point) => point.kind === kind)
      .slice(0, 1)
      .filter((point) => point.label !== '')
      .map(withLabel);
  const organisations = [...new Set(relations.flatMap((relation) => relation.organisation ?? []))];
  const ofConsents = (column: 'proof' | 'withdrawn_how') =>
    consents
      .filter((consent) => consent[column] !== '')
      .map((consent) => `${localized(readText(consent.topic), language)}: ${consent[column]}`);
  const notes = [
    person.note,
    ...relations.map((relation) => relation.note),
    ...agreements.map(({ name, reference, note }) =>
      [reference, note].every((part) => part === '')
        ? ''
        : [name, reference, note].filter((part) => part !== '').join(': '),
    ),
  ];
  const nickname = person.nickname === person.display_name ? '' : person.nickname;
  return [
    { name: NAMES.nickname[language], values: [nickname] },
    { name: NAMES.function[language], values: [person.function_title] },
    { name: NAMES.organisation[language], values: organisations.slice(1) },
    { name: NAMES.firstEmail[language], values: labelled('email') },
    { name: NAMES.firstAddress[language], values: labelled('address') },
    ...contact,
    { name: NAMES.proof[language], values: ofConsents('proof') },
    { name: NAMES.withdrawal[language], values: ofConsents('withdrawn_how') },
    { name: NAMES.source[language], values: [person.source] },
    { name: NAMES.note[language], values: notes },
  ]
    .map(({ name, values }) => ({ name, values: values.filter((value) => value !== '') }))
    .filter(({ values }) => values.length > 0);
}

function withLabel(point: KeptOfPerson['points'][number]): string {
  return point.label === '' ? point.value : `${point.value} (${point.label})`;
}

/** The owner's note at an item, as one more field of it; nothing where there is none. */
export function noteField(note: string, language: Language): DossierField[] {
  if (note === '') return [];
  return [
    {
      fieldId: 'note',
      name: NAMES.note[language].toLowerCase(),
      values: [note],
      secret: false,
      floorArticle: null,
      providedByPerson: false,
    },
  ];
}

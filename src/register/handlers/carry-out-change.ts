/** A correction of one value (GDPR art. 16), through the same doors as typing it in. */
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { LocalizedText } from '#shared/domain/locale.ts';
import { isBareNationalNumber } from '#shared/domain/national-numbers.ts';
import {
  findItem,
  listCategories,
  listCategoryFields,
  listFieldValues,
  replaceItemFields,
} from '../queries/items.ts';
import { findPerson, listContactPoints } from '../queries/persons.ts';
import { refreshVerdicts } from '../verdicts.ts';
import type { WriteContext } from './context.ts';
import { personHandlers } from './persons.ts';
import { found, readText } from './texts.ts';

type Rectify = Pick<Parsed<'requests.rectify'>, 'target' | 'after'>;
type Person = Parsed<'persons.update'>['person'];

/** What was changed, and what stood there. */
interface Changed {
  readonly what: LocalizedText;
  readonly before: string;
}

const PARTS = {
  givenName: { nl: 'Voornaam', en: 'Given name', fr: 'Prénom' },
  infix: { nl: 'Tussenvoegsel', en: 'Name prefix', fr: 'Particule' },
  familyName: { nl: 'Achternaam', en: 'Family name', fr: 'Nom de famille' },
  functionTitle: { nl: 'Functie', en: 'Function', fr: 'Fonction' },
} as const satisfies Record<string, LocalizedText>;

const POINTS: Readonly<Record<string, LocalizedText>> = {
  email: { nl: 'E-mailadres', en: 'E-mail address', fr: 'Adresse e-mail' },
  phone: { nl: 'Telefoon', en: 'Telephone', fr: 'Téléphone' },
  address: { nl: 'Adres', en: 'Address', fr: 'Adresse' },
  website: { nl: 'Website', en: 'Website', fr: 'Site web' },
  iban: { nl: 'Rekeningnummer', en: 'Account number', fr: 'Numéro de compte' },
};

/** Makes the change. Throws `conflict` when the value is no longer what it was. */
export async function carryOutChange(
  context: WriteContext,
  personId: number,
  { target, after }: Rectify,
): Promise<Changed> {
  switch (target.of) {
    case 'elsewhere':
      return { what: { nl: target.what, en: target.what }, before: target.before };
    case 'name': {
      const person = await readIdentity(context, personId);
      await changeIdentity(context, personId, { ...person, [target.part]: after });
      return { what: PARTS[target.part], before: person[target.part] };
    }
    case 'contact-point': {
      const person = await readIdentity(context, personId);
      const { kind, before } = target;
      const index = person.contactPoints.findIndex(
        (point) => point.kind === kind && point.value === before,
      );
      const point = person.contactPoints[index];
      if (point === undefined) throw new ContractError('conflict');
      const contactPoints = person.contactPoints.with(index, { ...point, value: after });
      await changeIdentity(context, personId, { ...person, contactPoints });
      return { what: POINTS[kind] ?? { nl: kind, en: kind }, before };
    }
    case 'field':
      return changeField(context, personId, target, after);
  }
}

/** The person as the form of their identity holds them. */
async function readIdentity({ db }: WriteContext, personId: number): Promise<Person> {
  const row = found(await findPerson(db, personId));
  const points = await listContactPoints(db, personId);
  return {
    givenName: row.given_name,
    infix: row.infix,
    familyName: row.family_name,
    nickname: row.nickname,
    functionTitle: row.function_title,
    language: row.language as Person['language'],
    letterForm: row.letter_form as Person['letterForm'],
    source: row.source,
    note: row.note,
    contactPoints: points as Person['contactPoints'],
  };
}

/** Problems stand at the field in which the new value was typed. */
async function changeIdentity(
  context: WriteContext,
  personId: number,
  person: Person,
): Promise<void> {
  try {
    await personHandlers['persons.update'](context, { personId, person, returned: null });
  } catch (error) {
    if (!(error instanceof ContractError) || error.code !== 'bad-input') throw error;
    const [problem] = Object.values(error.fields ?? {});
    throw new ContractError('bad-input', { after: problem ?? 'value.invalid' });
  }
}

async function changeField(
  { db, newId, today }: WriteContext,
  personId: number,
  target: Extract<Rectify['target'], { of: 'field' }>,
  after: string,
): Promise<Changed> {
  const item = found(await findItem(db, target.dataItemId));
  if (item.person_id !== personId) throw new ContractError('not-found');
  const fields = await listCategoryFields(db, [item.category_id]);
  const field = found(fields.find(({ id }) => id === target.fieldId));
  // A secret is kept nowhere, and what stands for the identity is changed as identity.
  if (field.secret === 1 || field.identity !== null) throw new ContractError('conflict');
  if (isBareNationalNumber(after)) {
    throw new ContractError('national-number', { after: 'national-number' });
  }
  const values = await listFieldValues(db, [item.id]);
  const index = values.findIndex(
    (value) => value.field_id === target.fieldId && value.value === target.before,
  );
  // Somebody may have changed it since it was looked at.
  if (index < 0 && target.before !== '') throw new ContractError('conflict');
  const known = values.map(({ field_id, value }) => ({ field_id, value }));
  const entry = { field_id: target.fieldId, value: after };
  const changed = index >= 0 ? known.with(index, entry) : [...known, entry];
  await replaceItemFields(
    db,
    item.id,
    changed.filter(({ value }) => value !== '').map((value) => ({ id: newId(), ...value })),
  );
  await refreshVerdicts(db, today, { itemIds: [item.id] });
  const category = found((await listCategories(db)).find(({ id }) => id === item.category_id));
  return {
    what: inCategory(readText(category.name), readText(field.name)),
    before: target.before,
  };
}

function inCategory(category: LocalizedText, field: LocalizedText): LocalizedText {
  return {
    nl: `${category.nl}: ${field.nl}`,
    en: `${category.en}: ${field.en}`,
    ...(category.fr !== undefined && field.fr !== undefined
      ? { fr: `${category.fr}: ${field.fr}` }
      : {}),
  };
}

import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WriteDb } from '#register/database.ts';
import { gatherDossier } from '#register/dossier.ts';
import { takeAway } from '#register/erasure/take-away.ts';
import { readPersonTexts, valuesGone } from '#register/erasure/values.ts';
import { exportPackage } from '#register/export/export-package.ts';
import {
  FILES_ABOUT_PERSONS,
  OTHER_TABLES,
  PERSONAL_FIELDS,
  type PersonalField,
} from '#register/personal-fields.ts';
import { saveItemDecision } from '#register/queries/disposals.ts';
import { getPlainDate, type PlainDate } from '#shared/domain/calendar.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { writtenDay } from '#shared/domain/written-dates.ts';
import { makeEmptyRegister, makeRegister, type TestRegister } from '#test/builders/register.ts';

const TODAY = getPlainDate('2026-11-22');

/** A disclosure that no law obliges to, and of which nothing was agreed. */
const NOTHING_ASKED = {
  processorId: null,
  law: '',
  why: '',
  agreedOn: null,
  agreedHow: '',
  silent: false,
  silentBecause: '',
} as const;

const personalTables = Object.entries(PERSONAL_FIELDS) as [
  string,
  Readonly<Record<string, PersonalField | { readonly excluded: string }>>,
][];

/** Columns of which the value itself is told or searched for, as `table.column`. */
function columnsWith(part: keyof PersonalField, how: string): string[] {
  return personalTables.flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([, entry]) => !('excluded' in entry) && entry[part] === how)
      .map(([column]) => `${table}.${column}`),
  );
}

/** Tables of the register as it is after all migrations, with their columns. */
function schemaOf({ context }: TestRegister): Map<string, string[]> {
  const tables = context.database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name NOT LIKE 'person_search_%' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  const columnsOf = (table: string) =>
    context.database
      .prepare('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table) as string[];
  return new Map(tables.map((table) => [table, columnsOf(table)]));
}

/** Every text that any table holds. */
function textsIn(register: TestRegister): string {
  const texts: string[] = [];
  for (const table of schemaOf(register).keys()) {
    for (const row of register.context.database.prepare(`SELECT * FROM ${table}`).raw().iterate()) {
      for (const value of row as unknown[]) if (typeof value === 'string') texts.push(value);
    }
  }
  return texts.join('\n');
}

/**
 * One person, with a text or a day of its own in every column that can hold one.
 * Everything goes through the methods of the app, but for the two columns that
 * nothing of it writes by itself.
 */
async function fillRegister(register: TestRegister): Promise<number> {
  const { call } = register;
  const { id: personId } = await call('persons.create', {
    givenName: 'Merkvoornaam',
    infix: 'vanmerk',
    familyName: 'Merkfamilie',
    nickname: 'Merkbijnaam',
    functionTitle: 'merkfunctie',
    language: 'nl-BE',
    letterForm: 'informal',
    source: 'merkherkomst persoon',
    note: 'merknotitie persoon',
    contactPoints: [
      { kind: 'email', value: 'eerste@merkpost.example.nl', label: 'merklabel een' },
      { kind: 'email', value: 'tweede@merkpost.example.nl', label: 'merklabel twee' },
      { kind: 'phone', value: '+31 20 555 0101', label: 'merklabel telefoon' },
      { kind: 'address', value: 'Merkstraat 1\n1234 AB Merkdam', label: 'merklabel adres' },
      { kind: 'website', value: 'https://merkpagina.example.nl', label: 'merklabel pagina' },
      { kind: 'iban', value: 'NL91 ABNA 0417 1643 00', label: 'merklabel rekening' },
    ],
  });
  const { id: organisationId } = await call('organisations.create', {
    name: 'Merkbedrijf',
    registrationNumber: '68750110',
    vatNumber: 'NL000099998B57',
    website: 'https://merkbedrijf.example.nl',
    address: 'Merkkade 2\n4321 ZX Merkhaven',
  });
  await call('relations.create', {
    personId,
    kind: 'customer',
    organisationId,
    fromOn: '2011-01-02',
    toOn: '2012-02-03',
    note: 'merknotitie relatie',
  });
  await call('agreements.create', {
    personId,
    name: 'Merkovereenkomst',
    reference: 'MERK-2013-17',
    fromOn: '2013-03-04',
    toOn: '2014-04-05',
    note: 'merknotitie overeenkomst',
  });
  const category = (await call('categories.list', {})).find(
    ({ key }) => key === 'koel-ict.form-messages',
  );
  const field = category?.fields.find(({ key }) => key === 'message');
  const { id: dataItemId } = await call('items.create', {
    personId,
    categoryId: category?.id ?? 0,
    label: 'merkaanduiding',
    source: 'merkherkomst gegeven',
    collectedOn: '2015-05-06',
    note: 'merknotitie gegeven',
    systemIds: category?.systemIds ?? [],
    fields: [{ fieldId: field?.id ?? 0, value: 'merkwaarde' }],
  });
  await call('events.create', {
    personId,
    dataItemId,
    kind: 'last-contact',
    occurredOn: '2016-06-07',
    source: 'merkherkomst gebeurtenis',
    note: 'merknotitie gebeurtenis',
  });
  const { id: topicId } = await call('consents.create-topic', { name: 'Nieuwsbrief' });
  const { id: consentId } = await call('consents.give', {
    personId,
    topicId,
    givenOn: '2017-07-08',
    givenHow: 'merkwijze gegeven',
    wording: 'merktekst van de toestemming',
    confirmedOn: '2017-07-09',
    confirmedHow: 'merkwijze bevestigd',
    proof: 'merkbewijs',
    proofFile: { name: 'merkbestand.pdf', bytes: new TextEncoder().encode('merkinhoud') },
  });
  await call('consents.withdraw', {
    consentId,
    withdrawnOn: '2018-08-09',
    withdrawnHow: 'merkwijze ingetrokken',
  });
  await call('holds.create', {
    personId,
    dataItemId,
    kind: 'legal-claim',
    ground: 'merkgrond van de blokkade',
    fromOn: '2019-09-10',
    toOn: '2020-10-11',
    reviewOn: null,
  });
  await call('disclosures.create', {
    ...NOTHING_ASKED,
    personId,
    kind: 'authority',
    recipient: 'merkoverheid',
    law: 'merkwet artikel 12',
    what: 'merkgegevens voor de overheid',
    why: 'merkreden van de overheid',
    disclosedOn: '2023-01-14',
  });
  await call('disclosures.create', {
    ...NOTHING_ASKED,
    personId,
    kind: 'colleague',
    recipient: 'merkcollega',
    what: 'merkgegevens voor een collega',
    disclosedOn: '2023-02-16',
    agreedOn: '2023-02-15',
    agreedHow: 'merkafspraak aan de telefoon',
  });
  await call('permissions.create', {
    personId,
    servedControllerId: null,
    processorId: null,
    kind: 'explicit',
    may: 'view',
    what: 'merkmap met foto’s',
    who: 'merkmedewerker',
    askedOn: '2023-03-17',
    givenOn: '2023-03-18',
    givenHow: 'merkbericht met ja',
    ticket: 'MERKMELDING-5',
    endsOn: '2023-03-20',
    usedOn: '2023-03-19',
  });
  await call('publications.create', {
    personId,
    place: 'merkpagina met werk',
    what: 'merkwebsite in beeld',
    publishedOn: '2023-04-21',
    takenDownOn: '2023-05-22',
  });
  const { db } = register.context;
  await db.updateTable('data_item_system').set({ external_id: 'MERKKLANT-77' }).execute();
  await saveItemDecision(db as WriteDb, {
    data_item_id: dataItemId,
    person_id: personId,
    kind: 'needed',
    reason: 'merkreden om te bewaren',
    decided_on: '2021-11-12',
    review_on: '2022-12-13',
  });
  return personId;
}

describe('the list of personal fields', () => {
  it('has every table and every column of the migrated register, and no others', async () => {
    const schema = schemaOf(await makeEmptyRegister());
    const listed = [PERSONAL_FIELDS, FILES_ABOUT_PERSONS, OTHER_TABLES].flatMap((tables) =>
      Object.keys(tables),
    );
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.sort()).toEqual([...schema.keys()]);
    for (const [table, columns] of personalTables) {
      expect(Object.keys(columns).sort(), table).toEqual(schema.get(table)?.sort());
    }
  });

  it('gives a reason for whatever is left out', () => {
    const reasons = [
      ...Object.values(FILES_ABOUT_PERSONS),
      ...Object.values(OTHER_TABLES),
      ...personalTables.flatMap(([, columns]) =>
        Object.values(columns).flatMap((entry) => ('excluded' in entry ? [entry.excluded] : [])),
      ),
    ];
    expect(reasons.length).toBeGreaterThan(40);
    expect(reasons.filter((reason) => !/^[A-Z].{5,}\.$/.test(reason))).toEqual([]);
  });
});

describe('what is kept of one person', () => {
  let register: TestRegister;
  let personId = 0;
  /** The values of every column, by `table.column`, as they stand in the file. */
  const values = new Map<string, string[]>();
  let dossier: Dossier;

  beforeAll(async () => {
    register = await makeRegister();
    personId = await fillRegister(register);
    for (const [table, columns] of personalTables) {
      for (const column of Object.keys(columns)) {
        const found = register.context.database
          .prepare(`SELECT DISTINCT "${column}" FROM ${table} WHERE "${column}" IS NOT NULL`)
          .pluck()
          .all()
          .map(String);
        values.set(
          `${table}.${column}`,
          found.filter((value) => value !== ''),
        );
      }
    }
    dossier = await gatherDossier(register.context.db, {
      personId,
      requestId: null,
      locale: 'nl-NL',
      madeOn: TODAY,
      attachments: [],
      masked: [],
      searched: new Map(),
    });
  });

  /** What of the columns does not stand in a text, line by line; a day may be written out. */
  function missing(columns: readonly string[], text: string): string[] {
    return columns.flatMap((column) =>
      (values.get(column) ?? [])
        .flatMap((value) => value.split('\n'))
        .filter((value) => {
          const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
          const spellings = isDay ? [value, writtenDay(value as PlainDate, 'nl')] : [value];
          return !spellings.some((spelling) => text.includes(spelling));
        })
        .map((value) => `${column}: ${value}`),
    );
  }

  it('has a value of its own in every column of the list that is told or searched for', () => {
    const told = columnsWith('access', 'value');
    expect(told.length).toBeGreaterThan(40);
    expect(told.filter((column) => values.get(column)?.length === 0)).toEqual([]);
    // The day of a consent is the day of an event as well, and the whole name holds the parts.
    const all = told
      .filter((column) => column !== 'person.display_name' && !column.endsWith('_on'))
      .flatMap((column) => values.get(column) ?? []);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is in the answer to an access request or its annex', () => {
    const letter = toPlainText(composeAccessAnswer(dossier, { locale: 'nl-NL', form: 'formal' }));
    expect(missing(columnsWith('access', 'value'), letter)).toEqual([]);
  });

  it('is in the machine-readable file of the package, in its tables and in its overview', () => {
    const files = unzipSync(exportPackage(dossier, { locale: 'nl-NL' }).bytes);
    const textOf = (path: string) => new TextDecoder().decode(files[path]);
    const strings: string[] = [];
    JSON.parse(textOf('gegevens.json'), (_, value) => {
      if (typeof value === 'string') strings.push(value);
      return value;
    });
    const columns = columnsWith('export', 'value');
    expect(missing(columns, strings.join('\n'))).toEqual([]);
    expect(missing(columns, textOf('overzicht.html'))).toEqual([]);
    const tables = Object.keys(files).filter((path) => path.startsWith('csv/'));
    expect(missing(columns, tables.map(textOf).join('\n'))).toEqual([]);
  });

  it('is searched for and gone when the person is erased', async () => {
    const { db } = register.context;
    const ids = await db.selectFrom('data_item').select('id').execute();
    const texts = await readPersonTexts(db, new Map([[personId, ids.map(({ id }) => id)]]));
    const known = texts.get(personId);
    if (known === undefined) throw new Error('no person');
    const plan = {
      items: ids.map(({ id }) => ({
        id,
        outcome: 'erase' as const,
        keptBecause: null,
        keptUntilOn: null,
        fieldsGone: [],
        fieldsKept: [],
      })),
      goesWhole: true,
      identityGone: [],
      notesGone: true,
    };
    const gone = valuesGone(known, plan, 'NL');
    const searched = columnsWith('erased', 'value');
    expect(missing(searched, gone.join('\n'))).toEqual([]);
    const marks = searched
      .flatMap((column) => values.get(column) ?? [])
      .flatMap((value) => value.split('\n'));
    const before = textsIn(register);
    expect(marks.filter((mark) => !before.includes(mark))).toEqual([]);

    await takeAway({ db: db as WriteDb, today: TODAY }, [{ plan, known, gone }]);

    const after = textsIn(register);
    expect(marks.filter((mark) => after.includes(mark))).toEqual([]);
    const left = personalTables
      .map(([table]) => table)
      .filter(
        (table) =>
          register.context.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() !== 0,
      );
    expect(left).toEqual([]);
  });
});

/**
 * A register of any size, filled by the bulk path that imports use: persons with contact
 * points, ten data items each with fields and copies, events, agreements and two consents.
 * The same seed gives the same register.
 */
import { createRegister } from '#register/create.ts';
import { displayNameOf, sortNameOf } from '#register/handlers/names.ts';
import { refreshSearchLines } from '#register/handlers/search.ts';
import { inTransaction } from '#register/in-transaction.ts';
import { DEFAULT_COST } from '#register/keys/kdf.ts';
import { migrations } from '#register/migrations/index.ts';
import { seedRegister } from '#register/new-register.ts';
import { createContext, type HandlerContext } from '#register/process/context.ts';
import { type Bulk, createBulk } from '#register/queries/bulk.ts';
import { refreshForDay } from '#register/verdicts.ts';
import { addDays, getPlainDate } from '#shared/domain/calendar.ts';
import { PASSWORD } from '#test/builders/cheap-register.ts';
import { personRow } from '#test/builders/person-row.ts';
import { type Chance, makeChance } from '#test/builders/random.ts';

/** What every measurement takes for today. */
export const TODAY = getPlainDate('2026-11-22');
const NOW = `${TODAY}T09:00:00.000Z`;
const SEED = 20_261_122;
const ITEMS = 10;
const CHUNK = 5000;

const GIVEN =
  'Jan Bea Zoë Koen Els Tom Ine Femke Sjoerd Aïcha Renée Wim Daan Lotte Milan Noor'.split(' ');
const INFIXES = ['', '', '', '', 'van', 'de', 'van der', 'van den'];
const STARTS = 'Ber Vos Hol Lin Mee Dij Kram Schip Wes Oos Noor Zuid Bak Mul Slag'.split(' ');
const MIDDLES = 'en el er ing ster dam veld hoff kamp'.split(' ');
const ENDS = 's aard man huis berg stra inga ma sen sma'.split(' ');

/** Makes it in an empty folder, and closes it. Opens with `PASSWORD`, at the least cost the app makes. */
export async function makeRegister(folder: string, persons: number): Promise<void> {
  const { register } = await createRegister({
    folder,
    password: PASSWORD,
    migrations,
    cost: DEFAULT_COST,
  });
  const context = createContext(register, { today: () => TODAY, now: () => NOW });
  await seedRegister(context, {
    profile: 'koel-ict',
    country: 'NL',
    businessName: 'Voorbeeld Webdiensten',
    signatory: 'Fred Voorbeeld',
    language: 'nl',
  });
  await fill(context, persons);
  await register.close();
}

/** Adds so many persons to a register in transactions of `CHUNK`, with everything kept beside them. */
export async function fill(context: HandlerContext, persons: number): Promise<void> {
  const chance = makeChance(SEED);
  const shape = readShape(context);
  const bulk = createBulk(context.database);
  const ids: number[] = [];
  for (let from = 0; from < persons; from += CHUNK) {
    await inTransaction(
      context,
      async ({ db }) => {
        const made: number[] = [];
        for (let index = from; index < Math.min(persons, from + CHUNK); index++) {
          made.push(addPerson(context, bulk, chance, shape, index));
        }
        await refreshSearchLines(db, made);
        ids.push(...made);
      },
      true,
    );
  }
  await inTransaction(context, ({ db }) => refreshForDay(db, TODAY), true);
  context.database.pragma('optimize');
}

interface Shape {
  readonly categories: readonly { readonly id: number; readonly field: number | null }[];
  readonly systems: readonly number[];
  readonly topics: readonly number[];
}

/** Categories with a field that may be filled, systems and topics; a topic is made where none is. */
function readShape({ database, newId }: HandlerContext): Shape {
  const categories = database
    .prepare<[], { id: number; field: number | null }>(
      `SELECT id, (SELECT min(id) FROM category_field WHERE category_id = data_category.id
         AND secret = 0 AND identity IS NULL) AS field
       FROM data_category WHERE key NOT LIKE '%special-data' ORDER BY id`,
    )
    .all();
  const topics = database.prepare<[], number>('SELECT id FROM consent_topic').pluck().all();
  if (topics.length === 0) {
    const id = newId();
    database
      .prepare("INSERT INTO consent_topic (id, key, name) VALUES (?, 'bench.news', ?)")
      .run(id, JSON.stringify({ nl: 'nieuws', en: 'news' }));
    topics.push(id);
  }
  const systems = database.prepare<[], number>('SELECT id FROM system ORDER BY id').pluck().all();
  return { categories, systems, topics };
}

function addPerson(
  { newId }: HandlerContext,
  bulk: Bulk,
  { below, oneOf, onceIn }: Chance,
  { categories, systems, topics }: Shape,
  index: number,
): number {
  const id = newId();
  const pastDay = (years: number) => addDays(TODAY, -below(years * 365));
  const names = {
    givenName: oneOf(GIVEN),
    infix: oneOf(INFIXES),
    familyName: `${oneOf(STARTS)}${oneOf(MIDDLES)}${oneOf(ENDS)}`,
    nickname: '',
  };
  bulk.insert(
    'person',
    personRow(id, {
      given_name: names.givenName,
      infix: names.infix,
      family_name: names.familyName,
      display_name: displayNameOf(names),
      sort_name: sortNameOf(names),
      created_at: NOW,
      updated_at: NOW,
    }),
  );
  const email = `${names.familyName}.${index}@voorbeeld.example`.toLowerCase();
  const phone = `+316${String(10_000_000 + index)}`;
  for (const [position, [kind, value]] of [
    ['email', email] as const,
    ['phone', phone] as const,
  ].entries()) {
    bulk.insert('contact_point', {
      id: newId(),
      person_id: id,
      kind,
      value,
      normalized: value,
      label: '',
      position,
    });
  }
  bulk.insert('relation', {
    id: newId(),
    person_id: id,
    organisation_id: null,
    kind: onceIn(4) ? 'prospect' : 'customer',
    from_on: pastDay(12),
    to_on: null,
    note: '',
  });
  if (onceIn(3)) {
    const from_on = pastDay(12);
    bulk.insert('agreement', {
      id: newId(),
      person_id: id,
      name: 'Onderhoud',
      reference: `O${index}`,
      from_on,
      to_on: onceIn(2) ? addDays(from_on, below(900)) : null,
      note: '',
    });
  }
  addEvent('last-contact', null);
  for (let each = 0; each < ITEMS; each++) {
    const category = categories[(index + each) % categories.length] as Shape['categories'][number];
    const itemId = newId();
    bulk.insert('data_item', {
      id: itemId,
      person_id: id,
      category_id: category.id,
      label: '',
      source: '',
      collected_on: pastDay(10),
      note: '',
      created_at: NOW,
      updated_at: NOW,
      reduced_on: null,
    });
    if (category.field !== null) {
      bulk.insert('data_field', {
        id: newId(),
        data_item_id: itemId,
        field_id: category.field,
        value: `waarde ${index} ${each}`,
        position: 0,
      });
    }
    bulk.insert('data_item_system', {
      data_item_id: itemId,
      system_id: oneOf(systems),
      external_id: '',
    });
    if (onceIn(2)) addEvent('document-date', itemId);
  }
  for (let each = 0; each < 2; each++) {
    bulk.insert('consent', {
      id: newId(),
      person_id: id,
      topic_id: oneOf(topics),
      given_on: pastDay(6),
      given_how: 'formulier',
      wording: '',
      proof: 'inschrijving',
      withdrawn_on: null,
      withdrawn_how: '',
    });
  }
  return id;

  function addEvent(kind: string, itemId: number | null): void {
    bulk.insert('event', {
      id: newId(),
      person_id: id,
      data_item_id: itemId,
      kind,
      occurred_on: pastDay(10),
      source: '',
      note: '',
      created_at: NOW,
    });
  }
}

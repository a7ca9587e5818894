/** Persons of whom every text holds a word that is theirs alone, so that any trace tells whose it is. */
import type { Output } from '#shared/contract/index.ts';
import { approve, runThrough, viewRun } from './disposal.ts';
import type { Chance } from './random.ts';
import type { TestRegister } from './register.ts';
import { addRequest, send } from './requests.ts';

/**
 * Begins the word of each person; nothing else in a register has it. So long that it does not
 * come about in encrypted bytes, in which three letters do every few megabytes.
 */
export const SENTINEL = 'zqxwvk';
/** Letters of that word. */
export const MARK_LENGTH = SENTINEL.length + 8;

export interface Marked {
  readonly id: number;
  readonly mark: string;
}

/** What is to become of somebody: everything is due, or something keeps them. */
type Fate = 'due' | 'stays';

const FILLER = 'belde over de keuken en vroeg om een nieuwe offerte voor het voorjaar; ';

/** A text with the word in it as typed, in capitals and in small letters, of a random length. */
function textOf(chance: Chance, mark: string, longest: number): string {
  const forms = [mark, mark.toUpperCase(), capitalised(mark)];
  const length = chance.below(chance.onceIn(4) ? longest : Math.min(80, longest));
  let text = chance.oneOf(forms);
  for (;;) {
    // Never cut within a word: half of one says nothing of whose it is.
    const more = ` ${FILLER.slice(0, 1 + chance.below(FILLER.length))} ${chance.oneOf(forms)}`;
    if (text.length + more.length > length) return text;
    text += more;
  }
}

function capitalised(mark: string): string {
  return mark.slice(0, 1).toUpperCase() + mark.slice(1);
}

function newMark(chance: Chance): string {
  let mark = SENTINEL;
  while (mark.length < MARK_LENGTH) mark += String.fromCharCode(97 + chance.below(26));
  return mark;
}

function personOf(chance: Chance, mark: string) {
  const text = (longest: number) => textOf(chance, mark, longest);
  return {
    givenName: chance.onceIn(2) ? '' : `Mechteld ${mark}`,
    infix: '',
    familyName: `${capitalised(mark)}-Çelik`,
    nickname: chance.onceIn(3) ? text(60) : '',
    functionTitle: chance.onceIn(3) ? text(60) : '',
    language: null,
    letterForm: null,
    source: chance.onceIn(2) ? text(150) : '',
    note: text(3000),
    contactPoints: [
      { kind: 'email' as const, value: `${mark}@voorbeeld.nl`, label: text(50) },
      { kind: 'address' as const, value: `${capitalised(mark)}laan 12\n1234 AB Dorp`, label: '' },
    ].slice(chance.below(2)),
  };
}

/** Somebody new, with whatever may be kept of a person. */
async function addMarked(
  register: TestRegister,
  chance: Chance,
  fate: Fate,
  categories: Output<'categories.list'>,
): Promise<Marked> {
  const { call } = register;
  const mark = newMark(chance);
  const text = (longest: number) => textOf(chance, mark, longest);
  const { id: personId } = await call('persons.create', personOf(chance, mark));
  const day = fate === 'due' ? '2023-01-10' : '2026-11-20';
  for (let count = chance.below(2); count >= 0; count--) {
    const category = chance.oneOf(categories);
    const [field] = category.fields.filter(({ key }) => key === 'message');
    await call('items.create', {
      personId,
      categoryId: category.id,
      label: text(150),
      source: '',
      collectedOn: null,
      note: text(900),
      systemIds: chance.onceIn(8) ? category.systemIds.slice(0, 1) : [],
      fields: field === undefined ? [] : [{ fieldId: field.id, value: text(3900) }],
      events: [{ kind: 'last-contact', occurredOn: day }],
    });
  }
  const facts = [
    () =>
      call('events.create', {
        personId,
        dataItemId: null,
        kind: 'last-contact',
        occurredOn: day,
        source: text(150),
        note: text(1500),
      }),
    () => addOrganisation(register, personId, text),
    () => addConsent(register, personId, text),
    () => call('drafts.save', { key: `person:${personId}:note`, value: text(3000) }),
    () =>
      call('drafts.save', {
        key: `request:new:${personId}`,
        value: JSON.stringify({ name: `${capitalised(mark)}-Çelik` }),
      }),
  ];
  for (const add of facts) if (chance.onceIn(6)) await add();
  return { id: personId, mark };
}

type Text = (longest: number) => string;

async function addOrganisation({ call }: TestRegister, personId: number, text: Text) {
  const { id: organisationId } = await call('organisations.create', {
    name: `${text(60)} BV`,
    registrationNumber: '',
    vatNumber: '',
    website: '',
    address: text(100),
  });
  const relation = {
    personId,
    kind: 'prospect',
    organisationId,
    fromOn: null,
    toOn: null,
  } as const;
  await call('relations.create', { ...relation, note: text(900) });
}

async function addConsent({ call }: TestRegister, personId: number, text: Text) {
  const [topic] = await call('consents.topics', {});
  if (topic === undefined) return;
  const { id: consentId } = await call('consents.give', {
    personId,
    topicId: topic.id,
    givenOn: '2022-01-01',
    givenHow: text(90),
    wording: text(900),
    proof: text(900),
  });
  await call('consents.withdraw', { consentId, withdrawnOn: '2022-06-01', withdrawnHow: text(90) });
}

/** Persons come in a random order of fates, and some of those that are there change. */
export async function addMany(
  register: TestRegister,
  chance: Chance,
  counts: { readonly due: number; readonly stay: number },
): Promise<Marked[]> {
  const made: Marked[] = [];
  let { due, stay } = counts;
  const categories = (await register.call('categories.list', {})).filter(({ key }) =>
    ['koel-ict.contact', 'koel-ict.form-messages'].includes(key),
  );
  // What is made here need not survive a power cut.
  register.context.database.pragma('synchronous = OFF');
  while (due + stay > 0) {
    const fate = chance.below(due + stay) < due ? 'due' : 'stays';
    if (fate === 'due') due -= 1;
    else stay -= 1;
    made.push(await addMarked(register, chance, fate, categories));
    if (chance.onceIn(4)) await rewrite(register, chance, chance.oneOf(made));
  }
  register.context.database.pragma('synchronous = FULL');
  return made;
}

async function rewrite({ call }: TestRegister, chance: Chance, { id, mark }: Marked) {
  await call('persons.update', { personId: id, person: personOf(chance, mark) });
}

/** Everything whose date has come, in one run, with every copy elsewhere confirmed to be gone. */
export async function eraseDue(register: TestRegister): Promise<void> {
  const { id } = await register.call('disposals.propose', { cause: 'expiry' });
  await approve(register, id);
  await register.call('disposals.carry-out', { disposalId: id });
  await confirmAll(register, id);
}

/** At the wish of the person: a request with letters, then a run for it. */
export async function eraseAsked(
  register: TestRegister,
  chance: Chance,
  { id: personId, mark }: Marked,
): Promise<void> {
  const text = (longest: number) => textOf(chance, mark, longest);
  const requestId = await addRequest(register, {
    personId,
    rights: ['erasure'],
    note: text(900),
    message: text(3000),
    subject: { name: `${mark} Çelik`, address: text(100), email: `${mark}@post.voorbeeld.nl` },
  });
  await send(register, requestId, { kind: 'ack', identityMethod: null });
  const { id } = await register.call('disposals.propose', {
    cause: 'request',
    requestId,
    itemIds: null,
    suppress: chance.onceIn(2),
  });
  await runThrough(register, id);
  await confirmAll(register, id);
  await register.call('requests.close', { requestId, answeredOn: '2026-11-22' });
}

async function confirmAll(register: TestRegister, disposalId: number): Promise<void> {
  const { tasks } = await viewRun(register, disposalId);
  if (tasks.length === 0) return;
  await register.call('disposal-tasks.confirm', {
    taskIds: tasks.map((task) => task.id),
    confirmedOn: '2026-11-22',
    note: '',
    proof: null,
  });
}

/** Those of whom there is still a row. */
export function livingOf(register: TestRegister, all: readonly Marked[]): Marked[] {
  const ids = new Set(register.context.database.prepare('SELECT id FROM person').pluck().all());
  return all.filter(({ id }) => ids.has(id));
}

const TRACE = new RegExp(`${SENTINEL}[a-z]*`, 'gi');

/** Every word in these bytes that begins as the word of a person does, in small letters. */
export function tracesIn(bytes: Uint8Array): Set<string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return new Set(
    (text.match(TRACE) ?? []).map((found) => found.slice(0, MARK_LENGTH).toLowerCase()),
  );
}

import { describe, expect, it } from 'vitest';
import { listProfiles, floors as shippedFloors } from '#register/knowledge.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import type { RuleInput } from '#shared/contract/rules.ts';
import { checkRule } from '#shared/domain/retention/check-rule.ts';
import type { RetentionRule } from '#shared/domain/retention/language.ts';
import { SHAPES } from '#shared/domain/retention/shape-words.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { aRule } from '#test/builders/retention.ts';
import { ruleOfEachShape } from '#test/builders/rules.ts';

type Events = Input<'items.create'>['events'];

async function addPerson(register: TestRegister, familyName = 'Proef'): Promise<number> {
  const made = await register.call('persons.create', {
    givenName: 'Jan',
    infix: '',
    familyName,
    nickname: '',
    functionTitle: '',
    language: null,
    letterForm: null,
    source: '',
    note: '',
    contactPoints: [],
  });
  return made.id;
}

async function categoryId(register: TestRegister, key: string): Promise<number> {
  const category = (await register.call('categories.list', {})).find((row) => row.key === key);
  if (category === undefined) throw new Error(`no category ${key}`);
  return category.id;
}

function itemInput(personId: number, id: number, events: Events): Input<'items.create'> {
  return {
    personId,
    categoryId: id,
    label: '',
    source: '',
    collectedOn: null,
    note: '',
    systemIds: [],
    fields: [],
    events,
  };
}

/** Items whose clocks stand differently, so that every shape changes something. */
async function fill(register: TestRegister, id: number): Promise<void> {
  const histories: Events[] = [
    [{ kind: 'last-contact', occurredOn: '2025-03-01' }],
    [
      { kind: 'received', occurredOn: '2025-01-01' },
      { kind: 'handled', occurredOn: '2025-02-01' },
      { kind: 'document-date', occurredOn: '2019-03-15' },
    ],
    [
      { kind: 'suspected', occurredOn: '2026-10-01' },
      { kind: 'objected', occurredOn: '2026-10-02' },
      { kind: 'erasure-requested', occurredOn: '2026-10-03' },
      { kind: 'consent-withdrawn', occurredOn: '2024-10-03' },
      { kind: 'unsubscribed', occurredOn: '2026-09-03' },
    ],
    [{ kind: 'recorded', occurredOn: '2026-11-01' }],
    [{ kind: 'procedure-ended', occurredOn: '2026-11-02' }],
    [],
  ];
  for (const [index, events] of histories.entries()) {
    const personId = await addPerson(register, `Proef ${index}`);
    await register.call('items.create', itemInput(personId, id, events));
  }
}

function own(definition: RetentionRule, categoryIds: number[], parts: Partial<RuleInput> = {}) {
  const words = { name: 'Mijn regel', says: 'Zo doe ik het.', reason: '' };
  return { ...words, definition, categoryIds, ...parts };
}

async function ruleOf(register: TestRegister, promise: string) {
  const rules = await register.call('rules.list', { language: 'nl' });
  const rule = rules.find((row) => row.promise === promise);
  if (rule === undefined) throw new Error(`no rule ${promise}`);
  return rule;
}

/** A rule of the statement as its form holds it, with what the owner changes. */
async function asInput(
  register: TestRegister,
  ruleId: number,
  parts: Partial<RuleInput> = {},
): Promise<RuleInput> {
  const { rule } = await register.call('rules.get', { ruleId, language: 'nl' });
  if (rule === null) throw new Error('no rule');
  const { definition, categoryIds, reason } = rule;
  return {
    name: rule.name.nl,
    says: rule.says?.nl ?? '',
    definition,
    categoryIds,
    reason,
    ...parts,
  };
}

function verdicts(register: TestRegister) {
  const rows = register.context.database
    .prepare('SELECT data_item_id, due_on, state, rule_id FROM verdict ORDER BY data_item_id')
    .all();
  return new Map(
    (rows as { data_item_id: number; due_on: string | null; state: string; rule_id: number }[]).map(
      (row) => [row.data_item_id, row],
    ),
  );
}

function expectAsPreviewed(
  preview: Output<'rules.preview'>,
  before: ReturnType<typeof verdicts>,
  after: ReturnType<typeof verdicts>,
) {
  const changed = [...after.values()].filter((row) => {
    const old = before.get(row.data_item_id);
    return old?.due_on !== row.due_on || old?.state !== row.state;
  });
  expect(preview.rows.map((row) => row.dataItemId)).toEqual(changed.map((row) => row.data_item_id));
  const undated = changed.filter(
    (row) =>
      (before.get(row.data_item_id)?.due_on ?? null) !== null &&
      row.due_on === null &&
      row.state !== 'never-store',
  );
  expect(preview.undated).toBe(undated.length);
  for (const row of preview.rows) {
    const was = before.get(row.dataItemId);
    const is = after.get(row.dataItemId);
    expect([row.before, row.beforeState]).toEqual([was?.due_on, was?.state]);
    expect([row.after, row.afterState]).toEqual([is?.due_on, is?.state]);
  }
}

describe('a rule of every shape', () => {
  const shapes = ruleOfEachShape('KOEL-39');

  it.each(SHAPES)('%s is made, and does what its preview said', async (shape) => {
    const register = await makeRegister();
    const id = await categoryId(register, 'koel-ict.correspondence');
    await fill(register, id);
    const definition = aRule(shapes[shape]);
    const before = verdicts(register);
    const preview = await register.call('rules.preview', {
      ruleId: null,
      definition,
      categoryIds: [id],
      limit: 200,
    });
    expect(verdicts(register)).toEqual(before);
    expect(preview.items).toBe(6);
    expect(preview.more).toBe(false);
    const made = await register.call('rules.create', own(definition, [id]));
    const after = verdicts(register);
    expectAsPreviewed(preview, before, after);
    expect(new Set([...after.values()].map((row) => row.rule_id))).toEqual(new Set([made.id]));
    const { rule } = await register.call('rules.get', { ruleId: made.id, language: 'nl' });
    expect(rule).toMatchObject({
      promise: null,
      name: { nl: 'Mijn regel' },
      says: { nl: 'Zo doe ik het.' },
      definition,
      profileDefinition: null,
      categoryIds: [id],
    });
    const row = (await register.call('rules.list', { language: 'nl' })).find(
      (listed) => listed.id === made.id,
    );
    expect(row).toMatchObject({ shape, changed: false, says: { nl: 'Zo doe ik het.' }, items: 6 });
  });

  it('replaces another in place, with the same dates as its preview', async () => {
    const register = await makeRegister();
    const id = await categoryId(register, 'koel-ict.correspondence');
    await fill(register, id);
    const { id: ruleId } = await register.call('rules.create', own(aRule(shapes.R1), [id]));
    for (const shape of SHAPES) {
      const definition = aRule(shapes[shape]);
      const before = verdicts(register);
      const preview = await register.call('rules.preview', {
        ruleId,
        definition,
        categoryIds: [id],
        limit: 200,
      });
      await register.call('rules.update', { ruleId, rule: own(definition, [id]) });
      expectAsPreviewed(preview, before, verdicts(register));
    }
  });

  it.each(SHAPES)('%s is refused with a part that it does not have', async (shape) => {
    const register = await makeRegister();
    const wrong = { ...aRule(shapes[shape]), joins: 'KOEL-99' };
    const refusal = await register.refusal('rules.create', own(wrong, []));
    expect(refusal.code).toBe('bad-input');
    expect(Object.keys(refusal.fields ?? {})).toContain('definition.joins');
    expect(
      await register.refusal('rules.preview', {
        ruleId: null,
        definition: wrong,
        categoryIds: [],
      }),
    ).toEqual(refusal);
  });
});

describe("a rule of the owner's own", () => {
  it('shows its date as a choice, and never as a promise', async () => {
    const register = await makeRegister();
    const id = await categoryId(register, 'koel-ict.correspondence');
    const personId = await addPerson(register);
    await register.call(
      'items.create',
      itemInput(personId, id, [{ kind: 'last-contact', occurredOn: '2025-03-01' }]),
    );
    const definition = aRule(ruleOfEachShape('').R2);
    await register.call('rules.create', own(definition, [id]));
    const person = await register.call('persons.get', { personId, language: 'nl' });
    expect(person.items[0]?.verdict).toMatchObject({
      dueOn: '2027-03-01',
      decidedBy: 'choice',
      promisedOn: null,
    });
  });

  it('ends when it decides nothing, and not before', async () => {
    const register = await makeRegister();
    const id = await categoryId(register, 'koel-ict.correspondence');
    const definition = aRule({ shape: 'R1', clock: { starts: ['recorded'] }, period: 'P30D' });
    const { id: ruleId } = await register.call('rules.create', own(definition, [id]));
    expect((await register.refusal('rules.end', { ruleId })).code).toBe('conflict');
    await register.call('rules.update', { ruleId, rule: own(definition, []) });
    await register.call('rules.end', { ruleId });
    const rules = await register.call('rules.list', { language: 'nl' });
    expect(rules.some((rule) => rule.id === ruleId)).toBe(false);
    expect((await register.refusal('rules.end', { ruleId })).code).toBe('not-found');
    expect((await register.refusal('rules.get', { ruleId, language: 'nl' })).code).toBe(
      'not-found',
    );
    const promised = await ruleOf(register, 'KOEL-38');
    expect((await register.refusal('rules.end', { ruleId: promised.id })).code).toBe('conflict');
  });

  it('leaves a category without a rule undecided', async () => {
    const register = await makeRegister();
    const id = await categoryId(register, 'koel-ict.correspondence');
    await fill(register, id);
    const definition = aRule({ shape: 'R1', clock: { starts: ['recorded'] }, period: 'P30D' });
    const { id: ruleId } = await register.call('rules.create', own(definition, [id]));
    const before = verdicts(register);
    const preview = await register.call('rules.preview', {
      ruleId,
      definition: null,
      categoryIds: [],
      limit: 200,
    });
    await register.call('rules.update', { ruleId, rule: own(definition, []) });
    expectAsPreviewed(preview, before, verdicts(register));
    expect(new Set([...verdicts(register).values()].map((row) => row.state))).toEqual(
      new Set(['undecided']),
    );
  });
});

describe('a rule of the statement', () => {
  const LONGER = aRule({
    shape: 'R2',
    clock: { starts: ['last-contact'], agreements: 'last-end' },
    period: 'P3Y',
  });

  it('asks why it is read differently, keeps that, and is put back to the profile', async () => {
    const register = await makeRegister();
    const id = await categoryId(register, 'koel-ict.correspondence');
    await fill(register, id);
    const { id: ruleId } = await ruleOf(register, 'KOEL-39');
    const first = verdicts(register);
    const input = await asInput(register, ruleId, { definition: LONGER });
    const refusal = await register.refusal('rules.update', { ruleId, rule: input });
    expect(refusal.fields).toEqual({ 'rule.reason': 'text.required' });
    expect(verdicts(register)).toEqual(first);

    const reason = 'De nieuwe verklaring zegt drie jaar.';
    await register.call('rules.update', { ruleId, rule: { ...input, reason } });
    expect((await ruleOf(register, 'KOEL-39')).changed).toBe(true);
    const { rule } = await register.call('rules.get', { ruleId, language: 'nl' });
    expect(rule).toMatchObject({ promise: 'KOEL-39', reason, definition: LONGER });
    expect(verdicts(register)).not.toEqual(first);

    const definition = rule?.profileDefinition ?? LONGER;
    const back = await asInput(register, ruleId, { definition, reason: '' });
    await register.call('rules.update', { ruleId, rule: back });
    expect(verdicts(register)).toEqual(first);
    expect((await ruleOf(register, 'KOEL-39')).changed).toBe(false);
    const journal = register.context.database
      .prepare("SELECT detail FROM journal WHERE action = 'rule-changed' ORDER BY id")
      .all() as { detail: string }[];
    expect(journal.map(({ detail }) => JSON.parse(detail))).toMatchObject([
      { shape: 'R2', definitionChanged: true, asProfile: false },
      { shape: 'R2', definitionChanged: true, asProfile: true },
    ]);
    expect(JSON.stringify(journal)).not.toContain('drie jaar');
  });

  it('keeps what the statement says, and is found by its promise', async () => {
    const register = await makeRegister();
    const { id: ruleId, says } = await ruleOf(register, 'KOEL-39');
    const refusal = await register.refusal('rules.update', {
      ruleId,
      rule: await asInput(register, ruleId, { says: 'Iets heel anders' }),
    });
    expect(refusal.fields).toEqual({ 'rule.says': 'value.invalid' });
    const named = await asInput(register, ruleId, { name: 'Relaties' });
    await register.call('rules.update', { ruleId, rule: named });
    expect(await ruleOf(register, 'KOEL-39')).toMatchObject({ says, name: { nl: 'Relaties' } });
  });

  it('takes the rules that follow it along, in the preview too', async () => {
    const register = await makeRegister();
    const id = await categoryId(register, 'koel-ict.invoices');
    await fill(register, id);
    const { id: ruleId } = await ruleOf(register, 'KOEL-39');
    const before = verdicts(register);
    const preview = await register.call('rules.preview', {
      ruleId,
      definition: LONGER,
      categoryIds: null,
      limit: 200,
    });
    expect(preview.items).toBe(6);
    const rule = await asInput(register, ruleId, { definition: LONGER, reason: 'nieuw' });
    await register.call('rules.update', { ruleId, rule });
    expectAsPreviewed(preview, before, verdicts(register));
    const { rule: view, joinable } = await register.call('rules.get', { ruleId, language: 'nl' });
    expect(view?.joinedBy.length).toBe(1);
    // KOEL-40 follows KOEL-39, which cannot follow it in turn.
    expect(joinable.map((one) => one.promise)).not.toContain('KOEL-40');
    const circle = aRule({ shape: 'R12', joins: 'KOEL-40', exception: 'legal-duty' });
    const refusal = await register.refusal('rules.update', {
      ruleId,
      rule: { ...rule, definition: circle },
    });
    expect(refusal.fields).toEqual({ 'rule.definition.joins': 'joins.circle' });
  });

  it('loses a choice that means nothing beside its new shape', async () => {
    const register = await makeRegister({ profile: 'directcode' });
    const { id: ruleId } = await ruleOf(register, 'DIRECT-31');
    const choice = { period: 'P3M', startKind: null, reason: 'genoeg' } as const;
    await register.call('rules.choose', { ruleId, choice });
    const definition = aRule({ shape: 'R6', clock: { starts: ['recorded'] }, period: 'P0D' });
    const rule = await asInput(register, ruleId, { definition, reason: 'meteen weg' });
    await register.call('rules.update', { ruleId, rule });
    expect(await ruleOf(register, 'DIRECT-31')).toMatchObject({ choice: null, choosable: false });
  });

  it('previews a choice as choosing it does', async () => {
    const register = await makeRegister({ profile: 'directcode' });
    const id = await categoryId(register, 'directcode.server-logs');
    await fill(register, id);
    const { id: ruleId } = await ruleOf(register, 'DIRECT-31');
    const choice = { period: 'P1W', startKind: 'recorded', reason: '' } as const;
    const before = verdicts(register);
    const ask = { ruleId, definition: null, choice, categoryIds: null };
    const preview = await register.call('rules.preview', { ...ask, limit: 200 });
    const paged = await register.call('rules.preview', { ...ask, limit: 1 });
    expect(paged).toMatchObject({ rows: preview.rows.slice(0, 1), more: preview.rows.length > 1 });
    const next = await register.call('rules.preview', {
      ...ask,
      limit: 200,
      after: preview.rows[0]?.dataItemId ?? null,
    });
    expect(next.rows).toEqual(preview.rows.slice(1));
    await register.call('rules.choose', { ruleId, choice });
    expectAsPreviewed(preview, before, verdicts(register));
  });
});

describe('a category that may never be stored', () => {
  it('takes nothing in any more, and puts what is there on the list to erase', async () => {
    const register = await makeRegister();
    const id = await categoryId(register, 'koel-ict.correspondence');
    await fill(register, id);
    const { id: ruleId } = await register.call('rules.create', own(aRule({ shape: 'R10' }), []));
    const ask = { ruleId, definition: null, categoryIds: [id] };
    const preview = await register.call('rules.preview', ask);
    expect(preview).toMatchObject({ items: 6, becomeDue: 6, later: 0, persons: 6 });
    await register.call('rules.update', { ruleId, rule: own(aRule({ shape: 'R10' }), [id]) });
    const personId = await addPerson(register);
    const refusal = await register.refusal('items.create', itemInput(personId, id, []));
    expect(refusal.code).toBe('never-store');
    const categories = await register.call('categories.list', {});
    expect(categories.find((row) => row.id === id)).toMatchObject({
      neverStore: true,
      promise: null,
    });
    expect(new Set([...verdicts(register).values()].map((row) => row.state))).toEqual(
      new Set(['never-store']),
    );
    const due = await register.call('due.list', { list: 'due', language: 'nl' });
    expect(due.rows.map((row) => row.state)).toEqual(Array(6).fill('never-store'));
  });
});

describe('every promise of the profiles', () => {
  it('is a rule that can be kept as it stands', () => {
    const floors = shippedFloors();
    for (const profile of listProfiles()) {
      const rules = new Map(profile.rules.map((entry) => [entry.promise, entry.rule]));
      for (const { promise, rule } of profile.rules) {
        const around = {
          promise,
          ruleOf: (other: string) => rules.get(other),
          floors: floors
            .filter((floor) => floor.country === profile.country)
            .map((floor) => floor.category),
        };
        expect(checkRule(rule, around), promise).toEqual({});
      }
    }
  });
});

describe('bad input', () => {
  it('is refused with a code at its field', async () => {
    const register = await makeRegister();
    const R1 = aRule({ shape: 'R1', clock: { starts: ['recorded'] }, period: 'P30D' });
    const refusals = [
      [own(R1, [], { name: ' ' }), { name: 'text.required' }],
      [own({ ...R1, period: 'P9999Y' }, []), { 'definition.period': 'period.invalid' }],
      [own({ ...R1, period: 'P0D' }, []), { 'definition.period': 'period.invalid' }],
      [own({ ...R1, floor: 'wages' }, []), { 'definition.floor': 'floor.unknown' }],
      [own(aRule({ shape: 'R9', joins: 'KOEL-99' }), []), { 'definition.joins': 'joins.unknown' }],
    ] as const;
    for (const [input, fields] of refusals) {
      expect(await register.refusal('rules.create', input)).toEqual({ code: 'bad-input', fields });
    }
    expect((await register.refusal('rules.create', own(R1, [999_999]))).code).toBe('not-found');
    const nobody = { ruleId: 999_999, definition: null, categoryIds: null };
    expect((await register.refusal('rules.preview', nobody)).code).toBe('not-found');
    const nothing = { ruleId: null, definition: null, categoryIds: null };
    expect((await register.refusal('rules.preview', nothing)).fields).toEqual({
      definition: 'text.required',
    });
  });
});

describe('what contradicts or is unclear', () => {
  it('is listed with how much it touches, and leads to the persons', async () => {
    const register = await makeRegister();
    const id = await categoryId(register, 'koel-ict.contact');
    const personId = await addPerson(register);
    await register.call(
      'items.create',
      itemInput(personId, id, [
        { kind: 'last-contact', occurredOn: '2020-02-29' },
        { kind: 'document-date', occurredOn: '2020-03-15' },
      ]),
    );
    const other = await addPerson(register);
    await register.call('items.create', itemInput(other, id, []));
    const found = await register.call('rules.conflicts', { language: 'nl' });
    const split = found.conflicts.find((row) => row.code === 'split-by-field');
    expect(split).toMatchObject({ promise: 'KOEL-39', items: 1, persons: 1 });
    expect(found.conflicts.some((row) => row.code === null && row.promise === 'KOEL-39')).toBe(
      true,
    );
    expect(found.withoutStart).toMatchObject([{ promise: 'KOEL-39', items: 1, persons: 1 }]);
    expect(found.withoutStart[0]?.startKinds).toContain('last-contact');
    // Also when a part of it is due already, and it stands in that list.
    register.context.database.exec("UPDATE verdict SET list = 'due' WHERE state = 'start-missing'");
    const { withoutStart } = await register.call('rules.conflicts', { language: 'nl' });
    expect(withoutStart).toEqual(found.withoutStart);
    const { rows, more } = await register.call('rules.conflict-items', {
      ruleId: split?.ruleId ?? null,
      code: 'split-by-field',
      language: 'nl',
    });
    expect(more).toBe(false);
    expect(rows).toMatchObject([{ personId, text: expect.stringMatching(/1 januari 2028/) }]);
  });

  it('counts a person once who has it in two sets of conflicts, and pages through both', async () => {
    const register = await makeRegister();
    const { context, call } = register;
    const id = await categoryId(register, 'koel-ict.contact');
    const persons = [await addPerson(register), await addPerson(register)] as const;
    const items: number[] = [];
    for (const personId of [...persons, persons[0]]) {
      items.push((await call('items.create', itemInput(personId, id, []))).id);
    }
    const keep = context.database.prepare(
      'UPDATE verdict SET conflict_codes = ? WHERE data_item_id = ?',
    );
    for (const [at, codes] of [
      'split-by-field',
      'split-by-field',
      'split-by-field statement-longer-than-law',
    ].entries()) {
      keep.run(codes, items[at]);
    }
    const { conflicts } = await call('rules.conflicts', { language: 'nl' });
    const split = conflicts.find((row) => row.code === 'split-by-field');
    expect(split).toMatchObject({ items: 3, persons: 2 });
    expect(conflicts.find((row) => row.code === 'statement-longer-than-law')).toMatchObject({
      items: 1,
      persons: 1,
    });
    const found: number[] = [];
    for (let more = true; more; ) {
      const page = await call('rules.conflict-items', {
        ruleId: split?.ruleId ?? null,
        code: 'split-by-field',
        language: 'nl',
        after: found.at(-1) ?? null,
        limit: 1,
      });
      found.push(...page.rows.map((row) => row.dataItemId));
      more = page.more;
    }
    expect([...found].sort()).toEqual([...items].sort());
    // The same set together.
    expect(found.at(-1)).toBe(items[2]);
  });

  it('names what no rule decides', async () => {
    const register = await makeRegister({ profile: 'wits', country: 'BE' });
    const id = await categoryId(register, 'wits.website-visits');
    const personId = await addPerson(register);
    await register.call('items.create', itemInput(personId, id, []));
    const { conflicts } = await register.call('rules.conflicts', { language: 'en' });
    const open = conflicts.find((row) => row.ruleId === null && row.code === 'no-period-named');
    expect(open).toMatchObject({ rule: null, items: 1 });
    const { rows } = await register.call('rules.conflict-items', {
      ruleId: null,
      code: 'no-period-named',
      language: 'en',
    });
    expect(rows.map((row) => row.personId)).toEqual([personId]);
  });
});

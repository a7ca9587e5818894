/** Versions of the statement: drafts, publishing, what became untrue, and what letters name. */
import { beforeEach, describe, expect, it } from 'vitest';
import { statementTruth } from '#register/statement/versions.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { personInput } from '#test/builders/person-input.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const TODAY = getPlainDate('2026-11-22');
let register: TestRegister;

beforeEach(async () => {
  register = await makeRegister({ today: TODAY });
});

async function publish(validFrom: string, note = ''): Promise<number> {
  const { id } = await register.call('statement.make-draft', { locale: 'nl-NL', form: 'formal' });
  await register.call('statement.publish', { versionId: id, validFrom, note });
  return id;
}

async function view() {
  return register.call('statement.get', { language: 'nl' });
}

async function textOf(versionId: number | null) {
  return register.call('statement.text', { versionId, locale: 'nl-NL', form: 'formal' });
}

async function addMailchimp(): Promise<void> {
  await register.context.db
    .insertInto('processor')
    .values({ id: 9_000_001, name: 'Mailchimp', role: 'processor', dpa_status: 'none' })
    .execute();
}

describe('a draft', () => {
  it('is made of the register, and there is only one', async () => {
    await register.call('statement.make-draft', { locale: 'nl-NL', form: 'formal' });
    const { id } = await register.call('statement.make-draft', { locale: 'en', form: 'formal' });
    const { draft, versions, inForce } = await view();
    expect(draft).toMatchObject({ id, number: 1, locale: 'en', madeOn: TODAY, validFrom: null });
    expect(versions).toHaveLength(1);
    expect(inForce).toBeNull();
  });

  it('says what changed in the register since it was made', async () => {
    await register.call('statement.make-draft', { locale: 'nl-NL', form: 'formal' });
    await addMailchimp();
    expect((await view()).draftBehind).toEqual(['Mailchimp is erbij gekomen als ontvanger.']);
  });

  it('can be thrown away, but not once it is published', async () => {
    const id = await publish(TODAY);
    const refused = await register.refusal('statement.discard-draft', { versionId: id });
    expect(refused.code).toBe('conflict');
    const draft = await register.call('statement.make-draft', { locale: 'nl-NL', form: 'formal' });
    await register.call('statement.discard-draft', { versionId: draft.id });
    expect((await view()).draft).toBeNull();
  });
});

describe('publishing', () => {
  it('puts the version in force from a day on, with that day and its number in the text', async () => {
    const id = await publish('2026-11-20', 'nieuw adres');
    const { inForce, inForceOn, versions } = await view();
    expect(inForce).toMatchObject({
      id,
      validFrom: '2026-11-20',
      validTo: null,
      note: 'nieuw adres',
    });
    expect(inForceOn).toBe('2026-11-20');
    expect((await textOf(id)).references).toEqual([
      { label: 'Versie', value: '1' },
      { label: 'Geldt vanaf', value: '20 november 2026' },
    ]);
    // The text from before the app keeps its day.
    expect(versions.at(-1)).toMatchObject({ number: 0, hasText: false, validTo: '2026-11-19' });
  });

  it('ends the version before it, the day before', async () => {
    const first = await publish('2026-11-10');
    const second = await publish('2026-11-22');
    const { versions } = await view();
    const spans = versions.map(({ id, validFrom, validTo }) => [id, validFrom, validTo]);
    expect(spans.slice(0, 2)).toEqual([
      [second, '2026-11-22', null],
      [first, '2026-11-10', '2026-11-21'],
    ]);
  });

  it('keeps what was published as it was, whatever the register says later', async () => {
    const id = await publish(TODAY);
    const before = await textOf(id);
    await addMailchimp();
    expect(await textOf(id)).toEqual(before);
    expect(await textOf(null)).not.toEqual(before);
    const english = await register.call('statement.text', {
      versionId: id,
      locale: 'en',
      form: 'formal',
    });
    expect(JSON.stringify(english)).not.toContain('Mailchimp');
    expect(english.references[0]).toEqual({ label: 'Version', value: '1' });
  });

  it.each([
    ['2026-11-23', 'date.future'],
    ['2026-11-09', 'date.before-version'],
  ])('refuses %s', async (validFrom, problem) => {
    await publish('2026-11-10');
    const { id } = await register.call('statement.make-draft', { locale: 'nl-NL', form: 'formal' });
    const refused = await register.refusal('statement.publish', {
      versionId: id,
      validFrom,
      note: '',
    });
    expect(refused.fields).toEqual({ validFrom: problem });
  });

  it('takes a second version on the same day', async () => {
    const first = await publish(TODAY);
    await publish(TODAY);
    const { versions } = await view();
    expect(versions.find(({ id }) => id === first)?.validTo).toBe(TODAY);
  });
});

describe('a published version', () => {
  it('is true as long as the register says the same', async () => {
    await publish(TODAY);
    expect((await view()).untrue).toEqual([]);
    expect(await statementTruth(register.context.db)).toEqual({
      number: 1,
      validFrom: TODAY,
      untrue: [],
    });
  });

  it('tells in sentences what the register says now', async () => {
    await publish(TODAY);
    await addMailchimp();
    const rule = (await register.call('rules.list', { language: 'nl' })).find(
      ({ promise }) => promise === 'KOEL-14',
    );
    await register.call('rules.choose', {
      ruleId: rule?.id ?? 0,
      choice: { period: 'P1Y', startKind: null, reason: 'korter hoeft niet' },
    });
    const { untrue } = await view();
    expect(untrue).toHaveLength(2);
    expect(untrue[0]).toMatch(/^Inloggegevens van websites: nu 1 jaar na /u);
    expect(untrue[1]).toBe('Mailchimp is erbij gekomen als ontvanger.');
  });

  it('shows what differs from the register, and from another version', async () => {
    const first = await publish('2026-11-10');
    await addMailchimp();
    const now = await register.call('statement.compare', { fromId: first, toId: null });
    expect(JSON.stringify(now)).toContain('Mailchimp');
    const second = await publish(TODAY);
    const versions = await register.call('statement.compare', { fromId: first, toId: second });
    expect(versions).toEqual(now);
  });

  it('is what letters name, and the day of an earlier text until then', async () => {
    const letterText = async () => {
      const { id: personId } = await register.call(
        'persons.create',
        personInput('Jansen', '', 'jansen@voorbeeld.example'),
      );
      const { id: requestId } = await register.call('requests.create', {
        personId,
        rights: ['access'],
        receivedOn: TODAY,
        channel: 'email',
        note: '',
      });
      return toPlainText(
        await register.call('letters.compose-answer', {
          requestId,
          locale: 'nl-NL',
          form: 'formal',
        }),
      );
    };
    await register.call('statement.date-earlier', { versionOn: '2020-02-03' });
    expect(await letterText()).toContain('in onze privacyverklaring van 3 februari 2020');
    await publish('2026-11-15');
    expect(await letterText()).toContain('in onze privacyverklaring van 15 november 2026');
    const refused = await register.refusal('statement.date-earlier', { versionOn: '2020-02-03' });
    expect(refused.code).toBe('conflict');
  });
});

describe('own texts', () => {
  it('stand in the statement until they are ended', async () => {
    const { id } = await register.call('statement.add-clause', {
      name: 'Links',
      body: 'Andere websites.\n\nKijk daar zelf.',
    });
    const section = async () =>
      (await textOf(null)).sections.find(({ heading }) => heading === 'Links');
    expect((await section())?.content).toHaveLength(2);
    await register.call('statement.change-clause', { clauseId: id, name: 'Links', body: 'Kort.' });
    expect((await section())?.content).toHaveLength(1);
    register.setToday('2026-12-01');
    await register.call('statement.confirm-clause', { clauseId: id });
    const clause = (await view()).clauses.find((row) => row.id === id);
    expect(clause).toMatchObject({ confirmedOn: '2026-12-01', endedOn: null });
    await register.call('statement.end-clause', { clauseId: id, endedOn: '2026-12-01' });
    expect(await section()).toBeUndefined();
    const refused = await register.refusal('statement.confirm-clause', { clauseId: id });
    expect(refused.code).toBe('conflict');
  });

  it('are no answers, and answers are no texts', async () => {
    const before = (await view()).clauses;
    await register.call('statement.answer', { question: 'sources', text: '' });
    const { sources, clauses, completeness } = await view();
    expect([sources, clauses]).toEqual(['', before]);
    expect(completeness.find(({ item }) => item === '14(2)(f)')).toMatchObject({
      state: 'not-applicable',
      because: 'only-from-person',
    });
    await register.call('statement.answer', { question: 'sources', text: null });
    expect((await view()).sources).toBeNull();
    const refused = await register.refusal('statement.answer', { question: 'cookies', text: '' });
    expect(refused.fields).toEqual({ text: 'text.required' });
  });
});

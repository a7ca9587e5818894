/** The whole text of the five businesses: complete, translated, and true to the register. */
import { describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { reportToPlainText } from '#shared/domain/letters/plain-text.ts';
import { letterTexts } from '#shared/domain/letters/texts/letter-texts.ts';
import { LETTER_LOCALES, type LetterLocale, languageOf, localized } from '#shared/domain/locale.ts';
import { safeguardInWords } from '#shared/domain/safeguards.ts';
import { composeStatement } from '#shared/domain/statement/compose.ts';
import type { StatementFacts } from '#shared/domain/statement/facts.ts';
import {
  allMissing,
  completeness,
  STATEMENT_ITEMS,
  transfersOf,
} from '#shared/domain/statement/missing.ts';
import { statementTexts } from '#shared/domain/statement/texts/index.ts';
import { DATA_SUBJECT_RIGHTS } from '#shared/domain/statement-profile.ts';
import {
  aStatement,
  factsOfRegister,
  fillRegister,
  profileRegister,
  STATEMENT_PROFILES,
} from '#test/builders/statement.ts';

const MADE_ON = getPlainDate('2026-11-22');
const FORMS = ['formal', 'informal'] as const;

function textOf(facts: StatementFacts, locale: LetterLocale, form: (typeof FORMS)[number]) {
  return reportToPlainText(
    composeStatement(facts, { locale, form, madeOn: MADE_ON, edition: null }),
  );
}

/** What stands in the text may begin a sentence there. */
function says(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.trim().toLowerCase());
}

/** Everything of the register that has to stand in the text, in its language. */
function namesOf(facts: StatementFacts, locale: LetterLocale): string[] {
  const language = languageOf(locale);
  return [
    ...facts.purposes.map(({ name }) => localized(name, language)),
    ...facts.purposes.flatMap(({ interest }) =>
      interest === null ? [] : [localized(interest, language)],
    ),
    ...facts.categories.map(({ name }) => localized(name, language)),
    ...facts.categories
      .filter(({ retention }) => !['never', 'on-suspicion'].includes(retention.kind))
      .flatMap(({ fields }) => fields.map(({ name }) => localized(name, language))),
    ...facts.categories.map(({ retention }) => retention.words[language]),
    ...facts.parties.map(({ name }) => localized(name, language)),
    ...facts.parties.map(({ legalName }) => legalName),
    ...transfersOf(facts).flatMap(({ safeguards }) =>
      safeguards.map((code) => safeguardInWords(code, language)),
    ),
    ...facts.topics.map(({ name }) => localized(name, language)),
  ].filter((words) => words !== '');
}

describe.each(STATEMENT_PROFILES)('the statement of $profile', (profile) => {
  it.each(LETTER_LOCALES)('says everything that a fresh register knows, in %s', async (locale) => {
    const facts = await factsOfRegister(await profileRegister(profile));
    for (const form of FORMS) {
      const text = textOf(facts, locale, form);
      expect(namesOf(facts, locale).filter((words) => !says(text, words))).toEqual([]);
    }
  });

  it('names every item of the law as present, not applicable or missing, in order', async () => {
    const register = await profileRegister(profile);
    const rows = completeness(await factsOfRegister(register));
    expect(rows.map(({ item }) => item)).toEqual([...STATEMENT_ITEMS]);
    for (const row of rows) {
      if (row.state === 'missing') expect(row.missing.length).toBeGreaterThan(0);
    }
    const stateOf = (item: string) => rows.find((row) => row.item === item)?.state;
    expect(stateOf('13(1)(a)')).toBe('missing');
    expect(stateOf('14(2)(f)')).toBe('missing');
    expect(stateOf('13(2)(b)')).toBe('present');
  });

  it.each(LETTER_LOCALES)('marks in the text whatever is missing, in %s', async (locale) => {
    const facts = await factsOfRegister(await profileRegister(profile));
    const text = textOf(facts, locale, 'informal');
    const texts = statementTexts(locale, 'informal');
    const language = languageOf(locale);
    const unmarked = allMissing(facts)
      // That the owner did not look at a party is no gap in the text.
      .filter(({ code }) => code !== 'party-unconfirmed')
      .map(({ code, name }) =>
        texts.gap(texts.missing[code](typeof name === 'string' ? name : localized(name, language))),
      )
      .filter((gap) => !text.includes(gap));
    expect(unmarked).toEqual([]);
  });

  it('has no gap left once the register is filled, in any language', async () => {
    const register = await profileRegister(profile);
    await fillRegister(register);
    const facts = await factsOfRegister(register);
    expect(allMissing(facts)).toEqual([]);
    for (const locale of LETTER_LOCALES) {
      const text = textOf(facts, locale, 'formal');
      expect(text).not.toMatch(/\[(?:Nog in te vullen|Still to fill in|À compléter)/u);
      expect(namesOf(facts, locale).filter((words) => !says(text, words))).toEqual([]);
    }
  });

  it.each(LETTER_LOCALES)(
    'tells all rights, the authority and the objection, in %s',
    async (locale) => {
      const facts = await factsOfRegister(await profileRegister(profile));
      const texts = statementTexts(locale, 'formal');
      const text = textOf(facts, locale, 'formal');
      for (const right of DATA_SUBJECT_RIGHTS)
        expect(text).toContain(texts.rights.list[right].text);
      const authority = letterTexts(locale, 'formal').authorities[facts.authority];
      expect(text).toContain(authority.name);
      for (const line of [...authority.addressLines, authority.website])
        expect(text).toContain(line);
      expect(text).toContain(texts.objection.marketing);
      expect(text).toContain(texts.automated.none);
      expect(text).toContain(texts.rights.identity);
    },
  );

  it('leaves nothing in Dutch in another language', async () => {
    const facts = await factsOfRegister(await profileRegister(profile));
    for (const locale of ['en', 'fr'] as const) {
      const text = textOf(facts, locale, 'formal');
      expect(text.match(/\b(?:gegevens|wij|wordt|niet|voor|worden|jouw)\b/giu)).toBeNull();
    }
  });

  it('speaks to the reader in one form only', async () => {
    const register = await profileRegister(profile);
    await fillRegister(register);
    // Own texts speak as their owner wrote them.
    const facts = { ...(await factsOfRegister(register)), clauses: [] };
    const { locale } = profile;
    const said = (text: string, words: string) =>
      text.match(new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'));
    expect(said(textOf(facts, locale, 'formal'), 'je|jou|jouw|jezelf')).toBeNull();
    expect(said(textOf(facts, locale, 'informal'), 'u|uw|uzelf')).toBeNull();
    expect(said(textOf(facts, 'fr', 'formal'), 'tu|te|toi|ton|tes')).toBeNull();
    expect(said(textOf(facts, 'fr', 'informal'), 'vous|votre|vos')).toBeNull();
  });
});

describe('a statement', () => {
  const BE = aStatement({ authority: 'GBA' });

  it('speaks the Dutch of Flanders for a Flemish reader', () => {
    expect(textOf(BE, 'nl-BE', 'informal')).toContain('rechtsgrond');
    expect(textOf(BE, 'nl-BE', 'informal')).not.toContain('grondslag');
    expect(textOf(BE, 'nl-BE', 'informal')).toContain('Gegevensbeschermingsautoriteit (GBA)');
    expect(textOf(BE, 'nl-NL', 'informal')).toContain('grondslag');
  });

  it('names what is decided automatically when something is', () => {
    const facts = aStatement({ automatedDecisions: 'Een computer weigert late betalers.' });
    const texts = statementTexts('nl-NL', 'informal');
    expect(textOf(facts, 'nl-NL', 'informal')).toContain('Een computer weigert late betalers.');
    expect(textOf(facts, 'nl-NL', 'informal')).not.toContain(texts.automated.none);
  });

  it('promises a term only for the rights that it was promised for', () => {
    const text = textOf(aStatement(), 'nl-NL', 'informal');
    expect(text).toContain(
      'uiterlijk binnen een maand. Op een verzoek om inzage krijg je antwoord binnen 28 dagen.',
    );
    const all = aStatement({ response: { period: 'P30D', rights: [...DATA_SUBJECT_RIGHTS] } });
    expect(textOf(all, 'nl-NL', 'informal')).toContain('uiterlijk binnen 30 dagen.');
    expect(textOf(all, 'nl-NL', 'informal')).not.toContain('binnen een maand.');
  });

  it('says whom to turn to for data of customers, when they are processed', () => {
    const texts = statementTexts('nl-NL', 'formal');
    expect(textOf(aStatement(), 'nl-NL', 'formal')).not.toContain(texts.served.text);
    expect(textOf(aStatement({ servesControllers: true }), 'nl-NL', 'formal')).toContain(
      texts.served.text,
    );
  });

  it('does not claim that data stay in Europe when a country is not known', () => {
    const [party] = aStatement().parties;
    if (party === undefined) throw new Error('no party');
    const unknown = aStatement({ parties: [{ ...party, country: '', transfers: [] }] });
    const known = aStatement({ parties: [{ ...party, transfers: [] }] });
    const { none } = statementTexts('en', 'formal').transfers;
    expect(textOf(unknown, 'en', 'formal')).not.toContain(none);
    expect(textOf(known, 'en', 'formal')).toContain(none);
  });

  it('takes a party outside the Area for a transfer, also when nobody noted one', () => {
    const [party] = aStatement().parties;
    if (party === undefined) throw new Error('no party');
    const facts = aStatement({ parties: [{ ...party, country: 'US', transfers: [] }] });
    expect(completeness(facts).find(({ item }) => item === '13(1)(f)')).toMatchObject({
      state: 'missing',
      missing: [{ code: 'transfer-safeguard' }],
    });
  });

  it('asks what is only known of data from others, when there are others', () => {
    const states = (sources: string | null) =>
      completeness(aStatement({ sources }))
        .filter(({ item }) => item.startsWith('14'))
        .map(({ state }) => state);
    expect(new Set(states('naam, van een werkgever'))).not.toContain('missing');
    expect(states('').filter((state) => state === 'not-applicable')).toHaveLength(12);
    expect(states(null)).toContain('missing');
  });
});

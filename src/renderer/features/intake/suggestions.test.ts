import { describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { recogniseRequest } from '#shared/domain/intake/recognise.ts';
import { type IntakeValues, newIntake } from './intake-values.ts';
import { giveBack, isTaken, listSuggestions, take, takeAll } from './suggestions.ts';

const TODAY = getPlainDate('2026-11-22');
const EMPTY = newIntake(TODAY, null);
const NOTHING_KNOWN = { today: TODAY, ownEmail: 'info@voorbeeld.nl', isLikelyKnown: false };
const LETTER = `Utrecht, 3 november 2026

Mijn naam is Piet Bakker. Volgens artikel 15 AVG vraag ik inzage in mijn gegevens.
Volgens artikel 17 AVG wil ik daarna dat u mijn gegevens verwijdert.

piet@example.nl (u schreef mij vanaf info@voorbeeld.nl)`;

function suggest(letter: string, parts: Partial<IntakeValues> = {}, known = NOTHING_KNOWN) {
  const values = { ...EMPTY, ...parts };
  const intake = recogniseRequest(letter, { country: 'NL', today: TODAY });
  return { values, list: listSuggestions(intake, values, known) };
}

describe('listSuggestions', () => {
  it('offers the rights in the order of the law, then what else was found', () => {
    const { list } = suggest(LETTER);
    expect(list.map(({ of }) => of)).toEqual(['right', 'right', 'received', 'name', 'email']);
    expect(list[0]).toMatchObject({ right: 'access', isCited: true });
    expect(list[1]).toMatchObject({ right: 'erasure', isCited: true });
    expect(list[2]).toMatchObject({ on: '2026-11-03' });
    expect(list[3]).toMatchObject({ value: 'Piet Bakker' });
  });

  it('does not take our own address for that of the sender', () => {
    const ours = suggest('Ik wil inzage in mijn gegevens. U mailde mij vanaf info@voorbeeld.nl');
    expect(ours.list.map(({ of }) => of)).toEqual(['right']);
  });

  it('offers the day of the letter unless it is today, which the form says already', () => {
    const { list } = suggest('Utrecht, 22 november 2026\n\nIk wil inzage in mijn gegevens.');
    expect(list.map(({ of }) => of)).toEqual(['right']);
  });

  it('offers the way of a saved mail only', () => {
    const letter = 'Ik wil inzage in mijn gegevens.';
    expect(suggest(letter).list.map(({ of }) => of)).toEqual(['right']);
    expect(suggest(letter, { fromMail: true }).list.map(({ of }) => of)).toEqual([
      'right',
      'channel',
    ]);
  });

  it.each([
    ['somebody of the register may have written', {}, true, false],
    ['the person is known', { who: 'known' as const }, false, false],
    ['the owner says that nobody of the register wrote', { who: 'unknown' as const }, true, true],
    ['a known person is written for', { who: 'known' as const, onBehalf: true }, true, true],
  ])('offers a name to type over or not when %s', (_, parts, isLikelyKnown, offered) => {
    const { list } = suggest(LETTER, parts, { ...NOTHING_KNOWN, isLikelyKnown });
    expect(list.some(({ of }) => of === 'name')).toBe(offered);
  });

  it('offers to call it a complaint only when no right is used', () => {
    const complaint = 'Ik dien een klacht in over hoe u met mijn persoonsgegevens omgaat.';
    expect(suggest(complaint).list.map(({ of }) => of)).toEqual(['complaint']);
    const both = suggest(`${complaint} Ik wil ook inzage in mijn gegevens.`);
    expect(both.list.map(({ of }) => of)).not.toContain('complaint');
  });
});

describe('taking over', () => {
  it.each(suggest(LETTER, { fromMail: true }).list)('$of is done and undone', (suggestion) => {
    expect(isTaken(suggestion, EMPTY)).toBe(false);
    const taken = { ...EMPTY, ...take(suggestion, EMPTY) };
    expect(isTaken(suggestion, taken)).toBe(true);
    const back = { ...taken, ...giveBack(suggestion, taken, TODAY) };
    expect(isTaken(suggestion, back)).toBe(false);
  });

  it('of a name says that the person is not in the register', () => {
    const { list, values } = suggest(LETTER);
    const name = list.find(({ of }) => of === 'name');
    expect(name && take(name, values)).toEqual({ name: 'Piet Bakker', who: 'unknown' });
  });

  it('of a name goes to who writes when somebody writes for another', () => {
    const { list, values } = suggest(LETTER, { onBehalf: true });
    const name = list.find(({ of }) => of === 'name');
    expect(name && take(name, values)).toEqual({ byName: 'Piet Bakker' });
  });

  it('of everything changes only what was offered, and keeps what was chosen before', () => {
    const { list, values } = suggest(LETTER, { rights: ['objection', 'access'] });
    expect(takeAll(list, values)).toEqual({
      rights: ['objection', 'access', 'erasure'],
      receivedOn: '2026-11-03',
      who: 'unknown',
      name: 'Piet Bakker',
      email: 'piet@example.nl',
    });
  });

  it('of everything brings the sender to who writes for another', () => {
    const letter = `${LETTER}\n\nIk schrijf namens mijn cliënt, de heer Jan de Vries.`;
    const { list, values } = suggest(letter);
    expect(list.map(({ of }) => of)).toContain('behalf');
    expect(takeAll(list, values)).toMatchObject({ onBehalf: true, byEmail: 'piet@example.nl' });
    expect(takeAll(list, values)).not.toHaveProperty('who');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimatePassword,
  MAXIMUM_LENGTH,
  MINIMUM_LENGTH,
  type PasswordAdvice,
  REQUIRED_SCORE,
} from './passwords.ts';

const OWN = ['Voorbeeld ICT', 'Zoë Müller'];

describe('a password that is refused', () => {
  it.each<[string, PasswordAdvice]>([
    ['', 'longer'],
    ['J8$k2#', 'longer'],
    ['k7#mQ2vX9!p', 'longer'], // eleven characters
    ['welkom welkom', 'avoid-repeats'],
    ['zonnebloem zonnebloem', 'avoid-repeats'],
    ['Welkom01Welkom01', 'avoid-repeats'],
    ['aaaaaaaaaaaaaaaa', 'avoid-repeats'],
    ['abababababababab', 'avoid-repeats'],
    ['222 333 444 555 666 777 888', 'avoid-repeats'],
    ['hunter2hunter2hunter2', 'avoid-repeats'],
    ['wachtwoord123', 'avoid-common-words'],
    ['W@chtw00rd2026!', 'avoid-common-words'],
    ['P@ssw0rd P@ssw1rd', 'avoid-common-words'],
    ['Zomer2026!Lente', 'avoid-common-words'],
    ['amsterdam rotterdam utrecht', 'avoid-common-words'],
    ['mijn wachtwoord is geheim', 'avoid-common-words'],
    ['abcdefghijklmnop', 'avoid-sequences'],
    ['987654321098', 'avoid-sequences'],
    ['a1b2c3d4e5f6', 'avoid-sequences'],
    ['qwertyuiop123', 'avoid-keyboard-rows'],
    ['azertyuiopqsdfghjk', 'avoid-keyboard-rows'],
    ['1qaz2wsx3edc', 'avoid-keyboard-rows'],
    ['1q2w3e4r5t6y', 'avoid-keyboard-rows'],
    ['22-11-1980 zomer', 'avoid-years'],
    ['Koekjes 1975', 'avoid-years'],
    ['voorbeeldict2026', 'avoid-own-names'],
    ['Voorbeeld-ICT-2026', 'avoid-own-names'],
    ['V00rb33ld!V00rb', 'avoid-own-names'],
    ['muller-zoe-1980', 'avoid-own-names'],
    ['gieter lampion', 'more-words'],
  ])('%j hears %s', (password, advice) => {
    const found = estimatePassword(password, OWN);
    expect(found.acceptable).toBe(false);
    expect(found.score).toBeLessThan(REQUIRED_SCORE);
    expect(found.advice).toContain(advice);
  });

  it('is one that is longer than anyone types', () => {
    const strong = 'k7#mQ2vX9!pLw5';
    for (const password of [strong.repeat(19), 'x'.repeat(1_000_000)]) {
      expect(password.length).toBeGreaterThan(MAXIMUM_LENGTH);
      expect(estimatePassword(password)).toEqual({
        score: 0,
        advice: ['shorter'],
        acceptable: false,
      });
    }
  });
});

describe('a password that is accepted', () => {
  it.each([
    'gieter lampion wolkje trapleer',
    'blauwe fietsbel onder tafelkleed',
    'correct paard batterij nietje',
    'k7#mQ2vX9!pL',
    'Rz7tKp3wQn5v',
    '8354 9271 6620 1948',
    'трактор чайник облако лестница',
  ])('%j hears nothing', (password) => {
    const found = estimatePassword(password, OWN);
    expect(found).toMatchObject({ acceptable: true, advice: [] });
    expect(found.score).toBeGreaterThanOrEqual(REQUIRED_SCORE);
  });

  it('hears of a space at the end, which nobody sees', () => {
    expect(estimatePassword('gieter lampion wolkje trapleer ')).toMatchObject({
      acceptable: true,
      advice: ['space-at-end'],
    });
  });
});

describe('the names of the business', () => {
  it('make a password weaker only where they are its own', () => {
    const password = 'kwartelstaart 58 luik trap';
    const foreign = estimatePassword(password, OWN);
    const own = estimatePassword(password, ['Kwartelstaart Webbouw']);
    expect(foreign.acceptable).toBe(true);
    expect(own.score).toBeLessThan(foreign.score);
    expect(own.advice).toContain('avoid-own-names');
  });

  it('do no harm when they are empty or a single letter', () => {
    expect(estimatePassword('gieter lampion wolkje trapleer', ['', ' ', 'A & B'])).toEqual(
      estimatePassword('gieter lampion wolkje trapleer'),
    );
  });
});

describe('every estimate', () => {
  const anyPassword = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'ab1!qweWELKOM '), maxLength: 40 }),
  );

  it('is acceptable only when long enough and scored high enough', () => {
    fc.assert(
      fc.property(anyPassword, (password) => {
        const found = estimatePassword(password, OWN);
        const length = [...password.normalize('NFKC')].length;
        expect(found.acceptable).toBe(length >= MINIMUM_LENGTH && found.score >= REQUIRED_SCORE);
        expect(found.acceptable || found.advice.length > 0 || length >= MINIMUM_LENGTH).toBe(true);
      }),
    );
  });

  it('is the same for both ways Unicode writes a letter', () => {
    fc.assert(
      fc.property(anyPassword, (password) => {
        expect(estimatePassword(password.normalize('NFD'), OWN)).toEqual(
          estimatePassword(password.normalize('NFC'), OWN),
        );
      }),
    );
  });

  it('accepts nearly every password of sixteen random characters', () => {
    const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#%+-=?';
    const random = fc.string({
      unit: fc.constantFrom(...signs),
      minLength: 16,
      maxLength: 16,
    });
    const accepted = fc
      .sample(random, { numRuns: 300, seed: 20261122 })
      .filter((password) => estimatePassword(password).acceptable);
    expect(accepted.length).toBeGreaterThan(290);
  });

  it('takes no time to speak of, even for the longest', () => {
    const longest = Array.from({ length: MAXIMUM_LENGTH }, (_, at) =>
      String.fromCharCode(97 + ((at * 7919) % 26)),
    ).join('');
    const started = performance.now();
    estimatePassword(longest, OWN);
    estimatePassword('ab'.repeat(MAXIMUM_LENGTH / 2), OWN);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

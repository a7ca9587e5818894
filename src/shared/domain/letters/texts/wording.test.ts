import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../calendar.ts';
import { LETTER_FORMS } from '../document.ts';
import { letterTexts } from './letter-texts.ts';
import { withCapitalPrefix } from './wording.ts';

const person = (name: string, givenName: string, familyName: string) => ({
  name,
  givenName,
  familyName,
});
const jan = person('Jan de Vries', 'Jan', 'de Vries');
const nobody = person('', '', '');

describe('withCapitalPrefix', () => {
  it.each([
    ['de Vries', 'De Vries'],
    ['van der Berg', 'Van der Berg'],
    ['Janssen', 'Janssen'],
    ["'t Hart", "'t Hart"],
    ["d'Hondt", "D'Hondt"],
    ['ijzerman', 'IJzerman'],
    ['Van den Broeck', 'Van den Broeck'],
    ['', ''],
  ])('writes %s after a salutation as %s', (name, written) => {
    expect(withCapitalPrefix(name)).toBe(written);
  });
});

describe('salutation', () => {
  it.each([
    ['nl-NL', 'formal', jan, 'Geachte heer/mevrouw De Vries,'],
    ['nl-NL', 'informal', jan, 'Beste Jan,'],
    ['nl-NL', 'formal', person('Jan de Vries', '', ''), 'Geachte heer/mevrouw Jan de Vries,'],
    ['nl-NL', 'informal', person('Jan de Vries', '', ''), 'Beste Jan de Vries,'],
    ['nl-NL', 'formal', nobody, 'Geachte heer/mevrouw,'],
    ['nl-NL', 'informal', nobody, 'Goedendag,'],
    ['nl-BE', 'formal', jan, 'Geachte heer/mevrouw de Vries,'],
    ['nl-BE', 'informal', jan, 'Beste Jan,'],
    ['en', 'formal', jan, 'Dear Jan de Vries,'],
    ['en', 'informal', nobody, 'Dear Sir or Madam,'],
    ['fr', 'formal', jan, 'Madame, Monsieur,'],
    ['fr', 'informal', jan, 'Bonjour Jan,'],
    ['fr', 'informal', nobody, 'Bonjour,'],
  ] as const)('in %s %s greets %o with %s', (locale, form, who, text) => {
    expect(letterTexts(locale, form).salutation(who)).toBe(text);
  });
});

describe('dates and numbers', () => {
  it.each([
    ['nl-NL', '2027-01-01', '1 januari 2027', '12.345'],
    ['nl-BE', '2026-11-22', '22 november 2026', '12.345'],
    ['en', '2026-08-09', '9 August 2026', '12,345'],
    ['fr', '2027-01-01', '1er janvier 2027', undefined],
    ['fr', '2026-12-31', '31 décembre 2026', undefined],
  ] as const)('are written as in %s', (locale, on, written, number) => {
    const texts = letterTexts(locale, 'formal');
    expect(texts.date(on as PlainDate)).toBe(written);
    if (number !== undefined) expect(texts.number(12_345)).toBe(number);
  });

  it('joins an enumeration with the word of the language', () => {
    expect(letterTexts('nl-NL', 'formal').joined(['a', 'b', 'c'])).toBe('a, b en c');
    expect(letterTexts('en', 'formal').joined(['a', 'b'])).toBe('a and b');
    expect(letterTexts('fr', 'formal').joined(['a'])).toBe('a');
  });
});

describe('French', () => {
  it.each(LETTER_FORMS)('never breaks a line before a colon in %s letters', (form) => {
    expect(letterTexts('fr', form).data.heading).toContain('1\u00a0:');
    expect(letterTexts('fr', form).data.source('x')).toBe('Source\u00a0: x');
  });
});

import { describe, expect, it } from 'vitest';
import { type NameParts, readName, splitFamilyName } from '#register/import/names.ts';
import type { Country } from '#shared/domain/locale.ts';

/** Given name, infix, family name, initials, whole name and doubt, between bars. */
function read(parts: NameParts, country: Country = 'NL'): string {
  const { name, doubt } = readName(parts, country);
  const { givenName, infix, familyName, initials, full } = name;
  return [givenName, infix, familyName, initials, full, doubt ?? ''].join('|');
}

describe('a family name', () => {
  it.each([
    ['Jansen', '', 'Jansen', null],
    ['van der Berg', 'van der', 'Berg', null],
    ['VAN DER BERG', 'VAN DER', 'BERG', 'name.infix-guessed'],
    ['de Vries-van den Berg', 'de', 'Vries-van den Berg', null],
    ['De Vries', 'De', 'Vries', null],
    ["in 't Veld", "in 't", 'Veld', null],
    ['in ’t Veld', 'in ’t', 'Veld', null],
    ["'t Hart", "'t", 'Hart', null],
    ["van 't Hof", "van 't", 'Hof', null],
    ["voor in 't Holt", "voor in 't", 'Holt', null],
    ['v.d. Berg', 'v.d.', 'Berg', null],
    ['v/d Berg', 'v/d', 'Berg', null],
    ['de la Rey', 'de la', 'Rey', 'name.infix-guessed'],
    ["d'Hondt", "d'", 'Hondt', 'name.infix-guessed'],
    ["D'Hondt", '', "D'Hondt", null],
    ['Berg, van der', 'van der', 'Berg', null],
    ['Berg (van der)', 'van der', 'Berg', null],
    ['Jansen, Piet', '', 'Jansen, Piet', null],
    ['Vandenberghe', '', 'Vandenberghe', null],
    ['Dekker', '', 'Dekker', null],
    ['Verhoeven', '', 'Verhoeven', null],
    ['van Dijk van der Aa', 'van', 'Dijk van der Aa', null],
  ])('%s has infix "%s"', (family, infix, familyName, doubt) => {
    expect(splitFamilyName(family, 'NL')).toEqual({ name: { infix, familyName }, doubt });
  });

  it.each(['De', 'Le', 'Van', 'Op', 'van der', 'In', "'t"])(
    'is never emptied: %s is all there is',
    (family) => {
      expect(splitFamilyName(family, 'NL')).toEqual({
        name: { infix: '', familyName: family },
        doubt: 'name.infix-only',
      });
    },
  );

  it.each([
    ['De Vries', '', 'De Vries'],
    ['Van den Berghe', '', 'Van den Berghe'],
    ["D'Hondt", '', "D'Hondt"],
    ['van den Berg', 'van den', 'Berg'],
  ])('keeps its capital infix in Flanders: %s', (family, infix, familyName) => {
    expect(splitFamilyName(family, 'BE').name).toEqual({ infix, familyName });
  });
});

describe('a name in parts', () => {
  it.each<[NameParts, string]>([
    [{ givenName: 'Jan', infix: 'van der', familyName: 'Berg' }, 'Jan|van der|Berg|||'],
    [{ givenName: 'Jan', infix: 'van', familyName: 'van Dijk' }, 'Jan|van|Dijk|||'],
    [{ givenName: 'Jan', infix: 'Willem', familyName: 'de Vries' }, 'Jan Willem|de|Vries|||'],
    [{ givenName: 'Jan', infix: 'P.', familyName: 'Jansen' }, 'Jan P.||Jansen|||'],
    [{ givenName: 'J.P.', familyName: 'Jansen' }, '||Jansen|J.P.||'],
    [{ givenName: 'Jan', initials: 'J.P.', familyName: 'Jansen' }, 'Jan||Jansen|J.P.||'],
    [{ familyName: 'van den Berg' }, '|van den|Berg|||'],
    [{ givenName: 'Jan' }, 'Jan|||||'],
    [{ givenName: 'Jan', infix: 'de' }, 'Jan||de|||name.infix-only'],
    [{ givenName: 'Jan de Vries' }, 'Jan|de|Vries|||name.split-guessed'],
    [{ givenName: '  Jan \u200b ', familyName: ' Jansen\u00a0' }, 'Jan||Jansen|||'],
    [{}, '|||||'],
  ])('%j', (parts, expected) => {
    expect(read(parts)).toBe(expected);
  });
});

describe('a whole name', () => {
  it.each([
    ['Jan Jansen', 'Jan||Jansen|||name.split-guessed'],
    ['Jan van der Berg', 'Jan|van der|Berg|||name.split-guessed'],
    ['Jan Willem van den Berg', 'Jan Willem|van den|Berg|||name.split-guessed'],
    ['J. Jansen', '||Jansen|J.||'],
    ['J.P. de Vries', '|de|Vries|J.P.||'],
    ['Th.M. Bakker', '||Bakker|Th.M.||'],
    ['dhr. J. Jansen', '||Jansen|J.||'],
    ['Mevrouw A. de Wit', '|de|Wit|A.||'],
    ['De heer Jan Jansen', 'Jan||Jansen|||name.split-guessed'],
    ['T.a.v. mevr. J. Bos', '||Bos|J.||'],
    ['Berg, Jan van der', 'Jan|van der|Berg|||'],
    ['Jansen, Piet', 'Piet||Jansen|||name.split-guessed'],
    ['Jansen, P.', '||Jansen|P.||name.split-guessed'],
    ['Berg, van der', '|van der|Berg|||'],
    ['Jan Piet Jansen', '||||Jan Piet Jansen|name.not-split'],
    ['Maria Le Thi', '||||Maria Le Thi|name.not-split'],
    ['Bakkerij Jansen & Zn', '||||Bakkerij Jansen & Zn|name.not-split'],
    ['Voorbeeld BV', '||||Voorbeeld BV|name.not-split'],
    ['Jansen V.O.F.', '||||Jansen V.O.F.|name.not-split'],
    ['Stichting Voorbeeld', '||||Stichting Voorbeeld|name.not-split'],
    ['Bea Vofhart', 'Bea||Vofhart|||name.split-guessed'],
    ['info@voorbeeld.nl', '||||info@voorbeeld.nl|'],
    ['Cher', '||||Cher|'],
    ['jan jansen', '||||jan jansen|name.not-split'],
    ['', '|||||'],
  ])('%s', (full, expected) => {
    expect(read({ full })).toBe(expected);
  });

  it('of two words stays whole in Flanders, where the family name may come first', () => {
    expect(read({ full: 'Peeters Jan' }, 'BE')).toBe('||||Peeters Jan|name.not-split');
    expect(read({ full: 'J. Peeters' }, 'BE')).toBe('||Peeters|J.||');
  });
});

import { describe, expect, it } from 'vitest';
import { recognise } from '#test/builders/intake.ts';
import { type PersonCandidate, type SenderSigns, signsOf, suggestPersons } from './match.ts';

const NOBODY: SenderSigns = { emails: [], phones: [], names: [], addresses: [], numbers: [] };

const JAN = {
  id: 1,
  emails: ['jan@voorbeeld.nl'],
  phones: ['+31612345678'],
  names: ['Jan de Vries'],
  addresses: ['Dorpsstraat 12\n3512 AB Utrecht'],
  numbers: ['KL-20931', '2025-0118'],
};
const OTHERS = [
  { ...NOBODY, id: 2, names: ['Jan Bakker'], addresses: ['Dorpsstraat 12\n3512 AB Utrecht'] },
  { ...NOBODY, id: 3, names: ['Jan'], emails: ['info@voorbeeld.nl'] },
  { ...NOBODY, id: 4, names: ['Piet de Vries'] },
];

function reasonsFor(signs: Partial<SenderSigns>, candidate: PersonCandidate = JAN) {
  return suggestPersons({ ...NOBODY, ...signs }, [candidate]).flatMap(({ because }) => because);
}

describe('suggestPersons', () => {
  it.each([
    ['the same e-mail address', { emails: ['Jan@Voorbeeld.nl'] }, 'email'],
    ['the same telephone number, with an extension', { phones: ['+31612345678;ext=3'] }, 'phone'],
    ['the same customer number in another spelling', { numbers: ['kl 20931'] }, 'number'],
    ['the same invoice number', { numbers: ['2025-0118'] }, 'number'],
    ['the same name', { names: ['JAN DE VRIES'] }, 'name'],
    ['the same name with a title', { names: ['dhr. Jan de Vries'] }, 'name'],
    ['the same name the other way round', { names: ['Vries, Jan de'] }, 'name'],
    ['a second name in between', { names: ['Jan Pieter de Vries'] }, 'name'],
    ['initials', { names: ['J. de Vries'] }, 'initials'],
    [
      'the same name and address',
      { names: ['Jan de Vries'], addresses: ['Dorpsstraat 12, 3512AB Utrecht'] },
      'name-and-address',
    ],
    [
      'the same name and postcode',
      { names: ['Jan de Vries'], addresses: ['Dorpsstraat 14, 3512 AB Utrecht'] },
      'name-and-postcode',
    ],
    [
      'initials and the same postcode',
      { names: ['J.P. de Vries'], addresses: ['3512 AB'] },
      'initials-and-postcode',
    ],
  ])('suggests somebody for %s', (_, signs, reason) => {
    expect(reasonsFor(signs)).toEqual([reason]);
  });

  it.each([
    ['a first name', { names: ['Jan'] }],
    ['a family name', { names: ['de heer De Vries'] }],
    ['another first name', { names: ['Piet de Vries'] }],
    ['another initial', { names: ['P. de Vries'] }],
    ['another family name', { names: ['Jan de Wit'] }],
    ['an address', { addresses: ['Dorpsstraat 12, 3512 AB Utrecht'] }],
    ['a number of two digits', { numbers: ['31'] }],
    ['nothing', {}],
  ])('suggests nobody for %s alone', (_, signs) => {
    expect(reasonsFor(signs)).toEqual([]);
  });

  it('does not take empty values for the same', () => {
    const empty = { ...NOBODY, emails: [''], phones: [''], names: [''], numbers: ['-'] };
    expect(reasonsFor(empty, empty)).toEqual([]);
  });

  it('puts the likeliest first and gives every reason', () => {
    const letter = `Mijn klantnummer is KL-20931. Graag inzage in mijn gegevens.

Groet,
Jan de Vries
Dorpsstraat 12
3512 AB Utrecht
jan@voorbeeld.nl`;
    const found = suggestPersons(signsOf(recognise(letter).identifiers), [...OTHERS, JAN]);
    expect(found.map(({ candidate, because }) => [candidate.id, because])).toEqual([
      [1, ['email', 'number', 'name-and-address']],
    ]);
  });

  it('puts one strong reason above a weak one', () => {
    const signs = { ...NOBODY, emails: ['info@voorbeeld.nl'], names: ['J. de Vries'] };
    const found = suggestPersons(signs, [JAN, ...OTHERS]);
    expect(found.map(({ candidate }) => candidate.id)).toEqual([3, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { aBusiness } from '#test/builders/matching.ts';
import { businessWords, proposeBusinesses } from './businesses.ts';
import type { MatchBusiness } from './parties.ts';

/** The only proposal for two businesses, as `strength on / against`; `-` for none. */
function between(incoming: Partial<MatchBusiness>, known: Partial<MatchBusiness>): string {
  const [found, ...more] = proposeBusinesses(
    [aBusiness(incoming)],
    [aBusiness({ ...known, key: 'k1' })],
  );
  expect(more).toEqual([]);
  if (found === undefined) return '-';
  const against = found.against.length > 0 ? ` / ${found.against.join(', ')}` : '';
  return `${found.strength} ${found.on.join(', ')}${against}`;
}

const inPostcode = (postcode: string) => ({ addresses: [{ postcode, houseNumber: '1' }] });

describe('businessWords', () => {
  it.each([
    ['Bakkerij De Vries B.V.', 'bakkery de vries'],
    ['BAKKERIJ DE VRIES BV', 'bakkery de vries'],
    ['B.V. Bakkerij de Vries', 'bakkery de vries'],
    ['Jansen & Zn. V.O.F.', 'jansen en zn'],
    ['Jansen en Zn vof', 'jansen en zn'],
    ['Peeters BVBA', 'peeters'],
    ['NV Peeters', 'peeters'],
    ['’t Hoekje', 't hoekje'],
    ['C.V. de IJsbeer', 'de ysbeer'],
    ['BV', 'bv'],
    ['', ''],
  ])('of %j are %j', (name, words) => {
    expect(businessWords(name).join(' ')).toBe(words);
  });
});

describe('proposeBusinesses', () => {
  it.each<[string, Partial<MatchBusiness>, Partial<MatchBusiness>]>([
    [
      'exact registration-number',
      { registrationNumber: '12345678' },
      { registrationNumber: '12345678', name: 'Bakkerij De Vries' },
    ],
    [
      'exact registration-number / name',
      { registrationNumber: '12345678', name: 'Broodje Apart' },
      { registrationNumber: '12345678', name: 'Bakkerij De Vries' },
    ],
    ['exact vat-number', { vatNumber: 'NL123456782B90' }, { vatNumber: 'nl123456782b90' }],
    // A Belgian VAT number is the enterprise number.
    [
      'exact registration-number',
      { vatNumber: 'BE0403227515' },
      { registrationNumber: '0403227515' },
    ],
    [
      'exact external-id',
      { externalIds: [{ system: 'crm', id: '7' }] },
      { externalIds: [{ system: 'crm', id: '7' }] },
    ],
    [
      'likely external-id / name',
      { externalIds: [{ system: 'crm', id: '7' }], name: 'Broodje Apart' },
      { externalIds: [{ system: 'crm', id: '7' }], name: 'Garage Peeters' },
    ],
    [
      'exact name-and-postcode',
      { name: 'Bakkerij De Vries B.V.', ...inPostcode('1234 AB') },
      { name: 'bakkerij de vries', ...inPostcode('1234AB') },
    ],
    [
      'likely name-and-postcode / registration-number',
      { name: 'De Vries BV', registrationNumber: '12345678', ...inPostcode('1234AB') },
      { name: 'De Vries', registrationNumber: '87654321', ...inPostcode('1234AB') },
    ],
    ['likely name', { name: 'De Vries BV' }, { name: 'De Vries' }],
    [
      'likely name / postcode',
      { name: 'De Vries BV', ...inPostcode('1234AB') },
      { name: 'De Vries', ...inPostcode('9000') },
    ],
    [
      '-',
      { name: 'De Vries BV', registrationNumber: '12345678' },
      { name: 'De Vries', registrationNumber: '87654321' },
    ],
    // A Dutch number beside a Belgian one says nothing.
    [
      'likely name',
      { name: 'De Vries BV', registrationNumber: '12345678' },
      { name: 'De Vries', registrationNumber: '0403227515' },
    ],
    ['-', { name: 'De Vries' }, { name: 'De Fries' }],
    ['-', {}, {}],
  ])('gives %s', (expected, one, other) => {
    expect(between(one, other)).toBe(expected);
    expect(between(other, one)).toBe(expected);
  });

  it('says nothing of a name that more than five have, unless the postcode is the same', () => {
    const bakeries = Array.from({ length: 6 }, (_, number) =>
      aBusiness({ key: `o${number}`, name: 'De Bakker', ...inPostcode(`123${number}AB`) }),
    );
    const last = aBusiness({ key: 'o6', name: 'De Bakker BV', ...inPostcode('1230 AB') });
    expect(proposeBusinesses(bakeries, [])).toEqual([]);
    expect(proposeBusinesses([...bakeries, last], [])).toMatchObject([
      { incoming: 'o6', with: { incoming: 'o0' }, strength: 'exact', on: ['name-and-postcode'] },
    ]);
  });

  it('makes a star of records that are the same', () => {
    const file = ['o1', 'o2', 'o3'].map((key) => aBusiness({ key, name: 'De Bakker' }));
    expect(proposeBusinesses(file, [])).toMatchObject([
      { incoming: 'o2', with: { incoming: 'o1' } },
      { incoming: 'o3', with: { incoming: 'o1' } },
    ]);
  });
});

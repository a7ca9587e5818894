import { describe, expect, it } from 'vitest';
import { addressParts, splitHouseNumber } from './address-parts.ts';

describe('addressParts', () => {
  it.each([
    ['Dorpsstraat 12\n1234 AB Voorbeelddam', '1234AB', '12'],
    ['Dorpsstr. 12, 1234ab voorbeelddam', '1234AB', '12'],
    ['Dorpsstraat 12-A\n1234 AB Voorbeelddam\nNederland', '1234AB', '12-A'],
    ['Dorpsstraat 12 a\n1234 AB Voorbeelddam', '1234AB', '12 a'],
    ['Dorpsstraat 12 bis\nNL-1234 AB Voorbeelddam', '1234AB', '12 bis'],
    ['t.a.v. Jan de Vries\nPlein 1944 7\n1234 AB Voorbeelddam', '1234AB', '7'],
    ['2e Dwarsstraat 15\n1234 AB Voorbeelddam', '1234AB', '15'],
    ['Dorpsstraat, 12\n1234 AB Voorbeelddam', '1234AB', '12'],
    ['Dorpsstraat 12-14\n1234 AB Voorbeelddam', '1234AB', '12-14'],
    ['Kerkstraat 5 bus 3\n9000 Gent', '9000', '5 bus 3'],
    ['Kerkstraat 5, bus 3\nB-9000 Gent', '9000', '5 bus 3'],
    ['Kerkstraat 5/3, 9000 Gent', '9000', '5/3'],
    ['12, rue Haute\n1000 Bruxelles', '1000', '12'],
    ['Huize Avondrood\n1234 AB Voorbeelddam', '1234AB', ''],
    ['1234 AB Voorbeelddam', '1234AB', ''],
    ['Dorpsstraat 12', '', ''],
    ['', '', ''],
  ])('of %j are %s and %s', (text, postcode, houseNumber) => {
    expect(addressParts(text)).toEqual({ postcode, houseNumber });
  });
});

describe('splitHouseNumber', () => {
  it.each([
    ['12', '12', ''],
    ['012', '12', ''],
    ['nr. 12', '12', ''],
    ['12-A', '12', 'a'],
    ['12 a', '12', 'a'],
    ['12 bus 3', '12', '3'],
    ['12, bte. 3', '12', '3'],
    ['12/3', '12', '3'],
    ['12 bis', '12', 'bis'],
    ['12B', '12', 'b'],
    ['12-14', '12', '14'],
    ['zonder', '', ''],
    ['', '', ''],
  ])('of %j gives %s and %s', (text, number, addition) => {
    expect(splitHouseNumber(text)).toEqual({ number, addition });
  });
});

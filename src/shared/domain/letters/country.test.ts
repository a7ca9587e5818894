import { describe, expect, it } from 'vitest';
import { countryName, locationOf } from './country.ts';

describe('locationOf', () => {
  it.each([
    ['NL', 'inside'],
    ['Nederland', 'inside'],
    ['Belgique', 'inside'],
    ['Noorwegen', 'inside'],
    ['Europese Unie', 'inside'],
    ['EER', 'inside'],
    ['Ierland, Duitsland', 'inside'],
    ['Ierland en Duitsland', 'inside'],
    ['US', 'outside'],
    ['Verenigde Staten', 'outside'],
    ['United Kingdom', 'outside'],
    ['Zwitserland', 'outside'],
    ['Ierland, Verenigde Staten', 'outside'],
    ['ergens in de cloud', 'unknown'],
    ['Nederland, ergens', 'unknown'],
    ['', 'unknown'],
  ])('reads %s as %s', (place, location) => {
    expect(locationOf(place)).toBe(location);
  });
});

describe('countryName', () => {
  it('writes a code in the language of the letter', () => {
    expect(countryName('US', 'nl-BE')).toBe('Verenigde Staten');
    expect(countryName('US', 'en')).toBe('United States');
    expect(countryName('US', 'fr')).toBe('États-Unis');
  });

  it('leaves the text as it is when it is no code of a country', () => {
    expect(countryName('XQ', 'en')).toBe('XQ');
    expect(countryName('Duitsland', 'fr')).toBe('Duitsland');
  });
});

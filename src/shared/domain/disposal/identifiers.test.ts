import { describe, expect, it } from 'vitest';
import { identifiersOf, type Recognisable } from './identifiers.ts';

function known(parts: Partial<Recognisable>): Recognisable {
  return { name: '', contactPoints: [], externalIds: [], ...parts };
}

function textsOf(parts: Partial<Recognisable>, country: 'NL' | 'BE' = 'NL'): string[] {
  return identifiersOf(known(parts), country).map(({ text }) => text);
}

const point = (kind: string, value: string) => ({ contactPoints: [{ kind, value }] });

describe('identifiersOf', () => {
  it.each([
    ['jan@voorbeeld.nl', 'Jan@Voorbeeld.NL'],
    ['jan@voorbeeld.nl', '  jan@VOORBEELD.nl '],
    ['jan@voorbeeld.nl', 'mailto:jan@voorbeeld.nl'],
  ])('knows %s again as %s', (one, other) => {
    expect(textsOf(point('email', other))).toEqual(textsOf(point('email', one)));
  });

  it.each([
    ['06 10000013', '+31 6 10000013'],
    ['06 10000013', '0031610000013'],
    ['06 10000013', '(06) 1000-0013'],
    ['020 555 0101', '+31 20 555 0101 toestel 12'],
  ])('knows %s again as %s', (one, other) => {
    expect(textsOf(point('phone', other))).toEqual(textsOf(point('phone', one)));
    expect(textsOf(point('phone', one))).toHaveLength(1);
  });

  it('knows a name with postcode and house number again, however it is written', () => {
    const one = textsOf({
      name: 'José de Vries',
      ...point('address', 'Dorpsstraat 12\n1234 AB Voorbeelddam'),
    });
    const other = textsOf({
      name: 'jose  de vries',
      ...point('address', 'Dorpsstr. 12, 1234ab voorbeelddam'),
    });
    expect(other).toEqual(one);
    expect(one).toHaveLength(1);
  });

  it('does not take a name or a street alone for somebody', () => {
    expect(textsOf({ name: 'Jan de Vries' })).toEqual([]);
    expect(textsOf(point('address', 'Dorpsstraat 12\n1234 AB Voorbeelddam'))).toEqual([]);
  });

  it('tells neighbours and namesakes apart', () => {
    const jan = textsOf({ name: 'Jan', ...point('address', 'Dorpsstraat 12\n1234 AB Dam') });
    expect(
      textsOf({ name: 'Jan', ...point('address', 'Dorpsstraat 14\n1234 AB Dam') }),
    ).not.toEqual(jan);
    expect(
      textsOf({ name: 'Piet', ...point('address', 'Dorpsstraat 12\n1234 AB Dam') }),
    ).not.toEqual(jan);
  });

  it('knows a Belgian address', () => {
    expect(textsOf({ name: 'An', ...point('address', 'Kerkstraat 5\n9000 Gent') }, 'BE')).toEqual([
      'name-postcode:an|9000|5',
    ]);
  });

  it('knows the number in a system again, in that system only', () => {
    const ids = (systemKey: string) => ({ externalIds: [{ systemKey, id: 'CONTACT-77 ' }] });
    expect(textsOf(ids('crm'))).toEqual(['external-id:crm|contact-77']);
    expect(textsOf(ids('mail'))).not.toEqual(textsOf(ids('crm')));
  });
});

/** Persons and businesses to compare, with only what a test is about. */
import type { MatchBusiness, MatchParty } from '#shared/domain/matching/parties.ts';

const NOTHING: MatchParty = {
  key: 'p1',
  givenName: '',
  initials: '',
  infix: '',
  familyName: '',
  fullName: '',
  emails: [],
  phones: [],
  ibans: [],
  addresses: [],
  externalIds: [],
};

/** A person of whom nothing is known but `parts`. */
export function aParty(parts: Partial<MatchParty> = {}): MatchParty {
  return { ...NOTHING, ...parts };
}

/** A business of which nothing is known but `parts`. */
export function aBusiness(parts: Partial<MatchBusiness> = {}): MatchBusiness {
  return {
    key: 'o1',
    name: '',
    registrationNumber: '',
    vatNumber: '',
    addresses: [],
    externalIds: [],
    ...parts,
  };
}

/**
 * A person written as `given|infix|family|postcode|house number`; a given name that ends in
 * a full stop is initials, and a family name in quotes a name that was not taken apart.
 */
export function writtenParty(text: string, parts: Partial<MatchParty> = {}): MatchParty {
  const [given = '', infix = '', family = '', postcode = '', houseNumber = ''] = text.split('|');
  const initials = given.endsWith('.');
  const whole = /^"(.*)"$/.exec(family)?.[1];
  return aParty({
    givenName: initials ? '' : given,
    initials: initials ? given : '',
    infix,
    familyName: whole === undefined ? family : '',
    fullName: whole ?? '',
    addresses: postcode === '' ? [] : [{ postcode, houseNumber }],
    ...parts,
  });
}

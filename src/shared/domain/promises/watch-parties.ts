/** Parties that get data, and the places where copies stand. */
import { addPeriod, type PlainDate } from '../calendar.ts';
import { countryName, locationOf } from '../letters/country.ts';
import { LETTER_LOCALES } from '../locale.ts';
import type { PartyFact, SystemFact } from './facts.ts';
import {
  type Carrier,
  type CheckOf,
  carrier,
  findKeyed,
  type Look,
  type Missing,
  missing,
  ofStatement,
  type Watches,
  whereMissing,
} from './finding.ts';

function partyCarrier({ id, name }: PartyFact): Carrier {
  return carrier('processor', 'processors', { id, name });
}

function systemCarrier(system: SystemFact): Carrier {
  return carrier('system', 'processors', system);
}

/** A party of the profile, whatever it is called by now. */
export function findParty({ facts, profile }: Look, id: string): PartyFact | undefined {
  const party = facts.partyIds[`${profile}.${id}`] ?? Number(id);
  return facts.parties.find((one) => one.id === party);
}

/** The parties of the statement, and those the owner added. */
export function partiesOf({ facts, profile }: Look): PartyFact[] {
  const entries = Object.entries(facts.partyIds);
  const own = new Set(entries.filter(([key]) => key.startsWith(`${profile}.`)).map(([, id]) => id));
  const known = new Set(entries.map(([, id]) => id));
  return facts.parties.filter(({ id }) => own.has(id) || !known.has(id));
}

/** GDPR art. 28(3): papers that count. A privacy policy is none. */
function lackingDpa({ id, name, dpaStatus, isDpaOnFile }: PartyFact): Missing[] {
  if (dpaStatus === 'privacy-policy-only') {
    return [missing('policy-is-no-dpa', 'processors', { name }, id)];
  }
  if (!['link', 'clickwrap', 'signed'].includes(dpaStatus)) {
    return [missing('dpa-missing', 'processors', { name }, id)];
  }
  // A link that nobody wrote down leads nowhere.
  const isLost = dpaStatus === 'link' && !isDpaOnFile;
  return isLost ? [missing('dpa-not-on-file', 'processors', { name }, id)] : [];
}

/** A place may be written as a code or as a name in any language of the letters. */
function isWithin(place: string, within: string): boolean {
  if (within === 'EEA') return locationOf(place) === 'inside';
  const names = [within, ...LETTER_LOCALES.map((locale) => countryName(within, locale))];
  return names.some((name) => name.toLowerCase() === place.trim().toLowerCase());
}

function isOlder(day: PlainDate | null, within: string, today: PlainDate): boolean {
  return day === null || addPeriod(day, within) < today;
}

function lackingCertificates(
  { id, name, certificates }: PartyFact,
  names: readonly string[],
  today: PlainDate,
): Missing[] {
  return names.flatMap((certificate) => {
    const params = { name, certificate };
    const found = certificates.find((row) => row.name.toLowerCase() === certificate.toLowerCase());
    if (found === undefined) return [missing('certificate-missing', 'processors', params, id)];
    if (found.validUntil === null) {
      return [missing('certificate-undated', 'processors', params, id)];
    }
    return found.validUntil < today
      ? [missing('certificate-expired', 'processors', params, id)]
      : [];
  });
}

function lackingOfParty(party: PartyFact, check: CheckOf<'processor'>, look: Look): Missing[] {
  const { id, name } = party;
  const clauses = check.clauses.filter((clause) => !party.dpaClauses.includes(clause));
  return [
    ...whereMissing(
      [check.named && !party.isNamed, missing('party-unnamed', 'processors', { name }, id)],
      [party.role !== check.role, missing('role-differs', 'processors', { name }, id)],
      [
        clauses.length > 0,
        missing('dpa-clauses-missing', 'processors', { name, clauses: clauses.join(', ') }, id),
      ],
      [
        check.necessity && party.necessity === '',
        missing('necessity-missing', 'processors', { name }, id),
      ],
    ),
    ...(check.dpa ? lackingDpa(party) : []),
    ...lackingCertificates(party, check.certificates, look.today),
  ];
}

export const partyWatches: Watches<
  | 'processor'
  | 'every-dpa'
  | 'every-recipient-named'
  | 'party-checks'
  | 'every-system-party'
  | 'system'
  | 'transfers'
  | 'every-location'
> = {
  processor(check, look) {
    const party = findParty(look, check.processor);
    if (party === undefined) {
      return { carriedBy: [], missing: [missing('party-gone', 'processors')] };
    }
    return { carriedBy: [partyCarrier(party)], missing: lackingOfParty(party, check, look) };
  },

  'every-dpa'(_, look) {
    const parties = partiesOf(look).filter(({ role }) => role === 'processor');
    return { carriedBy: parties.map(partyCarrier), missing: parties.flatMap(lackingDpa) };
  },

  'every-recipient-named'(_, look) {
    const parties = partiesOf(look);
    return {
      carriedBy: parties.map(partyCarrier),
      missing: parties
        .filter(({ isNamed }) => !isNamed)
        .map(({ id, name }) => missing('party-unnamed', 'processors', { name }, id)),
    };
  },

  'party-checks'(check, look) {
    const parties = partiesOf(look);
    return {
      carriedBy: parties.map(partyCarrier),
      missing: parties
        .filter(
          ({ checkedOn, checkNote }) =>
            checkNote === '' || isOlder(checkedOn, check.within, look.today),
        )
        .map(({ id, name }) => missing('party-not-checked', 'processors', { name }, id)),
    };
  },

  'every-system-party'(_, look) {
    const systems = ofStatement(look.facts.systems, look);
    const known = new Set(look.facts.parties.map(({ id }) => id));
    return {
      carriedBy: systems.map(systemCarrier),
      missing: systems
        .filter(({ partyId, isOwn }) => (partyId === null ? !isOwn : !known.has(partyId)))
        .map(({ id, name }) => missing('system-without-party', 'processors', { name }, id)),
    };
  },

  system(check, look) {
    const system = findKeyed(look.facts.systems, look, check.system);
    if (system === undefined) {
      return { carriedBy: [], missing: [missing('system-gone', 'processors')] };
    }
    const { id, name, location } = system;
    const { within } = check;
    const isThere = within === undefined || isWithin(location, within);
    return {
      carriedBy: [systemCarrier(system)],
      missing: whereMissing(
        [
          within !== undefined && location === '',
          missing('location-unknown', 'processors', { name }, id),
        ],
        [
          location !== '' && !isThere,
          missing('location-differs', 'processors', { name, location }, id),
        ],
      ),
    };
  },

  transfers(check, look) {
    const parties = partiesOf(look).filter(({ transfers }) => transfers.length > 0);
    return {
      carriedBy: parties.map(partyCarrier),
      missing: parties.flatMap(({ id, name, transfers }) =>
        transfers
          .filter(({ country }) => locationOf(country) !== 'inside')
          .flatMap(({ country, safeguards, checkedOn }) =>
            whereMissing(
              [
                safeguards.length === 0,
                missing('transfer-without-safeguard', 'processors', { name, country }, id),
              ],
              [
                isOlder(checkedOn, check.within, look.today),
                missing('transfer-not-checked', 'processors', { name, country }, id),
              ],
            ),
          ),
      ),
    };
  },

  'every-location'(_, look) {
    const systems = ofStatement(look.facts.systems, look);
    return {
      carriedBy: systems.map(systemCarrier),
      missing: systems
        .filter(({ location }) => location === '')
        .map(({ id, name }) => missing('location-unknown', 'processors', { name }, id)),
    };
  },
};

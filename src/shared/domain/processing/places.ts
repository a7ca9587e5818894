/**
 * Where data go, as far as the systems in which they are kept tell: the parties behind them,
 * transfers outside the Area, and the measures that protect them. Both registers use it.
 */
import type { PlainDate } from '../calendar.ts';
import { countryName, locationOf } from '../letters/country.ts';
import type { UiLanguage } from '../locale.ts';
import { writtenDay } from '../written-dates.ts';
import type { PartyFacts, ProcessingFacts, SystemFacts } from './facts.ts';
import { PROCESSING_WORDS, type ProcessingWords } from './words.ts';

export interface Places {
  readonly systems: readonly SystemFacts[];
  readonly parties: readonly PartyFacts[];
  /** Systems of others of which nobody knows whose. */
  readonly ownerless: readonly SystemFacts[];
}

/** True while it runs; of what ended, everything that was there on its last day. */
export function isInUse(endedOn: PlainDate | null, lastDay: PlainDate | null): boolean {
  return endedOn === null || (lastDay !== null && endedOn >= lastDay);
}

/** The systems with the parties behind them, as they are, or as they were on a last day. */
export function placesOf(
  facts: Pick<ProcessingFacts, 'systems' | 'parties'>,
  systemIds: readonly number[],
  lastDay: PlainDate | null,
): Places {
  const systems = facts.systems.filter(
    ({ id, endedOn }) => systemIds.includes(id) && isInUse(endedOn, lastDay),
  );
  const parties = facts.parties.filter(
    ({ id, endedOn }) => systems.some(({ partyId }) => partyId === id) && isInUse(endedOn, lastDay),
  );
  const known = new Set(parties.map(({ id }) => id));
  return {
    systems,
    parties,
    ownerless: systems.filter(
      ({ kind, partyId }) => kind === 'processor' && (partyId === null || !known.has(partyId)),
    ),
  };
}

/** A party by its name, or by what kind of party it is. */
export function partyName({ name, legalName, unnamed }: PartyFacts, say: ProcessingWords): string {
  if (unnamed) return `${name} (${say.unnamedParty})`;
  return legalName === '' || legalName === name ? name : `${name} (${legalName})`;
}

/** What is known of transfers, and what is not. */
export function transferLines(
  { systems, parties, ownerless }: Places,
  language: UiLanguage,
): { readonly lines: readonly string[]; readonly missing: string | null } {
  const say = PROCESSING_WORDS[language];
  if (systems.length === 0) return { lines: [], missing: say.missingSystems };
  const locale = language === 'nl' ? 'nl-NL' : 'en';
  const lines = parties.flatMap((party) =>
    party.transfers.map(({ country, safeguards, checkedOn }) =>
      [
        say.transferTo(partyName(party, say), countryName(country, locale)),
        safeguards.length === 0 ? say.noSafeguard : say.safeguard(safeguards.join(', ')),
        ...(checkedOn === null ? [] : [say.safeguardCheckedOn(writtenDay(checkedOn, language))]),
      ].join('; '),
    ),
  );
  const without = parties.filter(({ transfers }) => transfers.length === 0);
  const places = (party: PartyFacts) => [
    party.dataLocation,
    ...systems.filter(({ partyId }) => partyId === party.id).map(({ location }) => location),
  ];
  const outside = without.filter((party) =>
    places(party).some((place) => locationOf(place) === 'outside'),
  );
  const unknown = without.filter((party) => places(party).every((place) => place === ''));
  const unsafe = parties.filter(({ transfers }) =>
    transfers.some(({ safeguards }) => safeguards.length === 0),
  );
  const named = (list: readonly PartyFacts[]) => list.map(({ name }) => name).join(', ');
  const missing = [
    ownerless.length === 0 ? '' : say.missingParty(ownerless.map(({ name }) => name).join(', ')),
    unknown.length === 0 ? '' : say.missingPlace(named(unknown)),
    outside.length === 0 ? '' : say.missingTransfer(named(outside)),
    unsafe.length === 0 ? '' : say.missingSafeguard(named(unsafe)),
  ].filter((part) => part !== '');
  return {
    lines: lines.length > 0 || missing.length > 0 ? lines : [say.noTransfers],
    missing: missing.length === 0 ? null : missing.join(' '),
  };
}

/** The measures in force for these systems, those of the whole business included. */
export function measureLines(
  { measures }: Pick<ProcessingFacts, 'measures'>,
  { systems }: Places,
  lastDay: PlainDate | null,
  language: UiLanguage,
): { readonly lines: readonly string[]; readonly missing: string | null } {
  const say = PROCESSING_WORDS[language];
  const lines = measures
    .filter(
      ({ systemIds, endedOn }) =>
        isInUse(endedOn, lastDay) &&
        (systemIds.length === 0 || systems.some(({ id }) => systemIds.includes(id))),
    )
    .map(({ name, systemIds }) => {
      const where = systems.filter(({ id }) => systemIds.includes(id)).map((one) => one.name);
      return `${name} (${where.length === 0 ? say.wholeBusiness : where.join(', ')})`;
    });
  return { lines, missing: lines.length === 0 ? say.missingMeasures : null };
}

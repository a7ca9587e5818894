/**
 * Takes out of what was read every national number and every card that stands where
 * something else belongs: in a name, a function, an address or a number of another system.
 * The readers leave out columns and cells of such numbers; this is the last look, whatever
 * reader or mapping it came by.
 */
import type { SkipKind } from '#shared/domain/imports/codes.ts';
import { looksLikeNationalNumber, passesElevenTest } from '#shared/domain/national-numbers.ts';
import type { ReadContactPoint, ReadResult, Skipped } from '../import/records.ts';

/** Texts of a record in which such a number may stand. */
type Texts<K extends string> = { readonly [P in K]: string } & {
  readonly place: { readonly entry: string };
};

/** Longer than any text that is searched at once; the rest is not kept. */
const MOST_CHARACTERS = 100_000;

/** The same reading without those numbers, and with the counts of what was taken out. */
export function withoutNumbers(result: ReadResult): ReadResult {
  const skips = new Map<string, Skipped>();

  function skip(kind: SkipKind, column: string, entry: string): void {
    const key = `${kind}\n${column}\n${entry}`;
    const count = (skips.get(key)?.count ?? 0) + 1;
    skips.set(key, { kind, column, entry, count });
  }

  function clean<K extends string, R extends Texts<K>>(record: R, fields: readonly K[]): R {
    const emptied: Partial<Record<K, string>> = {};
    for (const field of fields) {
      const kind = field === 'externalId' ? numberInId(record[field]) : numberIn(record[field]);
      if (kind === undefined) continue;
      skip(kind, field, record.place.entry);
      emptied[field] = '';
    }
    return Object.keys(emptied).length === 0 ? record : { ...record, ...emptied };
  }

  function cleanPoints<
    R extends {
      readonly contactPoints: readonly ReadContactPoint[];
      readonly place: { readonly entry: string };
    },
  >(record: R): R {
    const { place, contactPoints } = record;
    const kept = contactPoints.flatMap((point) => {
      const { label } = clean({ label: point.label, place }, ['label']);
      const kind = point.kind === 'address' ? numberIn(point.value) : undefined;
      if (kind !== undefined) skip(kind, 'address', place.entry);
      return kind === undefined ? [label === point.label ? point : { ...point, label }] : [];
    });
    return kept.every((point, index) => point === contactPoints[index]) &&
      kept.length === contactPoints.length
      ? record
      : { ...record, contactPoints: kept };
  }

  const persons = result.persons.map((record) => {
    const { place } = record;
    const named = clean({ ...record.name, place }, NAME_FIELDS);
    const { place: _, ...name } = named;
    return cleanPoints(
      clean({ ...record, name }, ['nickname', 'functionTitle', 'externalId'] as const),
    );
  });
  const organisations = result.organisations.map((record) =>
    cleanPoints(clean(record, ['name', 'externalId'] as const)),
  );
  const consents = result.consents.map((record) =>
    clean(record, ['topic', 'givenHow', 'endedHow', 'evidence', 'wording'] as const),
  );
  const events = result.events.map((record) => clean(record, ['source'] as const));
  return {
    ...result,
    persons,
    organisations,
    consents,
    events,
    skipped: [...result.skipped, ...skips.values()],
  };
}

const NAME_FIELDS = ['givenName', 'infix', 'familyName', 'initials', 'full'] as const;

/** Nine bare digits are no name or title: there they are taken for what they look like. */
function numberIn(text: string): SkipKind | undefined {
  if (!/\d{2}/.test(text)) return undefined;
  const found = looksLikeNationalNumber(text.slice(0, MOST_CHARACTERS), 'likely');
  if (found !== undefined) return found;
  return passesElevenTest(text.replace(/[ .-]/g, '')) ? 'bsn' : undefined;
}

/**
 * A system may well number its customers with nine digits, or with more digits than a card
 * in use here has: one such number in ten passes the test of a card.
 */
function numberInId(text: string): SkipKind | undefined {
  const found = looksLikeNationalNumber(text.slice(0, MOST_CHARACTERS), 'likely');
  return found === 'card' && /^\D{0,20}\d{17,}$/.test(text) ? undefined : found;
}

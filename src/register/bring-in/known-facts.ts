/** What the register has of the persons in an import, found by person. */
import type { KnownFacts } from '../queries/import-matching.ts';

export interface PersonFacts {
  readonly person: KnownFacts['persons'][number] | undefined;
  readonly points: KnownFacts['points'];
  readonly relations: KnownFacts['relations'];
  readonly items: KnownFacts['items'];
  readonly copies: KnownFacts['copies'];
  readonly events: KnownFacts['events'];
  readonly consents: KnownFacts['consents'];
  /** Nothing may be sent by way of advertising (GDPR art. 21(3)). */
  readonly blocked: boolean;
}

/** Facts by person; of somebody new there are none. */
export function indexFacts(all: KnownFacts): { of(personId: number): PersonFacts } {
  const persons = new Map(all.persons.map((person) => [person.id, person]));
  const points = groupRows(all.points, (row) => row.person_id);
  const relations = groupRows(all.relations, (row) => row.person_id);
  const items = groupRows(all.items, (row) => row.person_id);
  const copies = groupRows(all.copies, (row) => row.data_item_id);
  const events = groupRows(all.events, (row) => row.person_id);
  const consents = groupRows(all.consents, (row) => row.person_id);
  const blocked = new Set(all.blocks.map((row) => row.person_id));
  return {
    of: (personId) => ({
      person: persons.get(personId),
      points: points(personId),
      relations: relations(personId),
      items: items(personId),
      copies: items(personId).flatMap(({ id }) => copies(id)),
      events: events(personId),
      consents: consents(personId),
      blocked: blocked.has(personId),
    }),
  };
}

/** Rows by a number in them; none for a number that no row has. */
export function groupRows<T>(
  rows: readonly T[],
  numberOf: (row: T) => number,
): (number: number) => T[] {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(numberOf(row));
    if (group === undefined) groups.set(numberOf(row), [row]);
    else group.push(row);
  }
  return (number) => groups.get(number) ?? [];
}

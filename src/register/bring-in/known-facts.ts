/** What the register has of the persons in an import, found by person. */
import { groupByPerson, groupRows } from '../group-rows.ts';
import type { KnownFacts } from '../queries/import-matching.ts';

export interface PersonFacts {
  readonly person: KnownFacts['persons'][number] | undefined;
  readonly points: KnownFacts['points'];
  readonly relations: KnownFacts['relations'];
  readonly items: KnownFacts['items'];
  readonly copies: KnownFacts['copies'];
  readonly events: KnownFacts['events'];
  readonly consents: KnownFacts['consents'];
  /** Since when nothing may be sent by way of advertising (GDPR art. 21(3)); null: it may. */
  readonly blockedOn: string | null;
}

/** Facts by person; of somebody new there are none. */
export function indexFacts(all: KnownFacts): { of(personId: number): PersonFacts } {
  const persons = new Map(all.persons.map((person) => [person.id, person]));
  const points = groupByPerson(all.points);
  const relations = groupByPerson(all.relations);
  const items = groupByPerson(all.items);
  const copies = groupRows(all.copies, (row) => row.data_item_id);
  const events = groupByPerson(all.events);
  const consents = groupByPerson(all.consents);
  const blocked = new Map(all.blocks.map((row) => [row.person_id, row.since_on]));
  return {
    of: (personId) => ({
      person: persons.get(personId),
      points: points(personId),
      relations: relations(personId),
      items: items(personId),
      copies: items(personId).flatMap(({ id }) => copies(id)),
      events: events(personId),
      consents: consents(personId),
      blockedOn: blocked.get(personId) ?? null,
    }),
  };
}

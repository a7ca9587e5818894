/** The hashes by which somebody who asked to stay away would be recognised. */
import { identifiersOf, type Recognisable } from '#shared/domain/disposal/identifiers.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { HandlerContext } from '../process/context.ts';
import type { Tombstone } from './record.ts';
import type { PersonTexts } from './values.ts';

/** What is known of a person of the register, for recognising them. */
export function recognisable({ person, texts, items }: PersonTexts): Recognisable {
  return {
    name: person.display_name,
    contactPoints: texts.points,
    externalIds: items.systems.map((row) => ({ systemKey: row.key, id: row.external_id })),
  };
}

/** One hash per identifier: keyed, so that without the register nobody can try out names. */
export function tombstonesOf(
  known: Recognisable,
  country: Country,
  digest: HandlerContext['digest'],
): Tombstone[] {
  return identifiersOf(known, country).map(({ kind, text }) => ({ kind, digest: digest(text) }));
}

import type { KnownIdentity } from '#shared/domain/identity.ts';
import type { PersonTable } from './schema.ts';

/** Who somebody is, from the rows of the register. */
export function knownIdentity(
  person: Pick<PersonTable, 'display_name' | 'nickname' | 'function_title'>,
  contactPoints: KnownIdentity['contactPoints'],
  relations: readonly { readonly organisation: string | null }[],
): KnownIdentity {
  return {
    displayName: person.display_name,
    nickname: person.nickname,
    functionTitle: person.function_title,
    organisations: relations.flatMap((row) => row.organisation ?? []),
    contactPoints,
  };
}

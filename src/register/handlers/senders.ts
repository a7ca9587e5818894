/** Who of the register may have written a letter: by what it says of its sender. */
import { checkEmail, checkPhone } from '#shared/domain/contact-points.ts';
import { foldQueryVariants } from '#shared/domain/fold.ts';
import { suggestPersons } from '#shared/domain/intake/match.ts';
import type { Country } from '#shared/domain/locale.ts';
import { listCandidates, listPersonsLike } from '../queries/senders.ts';
import { getController } from '../queries/settings.ts';
import type { Handlers } from './context.ts';

/** More would be a guess and not a suggestion. */
const MOST = 8;

export const senderHandlers: Handlers<'requests.suggest-persons'> = {
  'requests.suggest-persons': async ({ db }, typed) => {
    const { country } = await getController(db);
    const signs = {
      ...typed,
      emails: typed.emails.flatMap((text) => normalizedOf(checkEmail(text))),
      phones: typed.phones.flatMap((text) => normalizedOf(checkPhone(text, country as Country))),
    };
    const ids = await listPersonsLike(db, {
      normalized: [...signs.emails, ...signs.phones],
      names: signs.names.map((name) => foldQueryVariants(name)),
      numbers: signs.numbers,
    });
    return suggestPersons(signs, await listCandidates(db, ids))
      .slice(0, MOST)
      .map(({ candidate, because }) => ({
        personId: candidate.personId,
        name: candidate.names[0] ?? '',
        organisation: candidate.organisation,
        because: [...because],
      }));
  },
};

/** What cannot be read as an address or a number says nothing of anybody. */
function normalizedOf(
  checked: { readonly ok: true; readonly normalized: string } | { readonly ok: false },
) {
  return checked.ok ? [checked.normalized] : [];
}

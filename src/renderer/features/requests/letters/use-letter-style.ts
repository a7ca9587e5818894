/** In which language and form a letter is written. */
import type { CallError } from '#renderer/call/call.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { useLanguage } from '#renderer/ui/i18n.ts';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';

interface Chosen {
  /** Null follows the person or the settings. */
  readonly locale: LetterLocale | null;
  readonly form: LetterForm | null;
}

interface LetterStyleQuery {
  /** Undefined while it is not known yet. */
  readonly style: { readonly locale: LetterLocale; readonly form: LetterForm } | undefined;
  readonly error: CallError | undefined;
}

/**
 * What the owner chose, else how the person is written to, else what the settings
 * say. `null` is for who is not in the register. A party is always addressed formally.
 */
export function useLetterStyle(to: number | null | 'party', chosen: Chosen): LetterStyleQuery {
  const language = useLanguage();
  const personId = typeof to === 'number' ? to : null;
  const settings = useQuery('settings.get', {});
  const person = useQuery(
    'persons.get',
    // Not asked while there is nobody to ask about.
    { personId: personId ?? 0, language },
    { enabled: personId !== null },
  );
  const own = personId === null ? undefined : person.data;
  const isKnown = personId === null || (person.data ?? person.error) !== undefined;
  const locale = chosen.locale ?? own?.language ?? settings.data?.letterLocale;
  const form =
    to === 'party' ? 'formal' : (chosen.form ?? own?.letterForm ?? settings.data?.letterForm);
  const isReady = settings.data !== undefined && isKnown;
  return {
    style: isReady && locale && form ? { locale, form } : undefined,
    error: settings.error ?? (personId === null ? undefined : person.error),
  };
}

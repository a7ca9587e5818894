/** The items of the person of a request, by the name under which they stand on the page. */
import { useQuery } from '#renderer/call/use-query.ts';
import { useLanguage } from '#renderer/ui/i18n.ts';
import type { DataItemView } from '#shared/contract/items.ts';
import { localized } from '#shared/domain/locale.ts';
import type { Request } from './request.ts';

export interface NamedItem {
  readonly id: number;
  readonly name: string;
  readonly purposes: DataItemView['purposes'];
}

/** Undefined until they are known; without a person, or when it is not enabled, none are asked for. */
export function usePersonItems(
  { personId }: Pick<Request, 'personId'>,
  { enabled = true }: { readonly enabled?: boolean } = {},
) {
  const language = useLanguage();
  const asked = enabled && personId !== null;
  const person = useQuery('persons.get', { personId: personId ?? 0, language }, { enabled: asked });
  const items: NamedItem[] | undefined = asked
    ? person.data?.items.map(({ id, category, label, purposes }) => ({
        id,
        name: [localized(category, language), label].filter((part) => part !== '').join(': '),
        purposes,
      }))
    : [];
  return { items, error: person.error };
}

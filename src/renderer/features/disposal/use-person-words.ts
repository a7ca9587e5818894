import { useCallback } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import { approveTexts } from './approve-texts.ts';
import { disposalTexts } from './texts.ts';

type Person = DisposalView['persons'][number];

/** What a part of the identity is called. */
export function usePartWords(): (part: string) => string {
  const a = useTexts(approveTexts);
  const w = useTexts(words);
  return useCallback(
    (part) => {
      switch (part) {
        case 'name':
        case 'function':
        case 'organisation':
          return a(`part.${part}`);
        case 'email':
        case 'phone':
        case 'address':
        case 'website':
        case 'iban':
          return w(`contact.${part}`);
        default:
          return part;
      }
    },
    [a, w],
  );
}

/** What happens with a person as such: goes, loses something, stays. */
export function usePersonWords(): (person: Person) => string {
  const t = useTexts(disposalTexts);
  const partWords = usePartWords();
  return useCallback(
    ({ goesWhole, identityGone }) => {
      if (goesWhole) return t('person-whole');
      if (identityGone.length === 0) return t('person-stays');
      return t('person-parts', { parts: identityGone.map(partWords).join(', ') });
    },
    [t, partWords],
  );
}

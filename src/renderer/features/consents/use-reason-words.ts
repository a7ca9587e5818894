import { useCallback } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { AudienceRow } from '#shared/contract/audience.ts';
import { AUDIENCE_REASONS, type AudienceGround } from '#shared/domain/audience.ts';
import { GROUNDS_IN_WORDS } from '#shared/domain/export/audience-list.ts';
import { audienceTexts } from './audience-texts.ts';

type Because = AudienceRow['because'];

/** Why somebody is on the list, in the words of the file, or why not. */
export function useReasonWords(): (because: Because) => string {
  const t = useTexts(audienceTexts);
  const language = useLanguage();
  return useCallback(
    (because) => {
      const reason = AUDIENCE_REASONS.find((one) => one === because);
      return reason === undefined
        ? GROUNDS_IN_WORDS[language][because as AudienceGround]
        : t(`off.${reason}`);
    },
    [t, language],
  );
}

/** What a sentence can be tied to, in words, for a list to choose from. */
import { useMemo } from 'react';
import type { Option } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { PromiseTargetView } from '#shared/contract/promises.ts';
import { localized } from '#shared/domain/locale.ts';
import { targetTexts } from './target-texts.ts';

type Words = keyof (typeof targetTexts)['nl'];

/** A target without a name of its own has a word under its id. */
export function useTargetOptions(targets: readonly PromiseTargetView[]): readonly Option[] {
  const t = useTexts(targetTexts);
  const language = useLanguage();
  return useMemo(
    () =>
      targets.map(({ id, group, name }) => ({
        value: id,
        label:
          name === null
            ? t(id as Words)
            : `${t(`group-${group}` as Words)}: ${localized(name, language)}`,
      })),
    [targets, t, language],
  );
}

import { useCallback } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { DisposalTask } from '#shared/contract/disposal-views.ts';
import { localized } from '#shared/domain/locale.ts';
import { taskTexts } from './task-texts.ts';

/** Puts into words what a task asks to erase, and where only a part of it. */
export function useTaskCategories(): (task: DisposalTask) => string {
  const t = useTexts(taskTexts);
  const language = useLanguage();
  return useCallback(
    ({ categories }) =>
      categories
        .map(({ name, partly }) => {
          const category = localized(name, language);
          return partly ? t('category-partly', { category }) : category;
        })
        .join(', '),
    [t, language],
  );
}

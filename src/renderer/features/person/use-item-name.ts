import { useCallback } from 'react';
import { useLanguage } from '#renderer/ui/i18n.ts';
import { itemName } from './item-name.ts';

/** The name of an item in the language of the screen. */
export function useItemName(): (item: Parameters<typeof itemName>[0]) => string {
  const language = useLanguage();
  return useCallback((item) => itemName(item, language), [language]);
}

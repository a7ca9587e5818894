/** Words for codes that come as plain text; one that is not known stays as it is. */
import { useCallback } from 'react';
import { type TextKey, useTexts } from '#renderer/ui/i18n.ts';
import { formatWords } from './format-words.ts';

type Key = TextKey<typeof formatWords.nl>;
type Group = Key extends `${infer First}.${string}` ? First : never;

function isKey(key: string): key is Key {
  return Object.hasOwn(formatWords.nl, key);
}

/** `nameOf('format', 'vcard')`; the code itself for one without words. */
export function useNameOf(): (group: Group, code: string) => string {
  const t = useTexts(formatWords);
  return useCallback(
    (group, code) => {
      const key = `${group}.${code}`;
      return isKey(key) ? t(key) : code;
    },
    [t],
  );
}

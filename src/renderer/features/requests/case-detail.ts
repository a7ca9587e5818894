/** What a line of a case's history holds, in words. Codes without words are left out. */
import { letterKindWords } from '#renderer/ui/letter/kind-words.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import { speakDate } from '#renderer/ui/speak-date.ts';
import { words } from '#renderer/ui/words.ts';
import type { Output } from '#shared/contract/index.ts';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';

type Detail = Output<'requests.timeline'>[number]['detail'];

/** Families of words in which a code may stand, by the name under which the journal keeps it. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  right: ['right'],
  rights: ['right'],
  undecided: ['right'],
  decision: ['decision'],
  method: ['identity'],
  result: ['identity-result'],
  about: ['notice'],
  kind: ['', 'kind'],
  locale: ['locale'],
};
const PLACES = [requestWords, words, letterKindWords] as const;

/** The parts of a line: numbers as they are, dates as they are spoken, codes as words. */
export function detailInWords(detail: Detail, today: PlainDate, language: UiLanguage): string {
  return Object.entries(detail)
    .flatMap(([name, value]) => {
      if (name === 'number') return [String(value)];
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      return values.flatMap((one) => {
        if (typeof one !== 'string') return [];
        const day = parsePlainDate(one);
        if (day !== undefined) return [speakDate(day, today, language)];
        // A ground stands for a refusal here, and for a restriction in its own family.
        const families = name === 'ground' ? ['ground', 'restriction'] : (FAMILIES[name] ?? []);
        return wordOf(one, families, language) ?? [];
      });
    })
    .join(' · ');
}

function wordOf(
  code: string,
  families: readonly string[],
  language: UiLanguage,
): string | undefined {
  for (const family of families) {
    const key = family === '' ? code : `${family}.${code}`;
    for (const place of PLACES) {
      const texts: Readonly<Record<string, string>> = place[language];
      if (Object.hasOwn(texts, key)) return texts[key];
    }
  }
  return undefined;
}

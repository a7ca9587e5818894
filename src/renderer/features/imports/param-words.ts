/** What goes with a code: names of columns, counts, limits. Never a value from a file. */
import { useCallback } from 'react';
import { defineTexts, useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { REFUSAL_CODES, type RefusalCode } from '#shared/domain/imports/codes.ts';
import { speakBytes } from './bytes.ts';
import { useNameOf } from './known-words.ts';
import { refusalWords } from './refusal-words.ts';

export const paramWords = defineTexts('import-params', {
  nl: {
    column: 'kolom ‘{{column}}’',
    columns: '{{columns, number}} kolommen',
    count_one: '{{count, number}} keer',
    count_other: '{{count, number}} keer',
    limit: 'de grens is {{limit}}',
    encoding: 'gelezen als {{encoding}}',
    zone: 'tijdzone {{zone}}',
    row: 'rij {{row, number}}',
    place: '{{entry}}, rij {{row, number}}',
  },
  en: {
    column: 'column ‘{{column}}’',
    columns: '{{columns, number}} columns',
    count_one: '{{count, number}} time',
    count_other: '{{count, number}} times',
    limit: 'the limit is {{limit}}',
    encoding: 'read as {{encoding}}',
    zone: 'time zone {{zone}}',
    row: 'row {{row, number}}',
    place: '{{entry}}, row {{row, number}}',
  },
});

/** Limits of so much and more are of bytes. */
const BYTES_FROM = 10 * 2 ** 20;
/** The largest limit that is a count: cells of a table. */
const MOST_CELLS = 20_000_000;

/** `kolom ‘Nieuwsbrief’, 12 keer`; empty when nothing goes with the code. */
export function useParamWords(): (params: Readonly<Record<string, string | number>>) => string {
  const t = useTexts(paramWords);
  const refused = useTexts(refusalWords);
  const nameOf = useNameOf();
  const language = useLanguage();
  return useCallback(
    (params) => {
      const { column, columns, count, limit, encoding, zone, row, reason } = params;
      const parts: string[] = [];
      if (typeof row === 'number') parts.push(t('row', { row }));
      if (column !== undefined) parts.push(t('column', { column }));
      if (typeof columns === 'number') parts.push(t('columns', { columns }));
      if (typeof count === 'number') parts.push(t('count', { count }));
      if (typeof limit === 'number') {
        const bytes = limit >= BYTES_FROM && limit !== MOST_CELLS;
        const words = bytes ? speakBytes(limit, language) : limit.toLocaleString(language);
        parts.push(t('limit', { limit: words }));
      }
      if (typeof encoding === 'string') {
        parts.push(t('encoding', { encoding: nameOf('encoding', encoding) }));
      }
      if (zone !== undefined) parts.push(t('zone', { zone }));
      if (isRefusal(reason)) parts.push(refused(reason));
      return parts.join(', ');
    },
    [t, refused, nameOf, language],
  );
}

function isRefusal(reason: string | number | undefined): reason is RefusalCode {
  return REFUSAL_CODES.some((code) => code === reason);
}

/** `Contacten, rij 12`, or the row alone. */
export function usePlaceWords(): (place: { entry: string; row: number }) => string {
  const t = useTexts(paramWords);
  return useCallback(
    ({ entry, row }) => (entry === '' ? t('row', { row }) : t('place', { entry, row })),
    [t],
  );
}

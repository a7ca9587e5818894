import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { ImportLook } from '#shared/contract/import-views.ts';
import { doubtWords } from './doubt-words.ts';
import { recognisedTexts } from './recognised-texts.ts';
import { WideTable } from './WideTable.tsx';

/** What stays out on purpose, per column. */
export function SkippedTable({ skipped }: Pick<ImportLook, 'skipped'>) {
  const t = useTexts(recognisedTexts);
  const d = useTexts(doubtWords);
  const language = useLanguage();
  // A kept report counts by kind alone: names of columns and files may be somebody's.
  const named = skipped.some(({ column }) => column !== '');
  if (skipped.length === 0) return <p className="dw-muted">{t('skipped-none')}</p>;
  return (
    <WideTable
      label={t('skipped')}
      head={named ? [t('column'), t('what'), t('where'), t('count')] : [t('what'), t('count')]}
      numbers
    >
      {skipped.map(({ kind, column, entry, count }) => (
        <tr key={`${entry}\n${column}\n${kind}`}>
          {named ? (
            <>
              <th scope="row">{column}</th>
              <td>{d(`skip.${kind}`)}</td>
              <td>{entry || t('whole-file')}</td>
            </>
          ) : (
            <th scope="row">{d(`skip.${kind}`)}</th>
          )}
          <td className="dw-number">{count.toLocaleString(language)}</td>
        </tr>
      ))}
    </WideTable>
  );
}

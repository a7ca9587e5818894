import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { ImportLook } from '#shared/contract/imports.ts';
import { doubtWords } from './doubt-words.ts';
import classes from './imports.module.css';
import { recognisedTexts } from './recognised-texts.ts';

/** What stays out on purpose, per column. */
export function SkippedTable({ skipped }: Pick<ImportLook, 'skipped'>) {
  const t = useTexts(recognisedTexts);
  const d = useTexts(doubtWords);
  const language = useLanguage();
  // A kept report counts by kind alone: names of columns and files may be somebody's.
  const named = skipped.some(({ column }) => column !== '');
  if (skipped.length === 0) return <p className="dw-muted">{t('skipped-none')}</p>;
  return (
    <section className={classes.scroll} aria-label={t('skipped')}>
      <table className={classes.table}>
        <thead>
          <tr>
            {named && <th scope="col">{t('column')}</th>}
            <th scope="col">{t('what')}</th>
            {named && <th scope="col">{t('where')}</th>}
            <th scope="col" className="dw-number">
              {t('count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {skipped.map(({ kind, column, entry, count }) => (
            <tr key={`${entry}\n${column}\n${kind}`}>
              {named && <th scope="row">{column}</th>}
              {named ? <td>{d(`skip.${kind}`)}</td> : <th scope="row">{d(`skip.${kind}`)}</th>}
              {named && <td>{entry || t('whole-file')}</td>}
              <td className="dw-number">{count.toLocaleString(language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

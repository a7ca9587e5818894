import { useTexts } from '#renderer/ui/i18n.ts';
import type { ImportLook } from '#shared/contract/import-views.ts';
import classes from './imports.module.css';
import { useParamWords, usePlaceWords } from './param-words.ts';
import { recognisedTexts } from './recognised-texts.ts';
import { warningWords } from './warning-words.ts';

interface WarningListProps extends Pick<ImportLook, 'warnings'> {
  /** How many there are; `warnings` are the first of them. */
  readonly total: number;
}

/** What to know of the files, each with where it was. */
export function WarningList({ warnings, total }: WarningListProps) {
  const t = useTexts(recognisedTexts);
  const w = useTexts(warningWords);
  const paramWords = useParamWords();
  const placeWords = usePlaceWords();
  if (warnings.length === 0) return <p className="dw-muted">{t('warnings-none')}</p>;
  return (
    <ul className={classes.lines}>
      {warnings.map(({ code, params, entry, row }, index) => {
        const place = row === null ? entry : placeWords({ entry, row });
        const details = [place, paramWords(params)].filter((part) => part !== '').join(', ');
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same warning may come twice, and the list does not change
          <li key={index}>
            {w(code)}
            {details !== '' && <span className="dw-muted"> {details}</span>}
          </li>
        );
      })}
      {total > warnings.length && <li>{t('warnings-more', { count: total - warnings.length })}</li>}
    </ul>
  );
}

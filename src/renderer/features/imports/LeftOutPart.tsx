import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { ImportReport } from '#shared/contract/import-reports.ts';
import { DISPOSAL_CAUSES } from '#shared/domain/disposal/language.ts';
import { DOUBT_CODES, REJECTION_CODES } from '#shared/domain/imports/codes.ts';
import { doubtWords } from './doubt-words.ts';
import classes from './imports.module.css';
import { usePlaceWords } from './param-words.ts';
import { refusalWords } from './refusal-words.ts';
import { reportTexts } from './report-texts.ts';
import { WideTable } from './WideTable.tsx';

const OF_NOBODY = 'organisation-without-person';

interface LeftOutPartProps {
  readonly leftOut: ImportReport['leftOut'];
  readonly rows: ImportReport['leftOutRows'];
}

/** What did not come in, by reason and by row. */
export function LeftOutPart({ leftOut, rows }: LeftOutPartProps) {
  const t = useTexts(reportTexts);
  const language = useLanguage();
  const reasonOf = useReasons();
  const placeWords = usePlaceWords();
  if (leftOut.length === 0) return <p className="dw-muted">{t('left-none')}</p>;
  const total = leftOut.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes.stack}>
      <ul className={classes.lines}>
        {leftOut.map((one) => (
          <li key={`${one.reason} ${one.code}`}>
            {one.count.toLocaleString(language)} {reasonOf(one)}
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <details className={classes.fold}>
          <summary>{t('left-rows')}</summary>
          {total > rows.length && <p>{t('more-rows', { count: rows.length })}</p>}
          <WideTable label={t('left-rows')} head={[t('where'), t('why')]}>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one row may be there twice, and the list does not change
              <tr key={index}>
                <th scope="row">
                  {placeWords(
                    row.entry === ''
                      ? row
                      : { ...row, entry: t('part-number', { number: row.entry }) },
                  )}
                </th>
                <td>{reasonOf(row)}</td>
              </tr>
            ))}
          </WideTable>
        </details>
      )}
    </div>
  );
}

/** The reason with what the code adds; a code that is not known stays as it is. */
function useReasons() {
  const t = useTexts(reportTexts);
  const r = useTexts(refusalWords);
  const d = useTexts(doubtWords);
  const w = useTexts(words);
  return ({ reason, code }: Pick<LeftOutPartProps['leftOut'][number], 'reason' | 'code'>) => {
    const rejection = REJECTION_CODES.find((known) => known === code);
    const cause = DISPOSAL_CAUSES.find((known) => known === code);
    const why = t(`left-reason.${reason}`);
    if (code === '') return why;
    if (rejection !== undefined) return `${why}: ${r(rejection)}`;
    const doubt = DOUBT_CODES.find((known) => known === code);
    if (doubt !== undefined) return `${why}: ${d(doubt)}`;
    if (cause !== undefined) return `${why}: ${w(`cause.${cause}`)}`;
    return `${why}: ${code === OF_NOBODY ? t(`left-code.${OF_NOBODY}`) : code}`;
  };
}

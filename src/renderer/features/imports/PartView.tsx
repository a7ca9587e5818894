import { useTexts } from '#renderer/ui/i18n.ts';
import type { ImportPart } from '#shared/contract/import-views.ts';
import { useDesk } from './desk.ts';
import classes from './imports.module.css';
import { useNameOf } from './known-words.ts';
import { useParamWords } from './param-words.ts';
import { recognisedTexts } from './recognised-texts.ts';
import { warningWords } from './warning-words.ts';

/** From here on nobody else's file looks so. */
const SURE = 0.9;
const LIKELY = 0.6;

/** One table, sheet or file: as what it was read, why, and how. */
export function PartView({ part }: { readonly part: ImportPart }) {
  const t = useTexts(recognisedTexts);
  const w = useTexts(warningWords);
  const nameOf = useNameOf();
  const paramWords = useParamWords();
  const chosen = useDesk((desk) => desk.choices.format !== null);
  const { entry, format, encoding, delimiter, rows, doubtfulRows, candidates } = part;
  const candidate = candidates.find((one) => one.format === format);
  const reasons = (candidate?.reasons ?? []).map(({ code, params }) => {
    const details = paramWords(params);
    return details === '' ? w(`because.${code}`) : `${w(`because.${code}`)} (${details})`;
  });

  return (
    <section className={classes.part} aria-label={entry || t('whole-file')}>
      <h3>{entry || t('whole-file')}</h3>
      <dl className={classes.facts}>
        <div>
          <dt>{t('read-as')}</dt>
          <dd>
            {format === null ? t('part-left') : nameOf('format', format)}
            {format !== null && chosen && <span className="dw-muted"> ({t('chosen')})</span>}
            {!chosen && candidate !== undefined && (
              <span className="dw-muted"> ({t(howSure(candidate.confidence))})</span>
            )}
          </dd>
        </div>
        {reasons.length > 0 && (
          <div>
            <dt>{t('because')}</dt>
            <dd>{reasons.join('; ')}</dd>
          </div>
        )}
        <div>
          <dt>{t('rows')}</dt>
          <dd>{t('rows-count', { count: rows })}</dd>
        </div>
        {encoding !== null && (
          <div>
            <dt>{t('encoding')}</dt>
            <dd>{nameOf('encoding', encoding)}</dd>
          </div>
        )}
        {delimiter !== null && (
          <div>
            <dt>{t('delimiter')}</dt>
            <dd>{nameOf('delimiter', delimiter)}</dd>
          </div>
        )}
      </dl>
      {doubtfulRows.length > 0 && (
        <>
          <p>{t('doubtful-rows')}</p>
          <ul className={classes.lines}>
            {doubtfulRows.map(({ row, text }) => (
              <li key={row}>
                <span className="dw-muted">{t('row', { row })}</span> {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function howSure(confidence: number): 'sure' | 'likely' | 'guess' {
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'guess';
}

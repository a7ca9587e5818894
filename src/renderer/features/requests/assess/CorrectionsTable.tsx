import { useId } from 'react';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { localized } from '#shared/domain/locale.ts';
import classes from './assess.module.css';
import { dataTexts } from './data-texts.ts';
import type { Request } from './request.ts';

/** Every correction made for this request: old and new, where, and when. */
export function CorrectionsTable({ changes }: Pick<Request, 'changes'>) {
  const t = useTexts(dataTexts);
  const language = useLanguage();
  const titleId = useId();
  if (changes.length === 0) return null;
  return (
    <div className={classes.table}>
      <h4 id={titleId}>{t('changes-title')}</h4>
      <table aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t('change-what')}</th>
            <th scope="col">{t('change-before')}</th>
            <th scope="col">{t('change-after')}</th>
            <th scope="col">{t('change-where')}</th>
            <th scope="col">{t('change-when')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ id, what, before, after, systems, changedOn }) => (
            <tr key={id}>
              <td>{localized(what, language)}</td>
              <td>{before || <span className="dw-muted">{t('value-empty')}</span>}</td>
              <td>{after || <span className="dw-muted">{t('value-gone')}</span>}</td>
              <td>
                {systems.map((system) => localized(system, language)).join(', ') ||
                  t('where-register')}
              </td>
              <td>
                <DateText date={changedOn} as="short" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

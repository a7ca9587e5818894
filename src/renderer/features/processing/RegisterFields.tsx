import { IconAlertCircle } from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { ActivityView } from '#shared/contract/processing.ts';
import classes from './processing.module.css';
import { processingTexts } from './texts.ts';

type Field = ActivityView['fields'][number];

/** The lines of a record: what the law asks for, then what helps; what is missing in words. */
export function RegisterFields({ fields }: { readonly fields: readonly Field[] }) {
  const t = useTexts(processingTexts);
  return (
    <>
      <section>
        <h3>{t('asked-by-law')}</h3>
        <FieldList fields={fields.filter(({ mandatory }) => mandatory)} />
      </section>
      <section>
        <h3>{t('extra')}</h3>
        <FieldList fields={fields.filter(({ mandatory }) => !mandatory)} />
      </section>
    </>
  );
}

function FieldList({ fields }: { readonly fields: readonly Field[] }) {
  const t = useTexts(processingTexts);
  return (
    <dl className={classes.fields}>
      {fields.map(({ key, label, article, lines, missing }) => (
        <div key={key}>
          <dt>
            {label}
            {article !== '' && <span className={classes.article}>{article}</span>}
          </dt>
          <dd>
            {lines.length > 0 && <p>{lines.join('\n')}</p>}
            {missing !== null && (
              <span className={classes.missing}>
                <IconAlertCircle size={16} stroke={1.6} aria-hidden="true" />
                <span>
                  {t('is-missing')}: {missing}
                </span>
              </span>
            )}
            {lines.length === 0 && missing === null && (
              <span className="dw-muted">{t('not-filled')}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the owner may want to look at; nothing when there is nothing. */
export function Signals({ signals }: { readonly signals: ActivityView['signals'] }) {
  const t = useTexts(processingTexts);
  if (signals.length === 0) return null;
  return (
    <section className={classes.signals} aria-label={t('signals')}>
      <h3>{t('signals')}</h3>
      <ul>
        {signals.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

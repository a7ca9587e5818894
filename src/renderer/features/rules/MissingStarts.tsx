import { Link } from 'wouter';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { Output } from '#shared/contract/index.ts';
import { localized } from '#shared/domain/locale.ts';
import { kindsInWords } from '#shared/domain/retention/words.ts';
import { conflictTexts } from './conflict-texts.ts';
import classes from './conflicts.module.css';
import { Touches } from './Touches.tsx';

type Row = Output<'rules.conflicts'>['withoutStart'][number];

/** Rules that do not know from when to count for somebody, with the facts they wait for. */
export function MissingStarts({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTexts(conflictTexts);
  const language = useLanguage();
  if (rows.length === 0) {
    return <EmptyState title={t('starts-empty')}>{t('starts-empty-help')}</EmptyState>;
  }
  return (
    <>
      <p className="dw-muted">{t('starts-purpose')}</p>
      <p>
        <Link href="/due/start-missing">{t('start-list')}</Link>
      </p>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.ruleId ?? 0} className={classes.conflict}>
            <p className={classes.rule}>
              {row.rule === null ? t('no-rule') : localized(row.rule, language)}{' '}
              {row.promise !== null && <span className="dw-muted">{row.promise}</span>}
            </p>
            {row.startKinds.length > 0 && (
              <p>{t('waits-for', { kinds: kindsInWords(row.startKinds, language) })}</p>
            )}
            <Touches items={row.items} persons={row.persons} />
          </li>
        ))}
      </ul>
    </>
  );
}

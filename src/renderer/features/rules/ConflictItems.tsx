import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { usePages } from '#renderer/call/use-pages.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { RuleConflict } from '#shared/contract/rules.ts';
import { localized } from '#shared/domain/locale.ts';
import { conflictTexts } from './conflict-texts.ts';
import classes from './conflicts.module.css';

interface ConflictItemsProps {
  readonly ruleId: number | null;
  readonly code: NonNullable<RuleConflict['code']>;
}

/** The persons behind one conflict, each with what differs for them. */
export function ConflictItems({ ruleId, code }: ConflictItemsProps) {
  const t = useTexts(conflictTexts);
  const language = useLanguage();
  const pages = usePages(
    'rules.conflict-items',
    { ruleId, code, language },
    (row) => row.dataItemId,
  );
  return (
    <div className={classes.items}>
      <ErrorNotice error={pages.error} />
      {pages.first && <Loading lines={3} />}
      <ul className={classes.list}>
        {pages.rows.map((row) => (
          <li key={row.dataItemId}>
            <Link href={`/persons/${row.personId}`}>{row.person}</Link>,{' '}
            {localized(row.category, language)}. <span className="dw-muted">{row.text}</span>
          </li>
        ))}
      </ul>
      {pages.more && (
        <Button variant="subtle" size="compact-sm" loading={pages.loading} onClick={pages.loadMore}>
          {t('show-more')}
        </Button>
      )}
    </div>
  );
}

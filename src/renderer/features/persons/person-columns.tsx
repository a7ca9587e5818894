import { IconAlertTriangle, IconCalendarOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { PersonRow } from '#shared/contract/persons.ts';
import classes from './PersonsScreen.module.css';
import { personsTexts } from './texts.ts';

/** The columns of the list of persons. */
export function usePersonColumns(): readonly Column<PersonRow>[] {
  const t = useTexts(personsTexts);
  const w = useTexts(words);
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('column-name'),
        width: 'minmax(170px, 2fr)',
        cell: (row) => (
          <span className={classes.name}>
            <span className={classes.strong}>{row.name}</span>
            {row.organisation !== '' && <span className="dw-muted">{row.organisation}</span>}
          </span>
        ),
      },
      {
        key: 'contact',
        header: t('column-contact'),
        width: 'minmax(170px, 2fr)',
        cell: (row) => (
          <span className={classes.name}>
            {row.email !== '' && <span>{row.email}</span>}
            {row.phone !== '' && <span className="dw-muted">{row.phone}</span>}
          </span>
        ),
      },
      {
        key: 'relations',
        header: t('column-relations'),
        width: 'minmax(110px, 1.2fr)',
        cell: (row) => row.relations.map((kind) => w(`relation.${kind}`)).join(', '),
      },
      {
        key: 'items',
        header: t('column-items'),
        width: '84px',
        align: 'end',
        cell: (row) => row.items,
      },
      {
        key: 'next',
        header: t('column-next'),
        width: '124px',
        cell: (row) => <DateText date={row.nextDueOn} as="short" missing={t('no-date')} />,
      },
      {
        key: 'attention',
        header: t('column-attention'),
        width: 'minmax(130px, 1.3fr)',
        cell: (row) => (
          <span className={classes.attention}>
            {row.due > 0 && (
              <span className={classes.sign} data-tone="red">
                <IconAlertTriangle size={14} stroke={1.8} aria-hidden="true" />
                {t('due', { count: row.due })}
              </span>
            )}
            {row.missing > 0 && (
              <span className={classes.sign} data-tone="amber">
                <IconCalendarOff size={14} stroke={1.8} aria-hidden="true" />
                {t('missing', { count: row.missing })}
              </span>
            )}
          </span>
        ),
      },
    ],
    [t, w],
  );
}

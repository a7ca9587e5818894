import { useLocation } from 'wouter';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { RunBadge } from '#renderer/ui/DisposalBadges.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { DisposalListRow } from '#shared/contract/disposal-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import classes from './disposal.module.css';
import { disposalTexts } from './texts.ts';

/** Every run, with how far it is. */
export function RunsTable({ runs }: { readonly runs: readonly DisposalListRow[] }) {
  const t = useTexts(disposalTexts);
  const w = useTexts(words);
  const [, navigate] = useLocation();
  const columns: readonly Column<DisposalListRow>[] = [
    { key: 'number', header: t('number'), width: '100px', cell: (row) => row.number },
    {
      key: 'cause',
      header: t('cause'),
      width: 'minmax(120px, 1.4fr)',
      cell: (row) => w(`cause.${row.cause}`),
    },
    {
      key: 'status',
      header: t('status'),
      width: '180px',
      cell: (row) => <RunBadge status={row.status} />,
    },
    {
      key: 'created',
      header: t('created-on'),
      width: '110px',
      cell: (row) => <DateText date={row.createdOn} as="short" />,
    },
    {
      key: 'erased',
      header: t('carried-out-on'),
      width: '110px',
      cell: (row) => <DayOf row={row} date={row.carriedOutOn} />,
    },
    {
      key: 'done',
      header: t('done-on'),
      width: '110px',
      cell: (row) => <DayOf row={row} date={row.doneOn} />,
    },
    { key: 'items', header: t('items'), width: '90px', align: 'end', cell: (row) => row.items },
    {
      key: 'tasks',
      header: t('open-tasks'),
      width: 'minmax(100px, 1fr)',
      align: 'end',
      cell: (row) => (
        <span>
          {row.openTasks}
          {row.overdueTasks > 0 && (
            <span className={classes.overdue}>
              {` (${t('overdue-tasks', { count: row.overdueTasks })})`}
            </span>
          )}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t('runs-title')}
      columns={columns}
      rows={runs}
      rowKey={({ id }) => id}
      onOpen={({ id }) => navigate(`/disposal/${id}`)}
      minWidth={920}
      natural
      memory="disposals"
      empty={<EmptyState title={t('runs-empty')}>{t('runs-empty-help')}</EmptyState>}
    />
  );
}

interface DayOfProps {
  readonly row: DisposalListRow;
  readonly date: PlainDate | null;
}

/** The day of a step; a run that was cancelled never comes to it. */
function DayOf({ row, date }: DayOfProps) {
  const t = useTexts(disposalTexts);
  const w = useTexts(words);
  if (date === null && row.status === 'cancelled') {
    return (
      <span>
        <span aria-hidden="true">–</span>
        <span className="dw-hidden">{w('run.cancelled')}</span>
      </span>
    );
  }
  return <DateText date={date} as="short" missing={t('not-yet')} />;
}

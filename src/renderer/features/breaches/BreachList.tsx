import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { BreachRow } from '#shared/contract/breaches.ts';
import classes from './breaches.module.css';
import { CaseBadge } from './CaseBadge.tsx';
import { ClockText } from './ClockText.tsx';
import { caseState, readClock } from './case-state.ts';
import { breachesTexts } from './texts.ts';

interface BreachListProps {
  readonly rows: readonly BreachRow[];
  readonly now: string;
  readonly timeZone: string;
  /** The rows are cases that were closed. */
  readonly closed: boolean;
  readonly onOpen: (breachId: number) => void;
  readonly empty: React.ReactNode;
}

/** The breaches with the clock of each; a row opens its page. */
export function BreachList({ rows, now, timeZone, closed, onOpen, empty }: BreachListProps) {
  const t = useTexts(breachesTexts);
  const columns: readonly Column<BreachRow>[] = [
    {
      key: 'case',
      header: t('column-case'),
      width: 'minmax(180px, 2fr)',
      cell: ({ number, name }) => (
        <span className={classes.name}>
          <span className={classes.number}>{number}</span> {name}
        </span>
      ),
    },
    {
      key: 'clock',
      header: t('column-clock'),
      width: 'minmax(260px, 3fr)',
      cell: (row) => <ClockText reading={readClock(row, now, timeZone)} timeZone={timeZone} />,
    },
    closed
      ? {
          key: 'closed',
          header: t('column-closed'),
          width: '140px',
          cell: ({ closedOn }) => <DateText date={closedOn} as="short" />,
        }
      : {
          key: 'state',
          header: t('column-state'),
          width: '190px',
          cell: (row) => <CaseBadge state={caseState(row, now)} />,
        },
  ];
  return (
    <DataTable
      label={t('list')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      minWidth={760}
      natural
      memory="breaches"
      empty={empty}
    />
  );
}

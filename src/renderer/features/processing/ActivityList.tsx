import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { ActivityView } from '#shared/contract/processing.ts';
import { Completeness } from './Completeness.tsx';
import { processingTexts } from './texts.ts';

interface ActivityListProps {
  readonly activities: readonly ActivityView[];
  readonly ended: boolean;
  readonly onOpen: (activity: ActivityView) => void;
  readonly empty: React.ReactNode;
}

/** The own activities; a row opens one with everything the register says of it. */
export function ActivityList({ activities, ended, onOpen, empty }: ActivityListProps) {
  const t = useTexts(processingTexts);
  const w = useTexts(words);
  const columns: readonly Column<ActivityView>[] = [
    {
      key: 'activity',
      header: t('activity'),
      width: 'minmax(180px, 2fr)',
      cell: ({ name }) => name,
    },
    {
      key: 'basis',
      header: t('basis'),
      width: 'minmax(140px, 1.2fr)',
      cell: ({ bases }) => bases.map((basis) => w(`basis.${basis}`)).join(', '),
    },
    {
      key: 'mandatory',
      header: t('mandatory'),
      width: '170px',
      cell: (activity) => <Completeness record={activity} />,
    },
    ended
      ? {
          key: 'ended',
          header: t('ended-on'),
          width: '130px',
          cell: ({ endedOn }) => <DateText date={endedOn} as="short" missing="" />,
        }
      : {
          key: 'attention',
          header: t('attention'),
          width: '110px',
          cell: ({ signals }) =>
            signals.length === 0
              ? t('attention-none')
              : t('attention-some', { count: signals.length }),
        },
    {
      key: 'reviewed',
      header: t('reviewed'),
      width: '130px',
      cell: ({ reviewedOn }) => <DateText date={reviewedOn} as="short" missing={t('never')} />,
    },
  ];
  return (
    <DataTable
      label={t('list')}
      columns={columns}
      rows={activities}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      minWidth={800}
      natural
      empty={empty}
    />
  );
}

import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { ServedView } from '#shared/contract/processing.ts';
import { Completeness } from './Completeness.tsx';
import { processingTexts } from './texts.ts';

interface ServedListProps {
  readonly served: readonly ServedView[];
  readonly ended: boolean;
  readonly onOpen: (served: ServedView) => void;
  readonly empty: React.ReactNode;
}

/** Customers for whom data are processed; a row opens one. */
export function ServedList({ served, ended, onOpen, empty }: ServedListProps) {
  const t = useTexts(processingTexts);
  const columns: readonly Column<ServedView>[] = [
    {
      key: 'customer',
      header: t('customer'),
      width: 'minmax(180px, 1.4fr)',
      cell: ({ name }) => name,
    },
    {
      key: 'does',
      header: t('customer-does'),
      width: 'minmax(180px, 2fr)',
      cell: ({ processing }) => processing.split('\n')[0],
    },
    {
      key: 'mandatory',
      header: t('mandatory'),
      width: '170px',
      cell: (one) => <Completeness record={one} />,
    },
    {
      key: 'agreement',
      header: t('agreement'),
      width: '140px',
      cell: ({ agreementOn }) => <DateText date={agreementOn} as="short" missing={t('never')} />,
    },
    ...(ended
      ? [
          {
            key: 'ended',
            header: t('ended-on'),
            width: '130px',
            cell: ({ endedOn }: ServedView) => <DateText date={endedOn} as="short" missing="" />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t('list-served')}
      columns={columns}
      rows={served}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      minWidth={760}
      natural
      empty={empty}
    />
  );
}

import { useMemo } from 'react';
import { Link } from 'wouter';
import { usePages } from '#renderer/call/use-pages.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { AudienceRow, MailingInput } from '#shared/contract/audience.ts';
import { audienceTexts } from './audience-texts.ts';
import { useReasonWords } from './use-reason-words.ts';

interface AudienceListProps {
  readonly mailing: MailingInput;
  readonly on: boolean;
  /** Null for every reason. */
  readonly because: AudienceRow['because'] | null;
  readonly total: number;
}

/** Persons on one side of a mailing, each with the reason, page by page. */
export function AudienceList({ mailing, on, because, total }: AudienceListProps) {
  const t = useTexts(audienceTexts);
  const list = usePages('audience.list', { mailing, on, because }, keyOf);
  const inWords = useReasonWords();
  const columns = useMemo(
    (): readonly Column<AudienceRow>[] => [
      {
        key: 'person',
        header: t('person'),
        width: 'minmax(150px, 1fr)',
        cell: (row) => <Link href={`/persons/${row.id}`}>{row.name}</Link>,
      },
      {
        key: 'email',
        header: t('email'),
        width: 'minmax(180px, 1.2fr)',
        cell: (row) => row.email,
      },
      {
        key: 'why',
        header: t('why'),
        width: 'minmax(220px, 1.6fr)',
        cell: (row) => inWords(row.because),
      },
    ],
    [t, inWords],
  );
  if (list.first) return <Loading lines={6} />;
  return (
    <>
      <ErrorNotice error={list.error} />
      <DataTable
        label={t('list')}
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        more={list.more}
        onEnd={list.loadMore}
        total={total}
        minWidth={620}
        natural
        empty={
          list.error || list.loading ? null : (
            <EmptyState title={t(on ? 'empty-on' : 'empty-off')}>
              {t(on ? 'empty-on-help' : 'empty-off-help')}
            </EmptyState>
          )
        }
      />
    </>
  );
}

function keyOf({ sortName, id }: AudienceRow) {
  return { sortName, id };
}

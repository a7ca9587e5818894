import { useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { dayOf } from '#renderer/ui/moment.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { Output } from '#shared/contract/index.ts';
import { localized } from '#shared/domain/locale.ts';
import { useNameOf } from './known-words.ts';
import { reportTexts } from './report-texts.ts';

type Row = Output<'imports.list'>[number];

/** What was imported before, each with its report. */
export function ImportList() {
  const t = useTexts(reportTexts);
  const language = useLanguage();
  const nameOf = useNameOf();
  const [, navigate] = useLocation();
  const { data, error } = useQuery('imports.list', {});

  function stateOf({ undoneOn, takeOver }: Row): string {
    if (undoneOn !== null) return t('undone');
    return t(takeOver ? 'taken' : 'compared');
  }
  const columns: readonly Column<Row>[] = [
    {
      key: 'made',
      header: t('made'),
      width: '120px',
      cell: ({ madeAt }) => <DateText date={dayOf(madeAt) ?? null} as="short" />,
    },
    {
      key: 'format',
      header: t('format'),
      width: 'minmax(140px, 1.4fr)',
      cell: ({ format }) => nameOf('format', format),
    },
    {
      key: 'system',
      header: t('system'),
      cell: ({ system }) => (system === null ? t('own-list') : localized(system, language)),
    },
    { key: 'state', header: t('state'), cell: stateOf },
    {
      key: 'created',
      header: t('created'),
      width: '90px',
      align: 'end',
      cell: ({ personsCreated }) => personsCreated.toLocaleString(language),
    },
    {
      key: 'merged',
      header: t('merged'),
      width: '100px',
      align: 'end',
      cell: ({ personsMerged }) => personsMerged.toLocaleString(language),
    },
    {
      key: 'open',
      header: t('open-findings'),
      width: '150px',
      align: 'end',
      cell: ({ openFindings }) => openFindings.toLocaleString(language),
    },
  ];
  return (
    <Section title={t('list-title')}>
      <ErrorNotice error={error} />
      {data === undefined ? (
        error === undefined && <Loading lines={3} />
      ) : (
        <DataTable
          label={t('list-title')}
          columns={columns}
          rows={data}
          rowKey={({ id }) => id}
          onOpen={({ id }) => navigate(`/imports/${id}`)}
          minWidth={760}
          natural
          memory="imports"
          empty={<EmptyState title={t('list-empty')}>{t('list-empty-help')}</EmptyState>}
        />
      )}
    </Section>
  );
}

import { useCallback, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { useToday } from '#renderer/call/session.ts';
import { usePages } from '#renderer/call/use-pages.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { StateBadge, shownState } from '#renderer/ui/StateBadge.tsx';
import { Why } from '#renderer/ui/Why.tsx';
import type { Input, Output } from '#shared/contract/index.ts';
import { localized } from '#shared/domain/locale.ts';
import { DueListFiles } from './DueListFiles.tsx';
import classes from './TodayScreen.module.css';
import { todayTexts } from './texts.ts';

type List = Input<'due.list'>['list'];
type Row = Output<'due.list'>['rows'][number];

const LISTS: readonly List[] = ['due', 'soon', 'start-missing', 'undecided', 'held'];

/** The data items behind one of the numbers of Today. */
export function DueListScreen({ list }: { readonly list: List }) {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  const [, navigate] = useLocation();
  const pages = usePages('due.list', { list, language }, keyOf);
  const columns = useDueColumns();
  const open = useCallback((row: Row) => navigate(`/persons/${row.personId}`), [navigate]);
  return (
    <Page fill>
      <PageHeader
        back={<Link href="/">‹ {t('back')}</Link>}
        title={t(`list-${list}`)}
        purpose={t(`purpose-${list}`)}
        actions={<DueListFiles />}
      />
      <nav className={classes.lists} aria-label={t('other-lists')}>
        {LISTS.map((name) => (
          <Link key={name} href={`/due/${name}`} aria-current={name === list ? 'page' : undefined}>
            {t(`list-${name}`)}
          </Link>
        ))}
        {list === 'undecided' && <Link href="/rules/open">{t('to-rules')}</Link>}
      </nav>
      <ErrorNotice error={pages.error} />
      {pages.first ? (
        <Loading />
      ) : (
        <DataTable
          label={t(`list-${list}`)}
          columns={columns}
          rows={pages.rows}
          rowKey={rowKey}
          onOpen={open}
          more={pages.more}
          onEnd={pages.loadMore}
          minWidth={820}
          memory={`due-${list}`}
          empty={
            <EmptyState title={list === 'due' ? t('empty-due') : t('empty-list')}>
              {list === 'due' ? t('empty-due-help') : t('empty-list-help')}
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}

function useDueColumns(): readonly Column<Row>[] {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  const today = useToday();
  const warningDays = useQuery('settings.get', {}).data?.warningDays ?? 0;
  return useMemo(
    () => [
      {
        key: 'person',
        header: t('person'),
        width: 'minmax(140px, 1.2fr)',
        cell: (row) => row.person,
      },
      {
        key: 'what',
        header: t('what'),
        width: 'minmax(180px, 2fr)',
        cell: (row) => [localized(row.category, language), row.label].filter(Boolean).join(': '),
      },
      {
        key: 'rule',
        header: t('rule'),
        width: 'minmax(110px, 1fr)',
        cell: (row) => row.promise ?? localized(row.rule, language),
      },
      {
        key: 'until',
        header: t('until'),
        width: '110px',
        cell: (row) => <DateText date={row.dueOn} as="short" missing={t('no-date')} />,
      },
      {
        key: 'state',
        header: t('state'),
        width: '150px',
        cell: (row) => <StateBadge state={shownState(row, today, warningDays)} />,
      },
      {
        key: 'why',
        header: t('why'),
        width: '90px',
        cell: (row) => (
          <Why because={row.because} of={`${localized(row.category, language)}, ${row.person}`} />
        ),
      },
    ],
    [t, language, today, warningDays],
  );
}

function keyOf(row: Row) {
  return { dueOn: row.dueOn ?? '', id: row.dataItemId };
}

function rowKey(row: Row) {
  return row.dataItemId;
}

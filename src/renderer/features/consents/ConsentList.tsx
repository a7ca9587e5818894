import { Button } from '@mantine/core';
import { usePages } from '#renderer/call/use-pages.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { ChoiceField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { ConsentRow } from '#shared/contract/consents.ts';
import { localized } from '#shared/domain/locale.ts';
import { useConsentColumns } from './consent-columns.tsx';
import classes from './consents.module.css';
import {
  type ConsentFilters,
  type ConsentState,
  countOf,
  STATES,
  type Topic,
} from './TopicTable.tsx';
import { consentsTexts } from './texts.ts';

const ALL = 'all';

interface ConsentListProps {
  readonly topics: readonly Topic[];
  readonly filters: ConsentFilters;
  readonly onFilter: (filters: ConsentFilters) => void;
  readonly onOpen: (consent: ConsentRow) => void;
  readonly onWithdraw: (consent: ConsentRow) => void;
  readonly onGive: () => void;
}

/** The consents of a topic and a state, page by page. */
export function ConsentList({
  topics,
  filters,
  onFilter,
  onOpen,
  onWithdraw,
  onGive,
}: ConsentListProps) {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  const list = usePages('consents.list', filters, keyOf);
  const columns = useConsentColumns(topics, filters.topicId === null, onWithdraw);
  const shown = topics.filter(({ id }) => filters.topicId === null || id === filters.topicId);
  const count = (state: ConsentState | null) =>
    shown.reduce((sum, topic) => sum + countOf(topic, state), 0);
  return (
    <>
      <div className={classes.filters}>
        <ChoiceField
          label={t('topic')}
          problem={undefined}
          value={String(filters.topicId ?? ALL)}
          onChange={(value) =>
            onFilter({ ...filters, topicId: value === ALL ? null : Number(value) })
          }
          options={[
            { value: ALL, label: t('topic-all') },
            ...topics.map(({ id, name }) => ({
              value: String(id),
              label: localized(name, language),
            })),
          ]}
        />
        <ChoiceField
          label={t('state-label')}
          problem={undefined}
          value={filters.state ?? ALL}
          onChange={(value) =>
            onFilter({ ...filters, state: value === ALL ? null : (value as ConsentState) })
          }
          options={[
            { value: ALL, label: `${t('state-all')} (${count(null)})` },
            ...STATES.map((state) => ({
              value: state,
              label: `${t(`state-${state}`)} (${count(state)})`,
            })),
          ]}
        />
      </div>
      <ErrorNotice error={list.error} />
      {list.first ? (
        <Loading lines={6} />
      ) : (
        <DataTable
          label={t('list')}
          columns={columns}
          rows={list.rows}
          rowKey={(row) => row.id}
          onOpen={onOpen}
          more={list.more}
          onEnd={list.loadMore}
          total={count(filters.state)}
          minWidth={filters.topicId === null ? 940 : 800}
          natural
          memory="consents"
          empty={
            list.error || list.loading ? null : count(null) === 0 && filters.topicId === null ? (
              <EmptyState
                title={t('empty-title')}
                action={<Button onClick={onGive}>{t('give')}</Button>}
              >
                {t('empty-help')}
              </EmptyState>
            ) : (
              <EmptyState
                title={t('nothing-title')}
                action={
                  <Button
                    variant="default"
                    onClick={() => onFilter({ topicId: null, state: null })}
                  >
                    {t('show-everything')}
                  </Button>
                }
              >
                {t('nothing-help')}
              </EmptyState>
            )
          }
        />
      )}
    </>
  );
}

function keyOf({ sortName, id }: { readonly sortName: string; readonly id: number }) {
  return { sortName, id };
}

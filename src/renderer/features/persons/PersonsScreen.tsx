import { Button, Tooltip } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { usePages } from '#renderer/call/use-pages.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { useSettled } from '#renderer/call/use-settled.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import type { PersonRow } from '#shared/contract/persons.ts';
import { NewPersonForm } from './NewPersonForm.tsx';
import { type PersonFilters, PersonsFilters } from './PersonsFilters.tsx';
import classes from './PersonsScreen.module.css';
import { usePersonColumns } from './person-columns.tsx';
import { personsTexts } from './texts.ts';

const NO_FILTERS: PersonFilters = { search: '', relation: null, filter: null, systemId: null };

/** It is counted quickly, and waits only so that a screen reader is not told of every letter. */
const COUNT_AFTER_MS = 60;

/** What was searched for last, so that coming back from a person shows the same list. */
const remembered: { filters: PersonFilters } = { filters: NO_FILTERS };

interface PersonsScreenProps {
  /** Opened from a system: everyone of whom it holds a copy. */
  readonly systemId?: number;
}

/** Everyone in the register: found by typing, narrowed by filters. */
export function PersonsScreen({ systemId }: PersonsScreenProps) {
  const t = useTexts(personsTexts);
  const [, navigate] = useLocation();
  const [adding, setAdding] = useState(false);
  const [filters, setFilters] = useState(() =>
    systemId === undefined ? remembered.filters : { ...NO_FILTERS, systemId },
  );
  const search = useRef<HTMLInputElement>(null);
  const list = usePages('persons.list', filters, keyOf);
  // The number is read aloud: it waits for a pause in typing. The rows do not.
  const count = useQuery('persons.count', useSettled(filters, COUNT_AFTER_MS));
  // After the rows: all copies are counted for it.
  const systems = useQuery('systems.list', {});
  const columns = usePersonColumns();
  const found = count.data?.count;
  const narrowed = isNarrowed(filters);

  useShortcut('ctrl+n', () => setAdding(true), { enabled: !adding });
  useShortcut('/', () => search.current?.focus(), { enabled: !adding });

  const latest = useRef(filters);
  latest.current = filters;
  const choose = useCallback((change: Partial<PersonFilters>) => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    remembered.filters = next;
    setFilters(next);
  }, []);
  const open = useCallback((row: PersonRow) => navigate(`/persons/${row.id}`), [navigate]);

  const addButton = (
    <Tooltip label={t('add-help')}>
      <Button
        leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden="true" />}
        onClick={() => setAdding(true)}
      >
        {t('add')}
      </Button>
    </Tooltip>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')} purpose={t('purpose')} actions={addButton} />
      <PersonsFilters
        filters={filters}
        onChange={choose}
        systems={systems.data}
        searchRef={search}
      />
      <div className={classes.found}>
        <span role="status">{found === undefined ? '' : t('found', { count: found })}</span>
        {narrowed && (
          <Button variant="subtle" size="compact-sm" onClick={() => choose(NO_FILTERS)}>
            {t('clear')}
          </Button>
        )}
      </div>
      <ErrorNotice error={list.error} />
      {list.first ? (
        <Loading lines={8} />
      ) : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={list.rows}
          rowKey={rowKey}
          onOpen={open}
          more={list.more}
          onEnd={list.loadMore}
          minWidth={840}
          memory="persons"
          linesOf={linesOf}
          empty={
            list.error ? null : isNarrowed(list.answers) ? (
              <EmptyState title={t('nothing-title')}>{t('nothing-help')}</EmptyState>
            ) : (
              <EmptyState
                title={t('empty-title')}
                action={<Button onClick={() => setAdding(true)}>{t('add')}</Button>}
              >
                {t('empty-help')}
              </EmptyState>
            )
          }
        />
      )}
      <SidePanel opened={adding} title={t('new-title')} onClose={() => setAdding(false)}>
        {adding && (
          <NewPersonForm
            onCancel={() => setAdding(false)}
            onDone={(id) => navigate(`/persons/${id}`)}
          />
        )}
      </SidePanel>
    </Page>
  );
}

function keyOf({ sortName, id }: PersonRow) {
  return { sortName, id };
}

function rowKey(row: PersonRow) {
  return row.id;
}

/** Name and organisation, and the ways to reach someone, stand below each other. */
function linesOf({ organisation, email, phone }: PersonRow) {
  return organisation !== '' || (email !== '' && phone !== '') ? 2 : 1;
}

function isNarrowed(filters: Partial<PersonFilters>): boolean {
  const { search = '', relation = null, filter = null, systemId = null } = filters;
  return search.trim() !== '' || relation !== null || filter !== null || systemId !== null;
}

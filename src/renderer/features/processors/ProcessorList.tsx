import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { shortDate } from '#renderer/ui/speak-date.ts';
import { words } from '#renderer/ui/words.ts';
import type { ProcessorView, SystemView } from '#shared/contract/processors.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';
import { countryInWords } from './processor-values.ts';
import classes from './processors.module.css';
import { processorsTexts } from './texts.ts';
import { WarningSigns } from './Warnings.tsx';

const VIEWS = ['all', 'attention', 'unconfirmed', 'ended'] as const;
type View = (typeof VIEWS)[number];

const SHOWS: Record<View, (processor: ProcessorView) => boolean> = {
  all: (processor) => processor.end?.confirmedOn == null,
  // Also a party that ended, while items still point to it.
  attention: (processor) => processor.warnings.length > 0,
  unconfirmed: (processor) => processor.unconfirmed.length > 0,
  ended: (processor) => processor.end?.confirmedOn != null,
};

interface ProcessorListProps {
  readonly processors: readonly ProcessorView[];
  /** Parties whose contract ended and who confirmed it: apart from the others. */
  readonly ended: readonly ProcessorView[];
  /** All systems, for the number of persons in each. */
  readonly systems: readonly SystemView[];
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onOpen: (processor: ProcessorView) => void;
  readonly onAdd: () => void;
}

/** Every party, with what asks for attention. */
export function ProcessorList(props: ProcessorListProps) {
  const { processors, ended, systems, searchRef, onOpen, onAdd } = props;
  const every = [...processors, ...ended];
  const t = useTexts(processorsTexts);
  const language = useLanguage();
  const [view, setView] = useState<View>('all');
  const [search, setSearch] = useState('');
  const columns = useColumns(systems);
  const shown = every.filter(
    (processor) => SHOWS[view](processor) && isFound(processor, search, language),
  );
  if (every.length === 0) {
    return (
      <EmptyState
        title={t('empty-title')}
        action={<Button onClick={onAdd}>{t('add-party')}</Button>}
      >
        {t('empty-help')}
      </EmptyState>
    );
  }
  return (
    <div className={classes.list}>
      <div className={classes.filters}>
        <TextInput
          ref={searchRef}
          type="search"
          label={t('search')}
          placeholder={t('search-hint')}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
        <SegmentedControl
          aria-label={t('show')}
          value={view}
          onChange={(value) => setView(value as View)}
          data={VIEWS.map((name) => ({
            value: name,
            label: `${t(`show-${name}`)} ${every.filter(SHOWS[name]).length}`,
          }))}
        />
      </div>
      <DataTable
        label={t('parties')}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        onOpen={onOpen}
        total={shown.length}
        minWidth={900}
        natural
        memory="processors"
        empty={
          <EmptyState
            title={t('nothing-title')}
            action={
              <Button
                variant="default"
                onClick={() => {
                  setView('all');
                  setSearch('');
                }}
              >
                {t('show-everything')}
              </Button>
            }
          >
            {t('nothing-help')}
          </EmptyState>
        }
      />
    </div>
  );
}

function isFound(processor: ProcessorView, search: string, language: UiLanguage): boolean {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return true;
  const texts = [
    processor.name,
    processor.legalName,
    processor.purpose,
    countryInWords(processor.country, language),
    ...processor.systems.map((system) => localized(system.name, language)),
  ];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

function useColumns(systems: readonly SystemView[]): readonly Column<ProcessorView>[] {
  const t = useTexts(processorsTexts);
  const w = useTexts(words);
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('name'),
        width: 'minmax(170px, 1.6fr)',
        cell: (row) => (
          <span className={classes.stack}>
            <span className={classes.strong}>{row.name}</span>
            {row.legalName !== '' && row.legalName !== row.name && (
              <span className="dw-muted">{row.legalName}</span>
            )}
            {row.end !== null && (
              <span className={classes.ends}>
                {t(row.end.confirmedOn === null ? 'ends-on' : 'ended-on', {
                  day: shortDate(row.end.endsOn),
                })}
              </span>
            )}
          </span>
        ),
      },
      {
        key: 'role',
        header: t('role'),
        width: 'minmax(150px, 1fr)',
        cell: (row) => w(`role.${row.role}`),
      },
      {
        key: 'where',
        header: t('where'),
        width: 'minmax(190px, 1.6fr)',
        cell: (row) => <Where processor={row} systems={systems} />,
      },
      {
        key: 'dpa',
        header: t('dpa'),
        width: 'minmax(130px, 1fr)',
        cell: (row) =>
          row.role !== 'processor' && (row.dpaStatus === 'none' || row.dpaStatus === 'unknown') ? (
            <span className="dw-muted">{t('dpa-not-needed')}</span>
          ) : (
            w(`dpa.${row.dpaStatus}`)
          ),
      },
      {
        key: 'attention',
        header: t('attention'),
        width: 'minmax(190px, 1.6fr)',
        cell: (row) => (
          <span className={classes.signs}>
            <WarningSigns warnings={row.warnings} />
            {row.unconfirmed.length > 0 && (
              <span className="dw-muted">
                {t('unconfirmed', { count: row.unconfirmed.length })}
              </span>
            )}
            {row.warnings.length === 0 && row.unconfirmed.length === 0 && (
              <span className="dw-muted">{t('calm')}</span>
            )}
          </span>
        ),
      },
    ],
    [t, w, systems],
  );
}

/** Its systems, each with a way to the persons in it. */
function Where({
  processor,
  systems,
}: {
  readonly processor: ProcessorView;
  readonly systems: readonly SystemView[];
}) {
  const t = useTexts(processorsTexts);
  const language = useLanguage();
  if (processor.systems.length === 0) return <span className="dw-muted">{t('no-systems')}</span>;
  return (
    <span className={classes.stack}>
      {processor.systems.map(({ id, name }) => {
        const system = localized(name, language);
        const count = systems.find((one) => one.id === id)?.persons ?? 0;
        return (
          <span key={id}>
            {system}{' '}
            {count === 0 ? (
              <span className="dw-muted">{t('persons', { count })}</span>
            ) : (
              <Link href={`/persons/system/${id}`} aria-label={t('persons-of', { count, system })}>
                {t('persons', { count })}
              </Link>
            )}
          </span>
        );
      })}
      {processor.systems.length > 1 && (
        <span className="dw-muted">{t('together', { count: processor.persons })}</span>
      )}
    </span>
  );
}

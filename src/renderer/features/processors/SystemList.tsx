import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { SystemView } from '#shared/contract/processors.ts';
import { localized } from '#shared/domain/locale.ts';
import classes from './processors.module.css';
import { processorsTexts } from './texts.ts';

interface SystemListProps {
  readonly systems: readonly SystemView[];
  readonly onOpen: (systemId: number) => void;
  readonly onAdd: () => void;
}

/** Every place that holds a copy: own systems and those of a processor. */
export function SystemList({ systems, onOpen, onAdd }: SystemListProps) {
  const t = useTexts(processorsTexts);
  const columns = useColumns();
  return (
    <DataTable
      label={t('systems')}
      columns={columns}
      rows={systems}
      rowKey={(row) => row.id}
      onOpen={(row) => onOpen(row.id)}
      total={systems.length}
      minWidth={680}
      natural
      memory="systems"
      empty={
        <EmptyState
          title={t('system-empty-title')}
          action={<Button onClick={onAdd}>{t('add-system')}</Button>}
        >
          {t('system-empty-help')}
        </EmptyState>
      }
    />
  );
}

function useColumns(): readonly Column<SystemView>[] {
  const t = useTexts(processorsTexts);
  const w = useTexts(words);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('system-name'),
        width: 'minmax(180px, 2fr)',
        cell: (row) => <span className={classes.strong}>{localized(row.name, language)}</span>,
      },
      {
        key: 'kind',
        header: t('system-kind'),
        width: 'minmax(160px, 1.5fr)',
        cell: (row) =>
          row.processor === ''
            ? w(`system.${row.kind}`)
            : t('system-of', { processor: row.processor }),
      },
      {
        key: 'location',
        header: t('system-location'),
        width: 'minmax(140px, 1.5fr)',
        cell: (row) =>
          row.location === '' ? (
            <span className="dw-muted">{t('location-unknown')}</span>
          ) : (
            row.location
          ),
      },
      {
        key: 'items',
        header: t('system-items'),
        width: '100px',
        align: 'end',
        cell: (row) => (
          <Counted id={row.id} shown={row.items}>
            {t('items-of', { count: row.items, system: localized(row.name, language) })}
          </Counted>
        ),
      },
      {
        key: 'persons',
        header: t('system-persons'),
        width: '100px',
        align: 'end',
        cell: (row) => (
          <Counted id={row.id} shown={row.persons}>
            {t('persons-of', { count: row.persons, system: localized(row.name, language) })}
          </Counted>
        ),
      },
    ],
    [t, w, language],
  );
}

interface CountedProps {
  readonly id: number;
  readonly shown: number;
  /** The number in words. */
  readonly children: string;
}

/** A number that opens the persons behind it. */
function Counted({ id, shown, children }: CountedProps) {
  if (shown === 0) return shown;
  return (
    <Link href={`/persons/system/${id}`} aria-label={children}>
      {shown}
    </Link>
  );
}

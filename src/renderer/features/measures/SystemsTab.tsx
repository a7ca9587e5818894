import { useToday } from '#renderer/call/session.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import type { SystemView } from '#shared/contract/processors.ts';
import { localized } from '#shared/domain/locale.ts';
import { type Coverage, coverageOf } from '#shared/domain/measures.ts';
import classes from './measures.module.css';
import { measuresTexts } from './texts.ts';

interface Row {
  readonly system: SystemView;
  readonly coverage: Coverage;
}

/** Per system against what it is protected, and against what nothing stands yet. */
export function SystemsTab() {
  const t = useTexts(measuresTexts);
  const language = useLanguage();
  const today = useToday();
  const measures = useQuery('measures.list', {});
  const systems = useQuery('systems.list', {});
  const columns: readonly Column<Row>[] = [
    {
      key: 'system',
      header: t('system'),
      width: 'minmax(160px, 1fr)',
      cell: ({ system }) => (
        <span className={classes.name}>{localized(system.name, language)}</span>
      ),
    },
    {
      key: 'covered',
      header: t('covered'),
      width: 'minmax(220px, 2fr)',
      cell: ({ coverage: { covered, unnamed } }) => {
        const against = [...covered].map(
          ([threat, ids]) => `${t(`threat-${threat}`)} (${ids.length})`,
        );
        const parts = [
          against.join(', '),
          unnamed.length === 0 ? '' : t('unnamed', { count: unnamed.length }),
        ].filter((part) => part !== '');
        return parts.length === 0 ? t('covered-none') : parts.join('; ');
      },
    },
    {
      key: 'open',
      header: t('open'),
      width: 'minmax(220px, 2fr)',
      cell: ({ coverage: { open } }) =>
        open.length === 0 ? (
          t('open-none')
        ) : (
          <span className={classes.open}>
            {open.map((threat) => t(`threat-${threat}`)).join(', ')}
          </span>
        ),
    },
  ];
  const known = measures.data !== undefined && systems.data !== undefined;
  return (
    <Section title={t('systems-title')} purpose={t('systems-purpose')}>
      <ErrorNotice error={measures.error ?? systems.error} />
      {!known && !(measures.error ?? systems.error) && <Loading lines={6} />}
      {known && (
        <DataTable
          label={t('systems-title')}
          columns={columns}
          rows={(systems.data ?? []).map((system) => ({
            system,
            coverage: coverageOf(system.id, measures.data ?? [], today),
          }))}
          rowKey={({ system }) => system.id}
          minWidth={760}
          natural
          empty={<EmptyState title={t('no-systems')}>{t('no-systems-help')}</EmptyState>}
        />
      )}
    </Section>
  );
}

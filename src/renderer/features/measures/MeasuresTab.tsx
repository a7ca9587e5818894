import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { Caution } from '#renderer/ui/Caution.tsx';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import type { MeasureView } from '#shared/contract/measures.ts';
import { localized } from '#shared/domain/locale.ts';
import { asksAttention, measureState } from '#shared/domain/measures.ts';
import { MeasureBadge } from './MeasureBadge.tsx';
import { MeasureForm } from './MeasureForm.tsx';
import { MeasurePanel } from './MeasurePanel.tsx';
import { CheckForm, EndMeasureForm } from './MeasureSteps.tsx';
import classes from './measures.module.css';
import { Suggestions } from './Suggestions.tsx';
import { measuresTexts } from './texts.ts';

type Kind = 'view' | 'check' | 'change' | 'end';
type Panel = { readonly kind: 'new' } | { readonly kind: Kind; readonly measureId: number };
type Shown = 'running' | 'ended';

/** The measures with their state, and the usual ones that can be taken over. */
export function MeasuresTab() {
  const t = useTexts(measuresTexts);
  const { data, error } = useQuery('measures.list', {});
  const systems = useQuery('systems.list', {});
  const [shown, setShown] = useState<Shown>('running');
  const [panel, setPanel] = useState<Panel | null>(null);
  const today = useToday();
  const columns = useMeasureColumns();
  useShortcut('ctrl+n', () => setPanel({ kind: 'new' }), {
    enabled: panel === null && data !== undefined,
  });
  const isShown = ({ endedOn }: MeasureView, name: Shown) =>
    (endedOn === null) === (name === 'running');
  const countOf = (name: Shown) => data?.filter((row) => isShown(row, name)).length ?? 0;

  const asking = data?.filter((row) => asksAttention(row, today)).length ?? 0;

  return (
    <div className={classes.stack}>
      <ErrorNotice error={error ?? systems.error} />
      {data === undefined && !error && <Loading lines={4} />}
      {data !== undefined && (
        <>
          <div className={classes.buttons}>
            <SegmentedControl
              className={classes.shown ?? ''}
              aria-label={t('shown')}
              value={shown}
              onChange={(value) => setShown(value as Shown)}
              data={(['running', 'ended'] as const).map((value) => ({
                value,
                label: t(`shown-${value}`, { count: countOf(value) }),
              }))}
            />
            <Button
              leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
              title="Ctrl + N"
              onClick={() => setPanel({ kind: 'new' })}
            >
              {t('add')}
            </Button>
          </div>
          {asking > 0 && (
            <Caution title={t('attention', { count: asking })}>
              <p>{t('attention-help')}</p>
            </Caution>
          )}
          <DataTable
            label={t('list')}
            columns={columns}
            rows={data.filter((row) => isShown(row, shown))}
            rowKey={({ id }) => id}
            onOpen={({ id }) => setPanel({ kind: 'view', measureId: id })}
            minWidth={860}
            natural
            empty={
              shown === 'running' ? (
                <EmptyState title={t('empty-title')}>{t('empty-help')}</EmptyState>
              ) : (
                <EmptyState title={t('ended-empty')}>{t('ended-help')}</EmptyState>
              )
            }
          />
          {shown === 'running' && (
            <Suggestions
              measures={data}
              onAdopted={(measureId) => setPanel({ kind: 'change', measureId })}
            />
          )}
        </>
      )}
      <Panels
        panel={panel}
        measures={data ?? []}
        systems={systems.data ?? []}
        onShow={setPanel}
        onClose={() => setPanel(null)}
      />
    </div>
  );
}

function useMeasureColumns(): readonly Column<MeasureView>[] {
  const t = useTexts(measuresTexts);
  const language = useLanguage();
  const today = useToday();
  return [
    {
      key: 'measure',
      header: t('measure'),
      width: 'minmax(200px, 2fr)',
      cell: ({ name }) => localized(name, language),
    },
    {
      key: 'against',
      header: t('against'),
      width: 'minmax(160px, 2fr)',
      cell: ({ threats }) =>
        threats.length === 0
          ? t('against-none')
          : threats.map((threat) => t(`threat-${threat}`)).join(', '),
    },
    {
      key: 'where',
      header: t('where'),
      width: '150px',
      cell: ({ systemIds: { length: count } }) =>
        count === 0 ? t('where-none') : t('places', { count }),
    },
    {
      key: 'checked',
      header: t('checked'),
      width: '110px',
      cell: ({ checkedOn }) => <DateText date={checkedOn} as="short" missing={t('never')} />,
    },
    {
      key: 'until',
      header: t('until'),
      width: '120px',
      cell: ({ expiresOn }) => <DateText date={expiresOn} as="short" missing={t('no-end')} />,
    },
    {
      key: 'state',
      header: t('state'),
      width: '150px',
      cell: (measure) => <MeasureBadge state={measureState(measure, today)} />,
    },
  ];
}

interface PanelsProps {
  readonly panel: Panel | null;
  readonly measures: readonly MeasureView[];
  readonly systems: React.ComponentProps<typeof MeasureForm>['systems'];
  readonly onShow: (panel: Panel) => void;
  readonly onClose: () => void;
}

/** One panel for everything: looking, checking, changing and ending. */
function Panels({ panel, measures, systems, onShow, onClose }: PanelsProps) {
  const t = useTexts(measuresTexts);
  const language = useLanguage();
  const id = panel !== null && 'measureId' in panel ? panel.measureId : undefined;
  const measure = measures.find((row) => row.id === id);
  const name = measure === undefined ? '' : localized(measure.name, language);
  const titles = {
    new: t('add'),
    view: name,
    check: t('check-title', { name }),
    change: t('change-title'),
    end: t('end-title'),
  };
  return (
    <SidePanel
      opened={panel?.kind === 'new' || measure !== undefined}
      title={panel === null ? '' : titles[panel.kind]}
      onClose={onClose}
    >
      {panel?.kind === 'new' && (
        <MeasureForm measure={undefined} systems={systems} onDone={onClose} />
      )}
      {measure !== undefined && panel?.kind === 'view' && (
        <MeasurePanel
          measure={measure}
          systems={systems}
          onShow={(kind) => onShow({ kind, measureId: measure.id })}
        />
      )}
      {measure !== undefined && panel?.kind === 'check' && (
        <CheckForm key={measure.id} measure={measure} onDone={onClose} />
      )}
      {measure !== undefined && panel?.kind === 'change' && (
        <MeasureForm key={measure.id} measure={measure} systems={systems} onDone={onClose} />
      )}
      {measure !== undefined && panel?.kind === 'end' && (
        <EndMeasureForm measure={measure} onDone={onClose} />
      )}
    </SidePanel>
  );
}

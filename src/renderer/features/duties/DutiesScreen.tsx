import { Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import type { DutyView } from '#shared/contract/duties.ts';
import { localized } from '#shared/domain/locale.ts';
import { DoneForm } from './DoneForm.tsx';
import { DutyForm } from './DutyForm.tsx';
import { DutyList } from './DutyList.tsx';
import { DutyPanel } from './DutyPanel.tsx';
import classes from './duties.module.css';
import { EndForm } from './EndForm.tsx';
import { dutiesTexts } from './texts.ts';

type PanelKind = 'view' | 'done' | 'change' | 'end';
type Panel = { readonly kind: 'new' } | { readonly kind: PanelKind; readonly dutyId: number };
type Shown = 'running' | 'ended';

/** What comes back, when, and what shows that it was done. */
export function DutiesScreen() {
  const t = useTexts(dutiesTexts);
  const { data, error } = useQuery('duties.list', {});
  const [shown, setShown] = useState<Shown>('running');
  const [panel, setPanel] = useState<Panel | null>(null);
  const close = () => setPanel(null);
  useShortcut('ctrl+n', () => setPanel({ kind: 'new' }), {
    enabled: panel === null && data !== undefined,
  });

  const rows = data?.filter((duty) => (duty.endedOn === null) === (shown === 'running')) ?? [];
  const countOf = (name: Shown) =>
    data?.filter((duty) => (duty.endedOn === null) === (name === 'running')).length ?? 0;
  const add = (
    <Tooltip label={t('add-help')}>
      <Button
        leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
        disabled={data === undefined}
        onClick={() => setPanel({ kind: 'new' })}
      >
        {t('add')}
      </Button>
    </Tooltip>
  );
  return (
    <Page>
      <PageHeader title={t('title')} purpose={t('purpose')} actions={add} />
      <ErrorNotice error={error} />
      {data === undefined && !error && <Loading lines={4} />}
      {data !== undefined && (
        <>
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
          <DutyList
            duties={rows}
            onOpen={({ id }) => setPanel({ kind: 'view', dutyId: id })}
            onDone={({ id }) => setPanel({ kind: 'done', dutyId: id })}
            empty={
              shown === 'running' ? (
                <EmptyState title={t('empty-title')}>{t('empty-help')}</EmptyState>
              ) : (
                <EmptyState title={t('ended-empty')}>{t('ended-empty-help')}</EmptyState>
              )
            }
          />
        </>
      )}
      <DutyPanels panel={panel} duties={data ?? []} onShow={setPanel} onClose={close} />
    </Page>
  );
}

interface DutyPanelsProps {
  readonly panel: Panel | null;
  readonly duties: readonly DutyView[];
  readonly onShow: (panel: Panel) => void;
  readonly onClose: () => void;
}

/** One panel for everything: looking, doing, changing and ending. */
function DutyPanels({ panel, duties, onShow, onClose }: DutyPanelsProps) {
  const t = useTexts(dutiesTexts);
  const language = useLanguage();
  const dutyId = panel !== null && 'dutyId' in panel ? panel.dutyId : undefined;
  const duty = duties.find(({ id }) => id === dutyId);
  const name = duty === undefined ? '' : localized(duty.name, language);
  const titles = {
    new: t('add-title'),
    view: name,
    done: t('done-title', { name }),
    change: t('change-title'),
    end: t('end-title'),
  };
  return (
    <SidePanel
      opened={panel !== null}
      title={panel === null ? '' : titles[panel.kind]}
      onClose={onClose}
    >
      {panel?.kind === 'new' && <DutyForm duty={undefined} onDone={onClose} />}
      {duty !== undefined && panel?.kind === 'view' && (
        <DutyPanel duty={duty} onShow={(kind) => onShow({ kind, dutyId: duty.id })} />
      )}
      {duty !== undefined && panel?.kind === 'done' && (
        <DoneForm key={duty.id} duty={duty} onDone={onClose} />
      )}
      {duty !== undefined && panel?.kind === 'change' && <DutyForm duty={duty} onDone={onClose} />}
      {duty !== undefined && panel?.kind === 'end' && <EndForm duty={duty} onDone={onClose} />}
    </SidePanel>
  );
}

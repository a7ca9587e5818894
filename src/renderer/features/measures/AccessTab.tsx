import { Button, SegmentedControl } from '@mantine/core';
import { IconCheck, IconClock, IconEye, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { Badge, type Tone } from '#renderer/ui/StateBadge.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import type { PermissionView } from '#shared/contract/permissions.ts';
import { type PermissionState, permissionState } from '#shared/domain/access-permissions.ts';
import classes from './measures.module.css';
import { PermissionForm } from './PermissionForm.tsx';
import { permissionTexts } from './permission-texts.ts';
import { RemoveButton } from './RemoveButton.tsx';

type Shown = 'open' | 'ended';

const LOOKS: Record<PermissionState, { readonly tone: Tone; readonly Icon: typeof IconEye }> = {
  asked: { tone: 'blue', Icon: IconClock },
  open: { tone: 'neutral', Icon: IconEye },
  ended: { tone: 'grey', Icon: IconCheck },
};

/** Permissions to get into data kept for customers: open ones, and those that are over. */
export function AccessTab() {
  const t = useTexts(permissionTexts);
  const today = useToday();
  const { data, error } = useQuery('permissions.list', { personId: null });
  const processors = useQuery('processors.list', {});
  const remove = useCommand('permissions.remove');
  const [shown, setShown] = useState<Shown>('open');
  const [panel, setPanel] = useState<'new' | number | null>(null);
  const close = () => setPanel(null);
  const columns = usePermissionColumns();
  useShortcut('ctrl+n', () => setPanel('new'), { enabled: panel === null && data !== undefined });
  const rowsOf = (name: Shown) =>
    data?.rows.filter((row) => (permissionState(row, today) === 'ended') === (name === 'ended')) ??
    [];
  const opened = data?.rows.find(({ id }) => id === panel);
  return (
    <Section
      title={t('title')}
      purpose={t('purpose')}
      actions={
        <Button
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
          title="Ctrl + N"
          disabled={data === undefined}
          onClick={() => setPanel('new')}
        >
          {t('add')}
        </Button>
      }
    >
      <ErrorNotice error={error ?? processors.error} />
      {data === undefined && !error && <Loading lines={5} />}
      {data !== undefined && (
        <div className={classes.stack}>
          <SegmentedControl
            className={classes.shown ?? ''}
            aria-label={t('shown')}
            value={shown}
            onChange={(value) => setShown(value as Shown)}
            data={(['open', 'ended'] as const).map((value) => ({
              value,
              label: t(`shown-${value}`, { count: rowsOf(value).length }),
            }))}
          />
          <DataTable
            label={t('list')}
            columns={columns}
            rows={rowsOf(shown)}
            rowKey={({ id }) => id}
            onOpen={({ id }) => setPanel(id)}
            minWidth={900}
            natural
            empty={
              shown === 'open' ? (
                <EmptyState title={t('empty-title')}>{t('empty-help')}</EmptyState>
              ) : (
                <EmptyState title={t('ended-empty')}>{t('ended-help')}</EmptyState>
              )
            }
          />
        </div>
      )}
      <SidePanel
        opened={panel === 'new' || opened !== undefined}
        title={panel === 'new' ? t('add') : t('change-title')}
        onClose={close}
      >
        {data !== undefined && (panel === 'new' || opened !== undefined) && (
          <div className={classes.panel}>
            <PermissionForm
              key={panel}
              permission={opened}
              served={data.served}
              processors={processors.data ?? []}
              onDone={close}
            />
            {opened !== undefined && (
              <RemoveButton
                label={t('remove')}
                title={t('remove-title')}
                removed={t('removed')}
                running={remove.running}
                error={remove.error}
                remove={async () => (await remove.run({ permissionId: opened.id })) !== undefined}
                onDone={close}
              >
                <p>{t('remove-help')}</p>
              </RemoveButton>
            )}
          </div>
        )}
      </SidePanel>
    </Section>
  );
}

function usePermissionColumns(): readonly Column<PermissionView>[] {
  const t = useTexts(permissionTexts);
  const today = useToday();
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
  return [
    {
      key: 'about',
      header: t('about'),
      width: 'minmax(150px, 1fr)',
      cell: ({ servedController, person }) => joined(servedController, person),
    },
    {
      key: 'who',
      header: t('who'),
      width: 'minmax(150px, 1fr)',
      cell: ({ who, processor }) => joined(who, processor),
    },
    {
      key: 'what',
      header: t('what'),
      width: 'minmax(200px, 1.5fr)',
      cell: ({ may, what }) => joined(t(`may-${may}`), what),
    },
    {
      key: 'given',
      header: t('given-on'),
      width: '110px',
      cell: ({ givenOn }) => <DateText date={givenOn} as="short" missing={t('not-used')} />,
    },
    {
      key: 'used',
      header: t('used-on'),
      width: '110px',
      cell: ({ usedOn }) => <DateText date={usedOn} as="short" missing={t('not-used')} />,
    },
    {
      key: 'state',
      header: t('state'),
      width: '130px',
      cell: (row) => {
        const state = permissionState(row, today);
        return <Badge {...LOOKS[state]} name={t(`state-${state}`)} help={t(`help-${state}`)} />;
      },
    },
  ];
}

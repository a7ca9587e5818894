import { Button, SegmentedControl, Tabs, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { ActivityList } from './ActivityList.tsx';
import { ActivityPanels, type Opened, ServedPanels } from './Panels.tsx';
import type { Part } from './part.ts';
import classes from './processing.module.css';
import { RegisterFiles } from './RegisterFiles.tsx';
import { ServedList } from './ServedList.tsx';
import { processingTexts } from './texts.ts';

type Shown = 'running' | 'ended';

/** The register of art. 30: own activities, and what is done for customers. */
export function ProcessingScreen() {
  const t = useTexts(processingTexts);
  const language = useLanguage();
  const own = useQuery('processing.list', { language });
  const served = useQuery('processing.list-served', { language });
  const [part, setPart] = useState<Part>('own');
  const [opened, setOpened] = useState<Opened | null>(null);
  const add = () => setOpened({ kind: 'new' });
  useShortcut('ctrl+n', add, { enabled: opened === null });
  const activities = own.data?.activities;
  const unplaced = own.data?.unplaced ?? [];

  return (
    <Page>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        actions={
          <>
            <RegisterFiles part={part} />
            <Tooltip label={t('add-help')}>
              <Button
                leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
                onClick={add}
              >
                {t(part === 'own' ? 'add' : 'add-served')}
              </Button>
            </Tooltip>
          </>
        }
      />
      <ErrorNotice error={own.error ?? served.error} />
      <Tabs value={part} onChange={(value) => setPart(value as Part)} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="own">
            {t('own')} {activities?.length ?? ''}
          </Tabs.Tab>
          <Tabs.Tab value="served">
            {t('served')} {served.data?.length ?? ''}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="own" pt="md">
          {activities === undefined ? (
            !own.error && <Loading lines={6} />
          ) : (
            <>
              <RunningOrEnded rows={activities}>
                {(rows, shown) => (
                  <ActivityList
                    activities={rows}
                    ended={shown === 'ended'}
                    onOpen={({ id }) => setOpened({ kind: 'view', id })}
                    empty={<Empty shown={shown} part="own" />}
                  />
                )}
              </RunningOrEnded>
              {unplaced.length > 0 && (
                <p className="dw-muted">
                  {t('unplaced', { parties: unplaced.join(', ') })}{' '}
                  <Link href="/processors">{t('to-processors')}</Link>
                </p>
              )}
            </>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="served" pt="md">
          {served.data === undefined ? (
            !served.error && <Loading lines={6} />
          ) : (
            <RunningOrEnded rows={served.data}>
              {(rows, shown) => (
                <ServedList
                  served={rows}
                  ended={shown === 'ended'}
                  onOpen={({ id }) => setOpened({ kind: 'view', id })}
                  empty={<Empty shown={shown} part="served" />}
                />
              )}
            </RunningOrEnded>
          )}
        </Tabs.Panel>
      </Tabs>
      {part === 'own' ? (
        <ActivityPanels
          opened={opened}
          activities={activities ?? []}
          lists={own.data?.dpia ?? []}
          onShow={setOpened}
        />
      ) : (
        <ServedPanels opened={opened} served={served.data ?? []} onShow={setOpened} />
      )}
    </Page>
  );
}

interface RunningOrEndedProps<Row> {
  readonly rows: readonly Row[];
  readonly children: (rows: readonly Row[], shown: Shown) => React.ReactNode;
}

/** What ended stays in the register, apart from what runs. */
function RunningOrEnded<Row extends { readonly endedOn: string | null }>({
  rows,
  children,
}: RunningOrEndedProps<Row>) {
  const t = useTexts(processingTexts);
  const [shown, setShown] = useState<Shown>('running');
  const of = (name: Shown) =>
    rows.filter(({ endedOn }) => (endedOn === null) === (name === 'running'));
  return (
    <div className={classes.list}>
      <SegmentedControl
        className={classes.shown ?? ''}
        aria-label={t('shown')}
        value={shown}
        onChange={(value) => setShown(value as Shown)}
        data={(['running', 'ended'] as const).map((value) => ({
          value,
          label: t(`shown-${value}`, { count: of(value).length }),
        }))}
      />
      {children(of(shown), shown)}
    </div>
  );
}

function Empty({ shown, part }: { readonly shown: Shown; readonly part: Part }) {
  const t = useTexts(processingTexts);
  if (shown === 'ended') {
    return <EmptyState title={t('empty-ended')}>{t('empty-ended-help')}</EmptyState>;
  }
  return part === 'own' ? (
    <EmptyState title={t('empty')}>{t('empty-help')}</EmptyState>
  ) : (
    <EmptyState title={t('empty-served')}>{t('empty-served-help')}</EmptyState>
  );
}

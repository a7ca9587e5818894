import { Button, Tabs, Tooltip } from '@mantine/core';
import { IconListSearch, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { localized } from '#shared/domain/locale.ts';
import { CataloguePanel } from './CataloguePanel.tsx';
import { ProcessorForm } from './ProcessorForm.tsx';
import { ProcessorList } from './ProcessorList.tsx';
import classes from './processors.module.css';
import { SystemForm } from './SystemForm.tsx';
import { SystemList } from './SystemList.tsx';
import { processorsTexts } from './texts.ts';

type Part = 'parties' | 'systems';
/** What the side panel shows: a record by its id, or a new one. */
type Opened = { readonly part: Part | 'catalogue'; readonly id: number | 'new' } | null;

/** Parties that get data, and the systems in which copies are kept. */
export function ProcessorsScreen() {
  const t = useTexts(processorsTexts);
  const language = useLanguage();
  const processors = useQuery('processors.list', {});
  const systems = useQuery('systems.list', {});
  const [part, setPart] = useState<Part>('parties');
  const [opened, setOpened] = useState<Opened>(null);
  const search = useRef<HTMLInputElement>(null);
  const add = () => setOpened({ part, id: 'new' });
  const close = () => setOpened(null);
  const ended = useQuery('processors.list-ended', {});
  const [, navigate] = useLocation();
  const chosen = opened?.part === 'catalogue' ? opened.id : undefined;
  const named = processors.data?.find(({ id }) => id === chosen);
  const party = opened?.part === 'parties' ? opened.id : undefined;
  const place = opened?.part === 'systems' ? opened.id : undefined;
  const processor = processors.data?.find(({ id }) => id === party);
  const system = systems.data?.find(({ id }) => id === place);

  useShortcut('ctrl+n', add, { enabled: opened === null });
  useShortcut('/', () => search.current?.focus(), { enabled: opened === null });

  return (
    <Page>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        actions={
          <>
            {part === 'parties' && (
              <Button
                variant="default"
                leftSection={<IconListSearch size={16} stroke={1.6} aria-hidden="true" />}
                onClick={() => setOpened({ part: 'catalogue', id: 'new' })}
              >
                {t('from-list')}
              </Button>
            )}
            <Tooltip label={t('add-help')}>
              <Button
                leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
                onClick={add}
              >
                {t(part === 'parties' ? 'add-party' : 'add-system')}
              </Button>
            </Tooltip>
          </>
        }
      />
      <ErrorNotice error={processors.error ?? systems.error ?? ended.error} />
      <Tabs
        value={part}
        onChange={(value) => setPart(value as Part)}
        keepMounted={false}
        className={classes.tabs ?? ''}
      >
        <Tabs.List>
          <Tabs.Tab value="parties">
            {t('parties')} {processors.data?.length ?? ''}
          </Tabs.Tab>
          <Tabs.Tab value="systems">
            {t('systems')} {systems.data?.length ?? ''}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="parties" pt="md">
          {processors.data === undefined ? (
            !processors.error && <Loading lines={6} />
          ) : (
            <ProcessorList
              processors={processors.data}
              ended={ended.data ?? []}
              systems={systems.data ?? []}
              searchRef={search}
              onOpen={(row) =>
                row.end?.confirmedOn == null
                  ? setOpened({ part: 'parties', id: row.id })
                  : navigate(`/processors/${row.id}`)
              }
              onAdd={add}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="systems" pt="md">
          {systems.data === undefined ? (
            !systems.error && <Loading lines={6} />
          ) : (
            <SystemList
              systems={systems.data}
              onOpen={(id) => setOpened({ part: 'systems', id })}
              onAdd={add}
            />
          )}
        </Tabs.Panel>
      </Tabs>
      <SidePanel
        opened={party === 'new' || processor !== undefined}
        title={processor === undefined ? t('panel-new') : processor.name}
        onClose={close}
        wide
      >
        {(party === 'new' || processor) && (
          <>
            {processor !== undefined && (
              <p className={classes.more}>
                <Link href={`/processors/${processor.id}`}>{t('to-dossier')}</Link>
              </p>
            )}
            <ProcessorForm
              key={party}
              processor={processor}
              onDone={close}
              onChoose={processor && (() => setOpened({ part: 'catalogue', id: processor.id }))}
            />
          </>
        )}
      </SidePanel>
      <SidePanel opened={chosen !== undefined} title={t('from-list')} onClose={close}>
        {chosen !== undefined && (
          <CataloguePanel
            key={chosen}
            party={named}
            onDone={(id) => setOpened({ part: 'parties', id })}
          />
        )}
      </SidePanel>
      <SidePanel
        opened={place === 'new' || system !== undefined}
        title={system === undefined ? t('system-new') : localized(system.name, language)}
        onClose={close}
      >
        {(place === 'new' || system) && (
          <SystemForm
            key={place}
            system={system}
            processors={processors.data ?? []}
            onDone={close}
          />
        )}
      </SidePanel>
    </Page>
  );
}

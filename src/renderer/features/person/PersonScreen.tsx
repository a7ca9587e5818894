import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { uiTexts } from '#renderer/ui/texts.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { ConsentsTab } from './ConsentsTab.tsx';
import { ItemsTab } from './ItemsTab.tsx';
import { LettersTab } from './LettersTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { type HeaderDialog, PersonHeader } from './PersonHeader.tsx';
import { PersonPanels } from './PersonPanels.tsx';
import { usePanels } from './panels.ts';
import classes from './person.module.css';
import { TimelineTab } from './TimelineTab.tsx';
import { personTexts } from './texts.ts';

const TABS = ['overview', 'items', 'consents', 'timeline', 'letters', 'notes'] as const;
type Tab = (typeof TABS)[number];

/** One person: what is kept, where, until when, and everything that belongs to them. */
export function PersonScreen({ personId }: { readonly personId: number }) {
  const t = useTexts(personTexts);
  const ui = useTexts(uiTexts);
  const language = useLanguage();
  const { data, error, reload } = useQuery('persons.get', { personId, language });
  if (data !== undefined) return <LoadedPerson person={data} />;
  return (
    <Page>
      <PageHeader
        title={t('tab-overview')}
        purpose={t('purpose')}
        back={<Link href="/persons">{t('back')}</Link>}
      />
      <ErrorNotice
        error={error}
        action={
          <Button variant="default" size="xs" onClick={reload}>
            {ui('retry')}
          </Button>
        }
      />
      {error === undefined && <Loading lines={10} />}
    </Page>
  );
}

function LoadedPerson({ person }: { readonly person: PersonView }) {
  const t = useTexts(personTexts);
  const panels = usePanels();
  const [dialog, setDialog] = useState<HeaderDialog>();
  const [tab, setTab] = useState<Tab>('overview');
  const settings = useQuery('settings.get', {});
  const counts: Partial<Record<Tab, number>> = {
    items: person.items.length,
    consents: person.consents.length,
  };
  const part = { person, panels };
  const items = { ...part, warningDays: settings.data?.warningDays ?? 0 };

  useShortcut(
    'ctrl+n',
    () => panels.open(tab === 'consents' ? { kind: 'give' } : { kind: 'item-form', itemId: null }),
    { enabled: panels.top === undefined && dialog === undefined },
  );

  return (
    <Page>
      <PersonHeader person={person} dialog={dialog} onDialog={setDialog} />
      <Tabs
        value={tab}
        onChange={(value) => setTab(value as Tab)}
        keepMounted={false}
        activateTabWithKeyboard
      >
        <Tabs.List aria-label={t('tabs')} className={classes.tabs ?? ''}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tab-${name}`)}{' '}
              {counts[name] !== undefined && (
                <span className={classes['tab-count']}>{counts[name]}</span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview" className={classes.panel ?? ''}>
          <OverviewTab {...items} />
        </Tabs.Panel>
        <Tabs.Panel value="items" className={classes.panel ?? ''}>
          <ItemsTab {...items} />
        </Tabs.Panel>
        <Tabs.Panel value="consents" className={classes.panel ?? ''}>
          <ConsentsTab {...part} />
        </Tabs.Panel>
        <Tabs.Panel value="timeline" className={classes.panel ?? ''}>
          <TimelineTab person={person} />
        </Tabs.Panel>
        <Tabs.Panel value="letters" className={classes.panel ?? ''}>
          <LettersTab person={person} />
        </Tabs.Panel>
        <Tabs.Panel value="notes" className={classes.panel ?? ''}>
          <NotesTab person={person} />
        </Tabs.Panel>
      </Tabs>
      <PersonPanels {...part} />
    </Page>
  );
}

import { Button, Tabs, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { GiveConsentForm } from '#renderer/ui/consent/GiveConsentForm.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import type { ConsentRow } from '#shared/contract/consents.ts';
import { localized } from '#shared/domain/locale.ts';
import { AudienceTab } from './AudienceTab.tsx';
import { ConsentPanel } from './ConsentPanel.tsx';
import classes from './consents.module.css';
import { TopicPanel } from './TopicPanel.tsx';
import { TopicsTab } from './TopicsTab.tsx';
import type { ConsentFilters } from './TopicTable.tsx';
import { consentsTexts } from './texts.ts';
import { WhoTab } from './WhoTab.tsx';

const EVERYTHING: ConsentFilters = { topicId: null, state: null };
const TABS = ['who', 'topics', 'mailing'] as const;
type Tab = (typeof TABS)[number];

/** What the side panel shows. */
type Opened =
  | { readonly what: 'give' }
  | { readonly what: 'topic'; readonly topicId: number | null }
  | { readonly what: 'consent'; readonly consent: ConsentRow; readonly withdraws: boolean };

/** Consents by person, by topic, and who may get a mailing (GDPR art. 7). */
export function ConsentsScreen() {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  const all = useQuery('consents.topics', { ended: true });
  const [tab, setTab] = useState<Tab>('who');
  const [filters, setFilters] = useState(EVERYTHING);
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const topics = all.data?.filter(({ endedOn }) => endedOn === null);
  const addTopic = () => setOpened({ what: 'topic', topicId: null });
  const give = () => setOpened({ what: 'give' });
  const add = tab === 'topics' ? addTopic : give;
  const nameOf = (topicId: number) => {
    const topic = all.data?.find(({ id }) => id === topicId);
    return topic === undefined ? '' : localized(topic.name, language);
  };

  useShortcut('ctrl+n', add, { enabled: opened === null && all.data !== undefined });

  return (
    <Page>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        actions={
          <Tooltip label={t('give-help')}>
            <Button
              leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
              disabled={all.data === undefined}
              onClick={add}
            >
              {t(tab === 'topics' ? 'topic-add' : 'give')}
            </Button>
          </Tooltip>
        }
      />
      <ErrorNotice error={all.error} />
      {all.data === undefined && !all.error && <Loading lines={6} />}
      {all.data?.length === 0 && (
        <EmptyState
          title={t('topics-empty')}
          action={<Button onClick={addTopic}>{t('topic-add')}</Button>}
        >
          {t('topics-empty-help')}
        </EmptyState>
      )}
      {all.data !== undefined && topics !== undefined && all.data.length > 0 && (
        <Tabs
          value={tab}
          onChange={(value) => setTab(value as Tab)}
          keepMounted={false}
          className={classes.tabs ?? ''}
        >
          <Tabs.List>
            {TABS.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`tab-${name}`)} {name === 'topics' ? topics.length : ''}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="who" pt="md" className={classes.part ?? ''}>
            <WhoTab
              topics={topics}
              all={all.data}
              filters={filters}
              onFilter={setFilters}
              onGive={give}
              onOpen={(consent) => setOpened({ what: 'consent', consent, withdraws: false })}
              onWithdraw={(consent) => setOpened({ what: 'consent', consent, withdraws: true })}
            />
          </Tabs.Panel>
          <Tabs.Panel value="topics" pt="md" className={classes.part ?? ''}>
            <TopicsTab
              topics={all.data}
              onOpen={(topicId) => setOpened({ what: 'topic', topicId })}
            />
          </Tabs.Panel>
          <Tabs.Panel value="mailing" pt="md" className={classes.part ?? ''}>
            <AudienceTab topics={topics} />
          </Tabs.Panel>
        </Tabs>
      )}
      <SidePanel opened={opened?.what === 'give'} title={t('give-title')} onClose={close}>
        {opened?.what === 'give' && topics && (
          <GiveConsentForm topics={topics} topicId={filters.topicId} onDone={close} />
        )}
      </SidePanel>
      <SidePanel
        opened={opened?.what === 'topic'}
        title={
          opened?.what === 'topic' && opened.topicId !== null
            ? nameOf(opened.topicId)
            : t('topic-add')
        }
        onClose={close}
        wide
      >
        {opened?.what === 'topic' && (
          <TopicPanel
            key={opened.topicId}
            topic={all.data?.find(({ id }) => id === opened.topicId)}
            onDone={close}
          />
        )}
      </SidePanel>
      <SidePanel
        opened={opened?.what === 'consent'}
        title={
          opened?.what === 'consent' ? t('panel-title', { person: opened.consent.person }) : ''
        }
        onClose={close}
      >
        {opened?.what === 'consent' && (
          <ConsentPanel
            key={opened.consent.id}
            consent={opened.consent}
            topic={nameOf(opened.consent.topicId)}
            withdraws={opened.withdraws}
            onDone={close}
          />
        )}
      </SidePanel>
    </Page>
  );
}

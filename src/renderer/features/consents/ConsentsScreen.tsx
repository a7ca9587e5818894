import { Button, Tooltip } from '@mantine/core';
import { IconInfoCircle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader, Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import type { ConsentRow } from '#shared/contract/consents.ts';
import { localized } from '#shared/domain/locale.ts';
import { ConsentList } from './ConsentList.tsx';
import { ConsentPanel } from './ConsentPanel.tsx';
import classes from './consents.module.css';
import { GiveConsentForm } from './GiveConsentForm.tsx';
import { TopicForm } from './TopicForm.tsx';
import { type ConsentFilters, TopicTable } from './TopicTable.tsx';
import { consentsTexts } from './texts.ts';

const EVERYTHING: ConsentFilters = { topicId: null, state: null };

/** Consents by topic: given, withdrawn, and those nobody could show (GDPR art. 7). */
export function ConsentsScreen() {
  const t = useTexts(consentsTexts);
  const language = useLanguage();
  const topics = useQuery('consents.topics', {});
  const [filters, setFilters] = useState(EVERYTHING);
  const [panel, setPanel] = useState<'give' | 'topic' | ConsentRow | null>(null);
  const close = () => setPanel(null);
  const consent = typeof panel === 'object' ? panel : null;
  const topic = topics.data?.find(({ id }) => id === consent?.topicId);

  useShortcut('ctrl+n', () => setPanel('give'), { enabled: panel === null && !!topics.data });

  return (
    <Page>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        actions={
          <>
            <Button variant="default" onClick={() => setPanel('topic')}>
              {t('topic-add')}
            </Button>
            <Tooltip label={t('give-help')}>
              <Button
                leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
                disabled={topics.data === undefined}
                onClick={() => setPanel('give')}
              >
                {t('give')}
              </Button>
            </Tooltip>
          </>
        }
      />
      <Teaching />
      <ErrorNotice error={topics.error} />
      {topics.data === undefined && !topics.error && <Loading lines={6} />}
      {topics.data?.length === 0 && (
        <EmptyState
          title={t('topics-empty')}
          action={<Button onClick={() => setPanel('topic')}>{t('topic-add')}</Button>}
        >
          {t('topics-empty-help')}
        </EmptyState>
      )}
      {topics.data !== undefined && topics.data.length > 0 && (
        <>
          <Section title={t('topics')} purpose={t('topics-purpose')}>
            <TopicTable topics={topics.data} filters={filters} onChoose={setFilters} />
          </Section>
          <Section title={t('list')}>
            <ConsentList
              topics={topics.data}
              filters={filters}
              onFilter={setFilters}
              onOpen={setPanel}
              onGive={() => setPanel('give')}
            />
          </Section>
        </>
      )}
      <SidePanel opened={panel === 'give'} title={t('give-title')} onClose={close}>
        {panel === 'give' && topics.data && (
          <GiveConsentForm topics={topics.data} topicId={filters.topicId} onDone={close} />
        )}
      </SidePanel>
      <SidePanel opened={panel === 'topic'} title={t('topic-add')} onClose={close}>
        {panel === 'topic' && <TopicForm onDone={close} />}
      </SidePanel>
      <SidePanel
        opened={consent !== null}
        title={consent === null ? '' : t('panel-title', { person: consent.person })}
        onClose={close}
      >
        {consent !== null && (
          <ConsentPanel
            key={consent.id}
            consent={consent}
            topic={topic === undefined ? '' : localized(topic.name, language)}
            onDone={close}
          />
        )}
      </SidePanel>
    </Page>
  );
}

/** Why proof matters and how withdrawing works, behind an info mark. */
function Teaching() {
  const t = useTexts(consentsTexts);
  return (
    <details className={classes.teaching}>
      <summary>
        <IconInfoCircle size={16} stroke={1.6} aria-hidden="true" />
        {t('why')}
      </summary>
      <p>{t('why-proof')}</p>
      <p>{t('why-withdraw')}</p>
      <p className={classes.law}>
        {t('law')}: {t('law-text')}
      </p>
    </details>
  );
}

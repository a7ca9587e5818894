import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { StatementView } from '#shared/contract/statement.ts';
import { ClausesTab } from './ClausesTab.tsx';
import { CompleteTab } from './CompleteTab.tsx';
import { DraftPart } from './DraftPart.tsx';
import { InForcePart } from './InForcePart.tsx';
import classes from './statement.module.css';
import { TextTab } from './TextTab.tsx';
import { statementTexts } from './texts.ts';
import { type Compared, VersionsTab } from './VersionsTab.tsx';

const TABS = ['text', 'complete', 'clauses', 'versions'] as const;
type Tab = (typeof TABS)[number];

/** The privacy statement: what is in force, what of it is no longer true, and the next version. */
export function StatementScreen() {
  const t = useTexts(statementTexts);
  const language = useLanguage();
  const { data, error } = useQuery('statement.get', { language });
  return (
    <Page>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        actions={data === undefined ? undefined : <Actions view={data} />}
      />
      <ErrorNotice error={error} />
      {data === undefined ? !error && <Loading lines={6} /> : <Parts view={data} />}
    </Page>
  );
}

function Actions({ view }: { readonly view: StatementView }) {
  const t = useTexts(statementTexts);
  const make = useCommand('statement.make-draft');
  const { draft, locale, form } = view;
  async function makeDraft() {
    const voice = draft ?? { locale, form };
    if (await make.run({ locale: voice.locale, form: voice.form })) announce(t('draft-made'));
  }
  return (
    <>
      <Button variant="default" component={Link} href="/promises">
        {t('to-promises')}
      </Button>
      <Button
        variant={draft === null ? 'filled' : 'default'}
        loading={make.running}
        onClick={() => void makeDraft()}
      >
        {draft === null ? t('make-draft') : t('make-draft-again')}
      </Button>
    </>
  );
}

function Parts({ view }: { readonly view: StatementView }) {
  const t = useTexts(statementTexts);
  const [tab, setTab] = useState<Tab>('text');
  const [compared, setCompared] = useState<Compared | null>(null);
  const missing = view.completeness.filter(({ state }) => state === 'missing').length;
  const names: Record<Tab, string> = {
    text: t('tab-text'),
    complete: missing > 0 ? t('tab-complete-count', { count: missing }) : t('tab-complete'),
    clauses: t('tab-clauses'),
    versions: t('tab-versions'),
  };
  function compare(which: Compared) {
    setCompared(which);
    setTab('versions');
  }
  return (
    <>
      <InForcePart view={view} onCompare={compare} />
      <DraftPart view={view} />
      <Tabs value={tab} onChange={(value) => setTab(value as Tab)} keepMounted={false}>
        <Tabs.List aria-label={t('title')} className={classes.tabs ?? ''}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {names[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="text" className={classes.panel ?? ''}>
          <TextTab key={view.draft?.id ?? 0} view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="complete" className={classes.panel ?? ''}>
          <CompleteTab view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="clauses" className={classes.panel ?? ''}>
          <ClausesTab clauses={view.clauses} />
        </Tabs.Panel>
        <Tabs.Panel value="versions" className={classes.panel ?? ''}>
          <VersionsTab versions={view.versions} compared={compared} onCompare={setCompared} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

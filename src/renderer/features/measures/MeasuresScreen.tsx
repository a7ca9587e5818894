import { Tabs } from '@mantine/core';
import { useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { AccessTab } from './AccessTab.tsx';
import { AuthorisationsTab } from './AuthorisationsTab.tsx';
import { DisclosuresTab } from './DisclosuresTab.tsx';
import { MeasuresTab } from './MeasuresTab.tsx';
import classes from './measures.module.css';
import { SystemsTab } from './SystemsTab.tsx';
import { measuresTexts } from './texts.ts';

const TABS = ['measures', 'systems', 'authorisations', 'disclosures', 'access'] as const;
export type MeasuresPart = (typeof TABS)[number];

interface MeasuresScreenProps {
  readonly part?: MeasuresPart;
  /** Begins a disclosure about this person. */
  readonly personId?: number;
}

/** How data are protected, who can get in, and what went to others (GDPR art. 32). */
export function MeasuresScreen({ part = 'measures', personId }: MeasuresScreenProps) {
  const t = useTexts(measuresTexts);
  const [, go] = useLocation();
  return (
    <Page>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <Tabs
        value={part}
        onChange={(value) => go(value === 'measures' ? '/measures' : `/measures/${value}`)}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('tabs')} className={classes.tabs ?? ''}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tab-${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="measures" pt="md">
          <MeasuresTab />
        </Tabs.Panel>
        <Tabs.Panel value="systems" pt="md">
          <SystemsTab />
        </Tabs.Panel>
        <Tabs.Panel value="authorisations" pt="md">
          <AuthorisationsTab />
        </Tabs.Panel>
        <Tabs.Panel value="disclosures" pt="md">
          {personId === undefined ? (
            <DisclosuresTab person={null} />
          ) : (
            <DisclosuresOf personId={personId} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="access" pt="md">
          <AccessTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** The form opens with the name of the person it came from. */
function DisclosuresOf({ personId }: { readonly personId: number }) {
  const language = useLanguage();
  const { data, error } = useQuery('persons.get', { personId, language });
  if (data === undefined) return error ? <ErrorNotice error={error} /> : <Loading lines={5} />;
  return <DisclosuresTab person={{ id: data.id, label: data.displayName }} />;
}

import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader, Section } from '#renderer/ui/Page.tsx';
import { Aggregates } from './Aggregates.tsx';
import { DueNow } from './DueNow.tsx';
import { OpenTasks } from './OpenTasks.tsx';
import { RunsTable } from './RunsTable.tsx';
import { disposalTexts } from './texts.ts';

/** What can go now, every disposal so far, and what other systems still have to do. */
export function DisposalsScreen() {
  const t = useTexts(disposalTexts);
  const language = useLanguage();
  const today = useQuery('today.get', { language });
  const runs = useQuery('disposals.list', {});
  return (
    <Page>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <ErrorNotice error={today.error ?? runs.error} />
      {today.data !== undefined && <DueNow today={today.data} runs={runs.data ?? []} />}
      <OpenTasks />
      <Section title={t('runs-title')}>
        {runs.data === undefined ? (
          !runs.error && <Loading lines={4} />
        ) : (
          <RunsTable runs={runs.data} />
        )}
      </Section>
      <Aggregates />
    </Page>
  );
}

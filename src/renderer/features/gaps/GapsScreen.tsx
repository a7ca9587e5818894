import { useQuery } from '#renderer/call/use-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import type { GapRow } from '#shared/contract/gaps.ts';
import { gapProgress } from '#shared/domain/gaps/list-gaps.ts';
import { GapList } from './GapList.tsx';
import { Progress } from './Progress.tsx';
import { Question } from './Question.tsx';
import { gapsTexts } from './texts.ts';
import { useQueue } from './use-queue.ts';

/** What the statement leaves open: one question at a time, and all of them with their state. */
export function GapsScreen() {
  const t = useTexts(gapsTexts);
  const { data, error } = useQuery('gaps.list', {});
  return (
    <Page narrow>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <ErrorNotice error={error} />
      {data === undefined ? !error && <Loading lines={8} /> : <Questions rows={data.rows} />}
    </Page>
  );
}

function Questions({ rows }: { readonly rows: readonly GapRow[] }) {
  const t = useTexts(gapsTexts);
  const open = rows.filter(({ state }) => state === 'open');
  const queue = useQueue(open);
  const { done, all } = gapProgress(rows);
  return (
    <>
      <Progress done={done} all={all} />
      {queue.current === undefined ? (
        <EmptyState title={t('all-done')}>{t('all-done-help')}</EmptyState>
      ) : (
        <Question
          key={`${queue.current.key} ${queue.turn}`}
          asked={queue.turn > 0}
          gap={queue.current}
          progress={{ done: done + 1, all }}
          mayWait={open.length > 1}
          onLater={queue.postpone}
        />
      )}
      <p className="dw-muted">{t('advice')}</p>
      <GapList rows={rows} queue={queue} />
    </>
  );
}

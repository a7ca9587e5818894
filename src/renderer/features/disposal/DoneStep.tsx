import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import { approveTexts } from './approve-texts.ts';
import { Certificate } from './Certificate.tsx';
import { ResultTable } from './ResultTable.tsx';
import { RunTasks } from './RunTasks.tsx';
import { SelfTestReport } from './SelfTestReport.tsx';
import { disposalTexts } from './texts.ts';

interface DoneStepProps {
  readonly disposal: DisposalView;
  readonly onApprove: () => void;
}

/** What happened, whether it is really gone, and what other systems still have to do. */
export function DoneStep({ disposal, onApprove }: DoneStepProps) {
  const t = useTexts(approveTexts);
  const d = useTexts(disposalTexts);
  const { status, result, selfTest, requestId, requestNumber, requestOpen } = disposal;
  if (status !== 'carried-out' && status !== 'done') {
    return (
      <Section title={d('step.done')}>
        <EmptyState
          title={t('not-yet-title')}
          action={
            <Button variant="default" onClick={onApprove}>
              {d('previous', { step: d('step.approve') })}
            </Button>
          }
        >
          {t('not-yet-help')}
        </EmptyState>
      </Section>
    );
  }
  return (
    <>
      <Section
        title={d('step.done')}
        purpose={status === 'done' ? t('result-all-done') : t('result-tasks-left')}
      >
        {requestId !== null && (
          <p>
            <Link href={`/requests/${requestId}`}>
              {d(requestOpen ? 'answer-request' : 'from-request', { number: requestNumber ?? '' })}
            </Link>
          </p>
        )}
        <SelfTestReport test={selfTest} />
        {result !== null && <ResultTable result={result} />}
      </Section>
      <RunTasks disposal={disposal} />
      <Certificate disposal={disposal} />
    </>
  );
}

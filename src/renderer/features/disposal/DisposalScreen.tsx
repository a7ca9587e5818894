import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { RunBadge } from '#renderer/ui/DisposalBadges.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { StepList } from '#renderer/ui/StepList.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { words } from '#renderer/ui/words.ts';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import { ApproveStep } from './ApproveStep.tsx';
import { CancelRun } from './CancelRun.tsx';
import { CheckStep, type Only } from './CheckStep.tsx';
import { ClosedStep } from './ClosedStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import classes from './disposal.module.css';
import type { RowGroup } from './groups.ts';
import { ProposalStep } from './ProposalStep.tsx';
import { disposalTexts } from './texts.ts';

const STEPS = ['proposal', 'check', 'approve', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** One disposal, in four steps from the proposal to the last confirmation. */
export function DisposalScreen({ disposalId }: { readonly disposalId: number }) {
  const language = useLanguage();
  const { data, error, reload } = useQuery('disposals.get', { disposalId, language });
  if (data !== undefined) return <DisposalWork disposal={data} onReload={reload} />;
  return <Page>{error ? <ErrorNotice error={error} /> : <Loading lines={10} />}</Page>;
}

interface DisposalWorkProps {
  readonly disposal: DisposalView;
  readonly onReload: () => void;
}

function DisposalWork({ disposal, onReload }: DisposalWorkProps) {
  const t = useTexts(disposalTexts);
  const w = useTexts(words);
  const [, navigate] = useLocation();
  const [step, setStep] = useState<Step>(() => stepToBegin(disposal));
  const [only, setOnly] = useState<Only>();
  const body = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useShortcut('escape', () => navigate('/disposal'));

  const { status } = disposal;
  const open = status === 'proposed' || status === 'approved';
  const closed = status === 'cancelled' || (!open && step !== 'done');
  // The button that was pressed is gone: reading goes on at the top of the new content.
  // biome-ignore lint/correctness/useExhaustiveDependencies: this is what changes the content
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    body.current?.focus();
  }, [step]);
  function moveTo(other: Step) {
    moved.current = true;
    setStep(other);
  }
  function openGroup(group: RowGroup) {
    const grouping = group.personId === undefined ? 'rule' : 'person';
    setOnly({ key: group.key, name: group.name, grouping });
    moveTo('check');
  }
  const done: Readonly<Record<Step, boolean>> = {
    proposal: true,
    check: status !== 'proposed',
    approve: !open || (status === 'approved' && !disposal.changedSinceApproval),
    done: status === 'done',
  };

  return (
    <Page>
      <PageHeader
        back={<Link href="/disposal">‹ {t('back')}</Link>}
        title={t('run-title', { number: disposal.number })}
        purpose={
          <span className={classes.counts}>
            <RunBadge status={status} />
            <span>{w(`cause.${disposal.cause}`)}</span>
          </span>
        }
        actions={open && <CancelRun disposal={disposal} />}
      />
      <div className={classes.work}>
        <StepList
          label={t('steps')}
          steps={STEPS.map((name) => ({
            step: name,
            label: t(`step.${name}`),
            done: status !== 'cancelled' && done[name],
          }))}
          current={step}
          onChoose={setStep}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a group of content, not of fields */}
        <div
          ref={body}
          className={classes.step}
          role="group"
          aria-label={t(`step.${step}`)}
          tabIndex={-1}
        >
          {closed && <ClosedStep disposal={disposal} step={step} onDone={() => moveTo('done')} />}
          {open && step === 'proposal' && (
            <ProposalStep disposal={disposal} onNext={() => moveTo('check')} onOpen={openGroup} />
          )}
          {open && step === 'check' && (
            <CheckStep
              disposal={disposal}
              only={only}
              onOnly={setOnly}
              onNext={() => moveTo('approve')}
            />
          )}
          {open && step === 'approve' && (
            <ApproveStep
              disposal={disposal}
              onCheck={() => moveTo('check')}
              onReload={onReload}
              onErased={() => moveTo('done')}
            />
          )}
          {!closed && step === 'done' && (
            <DoneStep disposal={disposal} onApprove={() => moveTo('approve')} />
          )}
        </div>
      </div>
    </Page>
  );
}

/** Where the work was left: nothing is asked twice. */
function stepToBegin({ status, rows, persons }: DisposalView): Step {
  if (status === 'carried-out' || status === 'done') return 'done';
  if (status === 'approved') return 'approve';
  const decided = rows.some(({ decision }) => decision !== 'follow');
  const written = persons.some(
    ({ letter }) => letter !== null && (letter.letterId !== null || letter.waivedBecause !== ''),
  );
  if (status === 'proposed' && written) return 'approve';
  return status === 'proposed' && decided ? 'check' : 'proposal';
}

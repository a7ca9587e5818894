import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { Caution } from '#renderer/ui/Caution.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { StepList } from '#renderer/ui/StepList.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { announce } from '#renderer/ui/status.ts';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import { goTo, isRead, STEPS, type Step, useDesk } from './desk.ts';
import { clearDesk, lookAgain } from './desk-work.ts';
import { ImportList } from './ImportList.tsx';
import classes from './imports.module.css';
import { missingOf } from './plan.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { StepBody } from './StepBody.tsx';
import { stepTexts } from './step-texts.ts';
import { WorkProgress } from './WorkProgress.tsx';

/** Bringing in files of other systems, in five steps; below the first the earlier ones. */
export function ImportsScreen() {
  const t = useTexts(stepTexts);
  const [, navigate] = useLocation();
  const desk = useDesk();
  const { step, refusal, unread, files, busy, error, choices } = desk;
  // The button that stopped the work, or began it, is gone.
  const body = useLostFocus<HTMLDivElement>(busy ?? 'idle');
  const shown = useRef(step);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  // The button that was pressed is gone: reading goes on at the heading of the new step.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    body.current?.focus();
  }, [step, body]);

  const at = STEPS.indexOf(step);
  const previous = STEPS[at - 1];
  const next = STEPS[at + 1];
  const ready = isRead(desk);
  const waits = files.length > 0 && unread && busy === undefined;
  const open = missingOf(desk);
  useShortcut('escape', () => previous !== undefined && goTo(previous), {
    enabled: previous !== undefined,
  });
  const isDone = (name: Step) => ready && name !== 'run' && !open.some((one) => one.step === name);

  function openReport(importId: number) {
    // Who went on with something else is not taken away from it; the report is in the list.
    if (here.current) navigate(`/imports/${importId}`);
  }
  async function clear() {
    await clearDesk();
    announce(t('cleared'));
    body.current?.focus();
  }

  return (
    <Page>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        actions={
          (files.length > 0 || busy !== undefined) && (
            <Button variant="default" disabled={busy === 'running'} onClick={() => void clear()}>
              {t('clear')}
            </Button>
          )
        }
      />
      <div className={classes.work}>
        <StepList
          label={t('steps')}
          steps={STEPS.map((name) => ({
            step: name,
            label: t(`step.${name}`),
            done: isDone(name),
          }))}
          current={step}
          onChoose={goTo}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a group of content, not of fields */}
        <div
          ref={body}
          className={classes.step}
          role="group"
          aria-label={t(`step.${step}`)}
          tabIndex={-1}
        >
          <WorkProgress />
          <ErrorNotice error={error} />
          {step !== 'files' && <RefusalNotice refusal={refusal} />}
          {waits && (
            <Caution title={t('unread')}>
              <p>{t('unread-help')}</p>
              <Button variant="default" size="xs" onClick={() => void lookAgain(choices)}>
                {t('read-again')}
              </Button>
            </Caution>
          )}
          <StepBody onDone={openReport} />
          {(ready || previous !== undefined) && (
            <div className={classes.footer}>
              {previous === undefined ? (
                <span />
              ) : (
                <Button variant="default" onClick={() => goTo(previous)}>
                  {t('back', { step: t(`step.${previous}`) })}
                </Button>
              )}
              {ready && next !== undefined && (
                <Button onClick={() => goTo(next)}>{t('next', { step: t(`step.${next}`) })}</Button>
              )}
            </div>
          )}
          {step === 'files' && <ImportList />}
        </div>
      </div>
    </Page>
  );
}

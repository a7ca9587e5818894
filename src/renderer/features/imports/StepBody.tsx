import { Button } from '@mantine/core';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { DuplicatesStep } from './DuplicatesStep.tsx';
import { goTo, isRead, useDesk } from './desk.ts';
import { FilesStep } from './FilesStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { RecognisedStep } from './RecognisedStep.tsx';
import { RunStep } from './RunStep.tsx';
import { stepTexts } from './step-texts.ts';

/** What the step at hand shows; nothing where a notice above it says what is the matter. */
export function StepBody({ onDone }: { readonly onDone: (importId: number) => void }) {
  const t = useTexts(stepTexts);
  const desk = useDesk();
  const { step, look, refusal, unread, busy } = desk;
  if (step === 'files') return <FilesStep />;
  if (look === undefined && refusal === undefined && !unread) {
    if (busy !== undefined) return null;
    return (
      <EmptyState
        title={t('nothing-yet')}
        action={<Button onClick={() => goTo('files')}>{t('to-files')}</Button>}
      >
        {t('nothing-yet-help')}
      </EmptyState>
    );
  }
  if (step === 'recognised') return <RecognisedStep />;
  if (look === undefined || !isRead(desk)) return null;
  if (step === 'preview') return <PreviewStep look={look} />;
  if (step === 'duplicates') return <DuplicatesStep look={look} />;
  return <RunStep look={look} onDone={onDone} />;
}

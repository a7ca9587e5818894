import { useTexts } from '#renderer/ui/i18n.ts';
import { StepList as Steps } from '#renderer/ui/StepList.tsx';
import type { Step } from './steps.ts';
import { requestTexts } from './texts.ts';

interface StepListProps {
  readonly steps: readonly Step[];
  readonly current: Step;
  readonly done: Readonly<Record<Step, boolean>>;
  readonly onChoose: (step: Step) => void;
}

/** The steps of a request, with what is done; any step can be opened. */
export function StepList({ steps, current, done, onChoose }: StepListProps) {
  const t = useTexts(requestTexts);
  return (
    <Steps
      label={t('steps')}
      steps={steps.map((step) => ({ step, label: t(`step.${step}`), done: done[step] }))}
      current={current}
      onChoose={onChoose}
    />
  );
}

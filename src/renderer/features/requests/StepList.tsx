import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import classes from './StepList.module.css';
import { requestTexts } from './texts.ts';

export const STEPS = ['received', 'collect', 'answer', 'close'] as const;
export type Step = (typeof STEPS)[number];

interface StepListProps {
  readonly current: Step;
  readonly done: Readonly<Record<Step, boolean>>;
  readonly onChoose: (step: Step) => void;
}

/** The steps of a request, with what is done; any step can be opened. */
export function StepList({ current, done, onChoose }: StepListProps) {
  const t = useTexts(requestTexts);
  return (
    <nav aria-label={t('steps')}>
      <ol className={classes.steps}>
        {STEPS.map((step) => {
          const Icon = done[step] ? IconCircleCheck : IconCircle;
          return (
            <li key={step}>
              <button
                type="button"
                className={classes.step}
                aria-current={step === current ? 'step' : undefined}
                onClick={() => onChoose(step)}
              >
                <Icon size={18} stroke={1.6} aria-hidden="true" />
                <span>
                  {t(`step.${step}`)}
                  {done[step] && <span className="dw-hidden"> ({t('step-done')})</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

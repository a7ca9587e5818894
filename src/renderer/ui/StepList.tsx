import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTexts } from './i18n.ts';
import classes from './StepList.module.css';
import { uiTexts } from './texts.ts';

interface StepListProps<Step extends string> {
  /** What the steps are of, for who cannot see the screen. */
  readonly label: string;
  readonly steps: readonly {
    readonly step: Step;
    readonly label: string;
    readonly done: boolean;
  }[];
  readonly current: Step;
  readonly onChoose: (step: Step) => void;
}

/** The steps of a piece of work, with what is done; any step can be opened. */
export function StepList<Step extends string>(props: StepListProps<Step>) {
  const { label, steps, current, onChoose } = props;
  const t = useTexts(uiTexts);
  return (
    <nav aria-label={label}>
      <ol className={classes.steps}>
        {steps.map(({ step, label: name, done }) => {
          const Icon = done ? IconCircleCheck : IconCircle;
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
                  {name}
                  {done && <span className="dw-hidden"> ({t('step-done')})</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

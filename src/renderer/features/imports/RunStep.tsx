import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { Caution } from '#renderer/ui/Caution.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { NumberField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { ImportLook } from '#shared/contract/import-views.ts';
import { goTo, useDesk } from './desk.ts';
import { runImport } from './desk-work.ts';
import { duplicateTexts } from './duplicate-texts.ts';
import classes from './imports.module.css';
import { PlanInWords } from './PlanInWords.tsx';
import { BRAKE, type Missing, missingOf, personsGoing, planOf, skipsSome } from './plan.ts';
import { stepTexts } from './step-texts.ts';

interface RunStepProps {
  readonly look: ImportLook;
  readonly onDone: (importId: number) => void;
}

/** The plan in words, and carrying it out. */
export function RunStep({ look, onDone }: RunStepProps) {
  const t = useTexts(duplicateTexts);
  const s = useTexts(stepTexts);
  const desk = useDesk();
  const missing = missingOf(desk);
  return (
    <Section title={s('step.run')} purpose={t('run-purpose')}>
      <div className={classes.stack}>
        {missing.length > 0 ? (
          <MissingList missing={missing} />
        ) : (
          <>
            <PlanInWords look={look} />
            {desk.busy === undefined && <TakeOver onDone={onDone} />}
          </>
        )}
      </div>
    </Section>
  );
}

function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const t = useTexts(duplicateTexts);
  const s = useTexts(stepTexts);
  const steps = [...new Set(missing.map(({ step }) => step))];
  function wordsOf(one: Missing): string {
    if (one.what === 'topic') return t('missing.topic', { name: one.name });
    if (one.what !== 'duplicates') return t(`missing.${one.what}`);
    return t('missing.duplicates', { strength: t(`strength.${one.strength}`) });
  }
  return (
    <Caution title={t('missing-title')}>
      <ul className={classes.lines}>
        {missing.map((one) => (
          <li key={wordsOf(one)}>{wordsOf(one)}</li>
        ))}
      </ul>
      <div className={classes.row}>
        {steps.map((step) => (
          <Button key={step} variant="default" size="xs" onClick={() => goTo(step)}>
            {t('go-to', { step: s(`step.${step}`) })}
          </Button>
        ))}
      </div>
    </Caution>
  );
}

function TakeOver({ onDone }: Pick<RunStepProps, 'onDone'>) {
  const t = useTexts(duplicateTexts);
  const language = useLanguage();
  const desk = useDesk();
  const { takeOver } = desk.how;
  const categories = useQuery('categories.list', {}, { enabled: !takeOver });
  const [typed, setTyped] = useState<number | null>(null);
  const [problem, setProblem] = useState<string>();
  const count = personsGoing(desk);
  const brake = takeOver && count > BRAKE;
  const plan = planOf(desk, language, categories.data?.[0]?.id);

  function label(): string {
    if (!takeOver) return t('compare');
    if (count === 0) return t('take-rest');
    return t(skipsSome(desk) ? 'take-most' : 'take', { count });
  }
  async function run() {
    if (plan === undefined) return;
    if (brake && typed !== count) {
      setProblem(typed === null ? 'text.required' : 'count.wrong');
      return;
    }
    const id = await runImport(plan);
    if (id === undefined) {
      if (useDesk.getState().error === undefined) announce(t('stopped'));
      return;
    }
    announce(t('done'));
    onDone(id);
  }
  return (
    <>
      <ErrorNotice error={categories.error} />
      {brake && (
        <NumberField
          label={t('typed-count')}
          hint={t('brake', { limit: BRAKE })}
          min={0}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setProblem(undefined);
          }}
          problem={problem}
        />
      )}
      <div>
        <Button disabled={plan === undefined} onClick={() => void run()}>
          {label()}
        </Button>
      </div>
    </>
  );
}

import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, ManyField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import { PROMISE_KINDS } from '#shared/domain/statement-profile.ts';
import classes from './promises.module.css';
import { targetTexts } from './target-texts.ts';
import { promisesTexts } from './texts.ts';
import { useTargetOptions } from './use-target-options.ts';

type Found = Output<'promises.read-text'>;
type Own = Input<'promises.save-own'>['sentences'][number];
type Kind = Own['kind'];

/** What the owner said of a sentence; `null` targets: it promises nothing. */
interface Answer {
  readonly kind: Kind;
  readonly targets: readonly string[] | null;
}

interface SentenceStepsProps {
  readonly found: Found;
  readonly onDone: () => void;
}

/** One sentence at a time: what it is about and what makes it true, or nothing. */
export function SentenceSteps({ found, onDone }: SentenceStepsProps) {
  const [answers, setAnswers] = useState<readonly Answer[]>(() =>
    found.sentences.map(({ kind, targets }) => ({ kind: kind ?? 'DOC', targets })),
  );
  const [at, setAt] = useState(0);
  const sentence = found.sentences[at];
  const answer = answers[at];
  if (sentence === undefined || answer === undefined) {
    return <Review found={found} answers={answers} onBack={() => setAt(at - 1)} onDone={onDone} />;
  }
  const give = (given: Answer) => {
    setAnswers(answers.map((one, index) => (index === at ? given : one)));
    setAt(at + 1);
  };
  return (
    <Step
      key={at}
      number={at + 1}
      total={found.sentences.length}
      text={sentence.text}
      isSilent={sentence.kind === null}
      answer={answer}
      targets={found.targets}
      onGive={give}
      {...(at > 0 && { onBack: () => setAt(at - 1) })}
    />
  );
}

interface StepProps {
  readonly number: number;
  readonly total: number;
  readonly text: string;
  /** It seems to promise nothing. */
  readonly isSilent: boolean;
  readonly answer: Answer;
  readonly targets: Found['targets'];
  readonly onGive: (answer: Answer) => void;
  readonly onBack?: () => void;
}

function Step({ number, total, text, isSilent, answer, targets, onGive, onBack }: StepProps) {
  const t = useTexts(promisesTexts);
  const words = useTexts(targetTexts);
  const options = useTargetOptions(targets);
  const [kind, setKind] = useState(answer.kind);
  const [chosen, setChosen] = useState(answer.targets ?? []);
  const [asked, setAsked] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  // Each sentence is a page of its own: a reader starts at its number.
  useEffect(() => head.current?.focus(), []);
  const skip = () => onGive({ kind, targets: null });
  function confirm() {
    setAsked(true);
    if (chosen.length > 0) onGive({ kind, targets: chosen });
  }
  return (
    <Form
      onSubmit={confirm}
      submitLabel={t('confirm')}
      extra={
        <div className={classes.buttons}>
          {onBack && (
            <Button variant="default" onClick={onBack}>
              {t('back')}
            </Button>
          )}
          <Button variant={isSilent ? 'light' : 'default'} onClick={skip}>
            {t('skip')}
          </Button>
        </div>
      }
    >
      <h3 ref={head} tabIndex={-1}>
        {t('position', { number, total })}
      </h3>
      <blockquote className={classes.quote}>{text}</blockquote>
      <ChoiceField
        label={t('kind')}
        value={kind}
        onChange={setKind}
        problem={undefined}
        options={PROMISE_KINDS.map((value) => ({ value, label: words(`kind-${value}`) }))}
      />
      <ManyField
        label={t('targets')}
        hint={t('targets-hint')}
        nothing={t('no-target')}
        value={chosen}
        onChange={setChosen}
        problem={undefined}
        options={options}
      />
      {asked && chosen.length === 0 && <p role="alert">{t('targets-needed')}</p>}
    </Form>
  );
}

interface ReviewProps {
  readonly found: Found;
  readonly answers: readonly Answer[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Review({ found, answers, onBack, onDone }: ReviewProps) {
  const t = useTexts(promisesTexts);
  const save = useCommand('promises.save-own');
  const sentences = found.sentences.flatMap(({ text }, index): Own[] => {
    const { kind, targets } = answers[index] ?? { kind: 'DOC', targets: null };
    return targets === null || targets.length === 0 ? [] : [{ text, kind, targets: [...targets] }];
  });
  async function run() {
    const saved = await save.run({ sentences });
    if (saved === undefined) return;
    announce(t('own-saved', { count: saved.saved }));
    onDone();
  }
  const others = found.sentences.length - sentences.length;
  return (
    <Form
      onSubmit={() => void run()}
      submitLabel={t('save', { count: sentences.length })}
      running={save.running}
      disabled={sentences.length === 0}
      error={save.error}
      extra={
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
      }
    >
      <h3>{t('review-title')}</h3>
      <p>{t('review-help', { count: sentences.length, others })}</p>
      <ul className={classes.missing}>
        {sentences.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Form>
  );
}

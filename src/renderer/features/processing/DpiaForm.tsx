import { Radio } from '@mantine/core';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { FieldGroup, Form } from '#renderer/ui/Form.tsx';
import { ChecksField, NoteField, RadioField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ActivityView, DpiaListView } from '#shared/contract/processing.ts';
import { checkDpia } from '#shared/domain/processing/dpia.ts';
import classes from './processing.module.css';
import { weighingTexts } from './weighing-texts.ts';

type Answer = boolean | null;
const CONCLUSIONS = ['none', 'yes', 'no'] as const;
type Conclusion = (typeof CONCLUSIONS)[number];

interface DpiaFormProps {
  readonly activity: ActivityView;
  readonly lists: readonly DpiaListView[];
  readonly onDone: () => void;
}

/** A short list of questions, what the answers say, and the owner's own conclusion. */
export function DpiaForm({ activity, lists, onDone }: DpiaFormProps) {
  const t = useTexts(weighingTexts);
  const save = useCommand('processing.dpia');
  const { dpia } = activity;
  const criteria = lists.filter(({ id }) => id === 'criteria');
  const authority = lists.filter(({ id }) => id !== 'criteria');
  const form = useForm(
    {
      answers: Object.fromEntries(
        criteria.flatMap(({ questions }) =>
          questions.map(({ id }): [string, Answer] => [id, dpia.answers[id] ?? null]),
        ),
      ) as Readonly<Record<string, Answer>>,
      listed: authority.flatMap(({ questions }) =>
        questions.map(({ id }) => id).filter((id) => dpia.answers[id] === true),
      ) as readonly string[],
      needed: (dpia.needed === null ? 'none' : dpia.needed ? 'yes' : 'no') as Conclusion,
      reason: dpia.reason,
    },
    { error: save.error, prefix: 'dpia' },
  );
  const draft = useDraft(`activity:${activity.id}:dpia`, form);
  const { answers, listed, needed } = form.values;
  const given = answersOf();
  const check = checkDpia(
    lists.flatMap(({ id: list, questions }) => questions.map(({ id }) => ({ id, list }))),
    { answers: given },
  );

  function answersOf(): Record<string, boolean> {
    const known = Object.entries(answers).filter(
      (entry): entry is [string, boolean] => entry[1] !== null,
    );
    const ticked = authority.flatMap(({ questions }) =>
      questions.map(({ id }): [string, boolean] => [id, listed.includes(id)]),
    );
    return Object.fromEntries([...known, ...ticked]);
  }

  async function store() {
    const done = await save.run({
      activityId: activity.id,
      dpia: {
        answers: given,
        needed: needed === 'none' ? null : needed === 'yes',
        reason: form.values.reason,
      },
    });
    if (done === undefined) return;
    await draft.clear();
    announce(t('dpia-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void store()}
      submitLabel={t('dpia-save')}
      running={save.running}
      error={save.error}
      onCancel={() => {
        void draft.clear();
        onDone();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <p>{t('dpia-help')}</p>
      {criteria.map(({ id, name, questions }) => (
        <FieldGroup key={id} title={name}>
          {questions.map((question) => (
            <Question
              key={question.id}
              question={question}
              answer={answers[question.id] ?? null}
              onAnswer={(answer) => form.set('answers', { ...answers, [question.id]: answer })}
            />
          ))}
        </FieldGroup>
      ))}
      {authority.map(({ id, name, questions }) => (
        <ChecksField<string>
          key={id}
          label={name}
          hint={t('list-help')}
          stacked
          {...form.bind('listed')}
          options={questions.map((one) => ({ value: one.id, label: one.question }))}
        />
      ))}
      <Origins lists={lists} />
      <div className={classes.outcome} role="status" aria-label={t('outcome-title')}>
        <p>{t(`dpia-${check.outcome}`)}</p>
        <p className="dw-muted">
          {check.outcome === 'open'
            ? t('dpia-open-why', { count: check.unanswered })
            : t(`dpia-${check.outcome}-why`)}
        </p>
      </div>
      <RadioField<Conclusion>
        label={t('conclusion')}
        {...form.bind('needed')}
        options={CONCLUSIONS.map((value) => ({ value, label: t(`needed-${value}`) }))}
      />
      <NoteField label={t('reason')} hint={t('reason-hint')} {...form.bind('reason')} />
    </Form>
  );
}

function Question({
  question,
  answer,
  onAnswer,
}: {
  readonly question: DpiaListView['questions'][number];
  readonly answer: Answer;
  readonly onAnswer: (answer: boolean) => void;
}) {
  const t = useTexts(weighingTexts);
  return (
    <Radio.Group
      className={classes.question ?? ''}
      label={question.question}
      description={question.example}
      value={answer === null ? null : answer ? 'yes' : 'no'}
      onChange={(value) => onAnswer(value === 'yes')}
    >
      <div className={classes.answers}>
        <Radio value="yes" label={t('yes')} />
        <Radio value="no" label={t('no')} />
      </div>
    </Radio.Group>
  );
}

function Origins({ lists }: { readonly lists: readonly DpiaListView[] }) {
  const t = useTexts(weighingTexts);
  const language = useLanguage();
  return (
    <details className={classes.origin}>
      <summary>{t('dpia-where')}</summary>
      {lists.map(({ id, name, source, checkedOn }) => (
        <p key={id}>
          {name}. {t('dpia-origin', { source, date: fullDate(checkedOn, language) })}
        </p>
      ))}
    </details>
  );
}

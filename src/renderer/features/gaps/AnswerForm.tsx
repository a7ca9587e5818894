import type { ReactNode } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { GapAnswerInput } from '#shared/contract/gaps.ts';
import { takesOwnWords } from '#shared/domain/gaps/list-gaps.ts';
import { type GapOption, type GapQuestion, OWN_WORDS } from '#shared/domain/gaps/questions.ts';
import { gapsTexts } from './texts.ts';

export interface AnswerProps {
  readonly error: CallError | undefined;
  readonly running: boolean;
  readonly onSave: (answer: GapAnswerInput) => void;
  /** Buttons that stand beside saving. */
  readonly extra: ReactNode;
}

/** Where one value is asked, or a choice with a reason. */
export function AnswerForm({
  question,
  ...rest
}: AnswerProps & { readonly question: GapQuestion }) {
  return question.options === undefined ? (
    <ValueForm question={question} {...rest} />
  ) : (
    <ChoiceForm question={question} {...rest} />
  );
}

type Choice = GapOption | typeof OWN_WORDS;

function ChoiceForm({
  question,
  error,
  running,
  onSave,
  extra,
}: AnswerProps & { readonly question: GapQuestion }) {
  const t = useTexts(gapsTexts);
  const form = useForm<{ choice: Choice | null; reason: string }>(
    { choice: null, reason: '' },
    { error, prefix: 'answer' },
  );
  const { choice, reason } = form.values;
  const isValue = question.answer === 'value';
  const options = [...(question.options ?? []), ...(takesOwnWords(question) ? [OWN_WORDS] : [])];
  const own = choice === OWN_WORDS;

  function save() {
    if (choice === null) return;
    if (isValue) onSave({ kind: 'value', value: choice });
    else onSave(own ? { kind: 'own-words', reason } : { kind: 'choice', choice, reason });
  }

  return (
    <Form
      onSubmit={save}
      submitLabel={t('save')}
      running={running}
      disabled={choice === null}
      error={error}
      extra={extra}
    >
      <RadioField
        label={t('answer')}
        {...form.bind('choice')}
        options={(options as Choice[]).map((value) => ({ value, label: t(value) }))}
      />
      {!isValue && (
        <NoteField label={t(own ? 'reason-own' : 'reason')} rows={2} {...form.bind('reason')} />
      )}
    </Form>
  );
}

/** Years, as long as a file of a request is usually kept. */
const YEARS = [1, 2, 3, 5, 6, 10];
const LONG: readonly string[] = ['controller-address', 'purpose-balancing'];

type ValueLabel = Extract<keyof typeof gapsTexts.nl, `value-${string}`>;

function ValueForm({
  question,
  error,
  running,
  onSave,
  extra,
}: AnswerProps & { readonly question: GapQuestion }) {
  const t = useTexts(gapsTexts);
  const form = useForm({ value: '' }, { error, prefix: 'answer' });
  const label = t(`value-${question.key}` as ValueLabel);
  const bound = form.bind('value');
  return (
    <Form
      onSubmit={() => onSave({ kind: 'value', value: form.values.value })}
      submitLabel={t('save')}
      running={running}
      disabled={form.values.value.trim() === ''}
      error={error}
      extra={extra}
    >
      {question.key === 'request-file-period' ? (
        <YearsField label={label} {...bound} />
      ) : LONG.includes(question.key) ? (
        <NoteField label={label} rows={3} {...bound} />
      ) : (
        <TextField label={label} {...bound} />
      )}
    </Form>
  );
}

function YearsField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | undefined;
}) {
  const t = useTexts(gapsTexts);
  return (
    <ChoiceField
      {...props}
      options={[
        { value: '', label: t('choose-period') },
        ...YEARS.map((count) => ({ value: `P${count}Y`, label: t('years', { count }) })),
      ]}
    />
  );
}

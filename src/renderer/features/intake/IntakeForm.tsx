import { useDeferredValue, useMemo, useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { FieldGroup, Form } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { ChosenPerson } from '#renderer/ui/PersonSearch.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { Output } from '#shared/contract/index.ts';
import { recogniseRequest } from '#shared/domain/intake/recognise.ts';
import {
  atFields,
  type IntakeValues,
  listProblems,
  newIntake,
  requestOf,
} from './intake-values.ts';
import { LetterPart } from './LetterPart.tsx';
import { Recognised } from './Recognised.tsx';
import { RequestPart } from './RequestPart.tsx';
import { TermLine } from './TermLine.tsx';
import { intakeTexts } from './texts.ts';
import { useLikelySenders } from './use-likely-senders.ts';
import { WhoPart } from './WhoPart.tsx';

interface IntakeFormProps {
  readonly controller: Output<'controller.get'>;
  readonly person: ChosenPerson | null;
  readonly onDone: (requestId: number) => void;
  readonly onCancel: () => void;
}

/** The intake from top to bottom, kept as a draft until it is recorded. */
export function IntakeForm({ controller, person, onDone, onCancel }: IntakeFormProps) {
  const t = useTexts(intakeTexts);
  const today = useToday();
  const { country, email } = controller;
  const create = useCommand('requests.create');
  const [refused, setRefused] = useState<CallError>();
  const answered = useMemo(() => create.error && withFields(create.error), [create.error]);
  const error = refused ?? answered;
  const form = useForm<IntakeValues>(newIntake(today, person), { error });
  const draft = useDraft(person === null ? 'request:new' : `person:${person.id}:request:new`, form);
  const { values } = form;
  const letter = useDeferredValue(values.message);
  const intake = useMemo(
    () => (letter.trim() === '' ? undefined : recogniseRequest(letter, { country, today })),
    [letter, country, today],
  );
  const senders = useLikelySenders(intake);

  function change(parts: Partial<IntakeValues>) {
    for (const [name, value] of Object.entries(parts)) {
      form.set(name as keyof IntakeValues, value as never);
    }
  }

  async function save() {
    const problems = listProblems(values, { today, country });
    const wrong = Object.keys(problems).length > 0;
    setRefused(wrong ? new CallError({ code: 'bad-input', fields: problems }) : undefined);
    if (wrong) return;
    const made = await create.run(requestOf(values));
    if (made === undefined) return;
    await draft.clear();
    announce(t('saved', { number: made.number }));
    onDone(made.id);
  }
  function cancel() {
    void draft.clear();
    onCancel();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('save')}
      running={create.running}
      error={error}
      onCancel={cancel}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <LetterPart
        values={values}
        problem={form.problem('message')}
        hasIdCopy={(intake?.idCopy.length ?? 0) > 0}
        country={country}
        onChange={change}
      />
      {intake && (
        <Recognised
          intake={intake}
          values={values}
          ownEmail={email}
          isLikelyKnown={senders.length > 0}
          onChange={change}
        />
      )}
      <RequestPart form={form} />
      <WhoPart form={form} senders={senders} onChange={change} />
      <FieldGroup title={t('note-title')}>
        <NoteField label={t('optional', { label: t('note') })} rows={2} {...form.bind('note')} />
        <TermLine values={values} />
      </FieldGroup>
    </Form>
  );
}

/** The answer of the register, with its problems at the fields of the form. */
function withFields(error: CallError): CallError {
  return new CallError({
    code: error.code,
    ...(error.reference !== undefined && { reference: error.reference }),
    fields: atFields(error.fields),
  });
}

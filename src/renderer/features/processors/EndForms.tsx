import { useState } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { dayProblem, useCheckedForm } from '#renderer/call/use-checked-form.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { CheckField, ChoiceField, NoteField, RadioField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { type Proof, ProofField } from '#renderer/ui/ProofField.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import { localized } from '#shared/domain/locale.ts';
import { END_CHASE_DAYS, END_MODES, type EndMode } from '#shared/domain/parties.ts';
import { dossierTexts } from './dossier-texts.ts';

interface EndFormProps {
  readonly party: ProcessorView;
  readonly onDone: () => void;
}

/** The last day, and the choice between erasing and giving back (GDPR art. 28(3)(g)). */
export function EndForm({ party, onDone }: EndFormProps) {
  const t = useTexts(dossierTexts);
  const today = useToday();
  const end = useCommand('parties.end');
  const asks = party.role === 'processor';
  const { form, draft, error, submit } = useCheckedForm({
    draft: `party:${party.id}:end`,
    initial: {
      endsOn: (party.end?.endsOn ?? today) as string,
      mode: (party.end?.mode ?? 'delete') as EndMode,
    },
    error: end.error,
    check: ({ endsOn }) => ({ endsOn: dayProblem(endsOn, () => undefined) }),
  });
  async function save() {
    const saved = await submit(async () => {
      const done = await end.run({
        processorId: party.id,
        endsOn: form.values.endsOn as PlainDate,
        mode: asks ? form.values.mode : null,
      });
      return done !== undefined;
    });
    if (!saved) return;
    announce(t('end-saved'));
    onDone();
  }
  return (
    <Form
      onSubmit={save}
      submitLabel={t('end-save')}
      running={end.running}
      error={error}
      onCancel={onDone}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <DateField label={t('end-on')} autoFocus {...form.bind('endsOn')} />
      {asks && (
        <RadioField
          label={t('end-mode')}
          {...form.bind('mode')}
          options={END_MODES.map((value) => ({
            value,
            label: t(`end-${value}`),
            hint: t(`end-${value}-hint`),
          }))}
        />
      )}
    </Form>
  );
}

/** When the letter left, and when to ask after it. */
export function SentForm({ party, onDone }: EndFormProps) {
  const t = useTexts(dossierTexts);
  const today = useToday();
  const sent = useCommand('parties.end-sent');
  const { form, error, submit } = useCheckedForm({
    draft: `party:${party.id}:end-sent`,
    initial: {
      sentOn: today as string,
      chaseOn: addDays(today, END_CHASE_DAYS) as string,
    },
    error: sent.error,
    check: ({ sentOn, chaseOn }) => ({
      sentOn: dayProblem(sentOn, (day) => (day > today ? 'date.future' : undefined)),
      chaseOn: dayProblem(chaseOn, (day) => (day <= sentOn ? 'date.before-sent' : undefined)),
    }),
  });
  async function save() {
    const saved = await submit(async () => {
      const done = await sent.run({
        processorId: party.id,
        sentOn: form.values.sentOn as PlainDate,
        chaseOn: form.values.chaseOn as PlainDate,
      });
      return done !== undefined;
    });
    if (!saved) return;
    announce(t('sent-saved'));
    onDone();
  }
  return (
    <Form
      onSubmit={save}
      submitLabel={t('sent-save')}
      running={sent.running}
      error={error}
      onCancel={onDone}
    >
      <DateField label={t('sent-on')} autoFocus {...form.bind('sentOn')} />
      <DateField label={t('chase-on')} {...form.bind('chaseOn')} />
    </Form>
  );
}

interface ConfirmEndFormProps extends EndFormProps {
  /** Who could take over a system. */
  readonly running: readonly ProcessorView[];
}

/** What the party answered, with proof, and what becomes of its systems. */
export function ConfirmEndForm({ party, running, onDone }: ConfirmEndFormProps) {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  const today = useToday();
  const confirm = useCommand('parties.confirm-end');
  // A file is no draft: it is chosen anew.
  const [proof, setProof] = useState<Proof | null>(null);
  const [clearCopies, setClearCopies] = useState(true);
  const [over, setOver] = useState<Readonly<Record<number, string>>>({});
  const { form, draft, error, submit } = useCheckedForm({
    draft: `party:${party.id}:end-confirmed`,
    initial: { confirmedOn: today as string, note: '' },
    error: confirm.error,
    check: ({ confirmedOn }) => ({
      confirmedOn: dayProblem(confirmedOn, (day) => (day > today ? 'date.future' : undefined)),
    }),
  });
  const open = party.systems.filter(({ endedOn }) => endedOn === null);
  const others = running.filter(({ id, end }) => id !== party.id && end === null);

  async function save() {
    const saved = await submit(async () => {
      const done = await confirm.run({
        processorId: party.id,
        confirmedOn: form.values.confirmedOn as PlainDate,
        note: form.values.note,
        proof,
        takenOver: open.flatMap(({ id }) =>
          over[id] ? [{ systemId: id, processorId: Number(over[id]) }] : [],
        ),
        clearCopies: party.persons > 0 && clearCopies,
      });
      return done !== undefined;
    });
    if (!saved) return;
    announce(t('confirm-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={save}
      submitLabel={t('confirm-save')}
      running={confirm.running}
      error={error}
      onCancel={onDone}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <DateField label={t('confirmed-on')} autoFocus {...form.bind('confirmedOn')} />
      <ProofField
        label={t('proof')}
        hint={t('proof-hint')}
        value={proof}
        onChange={setProof}
        problem={form.problem('proof.bytes') ?? form.problem('proof.name')}
      />
      <NoteField label={t('confirm-note')} hint={t('confirm-note-hint')} {...form.bind('note')} />
      {open.map(({ id, name }) => (
        <ChoiceField
          key={id}
          label={t('system-goes', { system: localized(name, language) })}
          value={over[id] ?? ''}
          onChange={(value) => setOver({ ...over, [id]: value })}
          problem={undefined}
          options={[
            { value: '', label: t('system-stops') },
            ...others.map((one) => ({
              value: String(one.id),
              label: t('system-over', { party: one.name }),
            })),
          ]}
        />
      ))}
      {party.persons > 0 && (
        <CheckField
          label={t('clear-copies', { count: party.persons })}
          hint={t('clear-copies-hint')}
          value={clearCopies}
          onChange={setClearCopies}
          problem={undefined}
        />
      )}
    </Form>
  );
}

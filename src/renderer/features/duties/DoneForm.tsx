import { useState } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { type Proof, ProofField } from '#renderer/ui/ProofField.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { announce } from '#renderer/ui/status.ts';
import type { DutyView } from '#shared/contract/duties.ts';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import { nextDutyDay } from '#shared/domain/duties.ts';
import { dutiesTexts } from './texts.ts';

/** A duty was done: when, and what shows it. The document itself is kept in no draft. */
export function DoneForm({
  duty,
  onDone,
}: {
  readonly duty: DutyView;
  readonly onDone: () => void;
}) {
  const t = useTexts(dutiesTexts);
  const language = useLanguage();
  const today = useToday();
  const record = useCommand('duties.done');
  const [proof, setProof] = useState<Proof | null>(null);
  const form = useForm({ doneOn: today as string, note: '' }, { error: record.error });
  const draft = useDraft(`duty:${duty.id}:done`, form);
  const doneOn = parsePlainDate(form.values.doneOn);
  const before = duty.evidence.map((time) => time.doneOn);
  const next =
    doneOn === undefined ? null : nextDutyDay(duty.period, [...before, doneOn], duty.nextOn);

  async function save() {
    const { note } = form.values;
    const day = form.values.doneOn as PlainDate;
    if ((await record.run({ dutyId: duty.id, doneOn: day, note, proof })) === undefined) return;
    await draft.clear();
    announce(next === null ? t('done-saved') : t('done-next', { date: fullDate(next, language) }));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('done-save')}
      running={record.running}
      error={record.error}
      onCancel={() => {
        void draft.clear();
        onDone();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <DateField label={t('done-on')} autoFocus {...form.bind('doneOn')} />
      <p className="dw-muted">
        {next === null ? t('then-undecided') : t('then-next', { date: fullDate(next, language) })}
      </p>
      <NoteField label={t('note')} hint={t('note-hint')} rows={2} {...form.bind('note')} />
      <ProofField
        label={t('proof')}
        hint={t('proof-hint')}
        value={proof}
        onChange={setProof}
        problem={record.error?.fields['proof.bytes'] ?? record.error?.fields['proof.name']}
      />
    </Form>
  );
}

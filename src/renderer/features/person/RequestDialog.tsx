import { Modal } from '@mantine/core';
import { useLocation } from 'wouter';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ChecksField, ChoiceField, NoteField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { uiTexts } from '#renderer/ui/texts.ts';
import { words } from '#renderer/ui/words.ts';
import type { Input } from '#shared/contract/index.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { inputDay } from './input-day.ts';
import { RecordForm } from './RecordForm.tsx';
import { personTexts } from './texts.ts';
import { listMissing, useRecordForm } from './use-record-form.ts';

type Channel = Input<'requests.create'>['channel'];
const CHANNELS = [
  'email',
  'post',
  'phone',
  'in-person',
  'portal',
  'other',
] as const satisfies readonly Channel[];

/** What the register has a way to deal with, from begin to end. */
const RIGHTS = [
  'access',
  'erasure',
  'objection',
  'consent-withdrawal',
] as const satisfies readonly DataSubjectRight[];
type Right = (typeof RIGHTS)[number];

interface RequestDialogProps {
  readonly personId: number;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Records what someone asked for, and goes on with the answer. */
export function RequestDialog({ personId, opened, onClose }: RequestDialogProps) {
  const t = useTexts(personTexts);
  const ui = useTexts(uiTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('request-title')}
      centered
      closeButtonProps={{ 'aria-label': ui('close') }}
      styles={{ title: { fontSize: '1.0625rem', fontWeight: 600 } }}
    >
      {opened && <RequestForm personId={personId} onClose={onClose} />}
    </Modal>
  );
}

function RequestForm({ personId, onClose }: Omit<RequestDialogProps, 'opened'>) {
  const t = useTexts(personTexts);
  const w = useTexts(words);
  const today = useToday();
  const [, navigate] = useLocation();
  const create = useCommand('requests.create');
  const record = useRecordForm({
    draft: `person:${personId}:request:new`,
    initial: {
      rights: ['access'] as readonly Right[],
      receivedOn: today as string,
      channel: 'email' as Channel,
      note: '',
    },
    error: create.error,
    prefix: 'request',
    check: (values) => {
      const later = values.receivedOn > today && /^\d{4}-/.test(values.receivedOn);
      return {
        ...listMissing(values, ['receivedOn']),
        ...(values.rights.length === 0 && { rights: 'text.required' }),
        ...(later && { receivedOn: 'date.future' }),
      };
    },
  });
  const { form } = record;
  // All but access can end in erasing, by the request itself.
  const erasing = form.values.rights.some((right) => right !== 'access');

  async function save() {
    const { rights, receivedOn, channel, note } = form.values;
    const made = await create.run({
      personId,
      rights: [...rights],
      receivedOn: inputDay(receivedOn),
      channel,
      note,
    });
    if (made === undefined) return false;
    await record.draft.clear();
    announce(t('request-started', { number: made.number }));
    navigate(`/requests/${made.id}`);
    return false;
  }

  return (
    <RecordForm
      record={record}
      running={create.running}
      save={save}
      submitLabel={t('start-request')}
      saved=""
      onDone={onClose}
    >
      <p className="dw-muted">
        {t('request-help')} {erasing ? t('request-hold-erasing') : t('request-hold')}
      </p>
      <ChecksField
        label={t('request-rights')}
        {...form.bind('rights')}
        options={RIGHTS.map((value) => ({ value, label: t(`asks.${value}`) }))}
      />
      <DateField label={t('received-on')} autoFocus {...form.bind('receivedOn')} />
      <ChoiceField
        label={t('channel')}
        {...form.bind('channel')}
        options={CHANNELS.map((value) => ({ value, label: w(`channel.${value}`) }))}
      />
      <NoteField label={t('request-note')} rows={2} {...form.bind('note')} />
    </RecordForm>
  );
}

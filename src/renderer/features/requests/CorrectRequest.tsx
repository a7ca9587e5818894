import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldRow, Form } from '#renderer/ui/Form.tsx';
import { ChecksField, ChoiceField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { words } from '#renderer/ui/words.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { REQUEST_CHANNELS } from '#shared/domain/requests.ts';
import { DATA_SUBJECT_RIGHTS } from '#shared/domain/statement-profile.ts';
import { requestTexts } from './texts.ts';

interface CorrectRequestProps {
  readonly request: RequestView;
  readonly onDone: () => void;
}

/** What was written down of a request, to put right. The dates follow from it. */
export function CorrectRequest({ request, onDone }: CorrectRequestProps) {
  const t = useTexts(requestTexts);
  const w = useTexts(words);
  const update = useCommand('requests.update');
  const form = useForm(
    {
      rights: request.rights as readonly (typeof request.rights)[number][],
      receivedOn: request.receivedOn as string,
      channel: request.channel,
      note: request.note,
      name: request.subject.name,
      address: request.subject.address,
      email: request.subject.email,
    },
    { error: update.error },
  );

  async function save() {
    const { rights, receivedOn, channel, note, name, address, email } = form.values;
    const done = await update.run({
      requestId: request.id,
      rights: [...rights],
      receivedOn: receivedOn as PlainDate,
      channel,
      note,
      subject: { name, address, email },
      representative: request.representative,
    });
    if (done === undefined) return;
    announce(t('corrected'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('correct-save')}
      running={update.running}
      error={update.error}
      onCancel={onDone}
    >
      {request.personId === null && (
        <>
          <TextField label={t('subject-name')} autoFocus {...form.bind('name')} maxLength={200} />
          <NoteField label={t('subject-address')} rows={2} {...form.bind('address')} />
          <TextField label={t('subject-email')} type="email" {...form.bind('email')} />
        </>
      )}
      <ChecksField
        label={t('received-rights')}
        {...form.bind('rights')}
        options={DATA_SUBJECT_RIGHTS.map((value) => ({ value, label: w(`right.${value}`) }))}
      />
      <FieldRow>
        <DateField label={t('received-on')} {...form.bind('receivedOn')} />
        <ChoiceField
          label={t('received-channel')}
          {...form.bind('channel')}
          options={REQUEST_CHANNELS.map((value) => ({ value, label: w(`channel.${value}`) }))}
        />
      </FieldRow>
      <NoteField label={t('received-note')} rows={3} {...form.bind('note')} />
    </Form>
  );
}

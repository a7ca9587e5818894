import { useToday } from '#renderer/call/session.ts';
import { textProblem } from '#renderer/call/use-checked-form.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioField, TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { AssessForm } from './AssessForm.tsx';
import { assessTexts } from './assess-texts.ts';
import type { PartyToTell } from './notices.ts';
import type { Request } from './request.ts';
import { doneProblem, useAssessForm } from './use-assess-form.ts';

interface NoticeFormProps {
  readonly request: Request;
  readonly party: PartyToTell;
  readonly onClose: () => void;
}

/** When a party was told, or why it is not. */
export function NoticeForm({ request, party, onClose }: NoticeFormProps) {
  const t = useTexts(assessTexts);
  const today = useToday();
  const record = useCommand('requests.record-notice');
  const { processorId, name, about, notice } = party;
  const state = useAssessForm({
    requestId: request.id,
    name: `notice:${about}:${processorId}`,
    initial: {
      did: (notice !== undefined && notice.whyNot !== '' ? 'no' : 'yes') as 'yes' | 'no',
      toldOn: (notice?.toldOn ?? today) as string,
      whyNot: notice?.whyNot ?? '',
    },
    error: record.error,
    check: ({ did, toldOn, whyNot }) => ({
      toldOn: did === 'yes' ? doneProblem(toldOn, { today, from: request.receivedOn }) : undefined,
      whyNot: did === 'no' ? textProblem(whyNot) : undefined,
    }),
  });
  const { form } = state;
  const { did } = form.values;

  async function send() {
    const { toldOn, whyNot } = form.values;
    const recorded = await record.run({
      requestId: request.id,
      processorId,
      about,
      toldOn: did === 'yes' ? (toldOn as PlainDate) : null,
      whyNot: did === 'no' ? whyNot : '',
    });
    return recorded !== undefined;
  }

  return (
    <AssessForm
      state={state}
      running={record.running}
      send={send}
      submitLabel={t('notice-save')}
      done={t('notice-saved', { name })}
      onClose={onClose}
    >
      <RadioField
        label={t('notice-did', { name })}
        autoFocus
        {...form.bind('did')}
        options={[
          { value: 'yes', label: t('notice-yes') },
          { value: 'no', label: t('notice-no') },
        ]}
      />
      {did === 'yes' ? (
        <DateField label={t('notice-on')} {...form.bind('toldOn')} />
      ) : (
        <TextField label={t('notice-why')} maxLength={500} {...form.bind('whyNot')} />
      )}
    </AssessForm>
  );
}

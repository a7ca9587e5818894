import { useToday } from '#renderer/call/session.ts';
import { textProblem } from '#renderer/call/use-checked-form.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { AssessForm } from './AssessForm.tsx';
import type { Request } from './request.ts';
import { usageTexts } from './usage-texts.ts';
import { doneProblem, useAssessForm } from './use-assess-form.ts';

interface LiftFormProps {
  readonly request: Request;
  /** The day on which the letter about the end went out. */
  readonly toldOn: PlainDate;
  readonly onClose: () => void;
}

/** Ends every restriction of this request, not before the person knew (GDPR art. 18(3)). */
export function LiftForm({ request, toldOn, onClose }: LiftFormProps) {
  const t = useTexts(usageTexts);
  const today = useToday();
  const lift = useCommand('requests.lift-restriction');
  const state = useAssessForm({
    requestId: request.id,
    name: 'lift',
    initial: { liftedOn: today as string, reason: '' },
    error: lift.error,
    check: ({ liftedOn, reason }) => ({
      liftedOn: doneProblem(liftedOn, { today, from: toldOn, early: 'date.before-sent' }),
      reason: textProblem(reason),
    }),
  });
  const { form } = state;

  async function send() {
    const { liftedOn, reason } = form.values;
    const done = await lift.run({
      requestId: request.id,
      liftedOn: liftedOn as PlainDate,
      reason,
    });
    return done !== undefined;
  }

  return (
    <AssessForm
      state={state}
      running={lift.running}
      send={send}
      submitLabel={t('lift-save')}
      done={t('lifted')}
      onClose={onClose}
    >
      <DateField label={t('lift-on')} {...form.bind('liftedOn')} />
      <TextField label={t('lift-reason')} maxLength={500} autoFocus {...form.bind('reason')} />
    </AssessForm>
  );
}

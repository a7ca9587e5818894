import { useToday } from '#renderer/call/session.ts';
import { textProblem } from '#renderer/call/use-checked-form.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { AssessForm } from './AssessForm.tsx';
import { assessTexts } from './assess-texts.ts';
import type { Request } from './request.ts';
import { doneProblem, useAssessForm } from './use-assess-form.ts';

interface ForwardFormProps {
  readonly request: Request;
  readonly onClose: () => void;
}

/** To which customer a request was passed on, and when. */
export function ForwardForm({ request, onClose }: ForwardFormProps) {
  const t = useTexts(assessTexts);
  const today = useToday();
  const forward = useCommand('requests.forward');
  const state = useAssessForm({
    requestId: request.id,
    name: 'forward',
    initial: {
      controllerName: request.controllerName,
      forwardedOn: (request.forwardedOn ?? today) as string,
    },
    error: forward.error,
    check: ({ controllerName, forwardedOn }) => ({
      controllerName: textProblem(controllerName),
      forwardedOn: doneProblem(forwardedOn, { today, from: request.receivedOn }),
    }),
  });
  const { form } = state;

  async function send() {
    const { controllerName, forwardedOn } = form.values;
    const done = await forward.run({
      requestId: request.id,
      controllerName,
      forwardedOn: forwardedOn as PlainDate,
    });
    return done !== undefined;
  }

  return (
    <AssessForm
      state={state}
      running={forward.running}
      send={send}
      submitLabel={t('forward-save')}
      done={t('forward-saved')}
      onClose={onClose}
    >
      <TextField
        label={t('forward-to')}
        maxLength={200}
        autoFocus
        {...form.bind('controllerName')}
      />
      <DateField label={t('forward-on')} {...form.bind('forwardedOn')} />
    </AssessForm>
  );
}

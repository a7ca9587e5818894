import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ChecksField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localized } from '#shared/domain/locale.ts';
import { AssessForm } from './AssessForm.tsx';
import { consentsGiven, type Request } from './request.ts';
import { usageTexts } from './usage-texts.ts';
import { doneProblem, useAssessForm } from './use-assess-form.ts';

interface StopMarketingFormProps {
  readonly request: Request;
  readonly onClose: () => void;
}

/** Stops advertising at once, with the consents it rested on (GDPR art. 21(3)). */
export function StopMarketingForm({ request, onClose }: StopMarketingFormProps) {
  const t = useTexts(usageTexts);
  const language = useLanguage();
  const today = useToday();
  const stop = useCommand('requests.stop-marketing');
  const given = consentsGiven(request);
  const state = useAssessForm({
    requestId: request.id,
    name: 'stop-marketing',
    initial: {
      consentIds: given.map(({ id }) => String(id)) as readonly string[],
      stoppedOn: today as string,
    },
    error: stop.error,
    check: ({ stoppedOn }) => ({
      stoppedOn: doneProblem(stoppedOn, { today, from: request.receivedOn }),
    }),
  });
  const { form } = state;

  async function send() {
    const { consentIds, stoppedOn } = form.values;
    const stopped = await stop.run({
      requestId: request.id,
      stoppedOn: stoppedOn as PlainDate,
      consentIds: consentIds.map(Number),
    });
    return stopped !== undefined;
  }

  return (
    <AssessForm
      state={state}
      running={stop.running}
      send={send}
      submitLabel={t('stop-save')}
      done={t('stopped')}
      onClose={onClose}
    >
      {given.length === 0 ? (
        <p>{t('stop-none')}</p>
      ) : (
        <ChecksField
          label={t('stop-consents')}
          hint={t('stop-consents-hint')}
          {...form.bind('consentIds')}
          options={given.map(({ id, topic }) => ({
            value: String(id),
            label: localized(topic, language),
          }))}
        />
      )}
      <DateField label={t('stop-on')} autoFocus {...form.bind('stoppedOn')} />
      <p className="dw-muted">{t('stop-explains')}</p>
    </AssessForm>
  );
}

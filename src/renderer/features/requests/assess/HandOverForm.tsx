import { useToday } from '#renderer/call/session.ts';
import { textProblem } from '#renderer/call/use-checked-form.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioField, TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { AssessForm } from './AssessForm.tsx';
import classes from './assess.module.css';
import { assessTexts } from './assess-texts.ts';
import { dataTexts } from './data-texts.ts';
import { outcomeOf, type Request } from './request.ts';
import { doneProblem, useAssessForm } from './use-assess-form.ts';

interface HandOverFormProps {
  readonly request: Request;
  readonly onClose: () => void;
}

/** To whom the file goes: the person, or another organisation where that can be done (art. 20(2)). */
export function HandOverForm({ request, onClose }: HandOverFormProps) {
  const t = useTexts(dataTexts);
  const d = useTexts(assessTexts);
  const w = useTexts(words);
  const today = useToday();
  const decide = useCommand('requests.decide');
  const outcome = outcomeOf(request, 'portability');
  const before = outcome?.portability ?? null;
  const state = useAssessForm({
    requestId: request.id,
    name: 'hand-over',
    initial: {
      receiver: (before !== null && before.to !== '' ? 'other' : 'person') as 'person' | 'other',
      to: before?.to ?? '',
      how: (before !== null && before.whyNot !== '' ? 'cannot' : 'sent') as 'sent' | 'cannot',
      sentOn: (before?.sentOn ?? today) as string,
      whyNot: before?.whyNot ?? '',
    },
    error: decide.error,
    check: ({ receiver, to, how, sentOn, whyNot }) => {
      if (receiver === 'person') return {};
      return {
        to: textProblem(to),
        sentOn:
          how === 'sent' ? doneProblem(sentOn, { today, from: request.receivedOn }) : undefined,
        whyNot: how === 'cannot' ? textProblem(whyNot) : undefined,
      };
    },
  });
  const { form } = state;
  const { receiver, how } = form.values;
  // A part that is refused stays refused when the rest is handed over.
  const partly = outcome?.decision === 'partly' ? outcome : undefined;

  async function send() {
    const { to, sentOn, whyNot } = form.values;
    const isSent = receiver === 'other' && how === 'sent';
    const decided = await decide.run({
      requestId: request.id,
      right: 'portability',
      decision: partly?.decision ?? 'granted',
      ground: partly?.ground ?? null,
      explanation: partly?.explanation ?? '',
      portability: {
        to: receiver === 'other' ? to : '',
        sentOn: isSent ? (sentOn as PlainDate) : null,
        whyNot: receiver === 'other' && how === 'cannot' ? whyNot : '',
      },
    });
    return decided !== undefined;
  }

  return (
    <AssessForm
      state={state}
      running={decide.running}
      send={send}
      submitLabel={t('hand-save')}
      done={d('decided', { right: w('right.portability') })}
      onClose={onClose}
    >
      {partly !== undefined && <p className={classes.remark}>{t('hand-keeps')}</p>}
      <RadioField
        label={t('hand-to')}
        autoFocus
        {...form.bind('receiver')}
        options={[
          { value: 'person', label: t('hand-person') },
          { value: 'other', label: t('hand-other') },
        ]}
      />
      {receiver === 'other' && (
        <>
          <TextField label={t('hand-name')} maxLength={200} {...form.bind('to')} />
          <RadioField
            label={t('hand-how')}
            {...form.bind('how')}
            options={[
              { value: 'sent', label: t('hand-sent') },
              { value: 'cannot', label: t('hand-cannot'), hint: t('hand-cannot-hint') },
            ]}
          />
          {how === 'sent' ? (
            <DateField label={t('hand-sent-on')} {...form.bind('sentOn')} />
          ) : (
            <TextField label={t('hand-why')} maxLength={500} {...form.bind('whyNot')} />
          )}
        </>
      )}
    </AssessForm>
  );
}

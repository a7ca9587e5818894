import { useEffect, useRef, useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { FieldRow, Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { announce } from '#renderer/ui/status.ts';
import { words } from '#renderer/ui/words.ts';
import { type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import type { RequestChannel } from '#shared/domain/requests.ts';
import type { KeptLetter } from './letter-kinds.ts';
import { letterListTexts } from './letter-list-texts.ts';
import classes from './letters.module.css';
import { SentFollow, type SentFollowProps } from './SentFollow.tsx';

/** Ways along which a letter goes out; any other is written out. */
const WAYS = [
  'email',
  'post',
  'portal',
  'in-person',
  'other',
] as const satisfies readonly RequestChannel[];
type Way = (typeof WAYS)[number];

export interface SentFormProps extends Pick<SentFollowProps, 'deadline'> {
  readonly letter: Pick<KeptLetter, 'id' | 'number' | 'kind' | 'madeOn'>;
  /** Along which way the request came in; the letter mostly goes the same way back. */
  readonly channel?: RequestChannel | undefined;
  readonly onSent?: (() => Promise<void>) | undefined;
}

/** When a letter went out and how, with what follows from it. */
export function SentForm(props: SentFormProps & { readonly onDone: () => void }) {
  const { letter, channel, deadline, onSent, onDone } = props;
  const t = useTexts(letterListTexts);
  const w = useTexts(words);
  const today = useToday();
  const mark = useCommand('letters.mark-sent');
  const [refused, setRefused] = useState<CallError>();
  const error = refused ?? mark.error;
  const form = useForm<{ sentOn: string; way: Way; how: string }>(
    { sentOn: today, way: WAYS.find((way) => way === channel) ?? 'email', how: '' },
    { error },
  );
  const { sentOn, way, how } = form.values;
  const day = parsePlainDate(sentOn);
  useShortcut('escape', onDone);

  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);

  async function save() {
    const problems = {
      ...dayProblem(sentOn, letter.madeOn, today),
      ...(way === 'other' && how.trim() === '' && { how: 'text.required' }),
    };
    const isWrong = Object.keys(problems).length > 0;
    setRefused(isWrong ? new CallError({ code: 'bad-input', fields: problems }) : undefined);
    if (isWrong || day === undefined) return;
    const done = await mark.run({
      letterId: letter.id,
      sentOn: day,
      how: way === 'other' ? how : w(`channel.${way}`),
    });
    if (done === undefined) return;
    await onSent?.();
    announce(t('sent-saved', { number: letter.number }));
    onDone();
  }

  return (
    <div ref={box} className={classes.sentForm}>
      <Form
        onSubmit={() => void save()}
        submitLabel={t('sent-save')}
        running={mark.running}
        error={error}
        onCancel={onDone}
      >
        <FieldRow>
          <DateField label={t('sent-day')} {...form.bind('sentOn')} />
          <ChoiceField
            label={t('sent-how')}
            {...form.bind('way')}
            options={WAYS.map((value) => ({ value, label: w(`channel.${value}`) }))}
          />
          {way === 'other' && (
            <TextField label={t('sent-other-how')} maxLength={100} {...form.bind('how')} />
          )}
        </FieldRow>
        {day !== undefined && day < letter.madeOn && (
          <p className={classes.remark}>
            {t('sent-before-made')} <DateText date={letter.madeOn} as="full" />.
          </p>
        )}
        {error?.code === 'extension-too-late' && (
          <p className={classes.warning}>{t('sent-too-late')}</p>
        )}
        <SentFollow kind={letter.kind} deadline={deadline} />
      </Form>
    </div>
  );
}

/** As the register says it: not after today, and not before the letter was made. */
function dayProblem(
  text: string,
  madeOn: PlainDate,
  today: PlainDate,
): { readonly sentOn?: string } {
  const day = parsePlainDate(text);
  if (day === undefined) return { sentOn: text === '' ? 'text.required' : 'date.invalid' };
  if (day > today) return { sentOn: 'date.future' };
  return day < madeOn ? { sentOn: 'date.order' } : {};
}

import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { NoteField, RadioField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { Input } from '#shared/contract/index.ts';
import type { DataItemView } from '#shared/contract/items.ts';
import { inputMaybeDay } from './input-day.ts';
import { needTexts } from './need-texts.ts';
import { RecordForm } from './RecordForm.tsx';
import { listMissing, useRecordForm } from './use-record-form.ts';

type Answer = Input<'items.decide-need'>['decision'];
const ANSWERS = ['not-needed', 'needed', 'impossible'] as const satisfies readonly Answer[];

interface NeedFormProps {
  readonly item: DataItemView;
  readonly onDone: () => void;
}

/** Something came in unasked: is it needed, for how long, or can it go? */
export function NeedForm({ item, onDone }: NeedFormProps) {
  const t = useTexts(needTexts);
  const today = useToday();
  const decide = useCommand('items.decide-need');
  const record = useRecordForm({
    draft: `item:${item.id}:need`,
    initial: { decision: null as Answer | null, reason: '', reviewOn: '' },
    error: decide.error,
    prefix: 'item',
    check: ({ decision, reason, reviewOn }) => {
      const keeps = decision !== null && decision !== 'not-needed';
      const past = /^\d{4}-/.test(reviewOn) && reviewOn <= today;
      return {
        ...(decision === null && { decision: 'text.required' }),
        ...listMissing({ reason, reviewOn }, keeps ? ['reason', 'reviewOn'] : ['reason']),
        ...(keeps && past && { reviewOn: 'date.past' }),
      };
    },
  });
  const { form } = record;
  const { decision } = form.values;

  async function save() {
    const { reason, reviewOn } = form.values;
    if (decision === null) return false;
    const answer = await decide.run({
      dataItemId: item.id,
      decision,
      reason,
      reviewOn: decision === 'not-needed' ? null : inputMaybeDay(reviewOn),
    });
    return answer !== undefined;
  }

  return (
    <RecordForm
      record={record}
      running={decide.running}
      save={save}
      submitLabel={t('save')}
      saved={t('saved')}
      onDone={onDone}
    >
      <p className="dw-muted">{t('form-help')}</p>
      <RadioField
        label={t('answer')}
        {...form.bind('decision')}
        options={ANSWERS.map((value) => ({
          value,
          label: t(`answer.${value}`),
          hint: t(`answer-hint.${value}`),
        }))}
      />
      <NoteField label={t('reason')} rows={2} {...form.bind('reason')} />
      {decision !== null && decision !== 'not-needed' && (
        <DateField label={t('review-on')} {...form.bind('reviewOn')} />
      )}
    </RecordForm>
  );
}

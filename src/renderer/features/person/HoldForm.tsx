import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { DataItemView } from '#shared/contract/items.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import type { HoldKind } from '#shared/domain/retention/language.ts';
import { formTexts } from './form-texts.ts';
import { inputDay, inputMaybeDay } from './input-day.ts';
import { RecordForm, type RecordFormProps } from './RecordForm.tsx';
import { ScopeField, scopeId } from './ScopeField.tsx';
import { listMissing, listOrderProblems, useRecordForm } from './use-record-form.ts';

/** An open request lays and releases its hold itself. */
const KINDS = ['legal-claim', 'legal-duty', 'restriction'] as const satisfies readonly HoldKind[];

export type Hold = PersonView['holds'][number];

interface HoldFormProps extends RecordFormProps {
  readonly hold: Hold | undefined;
  readonly dataItemId: number | null;
  readonly items: readonly DataItemView[];
}

/** A reason to keep something past its due date. */
export function HoldForm({ personId, hold, dataItemId, items, onDone }: HoldFormProps) {
  const t = useTexts(formTexts);
  const w = useTexts(words);
  const today = useToday();
  const create = useCommand('holds.create');
  const update = useCommand('holds.update');
  const record = useRecordForm({
    draft: `person:${personId}:hold:${hold?.id ?? `new-${dataItemId ?? 'all'}`}`,
    initial: {
      kind: hold?.kind ?? ('legal-claim' as HoldKind),
      ground: hold?.ground ?? '',
      dataItemId: dataItemId === null ? '' : String(dataItemId),
      fromOn: (hold?.fromOn ?? today) as string,
      toOn: (hold?.toOn ?? '') as string,
      reviewOn: (hold?.reviewOn ?? '') as string,
    },
    error: create.error ?? update.error,
    prefix: 'hold',
    check: (values) => ({
      ...listMissing(values, ['ground', 'fromOn']),
      ...listOrderProblems(values.fromOn, values.toOn),
    }),
  });
  const { form } = record;
  const optional = (label: string) => t('optional', { label });

  async function save() {
    const { values } = form;
    const input = {
      personId,
      kind: values.kind,
      ground: values.ground,
      dataItemId: scopeId(values.dataItemId),
      fromOn: inputDay(values.fromOn),
      toOn: inputMaybeDay(values.toOn),
      reviewOn: inputMaybeDay(values.reviewOn),
    };
    const answer = hold
      ? await update.run({ holdId: hold.id, hold: input })
      : await create.run(input);
    return answer !== undefined;
  }

  return (
    <RecordForm
      record={record}
      running={create.running || update.running}
      save={save}
      submitLabel={hold ? t('hold-change') : t('hold-save')}
      saved={t('hold-saved')}
      onDone={onDone}
    >
      <ChoiceField
        label={t('hold-kind')}
        autoFocus
        {...form.bind('kind')}
        options={KINDS.map((value) => ({ value, label: w(`hold.${value}`) }))}
      />
      <NoteField label={t('ground')} hint={t('ground-hint')} rows={2} {...form.bind('ground')} />
      <ScopeField items={items} {...form.bind('dataItemId')} />
      <FieldRow>
        <DateField label={t('from-on')} {...form.bind('fromOn')} />
        <DateField label={optional(t('hold-to'))} hint={t('hold-to-hint')} {...form.bind('toOn')} />
      </FieldRow>
      <DateField label={optional(t('review-on'))} {...form.bind('reviewOn')} />
    </RecordForm>
  );
}

interface ReleaseFormProps extends RecordFormProps {
  readonly hold: Hold;
}

/** Ends a hold, with the reason. */
export function ReleaseForm({ personId, hold, onDone }: ReleaseFormProps) {
  const t = useTexts(formTexts);
  const today = useToday();
  const release = useCommand('holds.release');
  const record = useRecordForm({
    draft: `person:${personId}:release:${hold.id}`,
    initial: { releasedOn: today as string, reason: '' },
    error: release.error,
    prefix: 'hold',
    check: (values) => {
      const order = listOrderProblems(hold.fromOn, values.releasedOn);
      return {
        ...listMissing(values, ['releasedOn', 'reason']),
        ...(order.toOn !== undefined && { releasedOn: order.toOn }),
      };
    },
  });
  const { form } = record;

  async function save() {
    const { releasedOn, reason } = form.values;
    const input = { holdId: hold.id, releasedOn: inputDay(releasedOn), reason };
    return (await release.run(input)) !== undefined;
  }

  return (
    <RecordForm
      record={record}
      running={release.running}
      save={save}
      submitLabel={t('release-save')}
      saved={t('release-done')}
      onDone={onDone}
    >
      <p className="dw-muted">{t('release-help')}</p>
      <p>{hold.ground}</p>
      <DateField label={t('released-on')} {...form.bind('releasedOn')} />
      <NoteField label={t('release-reason')} rows={2} autoFocus {...form.bind('reason')} />
    </RecordForm>
  );
}

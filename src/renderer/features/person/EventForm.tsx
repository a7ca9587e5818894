import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { ChoiceField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { DataItemView } from '#shared/contract/items.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { EVENT_KINDS, type EventKind } from '#shared/domain/retention/language.ts';
import { formTexts } from './form-texts.ts';
import { inputDay } from './input-day.ts';
import { RecordForm, type RecordFormProps } from './RecordForm.tsx';
import { ScopeField, scopeId } from './ScopeField.tsx';
import { listMissing, useRecordForm } from './use-record-form.ts';

interface EventFormProps extends RecordFormProps {
  readonly event: PersonView['events'][number] | undefined;
  /** The item it belongs to; null for a fact about the person. */
  readonly dataItemId: number | null;
  readonly items: readonly DataItemView[];
  /** Offered first, such as what an item waits for. */
  readonly kind?: EventKind;
}

/** A dated fact that starts, restarts or stops a clock. */
export function EventForm({ personId, event, dataItemId, items, kind, onDone }: EventFormProps) {
  const t = useTexts(formTexts);
  const w = useTexts(words);
  const today = useToday();
  const create = useCommand('events.create');
  const update = useCommand('events.update');
  const record = useRecordForm({
    draft: `person:${personId}:event:${event?.id ?? `new-${dataItemId ?? 'all'}`}`,
    initial: {
      kind: event?.kind ?? kind ?? ('last-contact' as EventKind),
      // Where a date is missing, today would be a guess.
      occurredOn: (event?.occurredOn ?? (kind === undefined ? today : '')) as string,
      dataItemId: dataItemId === null ? '' : String(dataItemId),
      source: event?.source ?? '',
      note: event?.note ?? '',
    },
    error: create.error ?? update.error,
    prefix: 'event',
    check: (values) => listMissing(values, ['occurredOn']),
  });
  const { form } = record;
  const optional = (label: string) => t('optional', { label });

  async function save() {
    const { values } = form;
    const input = {
      ...values,
      personId,
      dataItemId: scopeId(values.dataItemId),
      occurredOn: inputDay(values.occurredOn),
    };
    const answer = event
      ? await update.run({ eventId: event.id, event: input })
      : await create.run(input);
    return answer !== undefined;
  }

  return (
    <RecordForm
      record={record}
      running={create.running || update.running}
      save={save}
      submitLabel={t('event-save')}
      saved={t('event-saved')}
      onDone={onDone}
    >
      <ChoiceField
        label={t('event-kind')}
        autoFocus
        {...form.bind('kind')}
        options={EVENT_KINDS.map((value) => ({ value, label: w(`event.${value}`) }))}
      />
      <DateField label={t('occurred-on')} {...form.bind('occurredOn')} />
      <ScopeField items={items} {...form.bind('dataItemId')} />
      <TextField label={optional(t('event-source'))} {...form.bind('source')} />
      <NoteField label={optional(t('note'))} {...form.bind('note')} />
    </RecordForm>
  );
}

import { useMemo, useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { words } from '#renderer/ui/words.ts';
import type { ProcessorView, SystemView } from '#shared/contract/processors.ts';
import { localized } from '#shared/domain/locale.ts';
import { atFields } from './processor-values.ts';
import { processorsTexts } from './texts.ts';

const KINDS = ['own', 'processor'] as const satisfies readonly SystemView['kind'][];

interface SystemFormProps {
  /** Undefined: a new system. */
  readonly system: SystemView | undefined;
  readonly processors: readonly ProcessorView[];
  readonly onDone: () => void;
}

/** One place where copies are kept. */
export function SystemForm({ system, processors, onDone }: SystemFormProps) {
  const t = useTexts(processorsTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const create = useCommand('systems.create');
  const update = useCommand('systems.update');
  const [refused, setRefused] = useState<CallError>();
  const answered = create.error ?? update.error;
  const neat = useMemo(() => atFields(answered, 'system'), [answered]);
  const error = refused ?? neat;
  const form = useForm(
    {
      name: system === undefined ? '' : localized(system.name, language),
      kind: system?.kind ?? ('own' as SystemView['kind']),
      processorId: String(system?.processorId ?? ''),
      location: system?.location ?? '',
      note: system?.note ?? '',
    },
    { error },
  );
  const draft = useDraft(`system:${system?.id ?? 'new'}`, form);
  const optional = (label: string) => t('optional', { label });

  async function save() {
    const { processorId, ...values } = form.values;
    if (values.name.trim() === '') {
      setRefused(new CallError({ code: 'bad-input', fields: { name: 'text.required' } }));
      return;
    }
    setRefused(undefined);
    const input = {
      ...values,
      processorId: values.kind === 'own' || processorId === '' ? null : Number(processorId),
    };
    const saved =
      system === undefined
        ? await create.run(input)
        : await update.run({ systemId: system.id, system: input });
    if (saved === undefined) return;
    await draft.clear();
    announce(t('system-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('system-save')}
      running={create.running || update.running}
      error={error}
      onCancel={() => {
        void draft.clear();
        onDone();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <TextField label={t('system-name')} autoFocus maxLength={120} {...form.bind('name')} />
      <RadioField
        label={t('system-kind')}
        {...form.bind('kind')}
        options={KINDS.map((value) => ({
          value,
          label: w(`system.${value}`),
          hint: t(`system-${value}-hint`),
        }))}
      />
      {form.values.kind === 'processor' && (
        <ChoiceField
          label={t('system-processor')}
          {...form.bind('processorId')}
          options={[
            { value: '', label: t('system-processor-none') },
            ...processors.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
      )}
      <TextField
        label={optional(t('system-location'))}
        hint={t('system-location-hint')}
        maxLength={200}
        {...form.bind('location')}
      />
      <NoteField label={optional(t('note'))} {...form.bind('note')} />
    </Form>
  );
}

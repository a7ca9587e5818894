import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { FieldGroup, Form } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { DpaFields } from './DpaFields.tsx';
import { Fact, FactsProvider } from './Facts.tsx';
import { partyTexts } from './form-texts.ts';
import { IdentityFields } from './IdentityFields.tsx';
import { CertificateFields, TransferFields } from './PartyLists.tsx';
import {
  atFields,
  inputOf,
  listProblems,
  type ProcessorValues,
  valuesOf,
} from './processor-values.ts';
import { SubProcessorFields } from './SubProcessorFields.tsx';
import { processorsTexts } from './texts.ts';
import { Warnings } from './Warnings.tsx';

const LISTS = ['transfers', 'certificates'] as const;

interface ProcessorFormProps {
  /** Undefined: a new party. */
  readonly processor: ProcessorView | undefined;
  readonly onDone: () => void;
  /** Names a party without a name from the catalogue; undefined where that cannot be done. */
  readonly onChoose?: (() => void) | undefined;
}

/** Everything about one party: to read, to change and to make. */
export function ProcessorForm({ processor, onDone, onChoose }: ProcessorFormProps) {
  const t = useTexts(partyTexts);
  const p = useTexts(processorsTexts);
  const language = useLanguage();
  const controller = useQuery('controller.get', {});
  const country = controller.data?.country ?? 'NL';
  const create = useCommand('processors.create');
  const update = useCommand('processors.update');
  const confirm = useCommand('processors.confirm-facts');
  const [refused, setRefused] = useState<CallError>();
  const answered = create.error ?? update.error ?? confirm.error;
  const neat = useMemo(() => atFields(answered, 'processor'), [answered]);
  const error = refused ?? neat;
  const stored = useMemo(() => valuesOf(processor, language), [processor, language]);
  const form = useForm<ProcessorValues>(stored, { error });
  const draft = useDraft(`processor:${processor?.id ?? 'new'}`, form);

  function isChanged(field: string): boolean {
    const key = field as keyof ProcessorValues;
    return JSON.stringify(form.values[key]) !== JSON.stringify(stored[key]);
  }

  async function store(): Promise<boolean> {
    const input = inputOf(form.values, processor, language, country);
    if (processor === undefined) return (await create.run(input)) !== undefined;
    const { id, unconfirmed } = processor;
    if ((await update.run({ processorId: id, processor: input })) === undefined) return false;
    // A list that the owner changed is the owner's own from then on.
    const own = LISTS.filter(
      (list) => isChanged(list) && unconfirmed.some((fact) => fact.field === list),
    );
    if (own.length === 0) return true;
    return (await confirm.run({ processorId: id, fields: own })) !== undefined;
  }

  async function save() {
    const problems = listProblems(form.values, country);
    if (Object.keys(problems).length > 0) {
      setRefused(new CallError({ code: 'bad-input', fields: problems }));
      return;
    }
    setRefused(undefined);
    if (!(await store())) return;
    await draft.clear();
    announce(t('saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('save')}
      running={create.running || update.running || confirm.running}
      error={error}
      onCancel={() => {
        void draft.clear();
        onDone();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      {processor !== undefined && <Warnings party={processor} />}
      {processor?.catalogue === null && processor.unnamed && onChoose !== undefined && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconListSearch size={16} stroke={1.6} aria-hidden="true" />}
            onClick={onChoose}
          >
            {p('from-list')}
          </Button>
        </div>
      )}
      <FactsProvider processor={processor} isChanged={isChanged}>
        <IdentityFields form={form} processor={processor} />
        <DpaFields form={form} />
        <SubProcessorFields form={form} />
        <TransferFields form={form} />
        <CertificateFields form={form} />
        <FieldGroup title={t('check')} hint={t('check-hint')}>
          <DateField
            label={p('optional', { label: t('checked-on') })}
            {...form.bind('checkedOn')}
          />
          <NoteField
            label={p('optional', { label: t('check-note') })}
            hint={t('check-note-hint')}
            rows={2}
            {...form.bind('checkNote')}
          />
        </FieldGroup>
        <Fact field="note" label={t('note')}>
          <NoteField label={p('optional', { label: t('note') })} {...form.bind('note')} />
        </Fact>
      </FactsProvider>
    </Form>
  );
}

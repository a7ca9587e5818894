import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErasureScopeFields } from '#renderer/ui/ErasureScope.tsx';
import {
  type ErasureScope,
  listScopeProblems,
  proposalScope,
  WHOLE_PERSON,
} from '#renderer/ui/erasure-scope.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { RadioField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { uiTexts } from '#renderer/ui/texts.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { SUSPICIONS, type Suspicion } from '#shared/domain/disposal/language.ts';
import { emergencyTexts } from './emergency-texts.ts';
import { itemName } from './item-name.ts';

interface EmergencyDialogProps {
  readonly person: PersonView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Data of a minor or of a special category: proposes to erase them, whatever their date. */
export function EmergencyDialog({ person, opened, onClose }: EmergencyDialogProps) {
  const t = useTexts(emergencyTexts);
  const ui = useTexts(uiTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': ui('close') }}
      styles={{ title: { fontSize: '1.0625rem', fontWeight: 600 } }}
    >
      {opened && <EmergencyForm person={person} onClose={onClose} />}
    </Modal>
  );
}

interface Values extends ErasureScope {
  readonly suspicion: Suspicion | null;
}

function EmergencyForm({ person, onClose }: Omit<EmergencyDialogProps, 'opened'>) {
  const t = useTexts(emergencyTexts);
  const language = useLanguage();
  const [, navigate] = useLocation();
  const propose = useCommand('disposals.propose');
  const [refused, setRefused] = useState<CallError>();
  const error = refused ?? propose.error;
  const form = useForm<Values>({ suspicion: null, ...WHOLE_PERSON }, { error });
  const { values } = form;

  async function submit() {
    const { suspicion } = values;
    const problems = {
      ...(suspicion === null && { suspicion: 'text.required' }),
      ...listScopeProblems(values),
    };
    if (suspicion === null || Object.keys(problems).length > 0) {
      setRefused(new CallError({ code: 'bad-input', fields: problems }));
      return;
    }
    setRefused(undefined);
    const made = await propose.run({
      cause: 'emergency',
      personId: person.id,
      suspicion,
      ...proposalScope(values),
    });
    if (made === undefined) return;
    announce(t('proposed', { number: made.number }));
    navigate(`/disposal/${made.id}`);
  }

  return (
    <Form
      onSubmit={() => void submit()}
      submitLabel={t('propose')}
      running={propose.running}
      error={error}
      onCancel={onClose}
    >
      <p className="dw-muted">{t('help')}</p>
      <RadioField
        label={t('suspicion')}
        hint={t('suspicion-hint')}
        autoFocus
        {...form.bind('suspicion')}
        options={SUSPICIONS.map((value) => ({
          value,
          label: t(`suspicion.${value}`),
          hint: t(`suspicion-hint.${value}`),
        }))}
      />
      <ErasureScopeFields
        value={values}
        onChange={(key, value) => form.set<keyof Values>(key, value)}
        problem={form.problem}
        items={person.items.map((item) => ({
          value: String(item.id),
          label: itemName(item, language),
        }))}
      />
    </Form>
  );
}

import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { BreachView } from '#shared/contract/breaches.ts';
import { isInstant, isReportLate } from '#shared/domain/breach-clock.ts';
import { AssessmentFields } from './AssessmentFields.tsx';
import { RiskFields, ToldFields } from './DecisionFields.tsx';
import { formTexts } from './form-texts.ts';
import { type BreachValues, inputOf, valuesOf } from './form-values.ts';
import { NoBreachField } from './OriginFields.tsx';
import { EffectFields, WhatFields, WhoFields } from './WhatFields.tsx';

interface BreachFormProps {
  readonly breach: BreachView;
  readonly now: string;
}

/** Everything that is known of a breach, in plain parts; what is not known stays empty. */
export function BreachForm({ breach, now }: BreachFormProps) {
  const t = useTexts(formTexts);
  const update = useCommand('breaches.update');
  const [initial] = useState(() => valuesOf(breach));
  const form = useForm<BreachValues>(initial, { error: update.error, prefix: 'breach' });
  const draft = useDraft(`breach:${breach.id}:form`, form);
  const input = inputOf(form.values, breach);
  const known =
    isInstant(input.awareAt) &&
    (input.authorityNotifiedAt === null || isInstant(input.authorityNotifiedAt));
  const late = known && isReportLate(input, now);

  async function save() {
    if ((await update.run({ breachId: breach.id, breach: input })) === undefined) return;
    await draft.clear();
    announce(t('saved'));
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('save')}
      running={update.running}
      error={update.error}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <WhatFields form={form} breach={breach} />
      <WhoFields form={form} />
      <EffectFields form={form} />
      {form.values.role === 'controller' && (
        <>
          <AssessmentFields form={form} authority={breach.authority} />
          <RiskFields form={form} authority={breach.authority} />
        </>
      )}
      <ToldFields form={form} authority={breach.authority} late={late} />
      <NoBreachField {...form.bind('noBreachBecause')} />
    </Form>
  );
}

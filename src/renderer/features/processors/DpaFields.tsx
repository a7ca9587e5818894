import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGroup, FieldRow } from '#renderer/ui/Form.tsx';
import { ChecksField, ChoiceField, TextField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { ProcessorInput } from '#shared/contract/processors.ts';
import { Fact } from './Facts.tsx';
import { partyTexts } from './form-texts.ts';
import { LawMark } from './LawMark.tsx';
import type { ProcessorValues } from './processor-values.ts';
import { processorsTexts } from './texts.ts';

const STATES = [
  'unknown',
  'none',
  'privacy-policy-only',
  'link',
  'clickwrap',
  'signed',
] as const satisfies readonly ProcessorInput['dpaStatus'][];
const CLAUSES = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
] as const satisfies readonly ProcessorInput['dpaClauses'][number][];

/** The agreement with a processor and what was found in it (GDPR art. 28(3)). */
export function DpaFields({ form }: { readonly form: FormState<ProcessorValues> }) {
  const t = useTexts(partyTexts);
  const p = useTexts(processorsTexts);
  const w = useTexts(words);
  const { role, dpaStatus, dpaClauses } = form.values;
  const optional = (label: string) => p('optional', { label });
  const clausesWanted = role === 'processor' || dpaClauses.length > 0;
  return (
    <FieldGroup title={t('dpa')} {...(role !== 'processor' && { hint: t('dpa-other-role') })}>
      <ChoiceField
        label={t('dpa-status')}
        {...(dpaStatus === 'privacy-policy-only' && { hint: t('dpa-policy-hint') })}
        {...form.bind('dpaStatus')}
        options={STATES.map((value) => ({ value, label: w(`dpa.${value}`) }))}
      />
      <Fact field="dpaReference" label={t('dpa-reference')}>
        <TextField
          label={optional(t('dpa-reference'))}
          hint={t('dpa-reference-hint')}
          maxLength={500}
          {...form.bind('dpaReference')}
        />
      </Fact>
      <FieldRow>
        <DateField label={optional(t('dpa-concluded'))} {...form.bind('dpaConcludedOn')} />
        <DateField label={optional(t('dpa-review'))} {...form.bind('dpaReviewOn')} />
      </FieldRow>
      {clausesWanted && (
        <>
          <ChecksField
            label={t('clauses')}
            hint={`${t('clauses-hint')} ${t('clauses-found', { count: dpaClauses.length })}.`}
            {...form.bind('dpaClauses')}
            options={CLAUSES.map((value) => ({ value, label: t(`clause-${value}`) }))}
          />
          <LawMark of={t('clauses')}>{t('law-clauses')}</LawMark>
        </>
      )}
    </FieldGroup>
  );
}

import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGroup, FieldRow } from '#renderer/ui/Form.tsx';
import { ChecksField, ChoiceField, TextField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { ProcessorInput } from '#shared/contract/processors.ts';
import { DPA_CLAUSES, DPA_HEAD, DPA_MORE, type DPA_POINTS } from '#shared/domain/parties.ts';
import { agreementTexts } from './agreement-texts.ts';
import { Fact } from './Facts.tsx';
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

type Point = (typeof DPA_POINTS)[number];

/** The agreement with a processor and what was found in it (GDPR art. 28(3)). */
export function DpaFields({ form }: { readonly form: FormState<ProcessorValues> }) {
  const t = useTexts(agreementTexts);
  const p = useTexts(processorsTexts);
  const w = useTexts(words);
  const { role, dpaStatus, dpaClauses } = form.values;
  const optional = (label: string) => p('optional', { label });
  return (
    <FieldGroup title={t('dpa')} {...(role !== 'processor' && { hint: t('dpa-other-role') })}>
      <ChoiceField
        label={t('dpa-status')}
        hint={t(dpaStatus === 'privacy-policy-only' ? 'dpa-policy-hint' : 'dpa-status-hint')}
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
      <TextField
        label={optional(t('dpa-version'))}
        hint={t('dpa-version-hint')}
        maxLength={80}
        {...form.bind('dpaVersion')}
      />
      <FieldRow>
        <DateField label={optional(t('dpa-concluded'))} {...form.bind('dpaConcludedOn')} />
        <DateField
          label={optional(t('dpa-review'))}
          hint={t('dpa-review-hint')}
          {...form.bind('dpaReviewOn')}
        />
      </FieldRow>
      {(role === 'processor' || dpaClauses.length > 0) && <PointFields form={form} />}
    </FieldGroup>
  );
}

/** The checklist: each clause says in plain words what to look for. */
function PointFields({ form }: { readonly form: FormState<ProcessorValues> }) {
  const t = useTexts(agreementTexts);
  const { dpaClauses } = form.values;
  const bindPart = (part: readonly Point[]) => ({
    value: part.filter((point) => dpaClauses.includes(point)),
    onChange: (chosen: readonly Point[]) =>
      form.set('dpaClauses', [...dpaClauses.filter((point) => !part.includes(point)), ...chosen]),
    problem: undefined,
  });
  const found = DPA_CLAUSES.filter((clause) => dpaClauses.includes(clause)).length;
  return (
    <>
      <ChecksField<Point>
        label={t('clauses')}
        stacked
        hint={`${t('clauses-hint')} ${t('clauses-found', { count: found })}.`}
        {...bindPart(DPA_CLAUSES)}
        options={DPA_CLAUSES.map((value) => ({
          value,
          label: t(`clause-${value}`),
          hint: t(`look-${value}`),
        }))}
      />
      <LawMark of={t('clauses')}>{t('law-clauses')}</LawMark>
      <ChecksField<Point>
        label={t('head')}
        hint={t('head-hint')}
        {...bindPart(DPA_HEAD)}
        options={DPA_HEAD.map((value) => ({ value, label: t(`point-${value}`) }))}
      />
      <ChecksField<Point>
        label={t('extra')}
        {...bindPart(DPA_MORE)}
        options={DPA_MORE.map((value) => ({ value, label: t(`point-${value}`) }))}
      />
    </>
  );
}

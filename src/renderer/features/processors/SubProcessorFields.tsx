import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGroup, FieldRow } from '#renderer/ui/Form.tsx';
import { ChoiceField, TextField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { agreementTexts } from './agreement-texts.ts';
import { Fact } from './Facts.tsx';
import { NEW_SUB_PROCESSOR, type ProcessorValues } from './processor-values.ts';
import { RowsEditor } from './RowsEditor.tsx';
import { processorsTexts } from './texts.ts';

const MAX_ROWS = 200;
const DAYS = ['announced', 'objected', 'ended'] as const;

/** Whom the party brings in (GDPR art. 28(2) and (4)): announced, objected to, stopped. */
export function SubProcessorFields({ form }: { readonly form: FormState<ProcessorValues> }) {
  const t = useTexts(agreementTexts);
  const p = useTexts(processorsTexts);
  const { role, subProcessorsKnown, subProcessors } = form.values;
  if (role !== 'processor' && subProcessors.length === 0) return null;
  const optional = (label: string) => p('optional', { label });
  return (
    <FieldGroup title={t('sub-processors')}>
      <ChoiceField
        label={t('sub-known')}
        {...form.bind('subProcessorsKnown')}
        options={[
          { value: 'unknown', label: t('sub-unknown') },
          { value: 'no', label: t('sub-no') },
          { value: 'yes', label: t('sub-yes') },
        ]}
      />
      <Fact field="subProcessorList" label={t('sub-list')}>
        <TextField
          label={optional(t('sub-list'))}
          hint={t('sub-list-hint')}
          maxLength={500}
          {...form.bind('subProcessorList')}
        />
      </Fact>
      {(subProcessorsKnown === 'yes' || subProcessors.length > 0) && (
        <RowsEditor
          rows={subProcessors}
          onChange={(rows) => form.set('subProcessors', rows)}
          added={NEW_SUB_PROCESSOR}
          addLabel={t('sub-add')}
          removeLabel={(number) => t('sub-remove', { number })}
          none={t('sub-none')}
          max={MAX_ROWS}
        >
          {(row, index, change) => {
            const number = index + 1;
            return (
              <>
                <FieldRow>
                  <TextField
                    label={t('sub-name', { number })}
                    maxLength={120}
                    value={row.name}
                    onChange={(name) => change({ name })}
                    problem={form.problem(`subProcessors.${index}.name`)}
                  />
                  <TextField
                    label={optional(t('sub-country', { number }))}
                    maxLength={80}
                    value={row.country}
                    onChange={(country) => change({ country })}
                    problem={form.problem(`subProcessors.${index}.country`)}
                  />
                </FieldRow>
                <TextField
                  label={optional(t('sub-purpose', { number }))}
                  maxLength={200}
                  value={row.purpose}
                  onChange={(purpose) => change({ purpose })}
                  problem={form.problem(`subProcessors.${index}.purpose`)}
                />
                <FieldRow>
                  {DAYS.map((day) => (
                    <DateField
                      key={day}
                      label={optional(t(`sub-${day}`, { number }))}
                      value={row[`${day}On`]}
                      onChange={(value) => change({ [`${day}On`]: value })}
                      problem={form.problem(`subProcessors.${index}.${day}On`)}
                    />
                  ))}
                </FieldRow>
              </>
            );
          }}
        </RowsEditor>
      )}
    </FieldGroup>
  );
}

import { Checkbox } from '@mantine/core';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGroup, FieldRow } from '#renderer/ui/Form.tsx';
import { ChoiceField, RadioField, TextField, useProblem } from '#renderer/ui/fields.tsx';
import type { Bound, FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import { words } from '#renderer/ui/words.ts';
import { capital } from '#shared/domain/capital.ts';
import { REQUEST_CHANNELS, REQUEST_KINDS } from '#shared/domain/requests.ts';
import { DATA_SUBJECT_RIGHTS, type DataSubjectRight } from '#shared/domain/statement-profile.ts';
import classes from './intake.module.css';
import type { IntakeValues } from './intake-values.ts';
import { intakeTexts } from './texts.ts';

/** What was asked, when it came in and how. */
export function RequestPart({ form }: { readonly form: FormState<IntakeValues> }) {
  const t = useTexts(intakeTexts);
  const r = useTexts(requestWords);
  const w = useTexts(words);
  return (
    <FieldGroup title={t('request-title')}>
      <RadioField
        label={t('kind')}
        {...form.bind('kind')}
        options={REQUEST_KINDS.map((value) => ({
          value,
          label: capital(r(`kind.${value}`)),
          hint: r(`kind-help.${value}`),
        }))}
      />
      {form.values.kind === 'misdirected' && (
        <TextField
          label={t('optional', { label: t('controller') })}
          hint={t('controller-hint')}
          {...form.bind('controllerName')}
        />
      )}
      <RightsField {...form.bind('rights')} />
      <FieldRow>
        <DateField
          label={t('received-on')}
          hint={t('received-hint')}
          {...form.bind('receivedOn')}
        />
        <ChoiceField
          label={t('channel')}
          {...form.bind('channel')}
          options={[
            { value: '', label: t('channel-none') },
            ...REQUEST_CHANNELS.map((value) => ({ value, label: w(`channel.${value}`) })),
          ]}
        />
      </FieldRow>
    </FieldGroup>
  );
}

/** The rights, each with a line that says what it is about, and its article. */
function RightsField({ value, onChange, problem }: Bound<readonly DataSubjectRight[]>) {
  const t = useTexts(intakeTexts);
  const r = useTexts(requestWords);
  const w = useTexts(words);
  const error = useProblem(problem);
  return (
    <Checkbox.Group
      label={t('rights')}
      description={t('rights-hint')}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      value={[...value]}
      onChange={(chosen) => onChange(chosen as DataSubjectRight[])}
      {...(error !== undefined && { error })}
    >
      <div className={classes.rights}>
        {DATA_SUBJECT_RIGHTS.map((right) => (
          <Checkbox
            key={right}
            value={right}
            aria-invalid={error !== undefined || undefined}
            label={capital(w(`right.${right}`))}
            classNames={{ description: classes.why ?? '' }}
            description={
              <>
                {r(`right-help.${right}`)}{' '}
                <span className={classes.law}>{r(`right-law.${right}`)}</span>
              </>
            }
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

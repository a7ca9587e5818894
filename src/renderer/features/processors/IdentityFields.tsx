import { FieldGroup, FieldRow } from '#renderer/ui/Form.tsx';
import { CheckField, NoteField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { Fact } from './Facts.tsx';
import { partyTexts } from './form-texts.ts';
import type { ProcessorValues } from './processor-values.ts';
import { processorsTexts } from './texts.ts';

const ROLES = [
  'processor',
  'controller',
  'recipient',
] as const satisfies readonly ProcessorView['role'][];

interface IdentityFieldsProps {
  readonly form: FormState<ProcessorValues>;
  readonly processor: ProcessorView | undefined;
}

/** Who the party is, what it does and where it keeps the data. */
export function IdentityFields({ form, processor }: IdentityFieldsProps) {
  const t = useTexts(partyTexts);
  const p = useTexts(processorsTexts);
  const w = useTexts(words);
  const optional = (label: string) => p('optional', { label });
  const asked = processor?.unnamed === true;
  return (
    <FieldGroup title={t('who')}>
      <TextField
        label={t('name')}
        hint={asked ? t('name-unnamed-hint', { name: processor.name }) : t('name-hint')}
        autoFocus
        maxLength={120}
        value={form.values.name}
        problem={form.problem('name')}
        onChange={(name) => {
          form.set('name', name);
          // Whoever fills in another name, knows it.
          if (asked) form.set('unnamed', name.trim() === '' || name === processor.name);
        }}
      />
      {(asked || form.values.unnamed) && (
        <CheckField label={t('unnamed')} {...form.bind('unnamed')} />
      )}
      <Fact field="role" label={t('role')}>
        <RadioField
          label={t('role')}
          {...form.bind('role')}
          options={ROLES.map((value) => ({
            value,
            label: w(`role.${value}`),
            hint: t(`role-${value}-hint`),
          }))}
        />
      </Fact>
      <TextField
        label={optional(t('purpose'))}
        hint={t('purpose-hint')}
        maxLength={300}
        {...form.bind('purpose')}
      />
      <NoteField
        label={optional(t('necessity'))}
        hint={t('necessity-hint')}
        rows={2}
        {...form.bind('necessity')}
      />
      <FieldRow>
        <Fact field="legalName" label={t('legal-name')}>
          <TextField
            label={optional(t('legal-name'))}
            maxLength={200}
            {...form.bind('legalName')}
          />
        </Fact>
        <Fact field="registration" label={t('registration')}>
          <TextField
            label={optional(t('registration'))}
            hint={t('registration-hint')}
            maxLength={80}
            {...form.bind('registration')}
          />
        </Fact>
      </FieldRow>
      <Fact field="address" label={t('address')}>
        <NoteField
          label={optional(t('address'))}
          hint={t('address-hint')}
          rows={3}
          {...form.bind('address')}
        />
      </Fact>
      <FieldRow>
        <Fact field="country" label={t('country')}>
          <TextField label={optional(t('country'))} maxLength={80} {...form.bind('country')} />
        </Fact>
        <Fact field="dataLocation" label={t('data-location')}>
          <TextField
            label={optional(t('data-location'))}
            hint={t('data-location-hint')}
            maxLength={200}
            {...form.bind('dataLocation')}
          />
        </Fact>
      </FieldRow>
      <FieldRow>
        <Fact field="email" label={t('email')}>
          <TextField label={optional(t('email'))} type="email" {...form.bind('email')} />
        </Fact>
        <Fact field="phone" label={t('phone')}>
          <TextField label={optional(t('phone'))} type="tel" {...form.bind('phone')} />
        </Fact>
      </FieldRow>
    </FieldGroup>
  );
}

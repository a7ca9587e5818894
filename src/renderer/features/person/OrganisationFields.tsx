import { Button } from '@mantine/core';
import { FieldGroup, FieldRow } from '#renderer/ui/Form.tsx';
import { NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { checkWebsite } from '#shared/domain/contact-points.ts';
import type { Country } from '#shared/domain/locale.ts';
import { formTexts } from './form-texts.ts';
import type { Problems } from './use-record-form.ts';

export const EMPTY_ORGANISATION = {
  name: '',
  registrationNumber: '',
  vatNumber: '',
  website: '',
  address: '',
};
export type OrganisationValues = typeof EMPTY_ORGANISATION;

interface OrganisationFieldsProps {
  readonly values: OrganisationValues;
  readonly onChange: (values: OrganisationValues) => void;
  readonly problem: (path: string) => string | undefined;
  /** Back to the organisations that are known. */
  readonly onBack: () => void;
}

/** A new organisation, filled in where it is needed. */
export function OrganisationFields(props: OrganisationFieldsProps) {
  const { values, onChange, problem, onBack } = props;
  const t = useTexts(formTexts);
  const optional = (label: string) => t('optional', { label });
  function bind(name: keyof OrganisationValues) {
    return {
      value: values[name],
      onChange: (value: string) => onChange({ ...values, [name]: value }),
      problem: problem(`organisation.${name}`) ?? problem(name),
    };
  }
  return (
    <FieldGroup title={t('organisation-new')}>
      <TextField label={t('organisation-name')} autoFocus {...bind('name')} />
      <FieldRow>
        <TextField label={optional(t('organisation-kvk'))} {...bind('registrationNumber')} />
        <TextField label={optional(t('organisation-vat'))} {...bind('vatNumber')} />
      </FieldRow>
      <TextField label={optional(t('organisation-website'))} type="url" {...bind('website')} />
      <NoteField label={optional(t('organisation-address'))} rows={2} {...bind('address')} />
      <div>
        <Button variant="subtle" size="xs" onClick={onBack}>
          {t('organisation-existing')}
        </Button>
      </div>
    </FieldGroup>
  );
}

/** Problems of a new organisation, at paths below `organisation`. */
export async function listOrganisationProblems(
  values: OrganisationValues,
  country: Country,
): Promise<Problems> {
  const problems: Problems = {};
  const { name, registrationNumber, vatNumber, website } = values;
  if (name.trim() === '') problems['organisation.name'] = 'text.required';
  if (website.trim() !== '') {
    const checked = checkWebsite(website);
    if (!checked.ok) problems['organisation.website'] = checked.problem;
  }
  if (registrationNumber.trim() !== '' || vatNumber.trim() !== '') {
    // The rules of all countries are heavy: fetched only where a number was typed.
    const { checkKbo, checkKvk } = await import('#shared/domain/business-numbers.ts');
    const { checkVat } = await import('#shared/domain/vat-numbers.ts');
    if (registrationNumber.trim() !== '') {
      const dutch = checkKvk(registrationNumber);
      const belgian = checkKbo(registrationNumber);
      const told = country === 'NL' ? dutch : belgian;
      if (!dutch.ok && !belgian.ok && !told.ok) {
        problems['organisation.registrationNumber'] = told.problem;
      }
    }
    if (vatNumber.trim() !== '') {
      const checked = checkVat(vatNumber, country);
      if (!checked.ok) problems['organisation.vatNumber'] = checked.problem;
    }
  }
  return problems;
}

import { useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { useSettled } from '#renderer/call/use-settled.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { SearchChoiceField } from '#renderer/ui/fields.tsx';
import type { Bound } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { ChosenPerson } from './intake-values.ts';
import { intakeTexts } from './texts.ts';

const AT_ONCE = 20;

/** Finds somebody of the register by typing. */
export function PersonSearch({ value, onChange, problem }: Bound<ChosenPerson | null>) {
  const t = useTexts(intakeTexts);
  const [typed, setTyped] = useState('');
  const search = useSettled(typed === value?.label ? '' : typed);
  const { data, error } = useQuery('persons.list', { search, limit: AT_ONCE });
  const found = (data?.rows ?? [])
    .filter(({ id }) => id !== value?.id)
    .map(({ id, name, organisation, email }) => ({
      id,
      label: [name, organisation || email].filter((part) => part !== '').join(' · '),
    }));
  const options = value === null ? found : [value, ...found];
  return (
    <>
      <SearchChoiceField
        label={t('person')}
        hint={t('person-hint')}
        value={value === null ? null : String(value.id)}
        onChange={(id) => onChange(options.find((one) => String(one.id) === id) ?? null)}
        problem={problem}
        options={options.map(({ id, label }) => ({ value: String(id), label }))}
        nothing={t('person-nothing')}
        onSearch={setTyped}
      />
      <ErrorNotice error={error} />
    </>
  );
}

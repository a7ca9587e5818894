import { useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { SearchChoiceField } from './fields.tsx';
import type { Bound } from './form.ts';

/** Who was chosen; the label stays in sight when the search goes on. */
export interface ChosenPerson {
  readonly id: number;
  readonly label: string;
}

interface PersonSearchProps extends Bound<ChosenPerson | null> {
  readonly label: string;
  readonly hint: string;
  /** What is said when nobody is found, and what to do then. */
  readonly nothing: string;
  readonly autoFocus?: boolean;
}

const AT_ONCE = 20;

/** Finds somebody of the register by typing. */
export function PersonSearch({ value, onChange, ...field }: PersonSearchProps) {
  const [typed, setTyped] = useState('');
  const search = typed === value?.label ? '' : typed;
  const { data, error } = useQuery('persons.list', { search, limit: AT_ONCE }, { inTurn: true });
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
        {...field}
        value={value === null ? null : String(value.id)}
        onChange={(id) => onChange(options.find((one) => String(one.id) === id) ?? null)}
        options={options.map(({ id, label }) => ({ value: String(id), label }))}
        onSearch={setTyped}
      />
      <ErrorNotice error={error} />
    </>
  );
}

import { useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { useSettled } from '#renderer/call/use-settled.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { SearchChoiceField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { consentsTexts } from './texts.ts';

/** Who was chosen; the label stays in sight when the search goes on. */
export interface ChosenPerson {
  readonly id: string;
  readonly label: string;
}

interface PersonChoiceProps {
  readonly value: ChosenPerson | null;
  readonly onChange: (person: ChosenPerson | null) => void;
  readonly problem: string | undefined;
}

const AT_ONCE = 20;

/** Finds a person by typing. */
export function PersonChoice({ value, onChange, problem }: PersonChoiceProps) {
  const t = useTexts(consentsTexts);
  const [typed, setTyped] = useState('');
  const search = useSettled(typed === value?.label ? '' : typed);
  const { data, error } = useQuery('persons.list', { search, limit: AT_ONCE });
  const found = (data?.rows ?? []).map(({ id, name, organisation, email }) => ({
    value: String(id),
    label: [name, organisation || email].filter((part) => part !== '').join(' · '),
  }));
  const chosen = value === null ? [] : [{ value: value.id, label: value.label }];
  const options = [...chosen, ...found.filter((option) => option.value !== value?.id)];
  return (
    <>
      <SearchChoiceField
        label={t('person')}
        hint={t('who-hint')}
        autoFocus
        value={value?.id ?? null}
        onChange={(id) => {
          const option = options.find((one) => one.value === id);
          onChange(option === undefined ? null : { id: option.value, label: option.label });
        }}
        problem={problem}
        options={options}
        nothing={t('who-nothing')}
        onSearch={setTyped}
      />
      <ErrorNotice error={error} />
    </>
  );
}

import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, type RefObject } from 'react';
import { ChoiceField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import { localized } from '#shared/domain/locale.ts';
import { RELATION_KINDS } from '#shared/domain/statement-profile.ts';
import classes from './PersonsScreen.module.css';
import { personsTexts } from './texts.ts';

type Asked = Required<Input<'persons.count'>>;
export type PersonFilters = Pick<Asked, 'search' | 'relation' | 'filter' | 'systemId'>;

const ATTENTION = [
  'due',
  'soon',
  'start-missing',
  'undecided',
  'held',
] as const satisfies readonly NonNullable<PersonFilters['filter']>[];

interface PersonsFiltersProps {
  readonly filters: PersonFilters;
  readonly onChange: (change: Partial<PersonFilters>) => void;
  readonly systems: Output<'systems.list'> | undefined;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** The search field and the three ways to narrow the list. */
export function PersonsFilters({ filters, onChange, systems, searchRef }: PersonsFiltersProps) {
  const t = useTexts(personsTexts);
  return (
    <search className={classes.filters}>
      <TextInput
        ref={searchRef}
        type="search"
        label={t('search-short')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
        value={filters.search}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filters.search === '') return;
          event.preventDefault();
          onChange({ search: '' });
        }}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
      />
      <Choices
        relation={filters.relation}
        filter={filters.filter}
        systemId={filters.systemId}
        systems={systems}
        onChange={onChange}
      />
    </search>
  );
}

type ChoicesProps = Omit<PersonFilters, 'search'> &
  Pick<PersonsFiltersProps, 'onChange' | 'systems'>;

/** What is chosen from a list: stays as it is while someone types beside it. */
const Choices = memo(function Choices(props: ChoicesProps) {
  const { relation, filter, systemId, systems, onChange } = props;
  const t = useTexts(personsTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const none = { problem: undefined };
  return (
    <>
      <ChoiceField
        label={t('filter-relation')}
        {...none}
        value={relation ?? ''}
        onChange={(value) => onChange({ relation: value === '' ? null : value })}
        options={[
          { value: '', label: t('any-relation') },
          ...RELATION_KINDS.map((kind) => ({ value: kind, label: w(`relation.${kind}`) })),
        ]}
      />
      <ChoiceField
        label={t('filter-attention')}
        {...none}
        value={filter ?? ''}
        onChange={(value) => onChange({ filter: value === '' ? null : value })}
        options={[
          { value: '', label: t('any-attention') },
          ...ATTENTION.map((value) => ({ value, label: t(`attention-${value}`) })),
        ]}
      />
      <ChoiceField
        label={t('filter-system')}
        {...none}
        value={String(systemId ?? '')}
        onChange={(value) => onChange({ systemId: value === '' ? null : Number(value) })}
        options={[
          { value: '', label: t('any-system') },
          ...(systems ?? []).map((system) => ({
            value: String(system.id),
            label: localized(system.name, language),
          })),
        ]}
      />
    </>
  );
});

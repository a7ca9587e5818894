import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { ChoiceField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { Input } from '#shared/contract/index.ts';
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
  readonly onChange: (filters: PersonFilters) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** The search field and the three ways to narrow the list. */
export function PersonsFilters({ filters, onChange, searchRef }: PersonsFiltersProps) {
  const t = useTexts(personsTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const systems = useQuery('systems.list', {});
  const none = { problem: undefined };
  return (
    <search className={classes.filters}>
      <TextInput
        ref={searchRef}
        type="search"
        label={t('search-short')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
        value={filters.search}
        onChange={(event) => onChange({ ...filters, search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filters.search === '') return;
          event.preventDefault();
          onChange({ ...filters, search: '' });
        }}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
      />
      <ChoiceField
        label={t('filter-relation')}
        {...none}
        value={filters.relation ?? ''}
        onChange={(value) => onChange({ ...filters, relation: value === '' ? null : value })}
        options={[
          { value: '', label: t('any-relation') },
          ...RELATION_KINDS.map((kind) => ({ value: kind, label: w(`relation.${kind}`) })),
        ]}
      />
      <ChoiceField
        label={t('filter-attention')}
        {...none}
        value={filters.filter ?? ''}
        onChange={(value) => onChange({ ...filters, filter: value === '' ? null : value })}
        options={[
          { value: '', label: t('any-attention') },
          ...ATTENTION.map((value) => ({ value, label: t(`attention-${value}`) })),
        ]}
      />
      <ChoiceField
        label={t('filter-system')}
        {...none}
        value={String(filters.systemId ?? '')}
        onChange={(value) =>
          onChange({ ...filters, systemId: value === '' ? null : Number(value) })
        }
        options={[
          { value: '', label: t('any-system') },
          ...(systems.data ?? []).map((system) => ({
            value: String(system.id),
            label: localized(system.name, language),
          })),
        ]}
      />
    </search>
  );
}

import { useMemo } from 'react';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Why } from '#renderer/ui/Why.tsx';
import type { DisposalRow, DisposalView } from '#shared/contract/disposal-views.ts';
import { localized } from '#shared/domain/locale.ts';
import { Counts } from './Counts.tsx';
import { type Grouping, itemName, type RowGroup } from './groups.ts';
import { Outcome } from './Outcome.tsx';
import { disposalTexts } from './texts.ts';
import { usePersonWords } from './use-person-words.ts';

/** The columns of the list per item. */
export function useItemColumns(): readonly Column<DisposalRow>[] {
  const t = useTexts(disposalTexts);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        key: 'person',
        header: t('person'),
        width: 'minmax(120px, 1fr)',
        cell: (row) => row.person,
      },
      {
        key: 'what',
        header: t('what'),
        width: 'minmax(140px, 1.4fr)',
        cell: (row) => itemName(row, language),
      },
      {
        key: 'rule',
        header: t('rule'),
        width: 'minmax(90px, 0.8fr)',
        cell: (row) => row.promise ?? localized(row.rule, language),
      },
      {
        key: 'due',
        header: t('due-on'),
        width: '110px',
        cell: (row) => <DateText date={row.dueOn} as="short" />,
      },
      {
        key: 'outcome',
        header: t('outcome'),
        width: 'minmax(176px, 1.5fr)',
        cell: (row) => <Outcome row={row} />,
      },
      {
        key: 'why',
        header: t('because'),
        width: '84px',
        cell: (row) => (
          <Why because={row.because} of={`${itemName(row, language)}, ${row.person}`} />
        ),
      },
    ],
    [t, language],
  );
}

/** The columns of the list per rule or per person. */
export function useGroupColumns(
  grouping: Grouping,
  persons: DisposalView['persons'],
): readonly Column<RowGroup>[] {
  const t = useTexts(disposalTexts);
  const personWords = usePersonWords();
  return useMemo(() => {
    const byId = new Map(persons.map((person) => [person.personId, person]));
    const name: Column<RowGroup> = {
      key: 'name',
      header: t(grouping),
      width: 'minmax(160px, 1.6fr)',
      cell: (group) => (group.promise === null ? group.name : `${group.name} (${group.promise})`),
    };
    const about: Column<RowGroup> =
      grouping === 'rule'
        ? {
            key: 'persons',
            header: t('persons'),
            width: '90px',
            align: 'end',
            cell: (group) => group.persons,
          }
        : {
            key: 'stays',
            header: t('person'),
            width: 'minmax(130px, 1fr)',
            cell: ({ personId }) => {
              const person = personId === undefined ? undefined : byId.get(personId);
              return person === undefined ? '' : personWords(person);
            },
          };
    return [
      name,
      about,
      {
        key: 'items',
        header: t('items'),
        width: '90px',
        align: 'end',
        cell: (group) => group.rows.length,
      },
      {
        key: 'kinds',
        header: t('what-kinds'),
        width: 'minmax(150px, 1.4fr)',
        cell: (group) => group.categories.join(', '),
      },
      {
        key: 'from',
        header: t('first-due-on'),
        width: '110px',
        cell: (group) => <DateText date={group.firstDueOn} as="short" />,
      },
      {
        key: 'outcome',
        header: t('outcome'),
        width: 'minmax(170px, 1.2fr)',
        cell: (group) => <Counts counts={group.counts} />,
      },
    ];
  }, [t, grouping, persons, personWords]);
}

import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { OutcomeBadge } from '#renderer/ui/DisposalBadges.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { DisposalResult } from '#shared/contract/disposal-views.ts';
import { localized } from '#shared/domain/locale.ts';
import { approveTexts } from './approve-texts.ts';
import classes from './disposal.module.css';

type Row = DisposalResult['categories'][number];

/** What was erased, anonymised and kept, by category and rule: counts, nobody. */
export function ResultTable({ result }: { readonly result: DisposalResult }) {
  const t = useTexts(approveTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const columns: readonly Column<Row>[] = [
    {
      key: 'category',
      header: t('result-category'),
      width: 'minmax(150px, 1.4fr)',
      cell: (row) => localized(row.category, language),
    },
    {
      key: 'rule',
      header: t('result-rule'),
      width: 'minmax(130px, 1.2fr)',
      cell: (row) => row.promise ?? localized(row.rule, language),
    },
    {
      key: 'items',
      header: t('result-items'),
      width: '90px',
      align: 'end',
      cell: (row) => row.items,
    },
    {
      key: 'outcome',
      header: t('result-outcome'),
      width: '150px',
      cell: (row) => <OutcomeBadge outcome={row.outcome} done />,
    },
    {
      key: 'reason',
      header: t('result-reason'),
      width: 'minmax(130px, 1fr)',
      cell: (row) => (row.keptBecause === null ? '' : w(`kept.${row.keptBecause}`)),
    },
  ];
  return (
    <section className={classes.part}>
      <h3>{t('result-title')}</h3>
      <p>
        {t('result-summary', { count: result.persons })}
        {result.personsWhole > 0 && ` ${t('result-whole', { count: result.personsWhole })}`}
      </p>
      <DataTable
        label={t('result-title')}
        columns={columns}
        rows={result.categories}
        rowKey={(row) =>
          [row.category.nl, row.rule.nl, row.promise, row.outcome, row.keptBecause].join('|')
        }
        minWidth={680}
        natural
      />
    </section>
  );
}

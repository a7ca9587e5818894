import { useQuery } from '#renderer/call/use-query.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { Output } from '#shared/contract/index.ts';
import { localized } from '#shared/domain/locale.ts';
import { disposalTexts } from './texts.ts';

type Row = Output<'disposals.aggregates'>[number];

const BANDS = ['none', '0-100', '100-1000', '1000-10000', '10000+'] as const;
type Band = (typeof BANDS)[number];

/** What stayed of anonymised items: counts for the owner's own reports, and nobody in them. */
export function Aggregates() {
  const t = useTexts(disposalTexts);
  const language = useLanguage();
  const { data } = useQuery('disposals.aggregates', {});
  if (data === undefined || data.length === 0) return null;
  const band = (text: string | null) =>
    BANDS.includes(text as Band) ? t(`band.${text as Band}`) : t('merged');
  const columns: readonly Column<Row>[] = [
    {
      key: 'category',
      header: t('what'),
      width: 'minmax(160px, 1.6fr)',
      cell: (row) => (row.category === null ? t('merged') : localized(row.category, language)),
    },
    { key: 'year', header: t('year'), width: '120px', cell: (row) => row.year ?? t('merged') },
    {
      key: 'band',
      header: t('amounts'),
      width: 'minmax(140px, 1fr)',
      cell: (row) => band(row.amountBand),
    },
    { key: 'items', header: t('items'), width: '110px', align: 'end', cell: (row) => row.items },
  ];
  return (
    <Section title={t('aggregates-title')} purpose={t('aggregates-purpose')}>
      <DataTable
        label={t('aggregates-title')}
        columns={columns}
        rows={data}
        rowKey={(row) => [row.year, row.category?.nl, row.amountBand].join('|')}
        minWidth={560}
        natural
      />
    </Section>
  );
}

import { SegmentedControl, Tabs } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import type { ImportLook, ImportPreviewRow } from '#shared/contract/import-views.ts';
import { HowFields } from './HowFields.tsx';
import classes from './imports.module.css';
import { usePreviewColumns } from './preview-columns.tsx';
import { previewTexts } from './preview-texts.ts';
import { stepTexts } from './step-texts.ts';
import { useRows } from './use-rows.ts';

export type PreviewSection = ImportPreviewRow['section'];
type Only = 'all' | 'doubtful' | 'held-back';

const PAGE = 100;
/** Rows without a value to look at. */
const CERTAIN: readonly PreviewSection[] = ['holdings', 'rejected'];

/** What would come in, and how. */
export function PreviewStep({ look }: { readonly look: ImportLook }) {
  const t = useTexts(previewTexts);
  const s = useTexts(stepTexts);
  const language = useLanguage();
  const { counts } = look;
  const sizes: Readonly<Record<PreviewSection, number>> = {
    parties: counts.persons + counts.organisations,
    consents: counts.consents,
    events: counts.events,
    holdings: counts.holdings,
    rejected: counts.rejected,
  };
  const sections = (Object.keys(sizes) as PreviewSection[]).filter(
    (name) => name !== 'holdings' || sizes.holdings > 0,
  );
  const [section, setSection] = useState<PreviewSection>(() =>
    sizes.parties === 0 && sizes.holdings > 0 ? 'holdings' : 'parties',
  );
  return (
    <>
      <Section title={s('step.preview')} purpose={t('purpose')}>
        <Tabs
          value={section}
          onChange={(value) => setSection(value as PreviewSection)}
          keepMounted={false}
          activateTabWithKeyboard
        >
          <Tabs.List aria-label={t('tabs')} className={classes.tabs ?? ''}>
            {sections.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`tab.${name}`)} {sizes[name].toLocaleString(language)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {sections.map((name) => (
            <Tabs.Panel key={name} value={name} className={classes.panel ?? ''}>
              <PreviewList section={name} look={look} />
            </Tabs.Panel>
          ))}
        </Tabs>
      </Section>
      <HowFields look={look} />
    </>
  );
}

interface PreviewListProps {
  readonly section: PreviewSection;
  readonly look: ImportLook;
}

function PreviewList({ section, look }: PreviewListProps) {
  const t = useTexts(previewTexts);
  const language = useLanguage();
  const [only, setOnly] = useState<Only>('all');
  const list = useRows('imports.preview', { section, only }, PAGE);
  const columns = usePreviewColumns(section);
  const choices: readonly Only[] =
    section === 'parties' && look.counts.heldBack > 0
      ? ['all', 'doubtful', 'held-back']
      : ['all', 'doubtful'];
  function countOf(value: Only): number | undefined {
    // Of the other kinds it is not known beforehand.
    if (section !== 'parties') return undefined;
    return { all: undefined, doubtful: look.counts.doubtful, 'held-back': look.counts.heldBack }[
      value
    ];
  }
  function withCount(name: string, count: number | undefined): string {
    return count === undefined ? name : `${name} ${count.toLocaleString(language)}`;
  }

  return (
    <div className={classes.stack}>
      {!CERTAIN.includes(section) && (
        <SegmentedControl
          className={classes.filter ?? ''}
          aria-label={t('filter')}
          value={only}
          onChange={(value) => setOnly(value as Only)}
          data={choices.map((value) => ({
            value,
            label: withCount(t(`only.${value}`), countOf(value)),
          }))}
        />
      )}
      <ErrorNotice error={list.error} />
      {list.first ? (
        <Loading lines={6} />
      ) : (
        <DataTable
          label={t(`tab.${section}`)}
          columns={columns}
          rows={list.rows}
          rowKey={rowKey}
          onEnd={list.loadMore}
          more={list.more}
          total={list.total}
          minWidth={760}
          natural
          empty={
            list.error === undefined && (
              <EmptyState title={t('empty')}>
                {t(only === 'all' ? 'empty-all' : 'empty-help')}
              </EmptyState>
            )
          }
        />
      )}
    </div>
  );
}

function rowKey(row: ImportPreviewRow): string {
  switch (row.section) {
    case 'parties':
      return row.key;
    case 'consents':
      return `${row.entry} ${row.row} ${row.of} ${row.topic}`;
    case 'events':
      return `${row.entry} ${row.row} ${row.of} ${row.kind} ${row.source}`;
    case 'holdings':
      return `${row.entry} ${row.row} ${row.name}`;
    case 'rejected':
      return `${row.entry} ${row.row} ${row.code}`;
  }
}

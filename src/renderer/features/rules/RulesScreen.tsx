import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { localized } from '#shared/domain/locale.ts';
import { ChoiceForm } from './ChoiceForm.tsx';
import classes from './RulesScreen.module.css';
import { type RuleRow, RulesTable } from './RulesTable.tsx';
import { rulesTexts } from './texts.ts';

const VIEWS = ['used', 'open', 'conflict', 'all'] as const;
type View = (typeof VIEWS)[number];

const SHOWS: Record<View, (rule: RuleRow) => boolean> = {
  used: (rule) => rule.items > 0 || rule.categories.length > 0,
  open: (rule) => !rule.decided && rule.categories.length > 0,
  conflict: (rule) => rule.conflicts.length > 0,
  all: () => true,
};

/** Statement, law and choice side by side; the choice drives the dates. */
export function RulesScreen({ open = false }: { readonly open?: boolean }) {
  const t = useTexts(rulesTexts);
  const language = useLanguage();
  const { data, error } = useQuery('rules.list', { language });
  const [view, setView] = useState<View>(open ? 'open' : 'used');
  const [choosing, setChoosing] = useState<number | null>(null);
  const rules = (data ?? []).filter(SHOWS[view]);
  const chosen = data?.find((rule) => rule.id === choosing);
  return (
    <Page>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <div className={classes.views}>
        <SegmentedControl
          aria-label={t('show')}
          value={view}
          onChange={(value) => setView(value as View)}
          data={VIEWS.map((name) => ({
            value: name,
            label: `${t(`filter-${name}`)} ${data?.filter(SHOWS[name]).length ?? ''}`,
          }))}
        />
      </div>
      <ErrorNotice error={error} />
      {data === undefined && !error && <Loading lines={8} />}
      {data !== undefined && rules.length === 0 && (
        <EmptyState title={t('empty')}>{t('empty-help')}</EmptyState>
      )}
      {rules.length > 0 && <RulesTable rules={rules} onChoose={setChoosing} />}
      <p className="dw-muted">{t('advice')}</p>
      <SidePanel
        opened={chosen !== undefined}
        title={chosen ? t('panel-title', { rule: localized(chosen.name, language) }) : ''}
        onClose={() => setChoosing(null)}
        wide
      >
        {chosen && <ChoiceForm key={chosen.id} rule={chosen} onDone={() => setChoosing(null)} />}
      </SidePanel>
    </Page>
  );
}

import { Button, SegmentedControl } from '@mantine/core';
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
import { ConflictList } from './ConflictList.tsx';
import { editorTexts } from './editor-texts.ts';
import { MissingStarts } from './MissingStarts.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import classes from './RulesScreen.module.css';
import { type RuleRow, RulesTable } from './RulesTable.tsx';
import { rulesTexts } from './texts.ts';

const LISTS = ['used', 'open', 'all'] as const;
const VIEWS = ['used', 'open', 'conflict', 'start-missing', 'all'] as const;
type View = (typeof VIEWS)[number];

const SHOWS: Record<(typeof LISTS)[number], (rule: RuleRow) => boolean> = {
  used: (rule) => rule.items > 0 || rule.categories.length > 0,
  open: (rule) => !rule.decided && rule.categories.length > 0,
  all: () => true,
};

/** What stands in the side panel: a choice beside a rule, or a rule itself (null: a new one). */
type Opened =
  | { readonly kind: 'choice'; readonly ruleId: number }
  | { readonly kind: 'edit'; readonly ruleId: number | null };

/** Statement, law and choice side by side; the choice drives the dates. */
export function RulesScreen({ open = false }: { readonly open?: boolean }) {
  const t = useTexts(rulesTexts);
  const e = useTexts(editorTexts);
  const language = useLanguage();
  const { data, error } = useQuery('rules.list', { language });
  const [view, setView] = useState<View>(open ? 'open' : 'used');
  // Looks through every verdict: asked for only by whoever wants to see it.
  const asksUnclear = view === 'conflict' || view === 'start-missing';
  const unclear = useQuery('rules.conflicts', { language }, { enabled: asksUnclear });
  const [opened, setOpened] = useState<Opened | null>(null);
  const rule = data?.find((row) => row.id === opened?.ruleId);
  const choose = (ruleId: number) => setOpened({ kind: 'choice', ruleId });
  const edit = (ruleId: number) => setOpened({ kind: 'edit', ruleId });
  const close = () => setOpened(null);

  function count(name: View): number | undefined {
    if (name === 'conflict') return unclear.data?.conflicts.length;
    if (name === 'start-missing') return unclear.data?.withoutStart.length;
    return data?.filter(SHOWS[name]).length;
  }

  function title(): string {
    if (opened?.kind === 'edit' && opened.ruleId === null) return e('new-rule');
    if (rule === undefined) return '';
    const name = localized(rule.name, language);
    return opened?.kind === 'edit'
      ? e('edit-title', { rule: name })
      : t('panel-title', { rule: name });
  }

  return (
    <Page>
      <PageHeader
        title={t('title')}
        purpose={t('purpose')}
        actions={
          <Button onClick={() => setOpened({ kind: 'edit', ruleId: null })}>{e('new-rule')}</Button>
        }
      />
      <div className={classes.views}>
        <SegmentedControl
          aria-label={t('show')}
          value={view}
          onChange={(value) => setView(value as View)}
          data={VIEWS.map((name) => ({
            value: name,
            label: `${t(`filter-${name}`)} ${count(name) ?? ''}`.trim(),
          }))}
        />
      </div>
      <ErrorNotice error={error ?? unclear.error} />
      {(data === undefined || (asksUnclear && unclear.data === undefined)) &&
        !error &&
        !unclear.error && <Loading lines={8} />}
      {view === 'conflict' && unclear.data && (
        <ConflictList
          conflicts={unclear.data.conflicts}
          choosable={new Set(data?.filter(({ choosable }) => choosable).map((row) => row.id) ?? [])}
          onEdit={edit}
          onChoose={choose}
        />
      )}
      {view === 'start-missing' && unclear.data && (
        <MissingStarts rows={unclear.data.withoutStart} />
      )}
      {view !== 'conflict' && view !== 'start-missing' && data && (
        <List rules={data.filter(SHOWS[view])} onChoose={choose} onEdit={edit} />
      )}
      <p className="dw-muted">{t('advice')}</p>
      <SidePanel
        opened={opened !== null && (opened.ruleId === null || rule !== undefined)}
        title={title()}
        onClose={close}
        wide
      >
        {opened?.kind === 'choice' && rule && (
          <ChoiceForm key={rule.id} rule={rule} onDone={close} />
        )}
        {opened?.kind === 'edit' && (
          <RuleEditor key={opened.ruleId ?? 'new'} ruleId={opened.ruleId} onDone={close} />
        )}
      </SidePanel>
    </Page>
  );
}

function List(props: Parameters<typeof RulesTable>[0]) {
  const t = useTexts(rulesTexts);
  if (props.rules.length > 0) return <RulesTable {...props} />;
  return <EmptyState title={t('empty')}>{t('empty-help')}</EmptyState>;
}

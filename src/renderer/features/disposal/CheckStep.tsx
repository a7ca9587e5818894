import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { DisposalRow, DisposalView } from '#shared/contract/disposal-views.ts';
import { BUCKETS, type Bucket } from '#shared/domain/disposal/language.ts';
import { CheckTable } from './CheckTable.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import classes from './disposal.module.css';
import { type Grouping, groupKey, itemName, type RowGroup } from './groups.ts';
import { ItemDetails } from './ItemDetails.tsx';
import { disposalTexts } from './texts.ts';

/** One group that was opened: only its items are shown. */
export type Only = Pick<RowGroup, 'key' | 'name'> & { readonly grouping: Grouping };

interface CheckStepProps {
  readonly disposal: DisposalView;
  readonly only: Only | undefined;
  readonly onOnly: (only: Only | undefined) => void;
  readonly onNext: () => void;
}

const VIEWS = ['item', 'rule', 'person'] as const;
const SHOWN = ['all', ...BUCKETS] as const;

/** What goes and what stays, item by item, and deciding otherwise. */
export function CheckStep({ disposal, only, onOnly, onNext }: CheckStepProps) {
  const t = useTexts(disposalTexts);
  const language = useLanguage();
  const [view, setView] = useState<(typeof VIEWS)[number]>('item');
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [panel, setPanel] = useState<readonly DisposalRow[]>();
  const { rows, counts } = disposal;
  const visible = useMemo(
    () =>
      rows.filter(
        (row) =>
          (shown === 'all' || row.bucket === shown) &&
          (only === undefined || groupKey(row, only.grouping) === only.key),
      ),
    [rows, shown, only],
  );
  // What is no longer in sight is not decided upon by accident.
  const picked = visible.filter(({ dataItemId }) => chosen.has(dataItemId));
  // After a decision the list is another one; the panel goes on with the rows as they are now.
  const inPanel = panel?.map(
    (row) => rows.find(({ dataItemId }) => dataItemId === row.dataItemId) ?? row,
  );

  function decide() {
    if (picked.length === 0) announce(t('decide-none'));
    else setPanel(picked);
  }
  function onDecided() {
    setPanel(undefined);
    setChosen(new Set());
  }
  const nameOf = (bucket: Bucket) => `${t(`bucket.${bucket}`)} ${counts[bucket]}`;
  const [single] = inPanel?.length === 1 ? inPanel : [];

  return (
    <Section title={t('step.check')} purpose={t('check-purpose')}>
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={t('buckets')}
          value={shown}
          onChange={(value) => setShown(value as typeof shown)}
          data={SHOWN.map((value) => ({
            value,
            label: value === 'all' ? `${t('bucket.all')} ${rows.length}` : nameOf(value),
          }))}
        />
        <SegmentedControl
          aria-label={t('grouping')}
          value={view}
          onChange={(value) => setView(value as typeof view)}
          data={VIEWS.map((value) => ({ value, label: t(`by-${value}`) }))}
        />
      </div>
      {only !== undefined && (
        <p className={classes.only}>
          <strong>{t('only', { name: only.name })}</strong>
          <Button variant="subtle" size="compact-sm" onClick={() => onOnly(undefined)}>
            {t('show-all')}
          </Button>
        </p>
      )}
      <CheckTable
        view={view}
        rows={visible}
        persons={disposal.persons}
        chosen={chosen}
        onChoose={setChosen}
        onOpenItem={(row) => setPanel([row])}
        onOpenGroup={(group) => {
          if (view === 'item') return;
          onOnly({ key: group.key, name: group.name, grouping: view });
          setView('item');
        }}
      />
      <p className="dw-muted">
        {t('table-help')} {t('all-decided')}
      </p>
      <div className={classes.footer}>
        <span className={classes.chosen} role="status">
          {picked.length > 0 && t('chosen', { count: picked.length })}
        </span>
        <Button variant="default" onClick={decide}>
          {picked.length === 0 ? t('decide-chosen') : t('decide', { count: picked.length })}
        </Button>
        <Button onClick={onNext}>{t('next', { step: t('step.approve') })}</Button>
      </div>
      <SidePanel
        opened={inPanel !== undefined}
        title={
          single === undefined
            ? t('decide', { count: inPanel?.length ?? 0 })
            : `${itemName(single, language)}, ${single.person}`
        }
        onClose={() => setPanel(undefined)}
      >
        {inPanel !== undefined && (
          <>
            {single !== undefined && <ItemDetails row={single} />}
            <DecisionForm disposalId={disposal.id} rows={inPanel} onDone={onDecided} />
          </>
        )}
      </SidePanel>
    </Section>
  );
}

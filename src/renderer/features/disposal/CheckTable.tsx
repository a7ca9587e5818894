import { useMemo } from 'react';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { DisposalRow, DisposalView } from '#shared/contract/disposal-views.ts';
import { useGroupColumns, useItemColumns } from './columns.tsx';
import { type Grouping, groupRows, itemName, type RowGroup } from './groups.ts';
import { disposalTexts } from './texts.ts';

interface CheckTableProps {
  readonly view: 'item' | Grouping;
  readonly rows: readonly DisposalRow[];
  readonly persons: DisposalView['persons'];
  /** Ids of the items that are chosen, also where they are shown as groups. */
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
  readonly onOpenItem: (row: DisposalRow) => void;
  readonly onOpenGroup: (group: RowGroup) => void;
}

/** The items, or the rules or persons they belong to; choosing a group chooses its items. */
export function CheckTable(props: CheckTableProps) {
  return props.view === 'item' ? (
    <ItemTable {...props} />
  ) : (
    <GroupTable key={props.view} {...props} grouping={props.view} />
  );
}

const MIN_WIDTH = 780;

function ItemTable({ rows, chosen, onChoose, onOpenItem }: CheckTableProps) {
  const t = useTexts(disposalTexts);
  const language = useLanguage();
  return (
    <DataTable
      label={t('table')}
      columns={useItemColumns()}
      rows={rows}
      rowKey={({ dataItemId }) => dataItemId}
      onOpen={onOpenItem}
      minWidth={MIN_WIDTH}
      natural
      selection={{
        selected: chosen,
        onChange: (selected) => onChoose(selected as ReadonlySet<number>),
        labelOf: (row) => `${itemName(row, language)}, ${row.person}`,
      }}
      empty={<NothingHere />}
    />
  );
}

interface GroupTableProps extends CheckTableProps {
  readonly grouping: Grouping;
}

function GroupTable(props: GroupTableProps) {
  const { rows, persons, grouping, chosen, onChoose, onOpenGroup } = props;
  const t = useTexts(disposalTexts);
  const language = useLanguage();
  const groups = useMemo(() => groupRows(rows, grouping, language), [rows, grouping, language]);
  const selected = new Set(
    groups.filter((group) => group.rows.every(isIn(chosen))).map(({ key }) => key),
  );
  function choose(keys: ReadonlySet<string | number>) {
    const next = new Set(chosen);
    for (const group of groups) {
      if (keys.has(group.key) === selected.has(group.key)) continue;
      for (const { dataItemId } of group.rows) {
        if (keys.has(group.key)) next.add(dataItemId);
        else next.delete(dataItemId);
      }
    }
    onChoose(next);
  }
  return (
    <DataTable
      label={t('table')}
      columns={useGroupColumns(grouping, persons)}
      rows={groups}
      rowKey={({ key }) => key}
      onOpen={onOpenGroup}
      minWidth={MIN_WIDTH}
      natural
      selection={{ selected, onChange: choose, labelOf: ({ name }) => name }}
      empty={<NothingHere />}
    />
  );
}

function isIn(chosen: ReadonlySet<number>) {
  return ({ dataItemId }: DisposalRow) => chosen.has(dataItemId);
}

function NothingHere() {
  const t = useTexts(disposalTexts);
  return <EmptyState title={t('bucket-empty')}>{t('bucket-empty-help')}</EmptyState>;
}

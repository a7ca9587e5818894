// biome-ignore-all lint/a11y/useSemanticElements: cells of a table laid out with CSS grid; roles keep its meaning
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself has the focus
import { Checkbox } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import classes from './DataTable.module.css';
import { useTexts } from './i18n.ts';
import { uiTexts } from './texts.ts';

type Key = string | number;

/** Which rows are chosen, by key. */
export interface Selection<Row> {
  readonly selected: ReadonlySet<Key>;
  readonly onChange: (selected: ReadonlySet<Key>) => void;
  /** What a row is, beside its box. */
  readonly labelOf: (row: Row) => string;
}

/** The track of the boxes, before the columns. */
export const SELECT_WIDTH = '44px';

interface HeadProps<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  readonly selection: Selection<Row>;
}

/** The box that chooses every row, or none. */
export function SelectAllCell<Row>({ rows, rowKey, selection }: HeadProps<Row>) {
  const t = useTexts(uiTexts);
  const { selected, onChange } = selection;
  const count = rows.filter((row) => selected.has(rowKey(row))).length;
  const all = count === rows.length;
  return (
    <div role="columnheader" className={classes.header}>
      <Checkbox
        size="xs"
        aria-label={t('select-all')}
        checked={all}
        indeterminate={count > 0 && !all}
        onChange={() =>
          onChange(all ? without(selected, rows, rowKey) : withAll(selected, rows, rowKey))
        }
      />
    </div>
  );
}

interface CellProps<Row> {
  readonly row: Row;
  readonly rowKey: (row: Row) => Key;
  readonly selection: Selection<Row>;
}

/** The box of one row. With the keyboard the space bar does the same, so Tab passes it by. */
export function SelectCell<Row>({ row, rowKey, selection }: CellProps<Row>) {
  const t = useTexts(uiTexts);
  const { selected, onChange, labelOf } = selection;
  return (
    <div role="gridcell" className={classes.cell}>
      <Checkbox
        size="xs"
        tabIndex={-1}
        aria-label={t('select-row', { row: labelOf(row) })}
        checked={selected.has(rowKey(row))}
        onChange={() => onChange(toggled(selected, rowKey(row)))}
      />
    </div>
  );
}

interface KeyHandling<Row> extends HeadProps<Row> {
  readonly current: number;
  readonly move: (to: number) => void;
}

/**
 * Space chooses the row at hand, Shift with an arrow takes the next one along,
 * Ctrl+A chooses all. True when the key was for choosing.
 */
export function selectWithKey<Row>(event: KeyboardEvent, handling: KeyHandling<Row>): boolean {
  const { rows, rowKey, selection, current, move } = handling;
  const { selected, onChange } = selection;
  const row = rows[current];
  if (row === undefined) return false;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
    onChange(withAll(selected, rows, rowKey));
    return true;
  }
  if (event.ctrlKey || event.metaKey) return false;
  if (event.key === ' ') {
    onChange(toggled(selected, rowKey(row)));
    return true;
  }
  const step = event.shiftKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
  if (step === undefined) return false;
  const next = rows[current + step];
  onChange(withAll(selected, next === undefined ? [row] : [row, next], rowKey));
  move(current + step);
  return true;
}

function toggled(selected: ReadonlySet<Key>, key: Key): ReadonlySet<Key> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

function withAll<Row>(selected: ReadonlySet<Key>, rows: readonly Row[], keyOf: (row: Row) => Key) {
  return new Set([...selected, ...rows.map(keyOf)]);
}

function without<Row>(selected: ReadonlySet<Key>, rows: readonly Row[], keyOf: (row: Row) => Key) {
  const next = new Set(selected);
  for (const row of rows) next.delete(keyOf(row));
  return next;
}

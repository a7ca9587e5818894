// biome-ignore-all lint/a11y/useSemanticElements: a row of a table laid out with CSS grid; roles keep its meaning
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself has the focus and names the active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: Enter on the grid opens the active row
import { type MouseEvent, memo, type ReactNode } from 'react';
import classes from './DataTable.module.css';
import { SelectCell, type Selection } from './table-selection.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** A track of the grid, such as `minmax(160px, 2fr)` or `120px`. */
  readonly width?: string;
  /** Numbers stand at the right. */
  readonly align?: 'end';
}

interface TableRowProps<Row> {
  readonly id: string;
  readonly row: Row;
  /** Place in the list, from 0. */
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string | number;
  readonly selection: Selection<Row> | undefined;
  readonly active: boolean;
  readonly opens: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onPress: (row: Row, index: number, event: MouseEvent<HTMLElement>) => void;
}

function Row<T>(props: TableRowProps<T>) {
  const { id, row, index, columns, rowKey, selection, active, opens, measure, onPress } = props;
  return (
    <div
      id={id}
      ref={measure}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selection ? selection.selected.has(rowKey(row)) : active}
      className={classes.row}
      data-active={active || undefined}
      data-open={opens || undefined}
      onClick={(event) => onPress(row, index, event)}
    >
      {selection && <SelectCell row={row} rowKey={rowKey} selection={selection} />}
      {columns.map((column) => (
        <div key={column.key} role="gridcell" className={classes.cell} data-align={column.align}>
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** One row of a table. What stays in sight while the list scrolls is not made again. */
export const TableRow = memo(Row) as typeof Row;

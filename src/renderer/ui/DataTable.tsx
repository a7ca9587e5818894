// biome-ignore-all lint/a11y/useSemanticElements: a table laid out with CSS grid and virtual rows loses its meaning in Chromium; roles keep it
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself has the focus and names the active row
import { measureElement, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import classes from './DataTable.module.css';
import { useTexts } from './i18n.ts';
import { type Column, TableRow } from './TableRow.tsx';
import { SELECT_WIDTH, SelectAllCell, type Selection, selectWithKey } from './table-selection.tsx';
import { uiTexts } from './texts.ts';

export type { Column } from './TableRow.tsx';

interface DataTableProps<Row> {
  /** What the table holds, for who cannot see the heading. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row) => void;
  /** The end came in sight and there are more rows. */
  readonly onEnd?: () => void;
  readonly more?: boolean;
  /** All rows that exist, where that is known. */
  readonly total?: number;
  readonly empty?: ReactNode;
  /** Below this width the table scrolls sideways; in px. */
  readonly minWidth?: number;
  /** Lines of text that a row usually takes, to guess its height before it is in sight. */
  readonly linesOf?: (row: Row) => number;
  /** As high as its rows, for short lists, instead of filling the page. */
  readonly natural?: boolean;
  /** Name under which the opened row is remembered, to come back to it with the focus. */
  readonly memory?: string;
  /** Makes rows choosable, with a box before each. */
  readonly selection?: Selection<Row>;
}

/** Rows that were opened, per list; forgotten when the page is. Holds keys only. */
const opened = new Map<string, string | number>();

const ROW = 40;
const LINE = 21;
/** Above and below the text of a row, with its line. */
const AROUND = 17;
const AHEAD = 20;
const OUT_OF_SIGHT = 5;

/**
 * The height of a row once the page laid it out; until then what is guessed. Reading it as soon as
 * a row is made would have the page laid out in between.
 */
function heightOf(
  element: HTMLElement,
  entry: ResizeObserverEntry | undefined,
  table: Virtualizer<HTMLDivElement, HTMLElement>,
): number {
  if (entry !== undefined) return measureElement(element, entry, table);
  const index = table.indexFromElement(element);
  const { getItemKey, estimateSize } = table.options;
  return table.itemSizeCache.get(getItemKey(index)) ?? estimateSize(index);
}

/**
 * A list of any length: only the rows in sight exist. Arrows, Page up and down,
 * Home and End move, Enter opens, Space chooses where rows can be chosen. The table itself has the focus and names the
 * active row (aria-activedescendant); buttons in cells are reached with Tab.
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  onOpen,
  onEnd,
  more = false,
  total,
  empty,
  minWidth = 560,
  linesOf,
  natural = false,
  memory,
  selection,
}: DataTableProps<Row>) {
  const t = useTexts(uiTexts);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [focused, setFocused] = useState(false);
  // The same function while the rows are the same: another one makes the virtualizer start anew.
  const getItemKey = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
    [rows, rowKey],
  );
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index];
      if (linesOf === undefined || row === undefined) return ROW;
      return Math.max(ROW, AROUND + LINE * linesOf(row));
    },
    getItemKey,
    measureElement: heightOf,
    overscan: OUT_OF_SIGHT,
    scrollPaddingStart: ROW,
  });
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const current = Math.min(active, Math.max(0, rows.length - 1));

  // Back from a row that was opened here: the focus returns where it came from.
  const returned = useRef(false);
  useEffect(() => {
    if (memory === undefined || returned.current || rows.length === 0) return;
    returned.current = true;
    const key = opened.get(memory);
    opened.delete(memory);
    const index = key === undefined ? -1 : rows.findIndex((row) => rowKey(row) === key);
    if (index < 0) return;
    setActive(index);
    virtualizer.scrollToIndex(index, { align: 'center' });
    scroller.current?.focus({ preventScroll: true });
  }, [memory, rows, rowKey, virtualizer]);

  function open(row: Row) {
    if (memory !== undefined) opened.set(memory, rowKey(row));
    onOpen?.(row);
  }
  const latestOpen = useRef(open);
  latestOpen.current = open;
  const openable = onOpen !== undefined;
  const onPress = useCallback(
    (row: Row, index: number, event: MouseEvent<HTMLElement>) => {
      setActive(index);
      // A button or link in a cell does its own work.
      const inner = (event.target as HTMLElement).closest('a, button, input, label');
      if (!inner && openable) latestOpen.current(row);
    },
    [openable],
  );

  useEffect(() => {
    if (more && lastShown >= rows.length - AHEAD) onEnd?.();
  }, [more, lastShown, rows.length, onEnd]);

  if (rows.length === 0) return <>{empty}</>;

  function move(to: number) {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    // Keys inside a cell belong to what stands there.
    if (event.target !== event.currentTarget) return;
    if (selection && selectWithKey(event, { rows, rowKey, selection, current, move })) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2);
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    const row = rows[current];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' && onOpen && row !== undefined) open(row);
    else return;
    event.preventDefault();
  }

  const tracks = columns.map(({ width }) => width ?? 'minmax(0, 1fr)');
  const template = (selection ? [SELECT_WIDTH, ...tracks] : tracks).join(' ');
  const style = { minWidth, '--tracks': template } as CSSProperties;
  return (
    <div className={classes.frame} data-natural={natural || undefined}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={more ? -1 : (total ?? rows.length) + 1}
        aria-colcount={columns.length + (selection ? 1 : 0)}
        aria-multiselectable={selection ? true : undefined}
        aria-activedescendant={focused ? `${id}-row-${current}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) => setFocused(event.target === event.currentTarget)}
        onBlur={() => setFocused(false)}
      >
        <div className={classes.inner} style={style}>
          <div role="row" aria-rowindex={1} className={classes.head}>
            {selection && <SelectAllCell rows={rows} rowKey={rowKey} selection={selection} />}
            {columns.map((column) => (
              <div
                key={column.key}
                role="columnheader"
                className={classes.header}
                data-align={column.align}
              >
                {column.header}
              </div>
            ))}
          </div>
          <div
            role="rowgroup"
            className={classes.body}
            style={{ height: virtualizer.getTotalSize(), paddingTop: items[0]?.start ?? 0 }}
          >
            {items.map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                <TableRow
                  key={item.key}
                  id={`${id}-row-${item.index}`}
                  row={row}
                  index={item.index}
                  columns={columns}
                  rowKey={rowKey}
                  selection={selection}
                  active={focused && item.index === current}
                  opens={openable}
                  measure={virtualizer.measureElement}
                  onPress={onPress}
                />
              );
            })}
          </div>
        </div>
      </div>
      {more && <p className={classes.foot}>{t('rows-loaded', { count: rows.length })}</p>}
    </div>
  );
}

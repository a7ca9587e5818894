// @vitest-environment happy-dom
import { useEffect, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { DataTable } from './DataTable.tsx';

interface Row {
  readonly id: number;
  readonly name: string;
}

function makeRows(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({ id: index + 1, name: `Rij ${index + 1}` }));
}

function renderTable(
  rows: readonly Row[],
  more: Partial<Parameters<typeof DataTable<Row>>[0]> = {},
) {
  return renderScreen(
    <DataTable
      label="Rijen"
      columns={[{ key: 'name', header: 'Naam', cell: (row) => row.name }]}
      rows={rows}
      rowKey={(row) => row.id}
      {...more}
    />,
  );
}

describe('DataTable', () => {
  it('keeps only rows in sight in the page when there are many', () => {
    const { screen } = renderTable(makeRows(5000));
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5001');
  });

  it('makes no row again when nothing of it changed', async () => {
    const cell = vi.fn((row: Row) => row.name);
    const columns = [{ key: 'name', header: 'Naam', cell }];
    const { user, screen } = renderTable(makeRows(20), { columns });
    const made = cell.mock.calls.length;
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}');
    // The first loses and the second gets what marks the active row; the focus marks one as well.
    expect(cell.mock.calls.length - made).toBeLessThanOrEqual(4);
    expect(screen.getByRole('row', { selected: true }).textContent).toBe('Rij 2');
  });

  it('moves with the arrows and opens with Enter', async () => {
    const onOpen = vi.fn();
    const { user, screen } = renderTable(makeRows(20), { onOpen });
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    expect(onOpen).toHaveBeenCalledWith({ id: 2, name: 'Rij 2' });
    expect(screen.getByRole('row', { selected: true }).textContent).toBe('Rij 2');
  });

  it('stops at the last row when Arrow down goes on, and Home returns to the first', async () => {
    const onOpen = vi.fn();
    const { user } = renderTable(makeRows(3), { onOpen });
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}{Home}{Enter}');
    expect(onOpen.mock.calls.map(([row]) => row.id)).toEqual([3, 1]);
  });

  it('asks for more when the end comes in sight and there are more', () => {
    const onEnd = vi.fn();
    renderTable(makeRows(10), { onEnd, more: true });
    expect(onEnd).toHaveBeenCalled();
  });

  it('does not ask for more when everything is loaded', () => {
    const onEnd = vi.fn();
    renderTable(makeRows(10), { onEnd, more: false });
    expect(onEnd).not.toHaveBeenCalled();
  });

  it('leaves Enter to a button inside a cell', async () => {
    const onOpen = vi.fn();
    const onPress = vi.fn();
    const { user } = renderTable(makeRows(1), {
      onOpen,
      columns: [
        {
          key: 'do',
          header: 'Doe',
          cell: () => (
            <button type="button" onClick={onPress}>
              Doe
            </button>
          ),
        },
      ],
    });
    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(onPress).toHaveBeenCalledOnce();
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('returns to the row that was opened when the list is shown again', async () => {
    const first = renderTable(makeRows(20), { onOpen: () => undefined, memory: 'return-test' });
    await first.user.tab();
    await first.user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    first.unmount();
    const { screen } = renderTable(makeRows(20), { memory: 'return-test' });
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    expect(screen.getByRole('row', { selected: true }).textContent).toBe('Rij 3');
  });

  it('chooses with the space bar, Shift and an arrow, and Ctrl+A', async () => {
    const { user, screen, chosen } = renderChoosable();
    screen.getByRole('grid').focus();
    await user.keyboard(' ');
    expect(chosen()).toEqual([1]);
    expect(screen.getAllByRole('row')[1]?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(chosen()).toEqual([1, 2, 3]);
    await user.keyboard(' ');
    expect(chosen()).toEqual([1, 2]);
    await user.keyboard('{Control>}a{/Control}');
    expect(chosen()).toHaveLength(20);
  });

  it('chooses all or none with the box in the head, and does not open a row for its box', async () => {
    const onOpen = vi.fn();
    const { user, screen, chosen } = renderChoosable(onOpen);
    await user.click(screen.getByRole('checkbox', { name: 'Kies Rij 3' }));
    expect(chosen()).toEqual([3]);
    await user.click(screen.getByRole('checkbox', { name: 'Kies alles' }));
    expect(chosen()).toHaveLength(20);
    await user.click(screen.getByRole('checkbox', { name: 'Kies alles' }));
    expect(chosen()).toEqual([]);
    expect(onOpen).not.toHaveBeenCalled();
  });
});

const ROWS = makeRows(20);

interface ChoosableProps {
  readonly onChosen: (keys: readonly unknown[]) => void;
  readonly onOpen: (row: Row) => void;
}

function Choosable({ onChosen, onOpen }: ChoosableProps) {
  const [selected, setSelected] = useState<ReadonlySet<string | number>>(new Set());
  useEffect(() => onChosen([...selected]), [selected, onChosen]);
  return (
    <DataTable
      label="Rijen"
      columns={[{ key: 'name', header: 'Naam', cell: (row: Row) => row.name }]}
      rows={ROWS}
      rowKey={(row) => row.id}
      selection={{ selected, onChange: setSelected, labelOf: (row) => row.name }}
      onOpen={onOpen}
    />
  );
}

/** A table of which rows can be chosen, and the keys that are. */
function renderChoosable(onOpen: (row: Row) => void = () => undefined) {
  let latest: readonly unknown[] = [];
  const rendered = renderScreen(
    <Choosable
      onOpen={onOpen}
      onChosen={(keys) => {
        latest = keys;
      }}
    />,
  );
  return { ...rendered, chosen: () => latest };
}

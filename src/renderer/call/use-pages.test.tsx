// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PersonRow } from '#shared/contract/persons.ts';
import { installFakeBridge } from '#test/builders/fake-bridge.ts';
import { dataChanged } from './data-version.ts';
import { usePages } from './use-pages.ts';

function makeRow(id: number): PersonRow {
  return {
    id,
    name: `Persoon ${id}`,
    sortName: String(id).padStart(4, '0'),
    organisation: '',
    email: '',
    phone: '',
    relations: [],
    items: 0,
    nextDueOn: null,
    due: 0,
    missing: 0,
  };
}

function installPersons(total: number) {
  return installFakeBridge({
    'persons.list': ({ after, limit = 100 }) => {
      const start = after?.id ?? 0;
      const end = Math.min(total, start + limit);
      const rows = Array.from({ length: end - start }, (_, index) => makeRow(start + index + 1));
      return { rows, more: end < total };
    },
  });
}

function renderPages(initial = '') {
  return renderHook(
    ({ search }) => usePages('persons.list', { search }, ({ sortName, id }) => ({ sortName, id })),
    { initialProps: { search: initial } },
  );
}

afterEach(cleanup);

describe('usePages', () => {
  it('reads on from the last row when more is asked', async () => {
    const bridge = installPersons(250);
    const { result } = renderPages();
    await waitFor(() => expect(result.current.rows).toHaveLength(100));
    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.rows).toHaveLength(200));
    expect(bridge.inputsOf('persons.list')[1]?.after).toEqual({ sortName: '0100', id: 100 });
    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.more).toBe(false));
    expect(result.current.rows.map(({ id }) => id).at(-1)).toBe(250);
  });

  it('reads as many rows again after a command, so that the place is kept', async () => {
    installPersons(1000);
    const { result } = renderPages();
    await waitFor(() => expect(result.current.rows).toHaveLength(100));
    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.rows).toHaveLength(200));
    act(() => dataChanged());
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(result.current.rows).toHaveLength(200);
  });

  it('starts at the top when something else is searched', async () => {
    const bridge = installPersons(300);
    const { result, rerender } = renderPages();
    await waitFor(() => expect(result.current.rows).toHaveLength(100));
    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.rows).toHaveLength(200));
    rerender({ search: 'jan' });
    await waitFor(() => expect(result.current.rows).toHaveLength(50));
    expect(bridge.inputsOf('persons.list').at(-1)).toMatchObject({ search: 'jan', after: null });
  });

  it('asks one question at a time, then the last of what was typed, and keeps the rows meanwhile', async () => {
    const pending = new Map<string, () => void>();
    const bridge = installFakeBridge({
      'persons.list': ({ search = '' }) =>
        new Promise((resolve) => {
          pending.set(search, () => resolve({ rows: [makeRow(search.length)], more: false }));
        }),
    });
    const { result, rerender } = renderPages('');
    await act(async () => pending.get('')?.());
    for (const search of ['j', 'ja', 'jan']) rerender({ search });
    const searches = () => bridge.inputsOf('persons.list').map(({ search }) => search);
    expect(searches()).toEqual(['', 'j']);
    await act(async () => pending.get('j')?.());
    expect(searches()).toEqual(['', 'j', 'jan']);
    expect(result.current.rows).toEqual([makeRow(0)]);
    expect(result.current.answers).toEqual({ search: '' });
    await act(async () => pending.get('jan')?.());
    expect(result.current).toMatchObject({ rows: [makeRow(3)], answers: { search: 'jan' } });
  });
});

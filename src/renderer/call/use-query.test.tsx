// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { dataChanged } from './data-version.ts';
import { useCommand } from './use-command.ts';
import { useQuery } from './use-query.ts';

type Count = Output<'persons.count'>;

afterEach(cleanup);

describe('useQuery', () => {
  it('ignores an answer that was overtaken by a newer question', async () => {
    const pending = new Map<string, (count: Count) => void>();
    installFakeBridge({
      'persons.count': ({ search }) =>
        new Promise<Count>((resolve) => pending.set(search ?? '', resolve)),
    });
    const { result, rerender } = renderHook(({ search }) => useQuery('persons.count', { search }), {
      initialProps: { search: 'a' },
    });
    await waitFor(() => expect(pending.has('a')).toBe(true));
    rerender({ search: 'ab' });
    await waitFor(() => expect(pending.has('ab')).toBe(true));
    await act(async () => pending.get('ab')?.({ count: 2 }));
    await act(async () => pending.get('a')?.({ count: 99 }));
    expect(result.current.data).toEqual({ count: 2 });
  });

  it('keeps the last answer while the next one is on its way', async () => {
    const pending: ((count: Count) => void)[] = [];
    installFakeBridge({
      'persons.count': () => new Promise<Count>((resolve) => pending.push(resolve)),
    });
    const { result, rerender } = renderHook(({ search }) => useQuery('persons.count', { search }), {
      initialProps: { search: 'a' },
    });
    await act(async () => pending[0]?.({ count: 1 }));
    rerender({ search: 'b' });
    expect(result.current).toMatchObject({ data: { count: 1 }, loading: true });
  });

  it('asks again after a command that succeeded, not after one that was refused', async () => {
    let count = 1;
    let refuse = true;
    const bridge = installFakeBridge({
      'persons.count': () => ({ count }),
      'relations.remove': () => {
        if (refuse) throw new Refusal({ code: 'not-found' });
        count = 0;
        return { done: true };
      },
    });
    const { result } = renderHook(() => ({
      query: useQuery('persons.count', {}),
      command: useCommand('relations.remove'),
    }));
    await waitFor(() => expect(result.current.query.data).toEqual({ count: 1 }));
    await act(() => result.current.command.run({ relationId: 1 }));
    expect(result.current.command.error?.code).toBe('not-found');
    expect(bridge.inputsOf('persons.count')).toHaveLength(1);
    refuse = false;
    await act(() => result.current.command.run({ relationId: 1 }));
    await waitFor(() => expect(result.current.query.data).toEqual({ count: 0 }));
    expect(result.current.command.error).toBeUndefined();
  });

  it('asks nothing when it is not enabled', async () => {
    const bridge = installFakeBridge({ 'persons.count': () => ({ count: 1 }) });
    const { result } = renderHook(() => useQuery('persons.count', {}, { enabled: false }));
    expect(result.current.loading).toBe(false);
    expect(bridge.calls).toHaveLength(0);
  });

  it('gives the code and the fields of a refusal', async () => {
    installFakeBridge({
      'persons.count': () => {
        throw new Refusal({ code: 'bad-input', fields: { search: 'text.too-long' } });
      },
    });
    const { result } = renderHook(() => useQuery('persons.count', {}));
    await waitFor(() => expect(result.current.error?.code).toBe('bad-input'));
    expect(result.current.error?.fields).toEqual({ search: 'text.too-long' });
  });

  describe('with an answer that is kept', () => {
    function renderKept(keepFor: number) {
      return renderHook(() => useQuery('persons.count', {}, { keepFor }));
    }

    function installCounting() {
      let count = 0;
      return installFakeBridge({
        'persons.count': () => {
          count += 1;
          return { count };
        },
      });
    }

    it('shows it again at once without asking while it is new', async () => {
      const bridge = installCounting();
      const first = renderKept(60_000);
      await waitFor(() => expect(first.result.current.data).toEqual({ count: 1 }));
      first.unmount();
      expect(renderKept(60_000).result.current).toMatchObject({
        data: { count: 1 },
        loading: false,
      });
      expect(bridge.calls).toHaveLength(1);
    });

    it('shows it and asks anew when it may be old', async () => {
      installCounting();
      const first = renderKept(0);
      await waitFor(() => expect(first.result.current.data).toEqual({ count: 1 }));
      first.unmount();
      const { result } = renderKept(0);
      expect(result.current.data).toEqual({ count: 1 });
      await waitFor(() => expect(result.current.data).toEqual({ count: 2 }));
    });

    it('drops it when something changes', async () => {
      installCounting();
      const first = renderKept(60_000);
      await waitFor(() => expect(first.result.current.data).toEqual({ count: 1 }));
      first.unmount();
      dataChanged();
      const { result } = renderKept(60_000);
      expect(result.current.data).toBeUndefined();
      await waitFor(() => expect(result.current.data).toEqual({ count: 2 }));
    });

    it('does not keep what was asked before a change', async () => {
      let answer: (count: Count) => void = () => undefined;
      const bridge = installFakeBridge({
        'persons.count': () =>
          new Promise<Count>((resolve) => {
            answer = resolve;
          }),
      });
      const first = renderKept(60_000);
      await waitFor(() => expect(bridge.calls).toHaveLength(1));
      first.unmount();
      dataChanged();
      await act(async () => answer({ count: 99 }));
      expect(renderKept(60_000).result.current.data).toBeUndefined();
      expect(bridge.calls).toHaveLength(2);
    });

    it('asks once for two places that want the same', async () => {
      const bridge = installCounting();
      const both = [renderKept(0), renderKept(0)];
      for (const { result } of both) {
        await waitFor(() => expect(result.current.data).toEqual({ count: 1 }));
      }
      expect(bridge.calls).toHaveLength(1);
    });
  });
});

// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
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
});

// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useForm } from '#renderer/ui/form.ts';
import { installFakeBridge } from '#test/builders/fake-bridge.ts';
import { useDraft } from './use-draft.ts';

const EMPTY = { name: '', note: '' };

function renderDraft() {
  return renderHook(() => {
    const form = useForm(EMPTY);
    return { form, draft: useDraft('person:new', form) };
  });
}

function installDrafts(kept: string | null) {
  return installFakeBridge({
    'drafts.get': () => ({ value: kept }),
    'drafts.save': () => ({ done: true }),
  });
}

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('useDraft', () => {
  it('puts back what was typed before and says so', async () => {
    installDrafts(JSON.stringify({ name: 'Jan', note: 'belt terug' }));
    const { result } = renderDraft();
    await waitFor(() => expect(result.current.draft.restored).toBe(true));
    expect(result.current.form.values).toEqual({ name: 'Jan', note: 'belt terug' });
  });

  it.each([['geen json'], [JSON.stringify({ other: 1 })], ['null']])(
    'starts empty when the draft does not fit: %s',
    async (kept) => {
      const bridge = installDrafts(kept);
      const { result } = renderDraft();
      await waitFor(() => expect(bridge.inputsOf('drafts.get')).toHaveLength(1));
      await act(() => vi.advanceTimersByTimeAsync(10));
      expect(result.current.form.values).toEqual(EMPTY);
      expect(result.current.draft.restored).toBe(false);
    },
  );

  it('keeps what is typed after a pause, once', async () => {
    const bridge = installDrafts(null);
    const { result } = renderDraft();
    act(() => result.current.form.set('name', 'J'));
    act(() => result.current.form.set('name', 'Ja'));
    await act(() => vi.advanceTimersByTimeAsync(500));
    expect(bridge.inputsOf('drafts.save')).toEqual([
      { key: 'person:new', value: JSON.stringify({ name: 'Ja', note: '' }) },
    ]);
  });

  it('keeps what is typed when the form goes before the pause is over', async () => {
    const bridge = installDrafts(null);
    const { result, unmount } = renderDraft();
    act(() => result.current.form.set('name', 'Jan'));
    unmount();
    await vi.advanceTimersByTimeAsync(10);
    expect(bridge.inputsOf('drafts.save').at(-1)?.value).toContain('Jan');
  });

  it('forgets the draft when it was saved', async () => {
    const bridge = installDrafts(null);
    const { result, unmount } = renderDraft();
    act(() => result.current.form.set('name', 'Jan'));
    await act(() => result.current.draft.clear());
    unmount();
    await vi.advanceTimersByTimeAsync(1000);
    expect(bridge.inputsOf('drafts.save')).toEqual([{ key: 'person:new', value: null }]);
  });

  it('goes back to the beginning when the owner starts over', async () => {
    installDrafts(JSON.stringify({ name: 'Jan', note: '' }));
    const { result } = renderDraft();
    await waitFor(() => expect(result.current.draft.restored).toBe(true));
    act(() => result.current.draft.startOver());
    expect(result.current.form.values).toEqual(EMPTY);
    expect(result.current.draft.restored).toBe(false);
  });
});

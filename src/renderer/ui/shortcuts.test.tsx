// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { type Shortcut, useShortcut } from './shortcuts.ts';

function Listening({ on, run }: { readonly on: Shortcut; readonly run: () => void }) {
  useShortcut(on, run);
  return <input aria-label="veld" />;
}

describe('useShortcut', () => {
  it('lets the handler that came last win', async () => {
    const behind = vi.fn();
    const front = vi.fn();
    const { user, rerender } = renderScreen(<Listening on="ctrl+n" run={behind} />);
    rerender(
      <>
        <Listening key="a" on="ctrl+n" run={behind} />
        <Listening key="b" on="ctrl+n" run={front} />
      </>,
    );
    await user.keyboard('{Control>}n{/Control}');
    expect(front).toHaveBeenCalledOnce();
    expect(behind).not.toHaveBeenCalled();
  });

  it('leaves / to who is typing', async () => {
    const run = vi.fn();
    const { user, screen } = renderScreen(<Listening on="/" run={run} />);
    await user.type(screen.getByLabelText('veld'), 'a/b');
    expect(run).not.toHaveBeenCalled();
    expect((screen.getByLabelText('veld') as HTMLInputElement).value).toBe('a/b');
  });

  it('no longer listens when the component is gone', async () => {
    const run = vi.fn();
    const { user, unmount } = renderScreen(<Listening on="f1" run={run} />);
    unmount();
    await user.keyboard('{F1}');
    expect(run).not.toHaveBeenCalled();
  });
});

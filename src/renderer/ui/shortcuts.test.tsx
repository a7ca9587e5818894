// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { SidePanel } from './SidePanel.tsx';
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

  it('leaves the first Esc to a field and the next to the screen', async () => {
    const back = vi.fn();
    const { user, screen } = renderScreen(<Listening on="escape" run={back} />);
    await user.click(screen.getByLabelText('veld'));
    await user.keyboard('{Escape}');
    expect(back).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(back).toHaveBeenCalledOnce();
  });

  it('leaves Esc to a dialog that is open', async () => {
    const back = vi.fn();
    const onClose = vi.fn();
    const { user } = renderScreen(
      <>
        <Listening on="escape" run={back} />
        <SidePanel opened title="Paneel" onClose={onClose}>
          <button type="button">knop</button>
        </SidePanel>
      </>,
    );
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    expect(back).not.toHaveBeenCalled();
  });

  it('no longer listens when the component is gone', async () => {
    const run = vi.fn();
    const { user, unmount } = renderScreen(<Listening on="f1" run={run} />);
    unmount();
    await user.keyboard('{F1}');
    expect(run).not.toHaveBeenCalled();
  });
});

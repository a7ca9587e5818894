import { describe, expect, it, vi } from 'vitest';
import {
  createAppTray,
  type TrayIcon,
  type TrayState,
  trayMenu,
  trayToolTip,
} from '#main/reminders/tray.ts';
import { NO_COUNTS } from '#shared/domain/reminders.ts';

const COUNTS = { ...NO_COUNTS, due: 12, requests: 1, duties: 2, tasks: 3, soon: 40 };

function aState(parts: Partial<TrayState> = {}): TrayState {
  return { wanted: true, isOpen: true, counts: COUNTS, language: 'nl', ...parts };
}

function makeTray(icon: TrayIcon | undefined) {
  const surroundings = {
    make: vi.fn(() => icon),
    setBadge: vi.fn(),
    open: vi.fn(),
    lock: vi.fn(),
    quit: vi.fn(),
  };
  return { ...surroundings, tray: createAppTray(surroundings) };
}

function fakeIcon() {
  return { setToolTip: vi.fn(), setTitle: vi.fn(), setMenu: vi.fn(), destroy: vi.fn() };
}

describe('the icon beside the clock', () => {
  it('is made when it is wanted and goes when it is not', () => {
    const icon = fakeIcon();
    const { tray, make, setBadge } = makeTray(icon);
    tray.show(aState({ wanted: false }));
    expect(make).not.toHaveBeenCalled();
    expect(setBadge).toHaveBeenCalledWith(18);
    tray.show(aState());
    tray.show(aState());
    expect(make).toHaveBeenCalledOnce();
    expect(icon.setTitle).toHaveBeenCalledExactlyOnceWith('18');
    tray.show(aState({ wanted: false }));
    expect(icon.destroy).toHaveBeenCalledOnce();
    tray.show(aState());
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is missed by nobody where the desktop has no place for it', () => {
    const { tray, setBadge } = makeTray(undefined);
    expect(() => tray.show(aState())).not.toThrow();
    expect(setBadge).toHaveBeenCalledWith(18);
  });

  it('says counts only, short enough for every system', () => {
    expect(trayToolTip(aState())).toBe(
      'Dossierwacht: 1 verzoek te beantwoorden, 12 gegevens verlopen, 2 terugkerende taken',
    );
    expect(trayToolTip(aState({ counts: NO_COUNTS }))).toBe(
      'Dossierwacht: niets vraagt nu aandacht',
    );
    const many = {
      due: 9999,
      soon: 1,
      requests: 9999,
      breaches: 9999,
      duties: 9999,
      tasks: 9999,
      reviews: 9999,
    };
    for (const language of ['nl', 'en'] as const) {
      expect(trayToolTip(aState({ counts: many, language })).length).toBeLessThan(127);
    }
  });

  it('offers to open, to lock while something is open, and to quit', () => {
    const actions = { open: vi.fn(), lock: vi.fn(), quit: vi.fn() };
    const labels = (state: TrayState) =>
      trayMenu(state, actions).map((item) => (item === 'separator' ? '-' : item.label));
    expect(labels(aState())).toEqual([
      'Open Dossierwacht',
      'Vergrendel',
      '-',
      'Sluit Dossierwacht',
    ]);
    const lock = trayMenu(aState({ isOpen: false }), actions)[1];
    expect(lock).toMatchObject({ enabled: false });
    for (const item of trayMenu(aState(), actions)) if (item !== 'separator') item.click();
    expect([actions.open, actions.lock, actions.quit].map((did) => did.mock.calls.length)).toEqual([
      1, 1, 1,
    ]);
  });
});

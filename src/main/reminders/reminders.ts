/**
 * Reminds the owner, also while the register is locked. Counts are taken over from
 * the register while it is open; after that only the day and these counts are known.
 */
import type { PlainDate } from '#shared/domain/calendar.ts';
import {
  countsOn,
  NO_COUNTS,
  type ReminderCounts,
  type ReminderDay,
  type ReminderSettings,
  remindersNow,
  toldAfter,
} from '#shared/domain/reminders.ts';
import type { ReminderStore } from './store.ts';

export interface ReminderSurroundings {
  readonly store: ReminderStore;
  readonly settings: () => ReminderSettings;
  readonly today: () => PlainDate;
  /** Time of day where the owner is, `HH:MM`. */
  readonly time: () => string;
  /** Steady milliseconds. */
  readonly elapsedMs: () => number;
  /** True while there is a register of the owner's own. */
  readonly hasRegister: () => boolean;
  /** Asks the open register of the owner; undefined while it is locked or busy closing. */
  readonly count: () => Promise<readonly ReminderDay[] | undefined>;
  /** Tells the owner, once. */
  readonly tell: (counts: ReminderCounts) => void;
  /** Shows how things stand, on the icon. */
  readonly show: (counts: ReminderCounts) => void;
  readonly repeat: (work: () => void, everyMs: number) => void;
  /** Does work once after a while; gives a way to call it off. */
  readonly later: (work: () => void, afterMs: number) => () => void;
}

export interface Reminders {
  /** To be called after everything that may have changed the register, or opened it. */
  changed(): void;
  /** To be called when the settings changed. */
  look(): void;
}

const LOOK_EVERY_MS = 60_000;
const COUNT_EVERY_MS = 3_600_000;
/** A screen asks several things at once; they are counted together. */
const SETTLE_MS = 400;

/** Starts reminding: looks at once, and from then on every minute. */
export function startReminders(surroundings: ReminderSurroundings): Reminders {
  const { store, today, hasRegister } = surroundings;
  let callOff: (() => void) | undefined;
  let counted: { readonly on: PlainDate; readonly atMs: number } | undefined;

  function look(): void {
    if (!hasRegister()) {
      surroundings.show(NO_COUNTS);
      return;
    }
    const now = { today: today(), time: surroundings.time() };
    surroundings.show(countsOn(store.days(), now.today));
    const counts = remindersNow(now, surroundings.settings(), store.days(), store.told());
    if (counts === null) return;
    void store.keep(store.days(), toldAfter(store.told(), counts, now.today));
    surroundings.tell(counts);
  }

  async function count(): Promise<void> {
    const on = today();
    const days = await surroundings.count();
    if (days !== undefined) {
      counted = { on, atMs: surroundings.elapsedMs() };
      void store.keep(days, store.told());
    }
    look();
  }

  /** A new day or an hour later, the counts of an open register are taken again. */
  function onMinute(): void {
    const stale =
      counted === undefined ||
      counted.on !== today() ||
      surroundings.elapsedMs() - counted.atMs >= COUNT_EVERY_MS;
    if (stale) void count();
    else look();
  }

  look();
  surroundings.repeat(onMinute, LOOK_EVERY_MS);

  return {
    changed() {
      callOff?.();
      callOff = surroundings.later(() => {
        callOff = undefined;
        void count();
      }, SETTLE_MS);
    },
    look,
  };
}

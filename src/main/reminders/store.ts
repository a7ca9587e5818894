/**
 * What main knows while the register is locked: how many things ask for attention
 * on which day, and what was told already. No name, no id, nothing of a person.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { Day } from '#shared/contract/method.ts';
import { ReminderDayCounts } from '#shared/contract/register-process.ts';
import {
  REMINDER_DAYS,
  REMINDER_KINDS,
  type ReminderDay,
  type ToldOn,
} from '#shared/domain/reminders.ts';
import { writeWholeFile } from '../whole-file.ts';

const ReminderFile = v.strictObject({
  version: v.literal(1),
  days: v.pipe(v.array(ReminderDayCounts), v.maxLength(REMINDER_DAYS + 1)),
  told: v.partial(v.strictObject(v.entriesFromList(REMINDER_KINDS, Day))),
});

export interface ReminderStore {
  days(): readonly ReminderDay[];
  told(): ToldOn;
  /** Keeps both. What cannot be written is still known until the app ends. */
  keep(days: readonly ReminderDay[], told: ToldOn): Promise<void>;
}

/** Reads the file; one that is missing or damaged holds nothing. */
export function openReminderStore(path: string): ReminderStore {
  let { days, told } = read(path);
  let written = textOf(days, told);
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function write(): Promise<void> {
    const text = textOf(days, told);
    if (text === written) return;
    await writeWholeFile(path, new TextEncoder().encode(text));
    written = text;
  }

  return {
    days: () => days,
    told: () => told,
    keep(nextDays, nextTold) {
      days = nextDays;
      told = nextTold;
      // A full disk or a folder that may only be read: reminding must not stop the work.
      const done = lastWrite.then(write).catch(() => undefined);
      lastWrite = done;
      return done;
    },
  };
}

function textOf(days: readonly ReminderDay[], told: ToldOn): string {
  return `${JSON.stringify({ version: 1, days, told }, null, 2)}\n`;
}

function read(path: string): { days: readonly ReminderDay[]; told: ToldOn } {
  try {
    const { days, told } = v.parse(ReminderFile, JSON.parse(readFileSync(path, 'utf8')));
    return { days, told: told as ToldOn };
  } catch {
    return { days: [], told: {} };
  }
}

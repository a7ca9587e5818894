/** An object in a bucket of S3: something a system holds. Nobody is made of the names in its key. */
import { type DateColumn, dateColumn } from './dates.ts';
import { doubtAbout, type Gathering } from './gather.ts';
import type { ReadSettings } from './reader.ts';
import { readYesNo } from './yes-no.ts';

export const S3 = 'aws-s3';

/** An object as a listing has it: each field empty when the listing has none. */
export interface ListedObject {
  readonly key: string;
  readonly size: string;
  readonly modified: string;
  readonly lockedUntil?: string;
  readonly legalHold?: string;
}

/** Reads the moments of a listing; `sourceZone` is that of times without an offset. */
export function momentsOf(settings: ReadSettings, sourceZone = 'UTC'): DateColumn {
  const { timeZone, today } = settings;
  return dateColumn([], { order: 'year-first', sourceZone, timeZone, today, workbook: false });
}

/** Adds an object; one without a key is refused. */
export function addObject(
  row: number,
  { key, size, modified, lockedUntil = '', legalHold = '' }: ListedObject,
  moments: DateColumn,
  gathering: Gathering,
): void {
  if (key === '') {
    gathering.reject(row, 'row.unreadable');
    return;
  }
  const touched = moments.read(modified);
  const locked = moments.read(lockedUntil);
  gathering.addHolding(row, {
    name: withoutNumbers(key, gathering),
    bytes: /^\d{1,15}$/.test(size) ? Number(size) : null,
    modified: touched.moment,
    lockedUntilOn: locked.moment?.on ?? null,
    legalHold: readYesNo(legalHold) === true,
    doubts: [
      ...doubtAbout('modified', touched.doubt),
      // A lock is meant to end in the future.
      ...doubtAbout('lockedUntilOn', locked.doubt === 'date.in-future' ? null : locked.doubt),
    ],
  });
}

/** Longer keys than S3 allows. */
const KEY_CHARACTERS = 2048;

/** The key, with an ellipsis for each part that holds a number that is never taken over. */
function withoutNumbers(key: string, gathering: Gathering): string {
  return key
    .slice(0, KEY_CHARACTERS)
    .split('/')
    .map((part) => (part === '' ? '' : gathering.keep(part, 'Key') || '…'))
    .join('/');
}

/** The key as it is, from how lists write it in a URL: a space is a plus there. */
export function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}

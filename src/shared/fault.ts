/**
 * A fault reduced to what may be kept in a log. Messages of errors can quote
 * what somebody typed, and paths hold the name of the owner's account: neither
 * is kept, only the kind of error and the places in our own code.
 */
import type { FaultRecord } from '#shared/contract/register-process.ts';
import { errorCode } from './error-code.ts';

const REFERENCE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const REFERENCE_LENGTH = 8;
const MAX_FRAMES = 12;

/** A reference that a person can read out, such as `K7F2-9QXM`. `bytes` must be random. */
export function referenceFrom(bytes: Uint8Array): string {
  const characters = Array.from(bytes.subarray(0, REFERENCE_LENGTH), (byte) =>
    REFERENCE_ALPHABET.charAt(byte % REFERENCE_ALPHABET.length),
  );
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`;
}

/** A new random reference. */
export function makeReference(): string {
  return referenceFrom(globalThis.crypto.getRandomValues(new Uint8Array(REFERENCE_LENGTH)));
}

/** What may be kept of an error: its name, its system code, and places in the code. */
export function faultRecordOf(reference: string, method: string, error: unknown): FaultRecord {
  if (!(error instanceof Error)) {
    return { reference, method, name: typeof error, code: undefined, stack: [] };
  }
  const code = errorCode(error) ?? '';
  return {
    reference,
    method,
    name: /^[A-Za-z]{1,60}$/.test(error.name) ? error.name : 'Error',
    code: /^([A-Z][A-Z0-9_]{1,40}|[a-z]+(-[a-z]+){1,5})$/.test(code) ? code : undefined,
    stack: placesOf(error),
  };
}

function placesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  // The message stands above the places and may itself have lines that look like places.
  const at = error.message === '' ? -1 : stack.indexOf(error.message);
  const below = at < 0 ? stack : stack.slice(at + error.message.length);
  const places: string[] = [];
  for (const line of below.split('\n')) {
    const place = placeOf(line);
    if (place !== undefined) places.push(place);
    if (places.length === MAX_FRAMES) break;
  }
  return places;
}

/** `at save (register.js:12:3)`: the function and the file's own name, without its folders. */
function placeOf(line: string): string | undefined {
  const match =
    /^ {4}at (?:(?<name>[\w$.<>[\] ]{1,80}) \()?(?:.*[\\/])?(?<file>[\w.:-]{1,60}:\d+:\d+)\)?$/.exec(
      line,
    );
  if (match?.groups === undefined) return undefined;
  const { name, file } = match.groups;
  return name === undefined ? `at ${file}` : `at ${name} (${file})`;
}

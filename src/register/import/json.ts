/** Reads JSON that nobody vouches for. */
import { NESTING } from './limits.ts';
import { FileRefused } from './records.ts';

/**
 * The value of a JSON text; to be checked against a schema before use. Throws
 * FileRefused for what is no JSON, and for nesting deeper than 32, which is counted
 * before anything is built.
 */
export function parseJson(text: string): unknown {
  checkDepth(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefused('json.damaged');
  }
}

/** Counts brackets outside strings; a text that is no JSON is refused by the parser. */
function checkDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index];
    if (inString) {
      if (mark === '\\') index += 1;
      else if (mark === '"') inString = false;
    } else if (mark === '"') inString = true;
    else if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if (depth > NESTING) throw new FileRefused('json.too-deep');
  }
}

/** The members of a JSON object, by name. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object; undefined for a list, a text, a number and nothing. */
export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** The value as a list; empty for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, number or boolean as text; empty for anything else, as exports write nothing as `{}` or `null`. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** True for a text that may be a JSON object or a list of objects, by how it starts. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*[\]{])/.test(text.slice(0, 1000));
}

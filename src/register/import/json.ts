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

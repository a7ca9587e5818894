/** How a value of the machine-readable file reads in a table or a text. */
import { printable } from '../letters/printable.ts';
import type { FieldNode } from './field-node.ts';
import { NO, YES } from './labels.ts';
import { say, type Voice } from './wording.ts';

/** Between several values in one cell. */
export const LIST_SEPARATOR = ' | ';

/** One value as text: codes in words, lists joined, nothing for null. */
export function displayed(node: FieldNode, value: unknown, voice: Voice): string {
  if (value === null) return '';
  switch (node.type) {
    case 'yes-no':
      return say(value === true ? YES : NO, voice);
    case 'code':
      return codeLabel(node, String(value), voice);
    case 'codes':
      return (value as readonly string[])
        .map((code) => codeLabel(node, code, voice))
        .join(LIST_SEPARATOR);
    case 'texts':
      return (value as readonly string[]).map(printable).join(LIST_SEPARATOR);
    default:
      return printable(String(value));
  }
}

function codeLabel(node: FieldNode, code: string, voice: Voice): string {
  const label = node.codes?.[code];
  if (label === undefined) throw new RangeError(`no words for a code of ${node.key}`);
  return say(label, voice);
}

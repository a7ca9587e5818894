/**
 * The description of the machine-readable file as a tree. The JSON Schema, the
 * columns of the CSV files, the field description and the labels of the
 * overview all come from it, so that they cannot contradict each other.
 */
import type { Wording } from './wording.ts';

/** Codes of a field with what they mean. */
export type Codes = Readonly<Record<string, Wording>>;

export const FIELD_TYPES = [
  'text',
  'date',
  'yes-no',
  'code',
  'texts',
  'codes',
  'object',
  'objects',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** A field: its English key in JSON, its title in words and what it means. */
export interface FieldNode {
  readonly key: string;
  readonly type: FieldType;
  readonly title: Wording;
  readonly meaning: Wording;
  readonly nullable: boolean;
  readonly codes?: Codes;
  readonly fields: readonly FieldNode[];
}

/** A field that holds a value by itself, with its path such as `items[].source`. */
export interface Leaf extends FieldNode {
  readonly path: string;
}

/** A field without fields of its own. */
export function field(
  type: 'text' | 'date' | 'yes-no' | 'texts',
  key: string,
  title: Wording,
  meaning: Wording,
): FieldNode {
  return { key, type, title, meaning, nullable: false, fields: [] };
}

/** One code out of a fixed list. */
export function code(key: string, codes: Codes, title: Wording, meaning: Wording): FieldNode {
  return { key, type: 'code', title, meaning, nullable: false, codes, fields: [] };
}

/** Several codes out of a fixed list. */
export function codes(key: string, of: Codes, title: Wording, meaning: Wording): FieldNode {
  return { key, type: 'codes', title, meaning, nullable: false, codes: of, fields: [] };
}

/** A field with fields of its own: one of them, or a list. */
export function group(
  type: 'object' | 'objects',
  key: string,
  title: Wording,
  meaning: Wording,
  fields: readonly FieldNode[],
): FieldNode {
  return { key, type, title, meaning, nullable: false, fields };
}

/** The same field, null where there is nothing to say. */
export function nullable(node: FieldNode): FieldNode {
  return { ...node, nullable: true };
}

/** Every field that holds a value, depth first. */
export function leavesOf(fields: readonly FieldNode[], prefix = ''): Leaf[] {
  return fields.flatMap((node) => {
    const path = prefix + node.key;
    switch (node.type) {
      case 'object':
        return leavesOf(node.fields, `${path}.`);
      case 'objects':
        return leavesOf(node.fields, `${path}[].`);
      case 'texts':
      case 'codes':
        return [{ ...node, path: `${path}[]` }];
      default:
        return [{ ...node, path }];
    }
  });
}

/** The field with this key. Throws a RangeError when there is none. */
export function getField(fields: readonly FieldNode[], key: string): FieldNode {
  const found = fields.find((node) => node.key === key);
  if (found === undefined) throw new RangeError(`no field ${key}`);
  return found;
}

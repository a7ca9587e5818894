/** Values as JSON holds them. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** The same object with the names of every object in order, so that equal content is equal text. */
export function sortedJson(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => sortedJson(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, item]) => [name, sortedJson(item)]),
  );
}

/** One text per content: names in order, no white space. What a signature is made over. */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(sortedJson(value));
}

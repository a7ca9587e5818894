/** Checks a value against the part of JSON Schema that our own schema uses. */

interface Schema {
  readonly [keyword: string]: unknown;
}

const KNOWN = new Set(
  '$schema title description type properties required additionalProperties items enum pattern'.split(
    ' ',
  ),
);

/** What is wrong, one line each; throws for a keyword it does not know. */
export function schemaProblems(schema: Schema, value: unknown, at = '$'): string[] {
  for (const keyword of Object.keys(schema)) {
    if (!KNOWN.has(keyword)) throw new Error(`unknown keyword ${keyword}`);
  }
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  if (!types.includes(typeOf(value))) return [`${at}: ${typeOf(value)} is not ${types.join('/')}`];
  if (Array.isArray(value)) {
    return value.flatMap((part, index) =>
      schemaProblems(schema.items as Schema, part, `${at}[${index}]`),
    );
  }
  if (typeof value === 'object' && value !== null) return objectProblems(schema, value, at);
  if (typeof value !== 'string') return [];
  const problems: string[] = [];
  if (Array.isArray(schema.enum) && !schema.enum.includes(value))
    problems.push(`${at}: not a code`);
  if (typeof schema.pattern === 'string' && !new RegExp(schema.pattern, 'u').test(value)) {
    problems.push(`${at}: does not match`);
  }
  return problems;
}

function objectProblems(schema: Schema, value: object, at: string): string[] {
  const properties = schema.properties as Readonly<Record<string, Schema>>;
  const missing = (schema.required as readonly string[])
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => `${at}.${key}: missing`);
  const others = Object.entries(value).flatMap(([key, inner]) => {
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (property !== undefined) return schemaProblems(property, inner, `${at}.${key}`);
    return schema.additionalProperties === false ? [`${at}.${key}: not expected`] : [];
  });
  return [...missing, ...others];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

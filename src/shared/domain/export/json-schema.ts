/** The JSON Schema (draft 2020-12) that goes with the machine-readable file. */
import type { FieldNode } from './field-node.ts';
import { FORMAT_VERSION } from './fields-general.ts';
import type { ExportShape } from './shapes.ts';
import { say, type Voice } from './wording.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The schema as text, with the descriptions in the person's language. */
export function personDataSchemaJson({ format, fields }: ExportShape, voice: Voice): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${format} ${FORMAT_VERSION}`,
    ...objectSchema(fields, voice),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function objectSchema(fields: readonly FieldNode[], voice: Voice): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map((node) => [
        node.key,
        {
          title: say(node.title, voice),
          description: say(node.meaning, voice),
          ...orNull(valueSchema(node, voice), node.nullable),
        },
      ]),
    ),
    required: fields.map((node) => node.key),
    additionalProperties: false,
  };
}

function valueSchema(node: FieldNode, voice: Voice): Schema {
  switch (node.type) {
    case 'text':
      return { type: 'string' };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'yes-no':
      return { type: 'boolean' };
    case 'code':
      return { type: 'string', enum: Object.keys(node.codes ?? {}) };
    case 'texts':
      return { type: 'array', items: { type: 'string' } };
    case 'codes':
      return {
        type: 'array',
        items: { type: 'string', enum: Object.keys(node.codes ?? {}) },
      };
    case 'object':
      return objectSchema(node.fields, voice);
    case 'objects':
      return { type: 'array', items: objectSchema(node.fields, voice) };
  }
}

function orNull(schema: Schema, nullable: boolean): Schema {
  return nullable ? { ...schema, type: [schema.type, 'null'] } : schema;
}

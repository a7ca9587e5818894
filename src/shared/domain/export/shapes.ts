/**
 * What a package is made of: everything (GDPR art. 15(3)), or what the person may
 * take along (art. 20(1)). Every file of a package is made from the same tree of
 * fields, so that none of them tells more than the others, or describes what is
 * not there.
 */
import { type FieldNode, getField } from './field-node.ts';
import { FORMAT_NAME, GENERAL_FIELDS, PORTABLE_FORMAT_NAME } from './fields-general.ts';
import { ITEMS } from './fields-items.ts';
import { DETAILS, PERSON } from './fields-person.ts';
import { PORTABLE_OMISSIONS } from './fields-surroundings.ts';
import { PERSON_DATA_FIELDS } from './person-data.ts';
import type { ExportScope } from './scope.ts';
import { wording } from './wording.ts';

export interface ExportShape {
  readonly scope: ExportScope;
  /** Name of the format of the machine-readable file. */
  readonly format: string;
  readonly fields: readonly FieldNode[];
}

const SHAPES: Readonly<Record<ExportScope, ExportShape>> = {
  all: { scope: 'all', format: FORMAT_NAME, fields: PERSON_DATA_FIELDS },
  portable: { scope: 'portable', format: PORTABLE_FORMAT_NAME, fields: portableFields() },
};

export function shapeOf(scope: ExportScope): ExportShape {
  return SHAPES[scope];
}

/** The values of these fields only, in their order. */
export function picked(
  fields: readonly FieldNode[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(fields.map((node) => [node.key, pickedValue(node, values[node.key])]));
}

type Values = Readonly<Record<string, unknown>>;

function pickedValue(node: FieldNode, value: unknown): unknown {
  if (value === null) return null;
  if (node.type === 'object') return picked(node.fields, value as Values);
  if (node.type !== 'objects') return value;
  return (value as readonly Values[]).map((part) => picked(node.fields, part));
}

/** Not what the owner made of the data: numbers of the register, labels, periods, recipients. */
function portableFields(): FieldNode[] {
  const general = GENERAL_FIELDS.filter(({ key }) => key !== 'automatedDecisions');
  const inItem = (key: string) => getField(ITEMS.fields, key);
  return [
    ...general.map((node) => (node.key === PERSON.key ? without(PERSON, 'id') : node)),
    {
      ...DETAILS,
      meaning: wording(
        'Andere gegevens waarmee de persoon te bereiken is, zoals telefoonnummers',
        'Other details by which the person can be reached, such as telephone numbers',
        'Autres données permettant de joindre la personne, comme les numéros de téléphone',
      ),
    },
    {
      ...ITEMS,
      fields: [
        ...['id', 'categoryId', 'category', 'description'].map(inItem),
        only(inItem('fields'), 'id', 'name', 'values'),
        only(inItem('purposes'), 'id', 'name', 'bases'),
        inItem('collectedOn'),
      ],
    },
    PORTABLE_OMISSIONS,
  ];
}

function without(node: FieldNode, key: string): FieldNode {
  return { ...node, fields: node.fields.filter((child) => child.key !== key) };
}

function only(node: FieldNode, ...keys: readonly string[]): FieldNode {
  return { ...node, fields: keys.map((key) => getField(node.fields, key)) };
}

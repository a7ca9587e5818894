/** Random inputs of the shape that a schema asks for, with values that nobody would type. */
import fc from 'fast-check';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** What of a valibot schema says which shape it asks for. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly items?: readonly Shape[];
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly value?: Shape;
}

const TEXTS = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.constantFrom('', ' ', '"', "' OR 1=1 --", '*', 'a*', 'NEAR(a b)', '^a', 'a AND', '\u0000'),
  fc.constantFrom('2026-11-22', '2026-02-30', '1900-01-01', '2199-12-31', '09:00', 'P7Y', 'P-1D'),
  fc.constantFrom('2026-11-22T09:00:00.000Z', 'nl', 'en', 'customer', 'a'.repeat(64), '12-31'),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const NUMBERS = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, 100, 2 ** 31, 2 ** 53 - 1, -(2 ** 53), Number.NaN, 1e308),
  fc.nat(),
);

/**
 * Inputs of the shape of a schema; now and then one part of another shape. `ids` are
 * numbers of rows that there are.
 */
export function shapedInput(schema: unknown, ids: readonly number[]): fc.Arbitrary<unknown> {
  const shape = schema as Shape;
  const inner = (part: unknown) =>
    fc.oneof(
      { weight: 40, arbitrary: shapedInput(part, ids) },
      { weight: 1, arbitrary: fc.anything() },
    );
  switch (shape.type) {
    case 'string':
      return TEXTS;
    case 'number':
      return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, NUMBERS);
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(shape.literal);
    case 'picklist':
      return fc.constantFrom(...(shape.options ?? []));
    case 'nullable':
      return fc.option(inner(shape.wrapped), { nil: null });
    case 'optional':
    case 'exact_optional':
      return fc.oneof(fc.constant(undefined), inner(shape.wrapped));
    case 'array':
      return fc.array(inner(shape.item), { maxLength: 3 });
    case 'tuple':
    case 'strict_tuple':
      return fc.tuple(...(shape.items ?? []).map(inner));
    case 'record':
      return fc.dictionary(TEXTS, inner(shape.value), { maxKeys: 3 });
    case 'object':
    case 'strict_object':
      return fc
        .record(mapEntries(shape.entries ?? {}, inner))
        .map((made) =>
          Object.fromEntries(Object.entries(made).filter(([, of]) => of !== undefined)),
        );
    case 'variant':
    case 'union':
      return fc.oneof(...(shape.options ?? []).map(inner));
    default:
      // Bytes, and whatever else a schema checks by itself.
      return fc.oneof(fc.uint8Array({ maxLength: 20 }), TEXTS);
  }
}

function mapEntries(
  entries: Readonly<Record<string, Shape>>,
  change: (shape: Shape) => fc.Arbitrary<unknown>,
): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(entries).map(([key, of]) => [key, change(of)]));
}

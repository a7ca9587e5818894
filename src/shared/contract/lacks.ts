/** A rule of the domain as a check of the contract, so that both refuse the same. */
import * as v from 'valibot';

/** For each thing that can be lacking: the field where it belongs, and the code shown there. */
type Lacks = Readonly<Record<string, readonly [string, string]>>;

/** What is lacking, as problems by field; the first of a field counts. */
export function lackProblems<T extends Lacks>(
  lacks: readonly (keyof T)[],
  table: T,
): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const lack of lacks) {
    const [field, code] = table[lack] as readonly [string, string];
    problems[field] ??= code;
  }
  return problems;
}

/** Refuses input with problems, each with its code at its field. */
export function withoutProblems<F extends object>(
  listProblems: (input: F) => Readonly<Record<string, string>>,
) {
  return v.rawCheck<F>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value as Record<string, unknown> & F;
    for (const [key, message] of Object.entries(listProblems(input))) {
      const at = { type: 'object', origin: 'value', input, key, value: input[key] } as const;
      addIssue({ message, path: [at] });
    }
  });
}

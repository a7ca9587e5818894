/** Problems of a typed rule at the fields of its form. */
import type { RuleProblem } from '#shared/domain/retention/check-rule.ts';
import { editorTexts } from './editor-texts.ts';

/** What stands at one field: a code for the field itself, and the key of a sentence that says more. */
interface FieldProblem {
  readonly problem: string | undefined;
  readonly sentence: SentenceKey | undefined;
}

type SentenceKey = keyof (typeof editorTexts)['nl'] & `problem.${string}`;

/** Gives the problem of a part by its path in the definition, such as `clock.starts`. */
export type ProblemAt = (path: string) => FieldProblem;

// The fields know these codes; of the others the sentence tells what is wrong.
const OF_FIELDS: ReadonlySet<string> = new Set<RuleProblem>([
  'text.required',
  'value.invalid',
  'period.invalid',
]);

/** A code as the field shows it, with the sentence that explains it. */
export function fieldProblem(code: string | undefined): FieldProblem {
  if (code === undefined) return { problem: undefined, sentence: undefined };
  if (OF_FIELDS.has(code)) return { problem: code, sentence: undefined };
  const key = `problem.${code}`;
  const sentence = Object.hasOwn(editorTexts.nl, key) ? (key as SentenceKey) : undefined;
  return { problem: 'value.invalid', sentence };
}

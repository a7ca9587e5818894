/**
 * A short check whether a data protection impact assessment is called for (GDPR art. 35): the
 * nine criteria of the European guidelines, and the list of the authority of the country. The
 * questions are data (resources/dpia.json); the outcome is reckoned; the owner concludes.
 */
import * as v from 'valibot';
import { LocalizedText } from '../locale.ts';

const Id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/));

export const DPIA_LISTS = ['criteria', 'AP', 'GBA'] as const;
export type DpiaList = (typeof DPIA_LISTS)[number];

/** resources/dpia.json: the questions in plain words, each list with its source. */
export const DpiaQuestions = v.strictObject({
  lists: v.array(
    v.strictObject({
      id: v.picklist(DPIA_LISTS),
      name: LocalizedText,
      source: v.string(),
      /** `official` was read with the authority itself, `secondary` with a third. */
      status: v.picklist(['official', 'secondary']),
      validFrom: v.string(),
      checkedOn: v.string(),
      questions: v.pipe(
        v.array(v.strictObject({ id: Id, question: LocalizedText, example: LocalizedText })),
        v.minLength(1),
      ),
    }),
  ),
});
export type DpiaQuestions = v.InferOutput<typeof DpiaQuestions>;

/** A question in the language of whoever answers. */
export interface DpiaQuestion {
  readonly id: string;
  readonly list: DpiaList;
  readonly question: string;
  readonly example: string;
}

/** What was answered, and for which categories of data: kept in `purpose.dpia_answers`. */
export const DpiaAnswers = v.strictObject({
  answers: v.optional(v.record(Id, v.boolean()), {}),
  categories: v.optional(v.array(v.number()), []),
});
export type DpiaAnswers = v.InferOutput<typeof DpiaAnswers>;

/**
 * likely: two or more of the nine criteria hold, or something stands on the list of the
 * authority. consider: one holds. unlikely: none. open: not answered far enough to say.
 */
export const DPIA_OUTCOMES = ['likely', 'consider', 'unlikely', 'open'] as const;
export type DpiaOutcome = (typeof DPIA_OUTCOMES)[number];

export interface DpiaCheck {
  readonly outcome: DpiaOutcome;
  /** Ids of the questions answered with yes. */
  readonly yes: readonly string[];
  /** How many questions have no answer yet. */
  readonly unanswered: number;
}

/** Reckons the outcome. Answers to questions that are no longer asked do not count. */
export function checkDpia(
  questions: readonly Pick<DpiaQuestion, 'id' | 'list'>[],
  { answers = {} }: Pick<DpiaAnswers, 'answers'>,
): DpiaCheck {
  const yes = questions.filter(({ id }) => answers[id] === true);
  const criteria = yes.filter(({ list }) => list === 'criteria').length;
  const unanswered = questions.filter(({ id }) => answers[id] === undefined).length;
  return { outcome: outcomeOf(), yes: yes.map(({ id }) => id), unanswered };

  function outcomeOf(): DpiaOutcome {
    // WP 248 rev.01: two criteria as a rule of thumb; art. 35(4): the list of the authority.
    if (criteria >= 2 || yes.length > criteria) return 'likely';
    if (unanswered > 0) return 'open';
    return criteria === 1 ? 'consider' : 'unlikely';
  }
}

/** True when a category of data came with it that was not there when the owner concluded. */
export function isDpiaOutdated(answers: DpiaAnswers, categories: readonly number[]): boolean {
  return categories.some((id) => !answers.categories.includes(id));
}

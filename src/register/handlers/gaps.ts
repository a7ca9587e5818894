/** The questions that the statement leaves open, and their answers. */
import { ContractError, withinField } from '#shared/contract/errors.ts';
import type { GapAnswerInput } from '#shared/contract/gaps.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { type Gap, mayAnswer } from '#shared/domain/gaps/list-gaps.ts';
import { getQuestion, NOT_APPLICABLE, OWN_WORDS } from '#shared/domain/gaps/questions.ts';
import { DATA_SUBJECT_RIGHTS } from '#shared/domain/statement-profile.ts';
import type { WriteDb } from '../database.ts';
import { readGaps } from '../gap-facts.ts';
import {
  deleteGapAnswer,
  findGapAnswer,
  saveGapAnswer,
  saveResponseTerm,
} from '../queries/gaps.ts';
import type { Handlers, WriteContext } from './context.ts';
import { writeGapValue } from './gap-values.ts';
import { found } from './texts.ts';

/** The terms that a business may promise beside the month of the law. */
const TERMS: Readonly<Record<string, string>> = { 'four-weeks': 'P28D', 'two-weeks': 'P14D' };

/** What stands in `gap_answer` for a decision. */
function decisionOf(answer: Exclude<GapAnswerInput, { kind: 'value' }>): string {
  if (answer.kind === 'choice') return answer.choice;
  return answer.kind === 'own-words' ? OWN_WORDS : NOT_APPLICABLE;
}

async function decide(
  { db, today }: Pick<WriteContext, 'db' | 'today'>,
  gap: Gap,
  answer: Exclude<GapAnswerInput, { kind: 'value' }>,
): Promise<void> {
  const decision = decisionOf(answer);
  if (!mayAnswer(getQuestion(gap.question), decision)) {
    throw new ContractError('bad-input', { answer: 'value.invalid' });
  }
  // The clock of every request counts with a term that the business promises.
  if (gap.question === 'response-term') await promiseTerm(db, gap, TERMS[decision] ?? null);
  await saveGapAnswer(db, {
    key: gap.key,
    answer: decision,
    reason: answer.reason,
    answered_on: today,
  });
}

async function promiseTerm(db: WriteDb, gap: Gap, period: string | null): Promise<void> {
  const [profile] = gap.profiles;
  if (profile === undefined) return;
  await saveResponseTerm(db, profile, period, period === null ? [] : DATA_SUBJECT_RIGHTS);
}

async function getGap(db: WriteDb, key: string): Promise<Gap> {
  return found((await readGaps(db)).find((gap) => gap.key === key));
}

export const gapHandlers: Handlers<'gaps.list' | 'gaps.answer' | 'gaps.withdraw-answer'> = {
  'gaps.list': async ({ db }) => ({
    rows: (await readGaps(db)).map(({ key, question, about, state, answer }) => ({
      key,
      question,
      about: about === null ? null : { id: about.id, name: about.name },
      state,
      answer: answer === null ? null : { ...answer, answeredOn: answer.answeredOn as PlainDate },
    })),
  }),

  'gaps.answer': async (context, { key, answer }) => {
    const { db, journal } = context;
    const gap = await getGap(db, key);
    // What a record answers is changed where that record is.
    if (gap.state === 'answered' && gap.answer === null) throw new ContractError('conflict');
    if (answer.kind === 'value') {
      await withinField('answer', () => writeGapValue(context, gap, answer.value));
      await deleteGapAnswer(db, key);
    } else await decide(context, gap, answer);
    await journal({
      action: 'gap-answered',
      subjectKind: 'gap',
      detail: { key, answer: answer.kind === 'value' ? 'value' : decisionOf(answer) },
    });
    return DONE;
  },

  'gaps.withdraw-answer': async ({ db, journal }, { key }) => {
    found(await findGapAnswer(db, key));
    const gap = (await readGaps(db)).find((entry) => entry.key === key);
    if (gap?.question === 'response-term') await promiseTerm(db, gap, null);
    await deleteGapAnswer(db, key);
    await journal({ action: 'gap-answer-withdrawn', subjectKind: 'gap', detail: { key } });
    return DONE;
  },
};

/**
 * Which questions stand open. What the register keeps a record of is answered by that
 * record and by nothing else: empty it, and the question is back.
 */
import type { GapAnswer, GapFacts, GapRecord, KeyedRecord } from './facts.ts';
import { GAP_GROUPS } from './groups.ts';
import {
  GAP_QUESTIONS,
  type GapQuestion,
  type GapQuestionKey,
  gapKey,
  NOT_APPLICABLE,
  OWN_WORDS,
} from './questions.ts';

export const GAP_STATES = ['open', 'answered', 'not-applicable'] as const;
type GapState = (typeof GAP_STATES)[number];

/** One question about one record. */
export interface Gap {
  readonly key: string;
  readonly question: GapQuestionKey;
  /** What it is asked of; null when of the business itself. */
  readonly about: GapRecord | null;
  /** Profiles whose statement leaves it open; none when it is about the whole register. */
  readonly profiles: readonly string[];
  readonly state: GapState;
  /** What the owner answered; null where a record of the register is the answer. */
  readonly answer: Omit<GapAnswer, 'key'> | null;
}

/** A record that a question is asked about, and whether the register answers it. */
interface Part {
  readonly record: string;
  readonly about: GapRecord | null;
  readonly profiles: readonly string[];
  readonly known: boolean;
}

/** Every question that this register asks, the most important first, answered or not. */
export function listGaps(facts: GapFacts): Gap[] {
  const answers = new Map(facts.answers.map((answer) => [answer.key, answer]));
  return GAP_QUESTIONS.flatMap((question: GapQuestion) =>
    partsOf(question, facts).map((part) => {
      const key = gapKey(question.key, part.record);
      return gapOf(question, key, part, answers.get(key));
    }),
  );
}

function gapOf(
  question: GapQuestion,
  key: string,
  { about, profiles, known }: Part,
  given: GapAnswer | undefined,
): Gap {
  // A promised term stands with the statement as well as with the decision to promise it.
  const counts = !known || question.key === 'response-term';
  const holds = given !== undefined && counts && mayAnswer(question, given.answer);
  return {
    key,
    question: question.key,
    about,
    profiles,
    state: known || (holds && given.answer !== NOT_APPLICABLE) ? 'answered' : stateOf(holds),
    answer: holds
      ? { answer: given.answer, reason: given.reason, answeredOn: given.answeredOn }
      : null,
  };
}

function stateOf(holds: boolean): GapState {
  return holds ? 'not-applicable' : 'open';
}

/** True when a word of the owner answers this question; the rest the register answers. */
export function mayAnswer(question: GapQuestion, answer: string): boolean {
  if (answer === NOT_APPLICABLE) return question.mayNotApply === true;
  if (question.answer !== 'choice') return false;
  return answer === OWN_WORDS ? takesOwnWords(question) : (question.options ?? []).includes(answer);
}

/** A term has to be one the clock of a request can count with. */
export function takesOwnWords(question: GapQuestion): boolean {
  return question.answer === 'choice' && question.key !== 'response-term';
}

/** The questions that are answered, out of all of them. */
export function gapProgress(gaps: readonly Pick<Gap, 'state'>[]): {
  readonly done: number;
  readonly all: number;
} {
  return { done: gaps.filter((gap) => gap.state !== 'open').length, all: gaps.length };
}

/**
 * How a key stands that a promise refers to: a group (`koel-50`), a question
 * (`system-party`) or one part of it. Undefined when the register asks no such thing.
 */
export function findGapState(gaps: readonly Gap[], key: string): 'answered' | 'open' | undefined {
  const asked = gapsBehind(gaps, key);
  if (asked.length === 0) return undefined;
  return asked.some((gap) => gap.state === 'open') ? 'open' : 'answered';
}

/** The questions behind such a key. */
export function gapsBehind(gaps: readonly Gap[], key: string): Gap[] {
  if (!Object.hasOwn(GAP_GROUPS, key)) {
    return gaps.filter((gap) => gap.key === key || gap.question === key);
  }
  const { profile, parts } = GAP_GROUPS[key as keyof typeof GAP_GROUPS];
  return gaps.filter(
    (gap) =>
      (gap.profiles.length === 0 || gap.profiles.includes(profile)) &&
      parts.some(
        (part: { question: string; rule?: string }) =>
          part.question === gap.question &&
          (part.rule === undefined || gap.key === gapKey(gap.question, part.rule)),
      ),
  );
}

function partsOf(question: GapQuestion, facts: GapFacts): Part[] {
  switch (question.of) {
    case 'register':
      return [{ record: '', about: null, profiles: [], known: isKnown(question.key, facts) }];
    case 'statement':
      return statementParts(question, facts);
    case 'category':
      return facts.categories.map((row) => keyed(row, row.hasRule));
    case 'rule':
      return ruleParts(question.key, facts);
    case 'processor':
      return processorParts(question.key, facts);
    case 'system':
      return facts.systems.map((row) =>
        keyed(row, question.key === 'system-party' ? row.hasParty : row.location !== ''),
      );
    case 'purpose':
      return purposeParts(question.key, facts);
    case 'duty':
      return facts.duties.map((row) => keyed(row, row.period !== null));
    case 'served':
      return facts.served.map((row) => ({
        record: String(row.id),
        about: row,
        profiles: [],
        known: row.atEnd !== null,
      }));
  }
}

function isKnown(key: GapQuestionKey, { controller, requestFilePeriod }: GapFacts): boolean {
  switch (key) {
    case 'controller-address':
      return controller.address !== '';
    case 'controller-email':
      return controller.email !== '';
    case 'controller-registration':
      return controller.registrationNumber !== '';
    case 'data-protection-officer':
      return controller.dataProtectionOfficer !== '';
    default:
      return requestFilePeriod !== null;
  }
}

function statementParts(question: GapQuestion, { statements, served }: GapFacts): Part[] {
  const asked: readonly string[] | undefined = question.profiles;
  return statements
    .filter(({ profile }) => asked === undefined || asked.includes(profile))
    .map((row) => ({
      record: row.profile,
      // The business needs no name where there is one statement.
      about: statements.length > 1 ? row : null,
      profiles: [row.profile],
      known:
        (question.key === 'response-term' && row.responsePeriod !== null) ||
        (question.key === 'served-customers' && served.length > 0),
    }));
}

/** What is asked of a record, and whether it is known, by question. */
type Asked = Readonly<
  Partial<Record<GapQuestionKey, { readonly asks: boolean; readonly known: boolean }>>
>;

function pick(key: GapQuestionKey, asked: Asked) {
  return asked[key] ?? { asks: false, known: false };
}

function ruleParts(key: GapQuestionKey, { rules }: GapFacts): Part[] {
  return rules.flatMap((row) => {
    const { asks, known } = pick(key, {
      'rule-period': { asks: row.asksPeriod, known: row.decided },
      'rule-start': { asks: row.asksStart, known: row.startChosen },
      'rule-end': { asks: row.asksEnd, known: row.endChosen },
    });
    const profiles = row.profile === null ? [] : [row.profile];
    return asks ? [{ record: row.promise ?? `own.${row.id}`, about: row, profiles, known }] : [];
  });
}

/** A party without a name is asked for its name first: the rest follows from that. */
function processorParts(key: GapQuestionKey, { processors }: GapFacts): Part[] {
  return processors.flatMap((row) => {
    const { profiles } = row;
    const works = row.named && row.role === 'processor';
    const { asks, known } = pick(key, {
      'processor-named': { asks: true, known: row.named },
      'processor-dpa': { asks: works, known: row.hasDpa },
      'processor-location': { asks: works, known: row.locationKnown },
      'transfer-checked': { asks: row.transfers > 0, known: row.uncheckedTransfers === 0 },
    });
    return asks ? [{ record: String(row.id), about: row, profiles, known }] : [];
  });
}

function purposeParts(key: GapQuestionKey, { purposes }: GapFacts): Part[] {
  return purposes.flatMap((row) => {
    const interest = row.bases.includes('legitimate-interest');
    const { asks, known } = pick(key, {
      'purpose-basis': { asks: true, known: row.bases.length > 0 },
      'purpose-interest': { asks: interest, known: row.interestNamed },
      'purpose-balancing': { asks: interest, known: row.balanced },
      'purpose-law': { asks: row.bases.includes('legal-obligation'), known: row.law !== '' },
    });
    return asks ? [keyed(row, known)] : [];
  });
}

function keyed(row: KeyedRecord, known: boolean): Part {
  const dot = row.key.indexOf('.');
  const profile = row.key.slice(0, dot);
  return {
    record: row.key,
    about: row,
    profiles: dot < 0 || profile === 'own' ? [] : [profile],
    known,
  };
}

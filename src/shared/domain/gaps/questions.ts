/**
 * What a statement may leave open and a business still has to know, in the order of
 * importance: who you are, how long you keep, who gets data, how you answer, why you may.
 *
 * Three kinds of key, all fit for a check `{watch: 'gap', gap: '<key>'}`:
 * a question (`system-party`: every part of it answered), a part of a question
 * (`rule-period-koel-14`, `system-party-koel-ict-email`; see `gapKey`), and a group
 * (`koel-50`, in `groups.ts`: the questions that answer one promise). See `findGapState`.
 */

/** Of what a question is asked: once for the register, or once for each of these. */
type GapScope =
  | 'register'
  | 'statement'
  | 'category'
  | 'rule'
  | 'processor'
  | 'system'
  | 'purpose'
  | 'duty'
  | 'served';

/**
 * `value`: one value, written where the register keeps it. `choice`: a decision kept with
 * its reason and day. `elsewhere`: on the screen where the record is.
 */
type GapAnswerKind = 'value' | 'choice' | 'elsewhere';

/** Profiles in resources/statements whose open ends are known. */
export type ProfileId = 'wolq' | 'koel-ict' | 'wits' | 'directcode' | 'webanizr';

interface Question {
  readonly key: string;
  readonly of: GapScope;
  readonly answer: GapAnswerKind;
  /** Statements that leave it open; absent: asked of every business. */
  readonly profiles?: readonly ProfileId[];
  /** Choices offered, besides an answer in the owner's own words. */
  readonly options?: readonly string[];
  /** Where it is answered, an address of the app. */
  readonly place?: string;
  /** It may not apply to a business, which the owner says with a reason. */
  readonly mayNotApply?: boolean;
  /** Articles of the GDPR that ask for it. */
  readonly articles: string;
}

export const GAP_QUESTIONS = [
  // Who you are, and how a request reaches you.
  /** The business has an address. */
  { key: 'controller-address', of: 'register', answer: 'value', articles: '13(1)(a)' },
  /** The business has an e-mail address, where requests arrive. */
  { key: 'controller-email', of: 'register', answer: 'value', articles: '12(2), 13(1)(a)' },
  /** The business has its number in the trade register (KvK, KBO). */
  {
    key: 'controller-registration',
    of: 'register',
    answer: 'value',
    mayNotApply: true,
    articles: '13(1)(a)',
  },
  /** There is a data protection officer, or a reason why not. */
  {
    key: 'data-protection-officer',
    of: 'register',
    answer: 'value',
    mayNotApply: true,
    articles: '37, 13(1)(b)',
  },
  /** The authority that the statement does not name was looked at. */
  {
    key: 'authority',
    of: 'statement',
    answer: 'choice',
    profiles: ['wolq', 'directcode', 'webanizr'],
    options: ['named'],
    articles: '13(2)(d), 77',
  },

  // How long data are kept.
  /** Every category in use has a rule. */
  {
    key: 'category-rule',
    of: 'category',
    answer: 'elsewhere',
    place: '/rules',
    articles: '13(2)(a)',
  },
  /** Every rule that decides something has a period, of the statement or chosen. */
  {
    key: 'rule-period',
    of: 'rule',
    answer: 'elsewhere',
    place: '/rules/open',
    articles: '13(2)(a)',
  },
  /** A rule whose statement does not say from when to count has a chosen start. */
  { key: 'rule-start', of: 'rule', answer: 'elsewhere', place: '/rules', articles: '13(2)(a)' },
  /** What is kept until somebody objects has an end of the owner's own. */
  {
    key: 'rule-end',
    of: 'rule',
    answer: 'elsewhere',
    place: '/rules',
    mayNotApply: true,
    articles: '5(1)(e)',
  },
  /** How long the file of a request is kept. */
  { key: 'request-file-period', of: 'register', answer: 'value', articles: '5(1)(e)' },
  /** Invoices stay for tax law where the statement promises to delete everything. */
  {
    key: 'invoices-kept',
    of: 'statement',
    answer: 'choice',
    profiles: ['koel-ict', 'webanizr'],
    options: ['invoices-stay'],
    articles: '17(3)(b)',
  },
  /** What happens with the papers of an applicant who is hired. */
  {
    key: 'hired-applicant',
    of: 'statement',
    answer: 'choice',
    profiles: ['directcode'],
    options: ['to-staff-file', 'deleted-too'],
    mayNotApply: true,
    articles: '13(2)(a)',
  },
  /** What counts as activity of an account, and starts its clock again (WOLQ-37). */
  {
    key: 'activity-meaning',
    of: 'statement',
    answer: 'choice',
    profiles: ['wolq'],
    options: ['login', 'any-contact'],
    articles: '5(1)(e)',
  },

  // Who gets data, and where they are.
  /** Every party is known by name (C-154/21). */
  {
    key: 'processor-named',
    of: 'processor',
    answer: 'elsewhere',
    place: '/processors',
    mayNotApply: true,
    articles: '13(1)(e), 15(1)(c)',
  },
  /** Every processor has an agreement; a privacy policy is none. */
  {
    key: 'processor-dpa',
    of: 'processor',
    answer: 'elsewhere',
    place: '/processors',
    articles: '28(3)',
  },
  /** Of every processor it is known where it keeps the data. */
  {
    key: 'processor-location',
    of: 'processor',
    answer: 'elsewhere',
    place: '/processors',
    articles: '13(1)(f), 30(1)(e)',
  },
  /** Every transfer outside the EEA was looked at. */
  {
    key: 'transfer-checked',
    of: 'processor',
    answer: 'elsewhere',
    place: '/processors',
    articles: '13(1)(f), 44-46',
  },
  /** Behind every system stands a party, or a word that there is none. */
  {
    key: 'system-party',
    of: 'system',
    answer: 'choice',
    options: ['all-mine'],
    place: '/processors',
    articles: '28, 30(1)(d)',
  },
  /** Every system says in which country it stands. */
  { key: 'system-location', of: 'system', answer: 'value', articles: '13(1)(f), 30(1)(e)' },

  // How requests are answered.
  /** All rights are offered, also those that the statement does not name. */
  {
    key: 'rights-offered',
    of: 'statement',
    answer: 'choice',
    profiles: ['koel-ict', 'wits', 'directcode', 'webanizr'],
    options: ['all-rights'],
    articles: '13(2)(b)',
  },
  /** Portability is offered, although the statement does not name it. */
  {
    key: 'portability-offered',
    of: 'statement',
    answer: 'choice',
    profiles: ['wolq'],
    options: ['offered'],
    articles: '13(2)(b), 20',
  },
  /** How soon a request is answered where the statement names no term. */
  {
    key: 'response-term',
    of: 'statement',
    answer: 'choice',
    profiles: ['wolq', 'directcode', 'webanizr'],
    options: ['one-month', 'four-weeks', 'two-weeks'],
    articles: '12(3)',
  },
  /** How it is made sure who asks. */
  {
    key: 'identity-rule',
    of: 'statement',
    answer: 'choice',
    profiles: ['wolq', 'koel-ict', 'directcode', 'webanizr'],
    options: ['known-contact', 'questions'],
    articles: '12(6)',
  },
  /** How long the copy of an identity card is kept. */
  {
    key: 'identity-copy',
    of: 'statement',
    answer: 'choice',
    profiles: ['wits'],
    options: ['not-kept', 'no-copies'],
    articles: '5(1)(c), 5(1)(e)',
  },

  // Why data may be used.
  /** The bases of the purposes were looked at, where the statement names none. */
  {
    key: 'bases-confirmed',
    of: 'statement',
    answer: 'choice',
    profiles: ['webanizr'],
    options: ['as-listed'],
    articles: '6, 13(1)(c)',
  },
  /** Every purpose in use has a basis. */
  { key: 'purpose-basis', of: 'purpose', answer: 'elsewhere', place: '/processing', articles: '6' },
  /** A purpose with a legitimate interest names that interest. */
  { key: 'purpose-interest', of: 'purpose', answer: 'value', articles: '6(1)(f), 13(1)(d)' },
  /** A legitimate interest was weighed, with a note and a day. */
  { key: 'purpose-balancing', of: 'purpose', answer: 'value', articles: '6(1)(f)' },
  /** A purpose with a legal obligation names the law. */
  { key: 'purpose-law', of: 'purpose', answer: 'value', articles: '6(1)(c), 6(3)' },
  /** Which list of consent topics holds (WOLQ-44). */
  {
    key: 'topics-list',
    of: 'statement',
    answer: 'choice',
    profiles: ['wolq'],
    options: ['register-list'],
    place: '/consents',
    articles: '7(1)',
  },

  // What is done for customers, and again and again.
  /** Those for whom data are processed are written down. */
  {
    key: 'served-customers',
    of: 'statement',
    answer: 'elsewhere',
    profiles: ['koel-ict', 'wits', 'directcode', 'webanizr'],
    place: '/processing',
    mayNotApply: true,
    articles: '30(2)',
  },
  /** For each of them it is known what happens with the data at the end. */
  {
    key: 'served-end',
    of: 'served',
    answer: 'value',
    options: ['delete', 'return'],
    articles: '28(3)(g)',
  },
  /** Every duty says how often it comes back. */
  {
    key: 'duty-period',
    of: 'duty',
    answer: 'elsewhere',
    place: '/duties',
    articles: '24, 32(1)(d)',
  },
] as const satisfies readonly Question[];

export type GapQuestionKey = (typeof GAP_QUESTIONS)[number]['key'];
export type GapQuestion = Question & { readonly key: GapQuestionKey };
/** A choice that some question offers. */
export type GapOption = Extract<
  (typeof GAP_QUESTIONS)[number],
  { readonly options: readonly string[] }
>['options'][number];

/** The question with this key. */
export function getQuestion(key: GapQuestionKey): GapQuestion {
  const question: GapQuestion | undefined = GAP_QUESTIONS.find((entry) => entry.key === key);
  if (question === undefined) throw new RangeError(`no question ${key}`);
  return question;
}

/** An answer in the owner's own words, which stand in the reason. */
export const OWN_WORDS = 'own-words';
/** The question does not apply to this business; the reason says why. */
export const NOT_APPLICABLE = 'not-applicable';

/**
 * The key of one question about one record: `system-party` and `koel-ict.email` make
 * `system-party-koel-ict-email`. Without a record it is the key of the question.
 */
export function gapKey(question: GapQuestionKey, record: string): string {
  const part = record.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return part === '' ? question : `${question}-${part}`;
}

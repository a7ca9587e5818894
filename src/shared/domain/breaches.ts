/**
 * Personal data breaches: what is known of one, what the authority asks for and
 * what there is still to decide (GDPR art. 33 and 34). The clock of the 72 hours
 * stands in `breach-clock.ts`.
 */
import type { AssessmentPoint } from './breach-assessment.ts';
import type { PlainDate } from './calendar.ts';

/** `processor`: it happened while working for somebody else, who is the controller. */
export const BREACH_ROLES = ['controller', 'processor'] as const;
export type BreachRole = (typeof BREACH_ROLES)[number];

/**
 * How it came to the owner. `report`: somebody from outside told of misuse or of bad
 * security, which may turn out to be no breach.
 */
export const BREACH_ORIGINS = ['self', 'report', 'processor', 'client'] as const;
export type BreachOrigin = (typeof BREACH_ORIGINS)[number];

/** What goes to the authority after the first report (GDPR art. 33(4)). */
export const NOTICE_KINDS = ['addition', 'withdrawal'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Data seen by whoever should not, changed by whoever should not, or lost. */
export const BREACH_NATURES = ['confidentiality', 'integrity', 'availability'] as const;
export type BreachNature = (typeof BREACH_NATURES)[number];

/** For the rights and freedoms of persons (GDPR art. 33(1) and 34(1)). */
export const BREACH_RISKS = ['unlikely', 'risk', 'high'] as const;
export type BreachRisk = (typeof BREACH_RISKS)[number];

/**
 * Why persons are not told of a high risk, GDPR art. 34(3)(a) to (c): nobody can
 * read the data, the risk was taken away since, or a public notice takes the place.
 */
export const REASONS_NOT_TELLING = ['unreadable', 'risk-removed', 'public-notice'] as const;
export type ReasonNotTelling = (typeof REASONS_NOT_TELLING)[number];

/** What is known of a breach. Texts are empty and numbers null as long as they are not known. */
export interface Breach {
  readonly role: BreachRole;
  readonly origin: BreachOrigin;
  /** The points of the assessment that hold; null as long as they were not gone through. */
  readonly assessment: readonly AssessmentPoint[] | null;
  /** Why it turned out to be no breach; empty where it is one. */
  readonly noBreachBecause: string;
  readonly facts: string;
  /** Instants, ISO 8601 in UTC, like every other `…At` here. */
  readonly discoveredAt: string | null;
  /** The 72 hours run from here. */
  readonly awareAt: string;
  readonly occurredFromOn: PlainDate | null;
  /** Null while it goes on, or when it is not known. */
  readonly occurredToOn: PlainDate | null;
  readonly natures: readonly BreachNature[];
  readonly personCategories: string;
  readonly approxPersons: number | null;
  readonly dataCategories: string;
  readonly approxRecords: number | null;
  readonly cause: string;
  /** What protected the data before it happened, such as encryption. */
  readonly protection: string;
  readonly consequences: string;
  readonly measuresTaken: string;
  readonly measuresPlanned: string;
  /** What persons can do themselves, in the owner's words. */
  readonly advice: string;
  readonly risk: BreachRisk | null;
  readonly riskReason: string;
  readonly authorityNotifiedAt: string | null;
  readonly authorityReasonNot: string;
  readonly authorityReference: string;
  readonly lateReason: string;
  readonly personsToldOn: PlainDate | null;
  readonly personsNotToldBecause: ReasonNotTelling | null;
  readonly personsNotToldNote: string;
  /** As processor: when the controller was told (art. 33(2)). */
  readonly controllerToldAt: string | null;
  readonly closedOn: PlainDate | null;
}

/** What a report to the authority holds at least: GDPR art. 33(3), and 33(1) when it is late. */
export const REPORT_PARTS = [
  'facts',
  'natures',
  'personCategories',
  'approxPersons',
  'dataCategories',
  'approxRecords',
  'contact',
  'consequences',
  'measures',
  'lateReason',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** The point of art. 33 that asks for a part. */
export const REPORT_ARTICLES: Readonly<Record<ReportPart, '1' | '3a' | '3b' | '3c' | '3d'>> = {
  facts: '3a',
  natures: '3a',
  personCategories: '3a',
  approxPersons: '3a',
  dataCategories: '3a',
  approxRecords: '3a',
  contact: '3b',
  consequences: '3c',
  measures: '3d',
  lateReason: '1',
};

/** What a report follows from beside the breach itself. */
export interface ReportSurroundings {
  /** Somebody can be reached at the controller: by e-mail or by phone. */
  readonly hasContact: boolean;
  /** The report comes, or came, after the 72 hours. */
  readonly late: boolean;
  /** The report was taken back: nothing has to be added to it. */
  readonly withdrawn?: boolean;
}

/** Parts a report about this breach needs; a reason for being late only when it is. */
export function partsOfReport({ late }: Pick<ReportSurroundings, 'late'>): ReportPart[] {
  return REPORT_PARTS.filter((part) => part !== 'lateReason' || late);
}

/** What is not known yet of what a report holds; without any of it the report is provisional (33(4)). */
export function missingInReport(breach: Breach, surroundings: ReportSurroundings): ReportPart[] {
  return partsOfReport(surroundings).filter((part) => !isKnown(part, breach, surroundings));
}

function isKnown(part: ReportPart, breach: Breach, { hasContact }: ReportSurroundings): boolean {
  switch (part) {
    case 'contact':
      return hasContact;
    case 'measures':
      return breach.measuresTaken !== '' || breach.measuresPlanned !== '';
    case 'natures':
      return breach.natures.length > 0;
    case 'approxPersons':
    case 'approxRecords':
      return breach[part] !== null;
    default:
      return breach[part] !== '';
  }
}

/**
 * What there is to decide or to do. `complete`: what was reported without it
 * follows later, without undue further delay (33(4)).
 */
export const BREACH_TODOS = ['risk', 'authority', 'persons', 'controller', 'complete'] as const;
export type BreachTodo = (typeof BREACH_TODOS)[number];

/**
 * True when it was decided whether the authority is told: told, no risk is likely and
 * why, or it turned out to be no breach.
 */
export function isAuthoritySettled(
  breach: Pick<Breach, 'authorityNotifiedAt' | 'authorityReasonNot' | 'risk' | 'noBreachBecause'>,
): boolean {
  return (
    breach.authorityNotifiedAt !== null ||
    breach.noBreachBecause !== '' ||
    // GDPR art. 33(1): only where a risk is unlikely may the report be left out.
    (breach.authorityReasonNot !== '' && breach.risk === 'unlikely')
  );
}

/** What of a breach asks for a decision or a message; nothing once it is closed. */
export function breachTodos(breach: Breach, surroundings: ReportSurroundings): BreachTodo[] {
  if (breach.closedOn !== null || breach.noBreachBecause !== '') return [];
  if (breach.role === 'processor') return breach.controllerToldAt === null ? ['controller'] : [];
  const reported = breach.authorityNotifiedAt !== null;
  const open: Readonly<Record<BreachTodo, boolean>> = {
    risk: breach.risk === null,
    authority: !isAuthoritySettled(breach),
    // GDPR art. 34(1): only a high risk has to be told to persons.
    persons:
      breach.risk === 'high' &&
      breach.personsToldOn === null &&
      breach.personsNotToldBecause === null,
    controller: false,
    complete:
      reported &&
      surroundings.withdrawn !== true &&
      missingInReport(breach, surroundings).length > 0,
  };
  return BREACH_TODOS.filter((todo) => open[todo]);
}

/** True when a decision or word to somebody is still to come: more than completing a report. */
export function isUndecided(breach: Breach): boolean {
  // What a report lacks depends on more than the breach, but leaves nobody waiting.
  return breachTodos(breach, { hasContact: true, late: false }).some((todo) => todo !== 'complete');
}

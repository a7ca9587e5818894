/** Every text of the letters about a breach, as one type. */
import type { ClockChange, LocalMoment } from '../../../breach-clock.ts';
import type { BreachNature, BreachRisk, ReasonNotTelling, ReportPart } from '../../../breaches.ts';
import type { PlainDate } from '../../../calendar.ts';

/** `supplement`: the authority was told before. */
export const REPORT_STATES = ['complete', 'provisional', 'supplement'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** The parts of the sheet, as the forms of the authorities have them. */
export const SHEET_PARTS = [
  'about',
  'organisation',
  'timeline',
  'breach',
  'data',
  'persons',
  'protection',
  'consequences',
  'measures',
] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** Labels that the sheet and the notice to a controller share. */
export interface BreachLabels {
  readonly state: string;
  readonly earlier: string;
  readonly number: string;
  readonly organisation: string;
  readonly registration: string;
  readonly address: string;
  readonly contact: string;
  readonly reach: string;
  readonly officer: string;
  readonly processor: string;
  readonly occurred: string;
  readonly discovered: string;
  readonly aware: string;
  readonly due: string;
  readonly clockChange: string;
  readonly reported: string;
  readonly lateReason: string;
  readonly facts: string;
  readonly natures: string;
  readonly cause: string;
  readonly dataCategories: string;
  readonly approxRecords: string;
  readonly personCategories: string;
  readonly approxPersons: string;
  readonly protection: string;
  readonly consequences: string;
  readonly risk: string;
  readonly riskReason: string;
  readonly personsTold: string;
  readonly measuresTaken: string;
  readonly measuresPlanned: string;
}

/** Words for values of a breach. */
export interface BreachValues {
  readonly unknown: string;
  /** In place of a text that needs none, such as measures that are not planned. */
  readonly none: string;
  moment(moment: LocalMoment): string;
  approx(count: number): string;
  occurred(from: PlainDate | null, to: PlainDate | null): string;
  clockChange(change: ClockChange, due: LocalMoment): string;
  readonly natures: Readonly<Record<BreachNature, string>>;
  readonly risks: Readonly<Record<BreachRisk, string>>;
  readonly reasonsNotTelling: Readonly<Record<ReasonNotTelling, string>>;
  told(on: PlainDate): string;
  notTold(reason: string, note: string): string;
  readonly notHigh: string;
  readonly undecided: string;
}

/** L19, a sheet to fill in the form of the authority from (GDPR art. 33). */
export interface BreachReportTexts {
  readonly titles: Readonly<Record<ReportState, string>>;
  readonly states: Readonly<Record<ReportState, string>>;
  /** Where the answers go. */
  readonly where: Readonly<Record<'AP' | 'GBA', string>>;
  readonly lead: Readonly<Record<ReportState, string>>;
  readonly late: string;
  readonly parts: Readonly<Record<SheetPart, string>>;
  readonly missing: {
    readonly heading: string;
    readonly intro: string;
    /** A part with the point of the article that asks for it. */
    part(part: ReportPart): string;
  };
  /** What the form asks and this register does not hold. */
  readonly other: { readonly heading: string; readonly text: string };
  readonly filledInBy: string;
  earlier(reference: string, on: PlainDate): string;
}

/** L20, to a person (GDPR art. 34(2)). */
export interface BreachNoticeTexts {
  readonly title: string;
  /** In place of a name that is left open. */
  readonly addressee: string;
  readonly opening: string;
  readonly lead: string;
  readonly guide: string;
  readonly what: {
    readonly heading: string;
    readonly unknown: string;
    /** Null for both: nobody knows when. */
    occurred(from: PlainDate | null, to: PlainDate | null): string;
    discovered(on: PlainDate): string;
    at(processor: string): string;
    readonly natures: Readonly<Record<BreachNature, string>>;
  };
  readonly data: { readonly heading: string; readonly intro: string; readonly unknown: string };
  readonly consequences: { readonly heading: string; readonly unknown: string };
  readonly measures: {
    readonly heading: string;
    readonly unknown: string;
    readonly planned: string;
    readonly reported: string;
  };
  readonly advice: { readonly heading: string; readonly tips: readonly string[] };
  readonly contact: { readonly heading: string; who(name: string): string };
  readonly complaint: { readonly heading: string; text(authority: string): string };
}

/** L21, from a processor to the controller (GDPR art. 33(2)). */
export interface BreachToControllerTexts {
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly lead: string;
  /** Heading of what is known. */
  readonly known: string;
  readonly missing: { readonly heading: string; readonly intro: string; readonly later: string };
  readonly next: {
    readonly heading: string;
    readonly yours: string;
    readonly help: string;
  };
}

export interface BreachTexts {
  readonly labels: BreachLabels;
  readonly values: BreachValues;
  readonly report: BreachReportTexts;
  readonly notice: BreachNoticeTexts;
  readonly toController: BreachToControllerTexts;
}

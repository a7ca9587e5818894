/** What the form of a breach holds, and what goes to the register from it. */
import { dayOrNull } from '#renderer/ui/DateField.tsx';
import type { BreachInput, BreachView } from '#shared/contract/breaches.ts';
import type { AssessmentPoint } from '#shared/domain/breach-assessment.ts';
import type {
  BreachNature,
  BreachOrigin,
  BreachRisk,
  BreachRole,
  ReasonNotTelling,
} from '#shared/domain/breaches.ts';
import { keptInstant, type TypedMoment, typedMoment } from './typed-moment.ts';

/** Stands for no choice in a list of choices. */
export const NONE = '';

export interface BreachValues {
  readonly name: string;
  readonly role: BreachRole;
  readonly origin: BreachOrigin;
  /** The points that hold. */
  readonly assessment: readonly AssessmentPoint[];
  /** The points were gone through, also when none holds. */
  readonly assessed: boolean;
  readonly noBreachBecause: string;
  readonly awareAt: TypedMoment;
  readonly discoveredAt: TypedMoment;
  readonly occurredFromOn: string;
  readonly occurredToOn: string;
  readonly facts: string;
  readonly natures: readonly BreachNature[];
  readonly cause: string;
  readonly processorId: string;
  readonly personCategories: string;
  readonly approxPersons: number | null;
  readonly dataCategories: string;
  readonly approxRecords: number | null;
  readonly protection: string;
  readonly consequences: string;
  readonly measuresTaken: string;
  readonly measuresPlanned: string;
  readonly advice: string;
  readonly risk: BreachRisk | null;
  readonly riskReason: string;
  readonly authorityNotifiedAt: TypedMoment;
  readonly authorityReasonNot: string;
  readonly authorityReference: string;
  readonly lateReason: string;
  readonly personsToldOn: string;
  readonly personsNotToldBecause: ReasonNotTelling | typeof NONE;
  readonly personsNotToldNote: string;
  readonly controllerToldAt: TypedMoment;
}

/** The form as a breach stands in the register now. */
export function valuesOf(breach: BreachView): BreachValues {
  const moment = (at: string | null) => typedMoment(at, breach.timeZone);
  return {
    name: breach.name,
    role: breach.role,
    origin: breach.origin,
    assessment: breach.assessment ?? [],
    assessed: breach.assessment !== null,
    noBreachBecause: breach.noBreachBecause,
    awareAt: moment(breach.awareAt),
    discoveredAt: moment(breach.discoveredAt),
    occurredFromOn: breach.occurredFromOn ?? '',
    occurredToOn: breach.occurredToOn ?? '',
    facts: breach.facts,
    natures: breach.natures,
    cause: breach.cause,
    processorId: breach.processorId === null ? NONE : String(breach.processorId),
    personCategories: breach.personCategories,
    approxPersons: breach.approxPersons,
    dataCategories: breach.dataCategories,
    approxRecords: breach.approxRecords,
    protection: breach.protection,
    consequences: breach.consequences,
    measuresTaken: breach.measuresTaken,
    measuresPlanned: breach.measuresPlanned,
    advice: breach.advice,
    risk: breach.risk,
    riskReason: breach.riskReason,
    authorityNotifiedAt: moment(breach.authorityNotifiedAt),
    authorityReasonNot: breach.authorityReasonNot,
    authorityReference: breach.authorityReference,
    lateReason: breach.lateReason,
    personsToldOn: breach.personsToldOn ?? '',
    personsNotToldBecause: breach.personsNotToldBecause ?? NONE,
    personsNotToldNote: breach.personsNotToldNote,
    controllerToldAt: moment(breach.controllerToldAt),
  };
}

/** The points that hold; null as long as nobody went through them. */
export function assessmentOf({
  assessed,
  assessment,
}: Pick<BreachValues, 'assessed' | 'assessment'>): AssessmentPoint[] | null {
  return assessed || assessment.length > 0 ? [...assessment] : null;
}

/** What the register is asked to keep; `before` is the breach that the form began with. */
export function inputOf(values: BreachValues, before: BreachView): BreachInput {
  const instant = (name: 'awareAt' | 'discoveredAt' | 'authorityNotifiedAt' | 'controllerToldAt') =>
    keptInstant(values[name], before[name], before.timeZone);
  const { assessed: _, ...kept } = values;
  return {
    ...kept,
    assessment: assessmentOf(values),
    natures: [...values.natures],
    awareAt: instant('awareAt') ?? '',
    discoveredAt: instant('discoveredAt'),
    occurredFromOn: dayOrNull(values.occurredFromOn),
    occurredToOn: dayOrNull(values.occurredToOn),
    processorId: values.processorId === NONE ? null : Number(values.processorId),
    authorityNotifiedAt: instant('authorityNotifiedAt'),
    personsToldOn: dayOrNull(values.personsToldOn),
    personsNotToldBecause:
      values.personsNotToldBecause === NONE ? null : values.personsNotToldBecause,
    controllerToldAt: instant('controllerToldAt'),
  };
}

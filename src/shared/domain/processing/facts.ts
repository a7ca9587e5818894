/**
 * What the register of processing activities is made of (GDPR art. 30). Everything here is
 * read from the same tables as the dates and the letters; nothing of it is typed twice.
 * Texts are already in the language of whoever looks.
 */
import type { PlainDate } from '../calendar.ts';
import type { Country, UiLanguage } from '../locale.ts';
import type { LawfulBasis, RelationKind } from '../statement-profile.ts';
import type { BalancingNote } from './balancing.ts';
import type { DpiaAnswers, DpiaQuestion } from './dpia.ts';

/** The business: controller in art. 30(1), processor in art. 30(2). */
export interface BusinessFacts {
  readonly name: string;
  readonly legalForm: string;
  readonly addressLines: readonly string[];
  readonly country: Country;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly registration: string;
  readonly dataProtectionOfficer: string;
}

/** A purpose with what the owner wrote down about it. */
export interface ActivityFacts {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly bases: readonly LawfulBasis[];
  readonly interest: string;
  readonly law: string;
  readonly automated: string;
  readonly source: string;
  readonly jointControllers: string;
  readonly startedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly replacedById: number | null;
  readonly reviewedOn: PlainDate | null;
  readonly balancing: BalancingNote | null;
  readonly balancedOn: PlainDate | null;
  readonly dpia: {
    readonly answers: DpiaAnswers;
    readonly needed: boolean | null;
    readonly reason: string;
    readonly on: PlainDate | null;
  };
}

/** A category of data with whom it is about, why it is kept, where, and for how long. */
export interface CategoryFacts {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly string[];
  readonly relations: readonly RelationKind[];
  readonly activityIds: readonly number[];
  readonly systemIds: readonly number[];
  /** `decided` is false while a period still has to be chosen; null without any rule. */
  readonly retention: { readonly text: string; readonly decided: boolean } | null;
  readonly endedOn: PlainDate | null;
}

export interface SystemFacts {
  readonly id: number;
  readonly name: string;
  readonly kind: 'own' | 'processor';
  readonly partyId: number | null;
  readonly location: string;
  readonly endedOn: PlainDate | null;
}

/** Another party that gets data: a processor, or a controller of its own. */
export interface PartyFacts {
  readonly id: number;
  readonly name: string;
  readonly legalName: string;
  readonly role: 'processor' | 'controller' | 'recipient';
  readonly unnamed: boolean;
  readonly purpose: string;
  readonly dataLocation: string;
  readonly transfers: readonly {
    readonly country: string;
    readonly safeguards: readonly string[];
    readonly checkedOn: PlainDate | null;
  }[];
  readonly subProcessors: readonly { readonly name: string; readonly country: string }[];
  readonly endedOn: PlainDate | null;
}

/** A measure of security; without systems it covers the whole business. */
export interface MeasureFacts {
  readonly name: string;
  readonly description: string;
  readonly systemIds: readonly number[];
  readonly endedOn: PlainDate | null;
}

/** A customer for whom data are processed: the controller in art. 30(2). */
export interface ServedFacts {
  readonly id: number;
  readonly name: string;
  readonly contact: string;
  readonly representative: string;
  readonly dataProtectionOfficer: string;
  readonly processing: string;
  readonly dataCategories: string;
  readonly personCategories: string;
  readonly atEnd: 'delete' | 'return' | null;
  readonly agreementOn: PlainDate | null;
  readonly agreementReference: string;
  readonly startedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly note: string;
  readonly systemIds: readonly number[];
}

export interface ProcessingFacts {
  readonly today: PlainDate;
  readonly language: UiLanguage;
  readonly business: BusinessFacts;
  readonly activities: readonly ActivityFacts[];
  readonly categories: readonly CategoryFacts[];
  readonly systems: readonly SystemFacts[];
  readonly parties: readonly PartyFacts[];
  readonly measures: readonly MeasureFacts[];
  readonly served: readonly ServedFacts[];
  readonly questions: readonly DpiaQuestion[];
}

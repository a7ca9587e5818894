/** What the file of a request has to show, gathered from the register. */
import type { PlainDate } from '../calendar.ts';
import type { UiLanguage } from '../locale.ts';
import type {
  Decision,
  IdentityMethod,
  IdentityResult,
  RefusalGround,
  RequestChannel,
  RequestKind,
  RestrictionGround,
} from '../requests.ts';
import type { DataSubjectRight } from '../statement-profile.ts';

export interface CaseFileInput {
  readonly language: UiLanguage;
  readonly business: string;
  readonly madeOn: PlainDate;
  readonly number: string;
  readonly kind: RequestKind;
  /** Empty when the person was erased since. */
  readonly person: string;
  readonly representative: string;
  readonly receivedOn: PlainDate;
  readonly channel: RequestChannel;
  readonly deadline: {
    readonly due: PlainDate;
    readonly safeDate: PlainDate;
    readonly promisedDue: PlainDate | null;
    readonly extendedOn: PlainDate | null;
    readonly extendedDue: PlainDate;
    readonly because: readonly string[];
  };
  readonly answeredOn: PlainDate | null;
  /** Why it was closed although not every right was decided on; empty otherwise. */
  readonly closedBecause: string;
  /** What the owner noted, and why the request was opened again. */
  readonly note: string;
  /** The run that erased for this request, carried out or not. */
  readonly erasure: { readonly number: string; readonly carriedOutOn: PlainDate | null } | null;
  readonly forwarded: { readonly to: string; readonly on: PlainDate } | null;
  readonly keptUntil: PlainDate | null;
  readonly message: string;
  readonly rights: readonly {
    readonly right: DataSubjectRight;
    readonly decision: Decision | null;
    readonly decidedOn: PlainDate | null;
    readonly ground: RefusalGround | null;
    /** The explanation, and what was weighed. */
    readonly explanation: string;
  }[];
  readonly identity: {
    readonly method: IdentityMethod | null;
    readonly result: IdentityResult | null;
    readonly on: PlainDate | null;
    readonly doubt: string;
    readonly copyReason: string;
    readonly pauses: readonly { readonly from: PlainDate; readonly to: PlainDate | null }[];
  };
  readonly changes: readonly {
    readonly what: string;
    readonly before: string;
    readonly after: string;
    readonly systems: readonly string[];
    readonly changedOn: PlainDate;
  }[];
  readonly restrictions: readonly {
    readonly ground: RestrictionGround | null;
    readonly fromOn: PlainDate;
    /** Null while it lasts. */
    readonly toOn: PlainDate | null;
    /** How many items it is about; null for everything of the person. */
    readonly items: number | null;
  }[];
  readonly notices: readonly {
    readonly name: string;
    readonly about: 'rectification' | 'restriction' | 'restriction-lifted';
    readonly toldOn: PlainDate | null;
    readonly whyNot: string;
  }[];
  readonly letters: readonly {
    readonly title: string;
    readonly number: string;
    readonly madeOn: PlainDate;
    readonly sentOn: PlainDate | null;
    readonly sentHow: string;
    /** Its place in the archive; empty when nothing was left of it. */
    readonly path: string;
  }[];
  readonly attachments: readonly {
    readonly name: string;
    readonly system: string;
    readonly note: string;
    /** Its place in the archive. */
    readonly path: string;
  }[];
  readonly exports: readonly {
    readonly fileName: string;
    readonly madeOn: PlainDate;
    readonly encrypted: boolean;
    readonly sha256: string;
  }[];
  /** Oldest first; `at` is an instant in UTC. */
  readonly history: readonly {
    readonly at: string;
    readonly action: string;
    /** Dates, numbers and codes, as the journal holds them. */
    readonly detail: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  }[];
}

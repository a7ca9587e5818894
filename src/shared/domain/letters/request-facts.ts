/**
 * What the letters of a request have to say, gathered from the register and from
 * what the owner decided. Texts of the owner are as typed; names of categories,
 * systems and topics are already in the language of the letter.
 */
import type { PlainDate } from '../calendar.ts';
import type { Dossier, DossierController, DossierRecipient } from '../dossier.ts';
import type {
  ExtensionReason,
  IdentityMethod,
  RefusalGround,
  RestrictionGround,
} from '../requests.ts';
import type { DataSubjectRight } from '../statement-profile.ts';

/** Every letter of a request: who writes to whom, about which request. */
export interface RequestLetterFacts {
  readonly controller: DossierController;
  readonly authority: 'AP' | 'GBA';
  readonly person: Pick<
    Dossier['person'],
    'name' | 'familyName' | 'givenName' | 'organisation' | 'addressLines' | 'email'
  >;
  /** Who asked on behalf of the person and gets the letter; null when the person did. */
  readonly representative: {
    readonly name: string;
    readonly addressLines: readonly string[];
    readonly email: string;
  } | null;
  readonly request: NonNullable<Dossier['request']>;
  readonly madeOn: PlainDate;
}

/** L01. */
export interface AckFacts extends RequestLetterFacts {
  /** The earliest of the terms of law and statement. */
  readonly answerBy: PlainDate;
  /** How the identity will be checked; null when it is clear already. */
  readonly identityMethod: IdentityMethod | null;
}

/** L02. */
export interface IdentityFacts extends RequestLetterFacts {
  /** Why it is not certain who asks: concrete, about this request. */
  readonly doubt: string;
  /** What the person can choose from, lightest first; never empty. */
  readonly methods: readonly IdentityMethod[];
  /** Why nothing lighter than a masked copy will do; empty without `masked-copy`. */
  readonly copyReason: string;
  /** The date as it was before the question. */
  readonly answerBy: PlainDate;
}

/** L03. */
export interface ExtensionFacts extends RequestLetterFacts {
  readonly reason: ExtensionReason;
  /** What makes this request complex, or which requests there are. */
  readonly explanation: string;
  readonly extendedDue: PlainDate;
  /** What is answered already, one line each. */
  readonly sentNow: readonly string[];
}

/** L04: one line per right that is refused, wholly or partly. */
export interface RefusalFacts extends RequestLetterFacts {
  readonly refusals: readonly {
    readonly right: DataSubjectRight;
    readonly extent: 'whole' | 'partly';
    readonly ground: RefusalGround;
    /** Why that ground holds here. */
    readonly explanation: string;
  }[];
}

/** L17 (GDPR art. 12(5)(a)). */
export interface FeeFacts extends RequestLetterFacts {
  /** With its currency, such as `€ 25,00`. */
  readonly amount: string;
  readonly why: string;
  readonly replyBy: PlainDate;
}

/** L22: we are the processor. */
export interface NotControllerFacts extends RequestLetterFacts {
  /** Who has to answer. */
  readonly customer: string;
  /** The service in which the data stand; may be empty. */
  readonly service: string;
  /** Null when the request was not passed on yet. */
  readonly forwardedOn: PlainDate | null;
}

/** L07. */
export interface RectificationFacts extends RequestLetterFacts {
  readonly changedOn: PlainDate;
  readonly changes: readonly {
    readonly what: string;
    /** Empty when there was no value. */
    readonly before: string;
    readonly after: string;
    readonly systems: readonly string[];
  }[];
  /** What was not changed, and why. */
  readonly unchanged: readonly { readonly what: string; readonly why: string }[];
  /** GDPR art. 16, second sentence: the statement of the person was added. */
  readonly statementAdded: boolean;
  /** GDPR art. 18(1)(a): use rests while it is being checked. */
  readonly restricted: boolean;
  readonly recipients: readonly DossierRecipient[];
}

/** L10a. */
export interface RestrictionOnFacts extends RequestLetterFacts {
  readonly ground: RestrictionGround;
  readonly fromOn: PlainDate;
  /** Empty for everything. */
  readonly categories: readonly string[];
  readonly systems: readonly string[];
  /** Until what happens; may be empty. */
  readonly until: string;
  readonly recipients: readonly DossierRecipient[];
}

/** L10b: goes out before the restriction ends (GDPR art. 18(3)). */
export interface RestrictionOffFacts extends RequestLetterFacts {
  readonly ground: RestrictionGround;
  readonly fromOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly why: string;
  readonly recipients: readonly DossierRecipient[];
}

/** Why something is not part of a portable copy (GDPR art. 20(1) and (4)). */
export const NOT_PORTABLE = ['not-provided', 'other-basis', 'not-stored', 'others-rights'] as const;
export type NotPortable = (typeof NOT_PORTABLE)[number];

/** L12. */
export interface PortabilityFacts extends RequestLetterFacts {
  readonly included: readonly { readonly category: string; readonly fields: readonly string[] }[];
  readonly leftOut: readonly {
    readonly category: string;
    readonly fields: readonly string[];
    readonly because: NotPortable;
  }[];
  /** To another organisation (art. 20(2)); null when the person gets the file. */
  readonly transfer: {
    readonly to: string;
    /** Null when it was not feasible. */
    readonly sentOn: PlainDate | null;
    readonly whyNot: string;
  } | null;
}

/** L13 (GDPR art. 21(2) and (3)). */
export interface MarketingObjectionFacts extends RequestLetterFacts {
  readonly stoppedOn: PlainDate;
  /** Lists and topics that were stopped; empty when there was none. */
  readonly topics: readonly string[];
  /** The address stays on a list of whom not to write to. */
  readonly blocked: boolean;
  readonly recipients: readonly DossierRecipient[];
}

/** L14 (GDPR art. 21(1)). */
export interface GeneralObjectionFacts extends RequestLetterFacts {
  /** What the objection is about: names of purposes. */
  readonly purposes: readonly string[];
  /** The situation of the person, as understood. */
  readonly situation: string;
  /** The weighing, in the owner's words. */
  readonly weighing: string;
  readonly result: 'stopped' | 'continued';
  /** For `continued`. */
  readonly ground: 'compelling-grounds' | 'legal-claims';
  readonly restrictedMeanwhile: boolean;
}

/** L15 (GDPR art. 7(3)). */
export interface ConsentWithdrawnFacts extends RequestLetterFacts {
  readonly consents: readonly {
    readonly topic: string;
    readonly wording: string;
    readonly givenOn: PlainDate | null;
    readonly withdrawnOn: PlainDate;
  }[];
  /** What it means for the person; may be empty. */
  readonly consequence: string;
  /** Categories that are erased because nothing else allows keeping them. */
  readonly erased: readonly string[];
  /** Categories that stay, by which other purpose. */
  readonly kept: readonly { readonly category: string; readonly purpose: string }[];
  /** Until when the proof of the consent is kept (art. 7(1)); null when no period was chosen. */
  readonly proofKeptUntilOn: PlainDate | null;
}

/** To the person who asked whom we told (GDPR art. 19, second sentence). */
export interface RecipientsToldFacts extends RequestLetterFacts {
  readonly told: readonly {
    readonly name: string;
    readonly role: DossierRecipient['role'];
    /** Null when that party was not told. */
    readonly toldOn: PlainDate | null;
    /** Why it was not told; empty otherwise. */
    readonly whyNot: string;
  }[];
}

/** L11 for a correction or a restriction: to one party, about one person (GDPR art. 19). */
export interface NoticeFacts {
  readonly controller: DossierController;
  readonly authority: 'AP' | 'GBA';
  readonly party: {
    readonly name: string;
    readonly legalName: string;
    readonly addressLines: readonly string[];
    readonly email: string;
    readonly role: DossierRecipient['role'];
  };
  readonly number: string;
  readonly madeOn: PlainDate;
  readonly confirmBy: PlainDate;
  readonly about: 'rectification' | 'restriction' | 'restriction-lifted';
  readonly sinceOn: PlainDate;
  /** By what the party finds the person, and no more. */
  readonly identifiers: readonly string[];
  /** For a correction. */
  readonly changes: readonly { readonly what: string; readonly after: string }[];
  /** For a restriction; empty for everything. */
  readonly categories: readonly string[];
}

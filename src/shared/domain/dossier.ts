/**
 * Everything the register knows of one person, as the access answer and the
 * export package tell it (GDPR art. 15 and 20). One shape for both, so that
 * letter, file and screen cannot differ. Texts are already in the language of
 * the answer; values are as kept, unescaped.
 */
import type { PlainDate } from './calendar.ts';
import type { DisclosureKind } from './disclosures.ts';
import type { Country } from './locale.ts';
import type { RetentionState } from './retention/language.ts';
import type { DataSubjectRight, LawfulBasis, RelationKind } from './statement-profile.ts';

/** The business that answers: the controller. */
export interface DossierController {
  readonly name: string;
  readonly legalForm: string;
  readonly addressLines: readonly string[];
  readonly country: Country;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  /** KvK or KBO number with its name, such as `KvK 12345678`; empty when unknown. */
  readonly registration: string;
  readonly dataProtectionOfficer: string;
  readonly signatory: string;
  readonly place: string;
  /** Date of the statement version in force; null when unknown. */
  readonly statementVersionOn: PlainDate | null;
}

/** One value of one field. */
export interface DossierField {
  readonly fieldId: string;
  readonly name: string;
  /** The values as kept; empty for a secret (never stored) and for an empty field. */
  readonly values: readonly string[];
  /** Kept elsewhere only, such as login data: the register knows where, not what. */
  readonly secret: boolean;
  /** Tax law wants this field kept; the name of the law when so. */
  readonly floorArticle: string | null;
  /** The person gave it, or it was observed of their use (GDPR art. 20(1)). */
  readonly providedByPerson: boolean;
}

/** A purpose with its bases (GDPR art. 6(1)) and, for (f), the interest. */
export interface DossierPurpose {
  readonly purposeId: string;
  readonly name: string;
  readonly bases: readonly LawfulBasis[];
  readonly interest: string;
}

/** What is kept in one category. */
export interface DossierItem {
  readonly itemId: string;
  readonly categoryId: string;
  readonly category: string;
  readonly description: string;
  readonly label: string;
  readonly fields: readonly DossierField[];
  readonly purposes: readonly DossierPurpose[];
  readonly systems: readonly string[];
  /** Where the data came from; empty when given by the person. */
  readonly source: string;
  readonly collectedOn: PlainDate | null;
  readonly retention: {
    readonly state: RetentionState;
    readonly dueOn: PlainDate | null;
    readonly floorOn: PlainDate | null;
    readonly disposal: 'erase' | 'anonymise';
    /** The rule in a few words, such as "7 jaar na het boekjaar". */
    readonly rule: string;
    /** Why this date: one sentence each. */
    readonly because: readonly string[];
  };
}

/** A party that gets data, by name (C-154/21). */
export interface DossierRecipient {
  readonly name: string;
  readonly legalName: string;
  readonly role: 'processor' | 'controller' | 'recipient';
  readonly purpose: string;
  readonly country: string;
  readonly systems: readonly string[];
  /** The name is not known yet; only the kind of party. */
  readonly unnamed: boolean;
}

/** A transfer outside the EEA with its safeguards (GDPR art. 15(2)). */
export interface DossierTransfer {
  readonly recipient: string;
  readonly country: string;
  readonly safeguards: readonly string[];
  readonly checkedOn: PlainDate | null;
}

/** Something that was handed to somebody, as far as the person may know (GDPR art. 15(1)(c)). */
export interface DossierDisclosure {
  readonly kind: DisclosureKind;
  readonly recipient: string;
  readonly on: PlainDate;
  readonly what: string;
  /** The law that obliged; empty when none did. */
  readonly law: string;
  readonly why: string;
  /** When and how the person agreed on it; null and empty when that was not asked. */
  readonly agreedOn: PlainDate | null;
  readonly agreedHow: string;
}

/** A consent with its history. */
export interface DossierConsent {
  readonly topic: string;
  /** An implied yes is none, and is told as that. */
  readonly state: 'given' | 'expired' | 'withdrawn' | 'implied';
  readonly givenOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
  readonly how: string;
  readonly wording: string;
  readonly hasProof: boolean;
}

/** A dated fact. */
export interface DossierEvent {
  readonly on: PlainDate;
  readonly what: string;
}

/** One kind of thing kept of the person as such: telephone, other addresses, notes. */
export interface DossierDetail {
  readonly name: string;
  readonly values: readonly string[];
  /**
   * What of it the person gave (GDPR art. 20(1)), without what was written beside it;
   * empty for what the owner wrote down.
   */
  readonly given: readonly string[];
}

/** A document or extract the owner adds by hand: a mail thread, a call recording. */
export interface DossierAttachment {
  readonly name: string;
  readonly system: string;
  readonly note: string;
}

/** Something of a third person that was masked (GDPR art. 15(4)). */
export interface DossierMask {
  readonly what: string;
  readonly why: string;
}

export interface Dossier {
  readonly controller: DossierController;
  readonly authority: 'AP' | 'GBA';
  readonly person: {
    readonly personId: string;
    readonly name: string;
    /** For the salutation; falls back to the full name. */
    readonly familyName: string;
    readonly givenName: string;
    readonly organisation: string;
    readonly addressLines: readonly string[];
    readonly email: string;
    /** Whatever else is kept of the person as such. */
    readonly details: readonly DossierDetail[];
    readonly relations: readonly {
      readonly kind: RelationKind;
      readonly fromOn: PlainDate | null;
      readonly toOn: PlainDate | null;
    }[];
    readonly agreements: readonly {
      readonly name: string;
      readonly fromOn: PlainDate;
      readonly toOn: PlainDate | null;
    }[];
  };
  readonly request: {
    /** Own reference, such as `2026-014`. */
    readonly number: string;
    readonly rights: readonly DataSubjectRight[];
    readonly receivedOn: PlainDate;
    readonly channel: 'email' | 'post' | 'phone' | 'in-person' | 'portal' | 'other';
    /** Until when the request itself is kept as proof; null when no period was chosen. */
    readonly keptUntilOn: PlainDate | null;
  } | null;
  readonly madeOn: PlainDate;
  readonly items: readonly DossierItem[];
  readonly recipients: readonly DossierRecipient[];
  readonly transfers: readonly DossierTransfer[];
  /** Without what a law forbids to tell. */
  readonly disclosures: readonly DossierDisclosure[];
  readonly consents: readonly DossierConsent[];
  readonly events: readonly DossierEvent[];
  /** Systems that were searched, with what the owner noted about the search. */
  readonly systemsSearched: readonly { readonly name: string; readonly note: string }[];
  readonly attachments: readonly DossierAttachment[];
  readonly masked: readonly DossierMask[];
  /** GDPR art. 22: true only when the owner recorded such decisions. */
  readonly automatedDecisions: string;
}

/** Every text of the letters about the course of a request, as one type. */
import type { PlainDate } from '../../../calendar.ts';
import type { Country } from '../../../locale.ts';
import type { ExtensionReason, IdentityMethod, RefusalGround } from '../../../requests.ts';
import type { DataSubjectRight } from '../../../statement-profile.ts';

/** All of the request, or a part of it. */
export type RefusalExtent = 'whole' | 'partly';

/** L01: the request came in. */
export interface AckTexts {
  readonly title: string;
  lead(answerBy: PlainDate): string;
  filedUnder(number: string): string;
  readonly understood: {
    readonly heading: string;
    readonly intro: string;
    /** GDPR art. 12 and 15 ask for no reason. */
    readonly correct: string;
    /** In place of the list when no right was recognised. */
    readonly unclear: string;
  };
  readonly term: {
    readonly heading: string;
    runs(receivedOn: PlainDate, answerBy: PlainDate): string;
    /** GDPR art. 12(3), second and third sentence. */
    longer(answerBy: PlainDate): string;
  };
  readonly identity: {
    readonly heading: string;
    readonly clear: string;
    readonly intro: string;
    readonly methods: Readonly<Record<IdentityMethod, string>>;
    readonly noCopy: string;
  };
}

/** L02: who is asking (GDPR art. 12(6) and 11(2)). */
export interface IdentityTexts {
  readonly title: string;
  readonly lead: string;
  readonly doubt: {
    readonly heading: string;
    readonly intro: string;
    readonly law: string;
  };
  readonly choices: {
    heading(count: number): string;
    intro(count: number): string;
    /** To whoever asked on behalf of somebody else. */
    forPerson(person: string): string;
    readonly methods: Readonly<Record<IdentityMethod, { term: string; text: string }>>;
  };
  readonly copy: {
    readonly heading: string;
    /** Before the reason, when the copy is the only means, or one of several. */
    readonly whyOnly: string;
    readonly whyLast: string;
    /** What is made unreadable on the identity documents of a country. */
    readonly mask: Readonly<
      Record<Country, { readonly intro: string; readonly items: readonly string[] }>
    >;
    across(business: string): string;
    readonly app: Readonly<Record<Country, string>>;
    readonly stays: string;
  };
  readonly sending: {
    readonly heading: string;
    readonly copy: string;
    readonly withoutCopy: string;
    readonly genuine: string;
  };
  readonly after: {
    readonly heading: string;
    readonly erased: string;
    readonly noted: string;
    readonly notedOfCopy: string;
  };
  readonly term: {
    readonly heading: string;
    text(answerBy: PlainDate): string;
    readonly impossible: string;
  };
}

/** L03: more time (GDPR art. 12(3)). */
export interface ExtensionTexts {
  readonly title: string;
  lead(extendedDue: PlainDate): string;
  readonly reason: {
    readonly heading: string;
    readonly reasons: Readonly<Record<ExtensionReason, string>>;
    law(receivedOn: PlainDate, extendedDue: PlainDate): string;
  };
  readonly sentNow: {
    readonly heading: string;
    readonly intro: string;
    nothing(extendedDue: PlainDate): string;
    rest(extendedDue: PlainDate): string;
  };
}

/** L04: what is not done, and why (GDPR art. 12(4)). */
export interface RefusalTexts {
  readonly titles: Readonly<Record<RefusalExtent, string>>;
  readonly lead: Readonly<Record<RefusalExtent, string>>;
  readonly reasons: {
    readonly heading: string;
    readonly intro: string;
    right(name: string, extent: RefusalExtent): string;
    /** The ground with its article; `country` is where the business is. */
    ground(ground: RefusalGround, right: DataSubjectRight, country: Country): string;
  };
  readonly rest: {
    readonly heading: string;
    partly(rights: readonly string[]): string;
    others(rights: readonly string[]): string;
  };
}

/** L17: a fee is announced (GDPR art. 12(5)(a)). */
export interface FeeTexts {
  readonly title: string;
  lead(amount: string): string;
  readonly why: {
    readonly heading: string;
    readonly law: string;
  };
  readonly choices: {
    readonly heading: string;
    intro(replyBy: PlainDate): string;
    readonly items: readonly { readonly term: string; readonly text: string }[];
    silence(replyBy: PlainDate): string;
  };
  costs(amount: string): string;
  readonly onlyWhenAgreed: string;
}

/** L22: somebody else has to answer (GDPR art. 28). */
export interface NotControllerTexts {
  title(customer: string): string;
  lead(customer: string): string;
  readonly why: {
    readonly heading: string;
    /** The service may be empty. */
    text(customer: string, service: string): string;
    readonly law: string;
  };
  readonly passedOn: {
    readonly heading: string;
    done(customer: string, on: PlainDate): string;
    coming(customer: string): string;
    nothingElse(customer: string): string;
  };
  readonly next: {
    readonly heading: string;
    text(customer: string): string;
  };
  rights(customer: string): string;
}

/** The texts of a language in a form of address. */
export interface ProcedureTexts {
  /** A right at the head of a line, and what somebody who invokes it wants. */
  readonly rights: Readonly<
    Record<DataSubjectRight, { readonly term: string; readonly meaning: string }>
  >;
  readonly ack: AckTexts;
  readonly identity: IdentityTexts;
  readonly extension: ExtensionTexts;
  readonly refusal: RefusalTexts;
  readonly fee: FeeTexts;
  readonly notController: NotControllerTexts;
}

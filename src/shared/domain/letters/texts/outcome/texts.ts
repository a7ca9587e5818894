/**
 * Every text of the letters that tell what became of a request, as one type: a
 * language that lacks a text does not compile.
 */
import type { PlainDate } from '../../../calendar.ts';
import type { DossierRecipient } from '../../../dossier.ts';
import type { RestrictionGround } from '../../../requests.ts';
import type { GeneralObjectionFacts, NoticeFacts, NotPortable } from '../../request-facts.ts';

type Role = DossierRecipient['role'];

/** What other parties are told of. */
export type ToldOf = NoticeFacts['about'] | 'marketing';

/** A name for something, in strong type, and what there is to say about it. */
export interface TermText {
  readonly term: string;
  readonly text: string;
}

/** Who else is told, in a letter to the person (GDPR art. 19). */
export interface OtherPartiesTexts {
  readonly heading: string;
  readonly intro: Readonly<Record<ToldOf, string>>;
  readonly columns: readonly [string, string];
  readonly actions: Readonly<Record<ToldOf, Readonly<Record<Role, string>>>>;
  readonly none: Readonly<Record<ToldOf, string>>;
}

/** How far a correction went; `statement`: only the words of the person were added. */
export type RectificationExtent = 'done' | 'partly' | 'nothing' | 'checking' | 'statement';

/** L07 (GDPR art. 16). */
export interface RectificationTexts {
  readonly titles: Readonly<Record<RectificationExtent, string>>;
  readonly lead: Readonly<Record<RectificationExtent, string>>;
  readonly changed: {
    readonly heading: string;
    intro(on: PlainDate): string;
    readonly columns: readonly [string, string, string, string];
    /** In place of an old value. */
    readonly wasEmpty: string;
    /** In place of a new value. */
    readonly removed: string;
  };
  readonly unchanged: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly [string, string];
  };
  readonly statement: {
    readonly heading: string;
    readonly added: string;
    readonly offer: string;
  };
  readonly restricted: { readonly heading: string; readonly text: string };
}

/** L10a (GDPR art. 18(1) and (2)). */
export interface RestrictionOnTexts {
  readonly title: string;
  lead(from: PlainDate): string;
  readonly grounds: Readonly<Record<RestrictionGround, string>>;
  readonly what: {
    readonly heading: string;
    readonly labels: {
      readonly from: string;
      readonly categories: string;
      readonly systems: string;
      readonly until: string;
    };
    readonly everything: string;
    /** Until when, where the owner did not say. */
    readonly until: Readonly<Record<RestrictionGround, string>>;
  };
  readonly effect: {
    readonly heading: string;
    readonly intro: string;
    /** GDPR art. 18(2). */
    readonly uses: readonly string[];
    readonly toldBefore: string;
  };
}

/** L10b (GDPR art. 18(3)). */
export interface RestrictionOffTexts {
  readonly title: string;
  lead(ends: PlainDate): string;
  since(from: PlainDate, ground: RestrictionGround): string;
  readonly why: string;
  readonly next: {
    readonly heading: string;
    readonly texts: Readonly<Record<RestrictionGround, string>>;
    disagree(ends: PlainDate): string;
  };
}

/** To the person who asked whom we told (GDPR art. 19, second sentence). */
export interface RecipientsToldTexts {
  readonly title: string;
  readonly lead: { readonly told: string; readonly notTold: string; readonly nobody: string };
  readonly heading: string;
  readonly columns: readonly [string, string, string];
  toldOn(on: PlainDate): string;
  /** The reason may be empty. */
  notTold(why: string): string;
  readonly law: string;
}

/** L12 (GDPR art. 20). */
export interface PortabilityTexts {
  readonly titles: { readonly file: string; readonly nothing: string };
  readonly lead: {
    readonly enclosed: string;
    sent(to: string, on: PlainDate): string;
    readonly nothing: string;
  };
  readonly reach: string;
  readonly included: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly [string, string];
    readonly allFields: string;
  };
  readonly format: {
    readonly heading: string;
    readonly intro: string;
    readonly files: readonly TermText[];
  };
  readonly leftOut: {
    readonly heading: string;
    readonly columns: readonly [string, string, string];
    readonly because: Readonly<Record<NotPortable, string>>;
    readonly access: string;
    readonly none: string;
  };
  readonly transfer: {
    readonly heading: string;
    sent(to: string, on: PlainDate): string;
    notFeasible(to: string): string;
    readonly notAsked: string;
    yourself(to: string): string;
  };
  /** GDPR art. 20(3). */
  readonly kept: { readonly heading: string; readonly text: string };
  readonly enclosure: { readonly name: string; readonly description: string };
}

/** L13 (GDPR art. 21(2) and (3)). */
export interface MarketingTexts {
  readonly title: string;
  lead(on: PlainDate): string;
  readonly always: string;
  readonly stopped: {
    readonly heading: string;
    intro(on: PlainDate): string;
    readonly none: string;
    readonly profile: string;
  };
  readonly blocked: { readonly heading: string; readonly text: string };
  readonly goesOn: { readonly heading: string; readonly text: string };
}

/** L14 (GDPR art. 21(1)). */
export interface ObjectionTexts {
  readonly titles: Readonly<Record<GeneralObjectionFacts['result'], string>>;
  readonly lead: {
    stopped(on: PlainDate): string;
    readonly continued: string;
  };
  readonly about: {
    readonly heading: string;
    readonly intro: string;
    /** Where no purpose is named. */
    readonly unnamed: string;
    readonly situation: string;
  };
  readonly weighing: { readonly heading: string; readonly intro: string };
  readonly decision: {
    readonly heading: string;
    readonly stopped: string;
    readonly continued: Readonly<Record<GeneralObjectionFacts['ground'], string>>;
    /** GDPR art. 18(1)(d). */
    readonly restricted: Readonly<Record<GeneralObjectionFacts['result'], string>>;
    readonly disagree: string;
  };
}

/** L15 (GDPR art. 7(3)). */
export interface ConsentTexts {
  readonly titles: { readonly withdrawn: string; readonly nothing: string };
  readonly lead: { readonly withdrawn: string; readonly nothing: string };
  readonly earlier: string;
  readonly consents: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string];
    readonly wordingUnknown: string;
  };
  readonly consequence: string;
  readonly data: {
    readonly heading: string;
    readonly erased: string;
    readonly nothingErased: string;
    readonly kept: string;
    readonly columns: readonly [string, string];
  };
  readonly proof: {
    readonly heading: string;
    readonly text: string;
    until(on: PlainDate): string;
    readonly withoutTerm: string;
  };
}

/** A processor is instructed (GDPR art. 28(3)(a)), another party is notified. */
type NoticeTone = 'instruction' | 'notice';
type About = NoticeFacts['about'];

/** L11 for a correction or a restriction. Written to a business, so always formal. */
export interface NoticeTexts {
  readonly titles: Readonly<Record<NoticeTone, Readonly<Record<About, string>>>>;
  opening(about: About, since: PlainDate): string;
  /** Why this party hears it; that a restriction ends, no law asks to tell it. */
  readonly because: Readonly<Record<NoticeTone, { readonly change: string; readonly end: string }>>;
  readonly lead: Readonly<Record<NoticeTone, Readonly<Record<About, string>>>>;
  readonly subject: {
    readonly labels: {
      readonly foundBy: string;
      readonly categories: string;
      readonly since: string;
    };
    readonly everything: string;
    readonly changes: string;
    readonly columns: readonly [string, string];
    /** In place of a new value. */
    readonly removed: string;
    readonly onlyToFind: string;
  };
  readonly steps: Readonly<Record<NoticeTone, Readonly<Record<About, readonly TermText[]>>>>;
  confirm(about: About, by: PlainDate): string;
}

/** The texts of all these letters. */
export interface OutcomeTexts {
  readonly otherParties: OtherPartiesTexts;
  readonly rectification: RectificationTexts;
  readonly restrictionOn: RestrictionOnTexts;
  readonly restrictionOff: RestrictionOffTexts;
  readonly recipientsTold: RecipientsToldTexts;
  readonly portability: PortabilityTexts;
  readonly marketing: MarketingTexts;
  readonly objection: ObjectionTexts;
  readonly consent: ConsentTexts;
  readonly notice: NoticeTexts;
}

/** The letters about the data themselves: correct, restrict, and who was told. */
export type DataTexts = Pick<
  OutcomeTexts,
  'otherParties' | 'rectification' | 'restrictionOn' | 'restrictionOff' | 'recipientsTold'
>;

/** The letters about what the data are used for: take along, object, withdraw. */
export type UseTexts = Pick<OutcomeTexts, 'portability' | 'marketing' | 'objection' | 'consent'>;

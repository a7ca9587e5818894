/** What every language of a privacy statement says. */
import type { Period, PlainDate } from '../../calendar.ts';
import type { ConsentWay } from '../../consent.ts';
import type { DataSubjectRight, LawfulBasis, RelationKind } from '../../statement-profile.ts';
import type { MissingCode } from '../missing.ts';

/** A right: its name, and what it means. */
export interface RightWords {
  readonly term: string;
  readonly text: string;
}

/** The sentences; names and lists come in as texts in the same language. */
export interface StatementTexts {
  readonly title: (business: string) => string;
  readonly intro: (business: string) => string;
  readonly references: {
    readonly version: string;
    readonly validFrom: string;
    readonly draft: string;
    readonly madeOn: string;
  };
  readonly who: {
    readonly heading: string;
    readonly responsible: (business: string) => string;
    readonly labels: {
      readonly name: string;
      readonly legalForm: string;
      readonly address: string;
      readonly email: string;
      readonly phone: string;
      readonly website: string;
      readonly registration: string;
      readonly officer: string;
    };
    readonly contact: string;
  };
  readonly data: {
    readonly heading: string;
    readonly intro: string;
    readonly of: (relations: string) => string;
    readonly sometimesToo: (fields: string) => string;
    readonly sometimes: (fields: string) => string;
    readonly none: string;
  };
  readonly relations: Readonly<Record<RelationKind, string>>;
  readonly purposes: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly [string, string, string];
    readonly bases: Readonly<Record<LawfulBasis, string>>;
    readonly interest: (text: string) => string;
    readonly law: (text: string) => string;
    readonly notKept: (categories: string) => string;
    readonly balanced: string;
    readonly mayObject: string;
    readonly others: string;
  };
  readonly sources: {
    readonly heading: string;
    readonly direct: string;
    readonly others: string;
  };
  readonly required: {
    readonly heading: string;
    readonly contract: (purposes: string) => string;
    readonly law: (categories: string) => string;
    readonly rest: string;
  };
  readonly parties: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly [string, string, string, string];
    readonly roles: Readonly<Record<'processor' | 'controller' | 'recipient', string>>;
    readonly explained: Readonly<Record<'processor' | 'controller', string>>;
    readonly stands: (places: string) => string;
    readonly whenNeeded: string;
    readonly others: string;
    readonly none: string;
  };
  readonly transfers: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly [string, string, string];
    readonly copy: string;
    readonly none: string;
  };
  readonly periods: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly [string, string];
    readonly law: (phrase: string, article: string) => string;
    readonly lawPartly: (phrase: string, article: string) => string;
    readonly atOnce: (phrase: string) => string;
    readonly untilObjection: string;
    readonly onRequest: string;
    readonly onRequestAfterAgreement: string;
    readonly requests: (period: string) => string;
  };
  readonly notKept: {
    readonly heading: string;
    readonly never: string;
    readonly onSuspicion: string;
  };
  readonly consent: {
    readonly heading: string;
    readonly intro: string;
    readonly ways: (ways: string) => string;
    readonly wayNames: Readonly<Record<ConsentWay, string>>;
    readonly withdraw: string;
  };
  readonly rights: {
    readonly heading: string;
    readonly intro: string;
    readonly list: Readonly<Record<DataSubjectRight, RightWords>>;
    readonly how: (contact: string) => string;
    readonly identity: string;
    readonly promised: (period: string, rights: string, all: boolean) => string;
    readonly month: string;
    readonly longer: string;
    readonly free: string;
    readonly names: Readonly<Record<DataSubjectRight, string>>;
  };
  readonly objection: {
    readonly heading: string;
    readonly purposes: (purposes: string) => string;
    readonly marketing: string;
  };
  readonly automated: {
    readonly heading: string;
    readonly none: string;
    readonly some: string;
    readonly human: string;
  };
  readonly complaint: {
    readonly heading: string;
    readonly us: string;
    readonly authority: (name: string) => string;
  };
  readonly security: {
    readonly heading: string;
    readonly text: string;
    readonly reviewed: string;
    readonly report: string;
  };
  readonly website: { readonly heading: string };
  readonly served: { readonly heading: string; readonly text: string; readonly forwarded: string };
  readonly changes: {
    readonly heading: string;
    readonly text: string;
    readonly purpose: string;
  };
  readonly gap: (what: string) => string;
  readonly missing: Readonly<Record<MissingCode, (name: string) => string>>;
  readonly date: (on: PlainDate) => string;
  readonly period: (period: Period) => string;
  readonly joined: (items: readonly string[]) => string;
}

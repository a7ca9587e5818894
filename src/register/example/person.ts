/** How the fictitious persons of the example are written down. */
import type { ConsentChannel } from '#shared/domain/consent.ts';
import type { EventKind, HoldKind } from '#shared/domain/retention/language.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';

/** A moment before today, such as `2y`, `3m`, `10d` or `1y2m`; with `+` after today. */
export type Moment = string;

export interface ExampleItem {
  /** Category key: the profile and the category in it. */
  readonly category: string;
  readonly label?: string;
  /** Values by the key of the field. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly events?: readonly (readonly [EventKind, Moment])[];
  readonly source?: string;
}

export interface ExamplePerson {
  readonly given?: string;
  readonly infix?: string;
  readonly family?: string;
  readonly nickname?: string;
  readonly title?: string;
  readonly organisation?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly website?: string;
  readonly note?: string;
  readonly relations: readonly (readonly [RelationKind, from?: Moment, to?: Moment])[];
  readonly agreements?: readonly (readonly [name: string, from: Moment, to?: Moment])[];
  /** Facts about the person as a whole. */
  readonly events?: readonly (readonly [EventKind, Moment])[];
  readonly items: readonly ExampleItem[];
  readonly consents?: readonly {
    readonly topic: string;
    readonly given: Moment;
    readonly how: string;
    readonly channel?: ConsentChannel;
    /** Nobody said yes themselves. */
    readonly implied?: true;
    readonly confirmed?: Moment;
    /** A file that shows it, by its name. */
    readonly file?: string;
    readonly wording?: string;
    readonly proof?: string;
    readonly withdrawn?: Moment;
  }[];
  readonly holds?: readonly (readonly [HoldKind, ground: string, from: Moment])[];
  /** An open access request. */
  readonly asked?: Moment;
}

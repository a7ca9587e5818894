/** What is remembered of an erasure: enough to do it again, and nothing of whom it was. */
import type { DisposalCause } from '#shared/domain/disposal/language.ts';

/** What went. Ids are random numbers that are never used twice. */
export type ErasureScope =
  | { readonly kind: 'person' }
  | {
      readonly kind: 'parts';
      /** Items that went, whole or down to these fields of their category. */
      readonly items: readonly {
        readonly id: number;
        readonly fields: readonly number[] | null;
      }[];
      /** Parts of the identity that went: `email`, `phone`, `note`, … */
      readonly identity: readonly string[];
      /** Free text about the person went too: notes of events, relations, agreements. */
      readonly notes: boolean;
    };

/** A keyed hash of something the erased person was known by. */
export interface Tombstone {
  readonly kind: string;
  /** HMAC-SHA256 in hex under a key derived from the register's own. */
  readonly digest: string;
}

/** One erasure of one person, or of a part of what was kept of them. */
export interface ErasureRecord {
  readonly id: number;
  readonly personId: number;
  readonly disposalId: number | null;
  readonly cause: DisposalCause;
  readonly erasedOn: string;
  /** The person must not be taken up again; otherwise nothing keeps them from returning. */
  readonly suppress: boolean;
  readonly scope: ErasureScope;
  /** The day on which the person came back themselves; then it is not done again. */
  readonly liftedOn: string | null;
  /** Copies elsewhere that were confirmed to be gone: nobody needs to know any more by what. */
  readonly confirmed: readonly { readonly systemId: number; readonly on: string }[];
  /** Empty unless `suppress`. */
  readonly tombstones: readonly Tombstone[];
}

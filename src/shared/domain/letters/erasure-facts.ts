/** What the letters about an erasure have to say, gathered before anything goes. */
import type { PlainDate } from '../calendar.ts';
import type { DisposalCause, KeptBecause } from '../disposal/language.ts';
import type { Dossier, DossierController } from '../dossier.ts';

/** Where a copy stands that the app cannot reach, and what its holder says of it. */
export interface ErasureRecipient {
  readonly name: string;
  readonly role: 'own' | 'processor' | 'controller' | 'recipient';
  /** The day by which its last copy is gone, by its own word; null when it says nothing. */
  readonly expectedOn: PlainDate | null;
}

/** One category, as far as it goes. */
export interface ErasedCategory {
  readonly category: string;
  readonly fields: readonly string[];
  readonly systems: readonly string[];
  readonly anonymised: boolean;
}

/** One category, as far as it stays. `article` names the law for `floor`. */
export interface KeptCategory {
  readonly category: string;
  readonly fields: readonly string[];
  readonly because: KeptBecause;
  readonly article: string | null;
  readonly untilOn: PlainDate | null;
}

/**
 * Facts of a letter to the person: L08, L09 or L16. In the copy that is kept
 * after the erasure every text of `person` is replaced by a mark.
 */
export interface ErasureLetterFacts {
  readonly controller: DossierController;
  readonly authority: 'AP' | 'GBA';
  readonly person: Pick<
    Dossier['person'],
    'name' | 'familyName' | 'givenName' | 'organisation' | 'addressLines' | 'email'
  >;
  readonly request: Dossier['request'];
  readonly madeOn: PlainDate;
  readonly cause: DisposalCause;
  /** For L16: the day on which the procedure ended; null when another day counts. */
  readonly procedureEndedOn: PlainDate | null;
  readonly erased: readonly ErasedCategory[];
  readonly kept: readonly KeptCategory[];
  readonly recipients: readonly ErasureRecipient[];
  /** The last day on which an older backup of ours may still hold a copy; null without backups. */
  readonly backupsGoneBy: PlainDate | null;
  /** Hashes of the identifiers stay, so that the person is not taken up again. */
  readonly suppress: boolean;
  /** Until when the record of the request is kept; null when no period was chosen. */
  readonly proofKeptUntilOn: PlainDate | null;
}

/** One person in a letter to a party; `identifiers` is all the party learns. */
export interface InstructionSubject {
  /** Stands for the person in the copy that is kept. */
  readonly reference: string;
  readonly identifiers: readonly string[];
  /** `partly`: something of this category has to stay with the party. */
  readonly categories: readonly { readonly name: string; readonly partly: boolean }[];
  readonly systems: readonly string[];
}

/** Facts of a letter to a party: L11, L18a or L18b. */
export interface InstructionLetterFacts {
  readonly controller: DossierController;
  readonly authority: 'AP' | 'GBA';
  readonly party: {
    readonly name: string;
    readonly legalName: string;
    readonly addressLines: readonly string[];
    readonly email: string;
    readonly role: 'processor' | 'controller' | 'recipient';
    /** The processing agreement; empty when none is on file. */
    readonly dpaReference: string;
    readonly dpaConcludedOn: PlainDate | null;
  };
  readonly number: string;
  readonly madeOn: PlainDate;
  readonly erasedOn: PlainDate;
  readonly confirmBy: PlainDate;
  /** The day by which its last copy is gone, as the party said; null when it said nothing. */
  readonly expectedOn: PlainDate | null;
  /** True for a reminder of a letter that was not answered. */
  readonly reminderOf: PlainDate | null;
  /** Empty for L18b: everything of the controller. */
  readonly subjects: readonly InstructionSubject[];
  /** For L18b: the day on which the agreement ends. */
  readonly endsOn: PlainDate | null;
  /** For L18b: the data are given back before they are erased. */
  readonly returnFirst: boolean;
}

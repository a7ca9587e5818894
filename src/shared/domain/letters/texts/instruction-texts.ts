/** Every text of the letters that tell a party what to erase, as one type. */
import type { PlainDate } from '../../calendar.ts';
import type { LetterKind } from '../document.ts';

/** The letters to a party. */
export type InstructionKind = Extract<
  LetterKind,
  'recipients.notify' | 'processor.deleteOne' | 'processor.deleteAll'
>;

/** Something the party is asked to do, with a name for it. */
export interface StepText {
  readonly term: string;
  readonly text: string;
}

/** What a party is told (GDPR art. 19 and 28(3)). Written to a business, so always formal. */
export interface InstructionTexts {
  readonly titles: Readonly<Record<InstructionKind, string>>;
  reminderTitle(title: string): string;
  readonly references: {
    readonly agreement: string;
    /** One of both is there. */
    agreementOf(reference: string, concludedOn: PlainDate | null): string;
    readonly earlierLetter: string;
  };
  reminder(sentOn: PlainDate): string;
  /** How the agreement is called inside a sentence; empty and null when none is on file. */
  agreement(reference: string, concludedOn: PlainDate | null): string;
  readonly opening: {
    notify(erasedOn: PlainDate, persons: number): string;
    deleteOne(agreement: string, erasedOn: PlainDate, persons: number): string;
    deleteAll(agreement: string, endsOn: PlainDate | null): string;
  };
  readonly lead: Readonly<Record<InstructionKind, string>>;
  readonly subjects: {
    readonly heading: string;
    intro(persons: number): string;
    readonly columns: readonly [string, string, string, string];
    readonly everything: string;
    /** A category of which something has to stay with the party. */
    partly(category: string): string;
    readonly keepRest: string;
    readonly everywhere: string;
    readonly identifiersUnknown: string;
    readonly onlyToFind: string;
  };
  readonly steps: {
    readonly heading: string;
    readonly lists: Readonly<Record<InstructionKind, readonly StepText[]>>;
  };
  /** Where the data are given back first: the rest of the list stays as it is. */
  readonly returnAll: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly [StepText, StepText];
  };
  readonly confirmation: {
    readonly heading: string;
    /** By its own word the party's last copy is gone by this day. */
    expected(on: PlainDate): string;
    by(on: PlainDate): string;
    /** By its own word the party may take longer than until the day on which an answer is due. */
    twice(by: PlainDate, erasesFrom: PlainDate): string;
    readonly content: Readonly<Record<InstructionKind, string>>;
    readonly duty: string;
  };
}

/** Requests of persons and the letters that answer them (GDPR art. 12 and 15). */
import * as v from 'valibot';
import { DISPOSAL_STATUSES } from '#shared/domain/disposal/language.ts';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import { DATA_SUBJECT_RIGHTS } from '#shared/domain/statement-profile.ts';
import { DeadlineView } from './deadline-view.ts';
import {
  command,
  Day,
  Done,
  Id,
  Language,
  LetterForm,
  Locale,
  LocalizedText,
  line,
  MaybeDay,
  note,
  query,
  requiredLine,
} from './method.ts';

export const CHANNELS = ['email', 'post', 'phone', 'in-person', 'portal', 'other'] as const;

export const RequestInput = v.strictObject({
  personId: Id,
  rights: v.pipe(v.array(v.picklist(DATA_SUBJECT_RIGHTS)), v.minLength(1), v.maxLength(7)),
  receivedOn: Day,
  channel: v.picklist(CHANNELS),
  note: note(4000),
});

export const AnswerInput = v.strictObject({
  requestId: Id,
  locale: Locale,
  form: LetterForm,
  /** Documents the owner adds by hand, by name. */
  attachments: v.optional(
    v.pipe(
      v.array(v.strictObject({ name: requiredLine(200), system: line(120), note: line(300) })),
      v.maxLength(50),
    ),
    [],
  ),
  /** What of third persons was masked, and why (GDPR art. 15(4)). */
  masked: v.optional(
    v.pipe(
      v.array(v.strictObject({ what: requiredLine(300), why: requiredLine(300) })),
      v.maxLength(50),
    ),
    [],
  ),
  /** What the owner noted about the search per system. */
  searched: v.optional(
    v.pipe(v.array(v.strictObject({ systemId: Id, note: line(300) })), v.maxLength(100)),
    [],
  ),
});

export const requestMethods = {
  'requests.create': command(RequestInput, v.strictObject({ id: Id, number: v.string() })),
  'requests.get': query(
    v.strictObject({ requestId: Id, language: Language }),
    v.strictObject({
      id: Id,
      number: v.string(),
      /** Null when the person was erased since; then nothing of who it was is known. */
      personId: v.nullable(Id),
      person: v.string(),
      rights: v.array(v.picklist(DATA_SUBJECT_RIGHTS)),
      receivedOn: Day,
      channel: v.picklist(CHANNELS),
      status: v.picklist(['open', 'answered']),
      answeredOn: MaybeDay,
      note: v.string(),
      deadline: DeadlineView,
      /** Where a copy of this person's data may sit, for the search list. */
      systems: v.array(v.strictObject({ id: Id, name: LocalizedText, holdsItems: v.number() })),
      letters: v.array(
        v.strictObject({
          id: Id,
          number: v.string(),
          kind: v.string(),
          locale: v.string(),
          madeOn: Day,
        }),
      ),
      /** The newest run for this request that was not cancelled. */
      disposal: v.nullable(
        v.strictObject({
          id: Id,
          number: v.string(),
          status: v.picklist(DISPOSAL_STATUSES),
          carriedOutOn: MaybeDay,
        }),
      ),
    }),
  ),
  /** The letter as it would be made now; nothing is kept. */
  'letters.compose-answer': query(AnswerInput, LetterDocument),
  /** Keeps a letter, with the owner's edits, and gives it a number. */
  'letters.create': command(
    v.strictObject({ requestId: Id, document: LetterDocument }),
    v.strictObject({ id: Id, number: v.string() }),
  ),
  'letters.get': query(
    v.strictObject({ letterId: Id }),
    v.strictObject({
      id: Id,
      number: v.string(),
      madeOn: Day,
      requestId: v.nullable(Id),
      personId: v.nullable(Id),
      /** Null when nothing was left of it after an erasure. */
      document: v.nullable(LetterDocument),
      erasedOn: MaybeDay,
    }),
  ),
  'requests.close': command(v.strictObject({ requestId: Id, answeredOn: Day }), Done),
} as const;

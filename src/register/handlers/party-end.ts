/** The end of a contract with a party: the letter, the answer, and what ends with it. */
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import { addDays, latest, type PlainDate, yearOf } from '#shared/domain/calendar.ts';
import { partyReference } from '#shared/domain/disposal/reference.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import { composeInstruction } from '#shared/domain/letters/instruction-letter.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import { END_CHASE_DAYS, partyLocale } from '#shared/domain/parties.ts';
import type { ReadDb } from '../database.ts';
import { gatherSender } from '../dossier.ts';
import { instructionParty } from '../erasure/letters.ts';
import { paceOfProduct } from '../erasure/pace.ts';
import { clearCopiesAt } from '../queries/parties.ts';
import {
  findProcessor,
  listSystems,
  type ProcessorRecord,
  updateProcessor,
  updateSystem,
} from '../queries/processors.ts';
import { insertLetter, markLetterSent } from '../queries/requests.ts';
import { getSettings, nextNumber } from '../queries/settings.ts';
import type { Handlers, WriteContext } from './context.ts';
import { keepDocument } from './party-documents.ts';
import { found } from './texts.ts';

/** A party whose contract ends and that did not confirm it yet. */
async function getEnding(
  db: ReadDb,
  id: number,
): Promise<ProcessorRecord & { ended_on: PlainDate }> {
  const party = found(await findProcessor(db, id));
  if (party.ended_on === null || party.end_confirmed_on !== null) {
    throw new ContractError('conflict');
  }
  return { ...party, ended_on: party.ended_on as PlainDate };
}

/** By its own word its last copy is gone by then; counted from what comes last. */
function expectedOn(party: ProcessorRecord, toldOn: PlainDate): PlainDate | null {
  const days = [toldOn, ...(party.ended_on === null ? [] : [party.ended_on as PlainDate])];
  return paceOfProduct(party.catalogue).expectedOn(latest(days) ?? toldOn);
}

/** GDPR art. 28(3)(g): only a processor gets the instruction. */
async function composeEnd(
  { db, today }: { readonly db: ReadDb; readonly today: PlainDate },
  processorId: number,
  chosen: LetterLocale | null,
): Promise<LetterDocument> {
  const party = await getEnding(db, processorId);
  if (party.role !== 'processor') throw new ContractError('conflict');
  const [sender, settings] = await Promise.all([gatherSender(db), getSettings(db)]);
  const locale = chosen ?? partyLocale(party.country, settings.letterLocale);
  return composeInstruction(
    {
      ...sender,
      party: instructionParty(party),
      number: partyReference(party.id),
      madeOn: today,
      erasedOn: today,
      confirmBy: addDays(latest([today, party.ended_on]) ?? today, END_CHASE_DAYS),
      expectedOn: expectedOn(party, today),
      reminderOf: party.end_sent_on as PlainDate | null,
      subjects: [],
      endsOn: party.ended_on,
      returnFirst: party.end_mode === 'return',
    },
    { locale, form: 'formal' },
  );
}

/** That the letter went out is known of the party too, by whichever way it was told. */
export async function recordEndSent(
  { db, journal }: WriteContext,
  party: ProcessorRecord,
  days: { readonly sentOn: PlainDate; readonly chaseOn: PlainDate },
): Promise<void> {
  const expected = expectedOn(party, days.sentOn);
  await updateProcessor(db, party.id, {
    end_sent_on: days.sentOn,
    end_chase_on: days.chaseOn,
    end_expected_on: expected,
  });
  await journal({
    action: 'processor-end-sent',
    subjectKind: 'processor',
    subjectId: party.id,
    detail: { ...days, expectedOn: expected },
  });
}

/** Systems that another party takes over go there; the others end with the contract. */
async function endSystems(
  { db }: WriteContext,
  processorId: number,
  confirmedOn: PlainDate,
  takenOver: readonly { readonly systemId: number; readonly processorId: number }[],
): Promise<number[]> {
  const own = (await listSystems(db)).filter((row) => row.processor_id === processorId);
  for (const { systemId, processorId: other } of takenOver) {
    if (!own.some((row) => row.id === systemId)) throw new ContractError('not-found');
    const party = found(await findProcessor(db, other));
    if (other === processorId || party.ended_on !== null) throw new ContractError('conflict');
    await updateSystem(db, systemId, { processor_id: other });
  }
  const ending = own.filter((row) => takenOver.every((one) => one.systemId !== row.id));
  for (const { id } of ending) await updateSystem(db, id, { ended_on: confirmedOn });
  return ending.map((row) => row.id);
}

export const partyEndHandlers: Handlers<
  | 'parties.end'
  | 'parties.reopen'
  | 'parties.compose-end-letter'
  | 'parties.create-end-letter'
  | 'parties.end-sent'
  | 'parties.confirm-end'
> = {
  'parties.end': async ({ db, journal }, { processorId, endsOn, mode }) => {
    const party = found(await findProcessor(db, processorId));
    // Another day or another choice may be recorded until the party was written to.
    if (party.end_confirmed_on !== null || party.end_sent_on !== null) {
      throw new ContractError('conflict');
    }
    if ((party.role === 'processor') !== (mode !== null)) {
      throw new ContractError('bad-input', { mode: 'value.invalid' });
    }
    await updateProcessor(db, processorId, { ended_on: endsOn, end_mode: mode });
    await journal({
      action: 'processor-ended',
      subjectKind: 'processor',
      subjectId: processorId,
      detail: { endsOn, mode },
    });
    return DONE;
  },

  'parties.reopen': async ({ db, journal }, { processorId }) => {
    const party = await getEnding(db, processorId);
    if (party.end_sent_on !== null) throw new ContractError('conflict');
    await updateProcessor(db, processorId, {
      ended_on: null,
      end_mode: null,
      end_letter_id: null,
      end_expected_on: null,
      end_chase_on: null,
    });
    await journal({
      action: 'processor-reopened',
      subjectKind: 'processor',
      subjectId: processorId,
    });
    return DONE;
  },

  'parties.compose-end-letter': async (context, { processorId, locale }) =>
    composeEnd(context, processorId, locale),

  'parties.create-end-letter': async (context, { processorId, document }) => {
    const { db, newId, now, today, journal } = context;
    const party = await getEnding(db, processorId);
    if (party.role !== 'processor') throw new ContractError('conflict');
    if (document.kind !== 'processor.deleteAll') {
      throw new ContractError('bad-input', { document: 'value.invalid' });
    }
    const id = newId();
    const number = await nextNumber(db, 'letter', yearOf(today));
    await insertLetter(db, {
      id,
      number,
      request_id: null,
      person_id: null,
      kind: document.kind,
      locale: document.locale,
      form: document.form,
      document: JSON.stringify(document),
      made_on: today,
      created_at: now,
      sent_on: null,
      // It belongs to the papers of the party, which have no term of their own.
      kept_until: null,
    });
    await updateProcessor(db, processorId, { end_letter_id: id });
    await journal({
      action: 'processor-end-letter-made',
      subjectKind: 'letter',
      subjectId: id,
      detail: { number, kind: document.kind, locale: document.locale },
    });
    return { id, number };
  },

  'parties.end-sent': async (context, { processorId, sentOn, chaseOn }) => {
    const { db, today } = context;
    const party = await getEnding(db, processorId);
    if (party.end_letter_id === null) throw new ContractError('conflict');
    if (sentOn > today) throw new ContractError('bad-input', { sentOn: 'date.future' });
    if (chaseOn <= sentOn) throw new ContractError('bad-input', { chaseOn: 'date.order' });
    await markLetterSent(db, party.end_letter_id, sentOn, '');
    await recordEndSent(context, party, { sentOn, chaseOn });
    return DONE;
  },

  'parties.confirm-end': async (context, input) => {
    const { db, today, journal } = context;
    const { processorId, confirmedOn, note, proof } = input;
    await getEnding(db, processorId);
    if (confirmedOn > today) throw new ContractError('bad-input', { confirmedOn: 'date.future' });
    const ended = await endSystems(context, processorId, confirmedOn, input.takenOver);
    const copies = input.clearCopies ? await clearCopiesAt(db, ended) : 0;
    if (proof !== null) await keepDocument(context, processorId, 'end', proof);
    await updateProcessor(db, processorId, {
      end_confirmed_on: confirmedOn,
      end_note: note,
      end_chase_on: null,
    });
    await journal({
      action: 'processor-end-confirmed',
      subjectKind: 'processor',
      subjectId: processorId,
      detail: {
        confirmedOn,
        proof: proof !== null,
        systems: ended.length,
        takenOver: input.takenOver.length,
        copies,
      },
    });
    return DONE;
  },
};

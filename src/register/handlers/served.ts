/** Customers for whom data are processed: the register of the processor (GDPR art. 30(2)). */
import { ContractError, withinField } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import type { ServedInput } from '#shared/contract/processing.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { servedRecord } from '#shared/domain/processing/served.ts';
import type { ReadDb } from '../database.ts';
import { gatherProcessing } from '../processing-facts.ts';
import {
  findServed,
  insertServed,
  replaceServedSystems,
  updateServed,
} from '../queries/processing.ts';
import { findSystem } from '../queries/processors.ts';
import { checkFields } from './checks.ts';
import type { Handlers } from './context.ts';
import { found } from './texts.ts';

function columnsOf(input: ServedInput) {
  return {
    name: input.name,
    contact: input.contact,
    representative: input.representative,
    data_protection_officer: input.dataProtectionOfficer,
    processing: input.processing,
    data_categories: input.dataCategories,
    person_categories: input.personCategories,
    at_end: input.atEnd,
    agreement_on: input.agreementOn,
    agreement_reference: input.agreementReference,
    started_on: input.startedOn,
    note: input.note,
  };
}

async function checkServed(
  db: ReadDb,
  { systemIds, agreementOn, startedOn }: ServedInput,
  today: PlainDate,
): Promise<void> {
  checkFields({
    agreementOn: agreementOn !== null && agreementOn > today ? 'date.future' : null,
    startedOn: startedOn !== null && startedOn > today ? 'date.future' : null,
  });
  for (const id of new Set(systemIds)) {
    if (found(await findSystem(db, id)).ended_on !== null) throw new ContractError('not-found');
  }
}

export const servedHandlers: Handlers<
  | 'processing.list-served'
  | 'processing.create-served'
  | 'processing.update-served'
  | 'processing.end-served'
> = {
  'processing.list-served': async (context, { language }) => {
    const facts = await gatherProcessing(context, language);
    return facts.served.map((served) => {
      const { fields, signals } = servedRecord(facts, served);
      return {
        ...served,
        systemIds: [...served.systemIds],
        fields: fields.map((field) => ({ ...field, lines: [...field.lines] })),
        signals: [...signals],
      };
    });
  },

  'processing.create-served': async ({ db, today, newId, journal }, input) => {
    await checkServed(db, input, today);
    const id = newId();
    await insertServed(db, { id, ended_on: null, ...columnsOf(input) });
    await replaceServedSystems(db, id, [...new Set(input.systemIds)]);
    await journal({
      action: 'served-added',
      subjectKind: 'served-controller',
      subjectId: id,
      detail: { systems: input.systemIds.length },
    });
    return { id };
  },

  'processing.update-served': async ({ db, today, journal }, { servedId, served }) => {
    const before = found(await findServed(db, servedId));
    if (before.ended_on !== null) throw new ContractError('conflict');
    await withinField('served', () => checkServed(db, served, today));
    await updateServed(db, servedId, columnsOf(served));
    await replaceServedSystems(db, servedId, [...new Set(served.systemIds)]);
    await journal({
      action: 'served-changed',
      subjectKind: 'served-controller',
      subjectId: servedId,
      detail: { systems: served.systemIds.length },
    });
    return DONE;
  },

  'processing.end-served': async ({ db, today, journal }, { servedId, endedOn }) => {
    const before = found(await findServed(db, servedId));
    if (before.ended_on !== null) throw new ContractError('conflict');
    const early = before.started_on !== null && endedOn < before.started_on;
    checkFields({ endedOn: endedOn > today ? 'date.future' : early ? 'date.order' : null });
    await updateServed(db, servedId, { ended_on: endedOn });
    await journal({
      action: 'served-ended',
      subjectKind: 'served-controller',
      subjectId: servedId,
      detail: { endedOn },
    });
    return DONE;
  },
};

/** What a right makes happen in the register: a correction, a restriction, an end to advertising. */
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import { addPeriod, type PlainDate } from '#shared/domain/calendar.ts';
import type { LocalizedText } from '#shared/domain/locale.ts';
import type { ReadDb } from '../database.ts';
import { findConsent } from '../queries/consents.ts';
import { findItem } from '../queries/items.ts';
import { findSystem } from '../queries/processors.ts';
import { insertEvents, insertHold, updateHold } from '../queries/relations.ts';
import {
  blockMarketing,
  insertChange,
  listOutcomes,
  listRestrictions,
} from '../queries/request-file.ts';
import { listLetters, updateRequest } from '../queries/requests.ts';
import { getSettings } from '../queries/settings.ts';
import { refreshVerdicts } from '../verdicts.ts';
import { carryOutChange } from './carry-out-change.ts';
import { consentHandlers } from './consents.ts';
import type { Handlers, WriteContext } from './context.ts';
import { openRequestOfPerson, requestOfPerson } from './open-request.ts';
import { type RequestOfFile, viewOutcome } from './request-state.ts';
import { checkDay, grantAsked, requestLine } from './request-work.ts';
import { found, readText } from './texts.ts';
import { withoutNationalNumbers } from './typed-texts.ts';

/** What was answered before shows for a whole period more why the restriction ended. */
async function keepFileOn(
  { db }: WriteContext,
  row: RequestOfFile,
  liftedOn: PlainDate,
): Promise<void> {
  const { requestFilePeriod } = await getSettings(db);
  if (row.status !== 'answered' || requestFilePeriod === null) return;
  const until = addPeriod(liftedOn, requestFilePeriod);
  if (row.kept_until === null || row.kept_until < until) {
    await updateRequest(db, row.id, { kept_until: until });
  }
}

/** An objection to other use than advertising was decided on (GDPR art. 21(1)). */
async function isWeighed(db: ReadDb, requestId: number): Promise<boolean> {
  const outcomes = (await listOutcomes(db, requestId)).map(viewOutcome);
  return outcomes.some(
    ({ objection, decision }) => objection?.about === 'general' && decision !== 'withdrawn',
  );
}

export const requestOutcomeHandlers: Handlers<
  'requests.rectify' | 'requests.restrict' | 'requests.lift-restriction' | 'requests.stop-marketing'
> = {
  'requests.rectify': async (context, typed) => {
    const { db, newId, today, journal } = context;
    // A value of the register is found by what stands there, letter for letter.
    const input =
      typed.target.of === 'elsewhere'
        ? withoutNationalNumbers(typed)
        : { ...typed, elsewhere: withoutNationalNumbers(typed.elsewhere) };
    const row = await openRequestOfPerson(db, input.requestId);
    const systems: LocalizedText[] = [];
    for (const systemId of new Set(input.systemIds)) {
      systems.push(readText(found(await findSystem(db, systemId)).name));
    }
    if (input.elsewhere !== '') systems.push({ nl: input.elsewhere, en: input.elsewhere });
    const { what, before } = await carryOutChange(context, row.person_id, input);
    if (before === input.after) throw new ContractError('bad-input', { after: 'value.same' });
    const id = newId();
    await insertChange(db, {
      id,
      request_id: row.id,
      what: JSON.stringify(what),
      before,
      after: input.after,
      systems: JSON.stringify(systems),
      changed_on: today,
    });
    await journal(requestLine(row, 'request-rectified', { systems: systems.length }));
    return { id };
  },

  'requests.restrict': async (context, { requestId, ground, dataItemIds, fromOn }) => {
    const { db, newId, today, journal } = context;
    const row = await openRequestOfPerson(db, requestId);
    checkDay('fromOn', fromOn, row, today);
    const items: (number | null)[] = dataItemIds.length === 0 ? [null] : [...new Set(dataItemIds)];
    for (const dataItemId of items) {
      if (dataItemId !== null) {
        const item = found(await findItem(db, dataItemId));
        if (item.person_id !== row.person_id) throw new ContractError('not-found');
      }
      await insertHold(db, {
        id: newId(),
        person_id: row.person_id,
        data_item_id: dataItemId,
        request_id: row.id,
        kind: 'restriction',
        ground: row.number,
        restriction_ground: ground,
        from_on: fromOn,
        to_on: null,
        review_on: null,
      });
    }
    await refreshVerdicts(db, today, { personId: row.person_id });
    await grantAsked(context, row, 'restriction');
    await journal(
      requestLine(row, 'request-restricted', { ground, items: dataItemIds.length, on: fromOn }),
    );
    return DONE;
  },

  'requests.lift-restriction': async (context, { requestId, liftedOn, reason }) => {
    const { db, today, journal } = context;
    const row = await requestOfPerson(db, requestId);
    checkDay('liftedOn', liftedOn, row, today);
    const holds = (await listRestrictions(db, row.id)).filter(({ to_on }) => to_on === null);
    if (holds.length === 0) throw new ContractError('conflict');
    if (holds.some(({ from_on }) => liftedOn < from_on)) {
      throw new ContractError('bad-input', { liftedOn: 'date.order' });
    }
    // GDPR art. 18(3): the person is told before it is lifted; a letter about an earlier
    // restriction, made before this one was laid, told nothing of it.
    const told = (await listLetters(db, { requestId: row.id })).some(
      ({ id, kind, sent_on }) =>
        kind === 'restriction.off' &&
        sent_on !== null &&
        sent_on <= liftedOn &&
        holds.every((hold) => hold.id < id),
    );
    if (!told) throw new ContractError('tell-first');
    for (const hold of holds) {
      await updateHold(db, hold.id, {
        to_on: liftedOn,
        ground: `${hold.ground}\n${withoutNationalNumbers(reason)}`,
      });
    }
    await keepFileOn(context, row, liftedOn);
    await refreshVerdicts(db, today, { personId: row.person_id });
    await journal(requestLine(row, 'request-restriction-lifted', { on: liftedOn }));
    return DONE;
  },

  'requests.stop-marketing': async (context, { requestId, stoppedOn, consentIds }) => {
    const { db, newId, now, today, journal } = context;
    const row = await openRequestOfPerson(db, requestId);
    checkDay('stoppedOn', stoppedOn, row, today);
    for (const consentId of new Set(consentIds)) {
      const consent = found(await findConsent(db, consentId));
      if (consent.person_id !== row.person_id) throw new ContractError('not-found');
      if (consent.withdrawn_on !== null) continue;
      if (consent.given_on !== null && stoppedOn < consent.given_on) {
        throw new ContractError('bad-input', { stoppedOn: 'date.order' });
      }
      await consentHandlers['consents.withdraw'](context, {
        consentId,
        withdrawnOn: stoppedOn,
        withdrawnChannel: '',
        withdrawnHow: row.number,
      });
    }
    await blockMarketing(db, {
      person_id: row.person_id,
      request_id: row.id,
      since_on: stoppedOn,
    });
    await insertEvents(db, [
      {
        id: newId(),
        person_id: row.person_id,
        data_item_id: null,
        kind: 'objected',
        occurred_on: stoppedOn,
        source: '',
        note: '',
        created_at: now,
      },
    ]);
    await refreshVerdicts(db, today, { personId: row.person_id });
    // Also asked not to be used otherwise: that decision stays, and the block is the record of this.
    if (!(await isWeighed(db, row.id))) {
      await grantAsked(context, row, 'objection', {
        objection: {
          about: 'marketing',
          purposes: [],
          situation: '',
          weighing: '',
          continuedOn: null,
        },
        portability: null,
      });
    }
    await journal(
      requestLine(row, 'request-marketing-stopped', {
        on: stoppedOn,
        consents: consentIds.length,
      }),
    );
    return DONE;
  },
};

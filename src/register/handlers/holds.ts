/** Holds: what keeps data past its date. */
import { ContractError, withinField } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import { findHold, insertHold, updateHold } from '../queries/relations.ts';
import { refreshVerdicts } from '../verdicts.ts';
import type { Handlers } from './context.ts';
import { checkItemOf, checkOrder, checkStaysWith } from './fact-checks.ts';
import { found } from './texts.ts';

/** The hold of an open request comes and goes with the request itself. */
function checkOwnHold(hold: Parsed<'holds.create'>): void {
  if (hold.kind === 'open-request') throw new ContractError('bad-input', { kind: 'value.invalid' });
  checkOrder(hold.fromOn, hold.toOn);
}

function holdColumns(hold: Parsed<'holds.create'>) {
  return {
    data_item_id: hold.dataItemId,
    kind: hold.kind,
    ground: hold.ground,
    from_on: hold.fromOn,
    to_on: hold.toOn,
    review_on: hold.reviewOn,
  };
}

export const holdHandlers: Handlers<'holds.create' | 'holds.update' | 'holds.release'> = {
  'holds.create': async ({ db, newId, today, journal }, hold) => {
    await checkItemOf(db, hold.personId, hold.dataItemId);
    checkOwnHold(hold);
    const id = newId();
    const owner = { person_id: hold.personId, request_id: null };
    await insertHold(db, { id, ...owner, ...holdColumns(hold) });
    await refreshVerdicts(db, today, { personId: hold.personId });
    await journal({
      action: 'hold-laid',
      subjectKind: 'hold',
      subjectId: id,
      personId: hold.personId,
      detail: { kind: hold.kind, fromOn: hold.fromOn, toOn: hold.toOn },
    });
    return { id };
  },

  'holds.update': async ({ db, today, journal }, { holdId, hold }) => {
    const before = found(await findHold(db, holdId));
    checkStaysWith(before, hold.personId);
    if (before.request_id !== null) throw new ContractError('conflict');
    await checkItemOf(db, hold.personId, hold.dataItemId);
    await withinField('hold', () => checkOwnHold(hold));
    await updateHold(db, holdId, holdColumns(hold));
    await refreshVerdicts(db, today, { personId: hold.personId });
    await journal({
      action: 'hold-changed',
      subjectKind: 'hold',
      subjectId: holdId,
      personId: hold.personId,
      detail: { kind: hold.kind, fromOn: hold.fromOn, toOn: hold.toOn },
    });
    return DONE;
  },

  'holds.release': async ({ db, today, journal }, { holdId, releasedOn, reason }) => {
    const row = found(await findHold(db, holdId));
    if (row.request_id !== null) throw new ContractError('conflict');
    if (releasedOn < row.from_on) {
      throw new ContractError('bad-input', { releasedOn: 'date.order' });
    }
    await updateHold(db, holdId, { to_on: releasedOn, ground: `${row.ground}\n${reason}` });
    await refreshVerdicts(db, today, { personId: row.person_id });
    await journal({
      action: 'hold-released',
      subjectKind: 'hold',
      subjectId: holdId,
      personId: row.person_id,
      detail: { kind: row.kind, releasedOn },
    });
    return DONE;
  },
};

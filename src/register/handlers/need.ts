/** R15: data that came in unasked. Needed, not needed, or technically impossible to erase. */
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import { addDays } from '#shared/domain/calendar.ts';
import { deleteItemDecision, saveItemDecision } from '../queries/disposals.ts';
import { findItem } from '../queries/items.ts';
import { deleteItemEvents, insertEvents } from '../queries/relations.ts';
import { refreshVerdicts } from '../verdicts.ts';
import type { Handlers } from './context.ts';
import { found } from './texts.ts';

export const needHandlers: Handlers<'items.decide-need'> = {
  'items.decide-need': async (context, { dataItemId, decision, reason, reviewOn }) => {
    const { db, newId, now, today, journal } = context;
    const item = found(await findItem(db, dataItemId));
    // Whoever decides again takes back what was said before.
    await deleteItemEvents(db, dataItemId, 'handled');
    if (decision === 'not-needed') {
      await deleteItemDecision(db, dataItemId);
      // The clock of such a rule starts when somebody looked: it is due at once.
      await insertEvents(db, [
        {
          id: newId(),
          person_id: item.person_id,
          data_item_id: dataItemId,
          kind: 'handled',
          occurred_on: today,
          source: '',
          note: reason,
          created_at: now,
        },
      ]);
    } else {
      if (reviewOn === null) throw new ContractError('bad-input', { reviewOn: 'text.required' });
      if (reviewOn < addDays(today, 1)) {
        throw new ContractError('bad-input', { reviewOn: 'date.past' });
      }
      await saveItemDecision(db, {
        data_item_id: dataItemId,
        person_id: item.person_id,
        kind: decision,
        reason,
        review_on: reviewOn,
        decided_on: today,
      });
    }
    await refreshVerdicts(db, today, { itemIds: [dataItemId] });
    await journal({
      action: 'need-decided',
      subjectKind: 'data-item',
      subjectId: dataItemId,
      personId: item.person_id,
      detail: { decision, reviewOn },
    });
    return DONE;
  },
};

/** What goes to the authority after the first report of a breach (GDPR art. 33(4)). */
import { ContractError } from '#shared/contract/errors.ts';
import { isInstantAfter } from '#shared/domain/breach-clock.ts';
import { findBreach, insertBreachNotice } from '../queries/breaches.ts';
import { checkFields } from './checks.ts';
import type { Handlers } from './context.ts';
import { found } from './texts.ts';

export const breachNoticeHandlers: Handlers<'breaches.add-notice'> = {
  'breaches.add-notice': async ({ db, now, newId, journal }, { breachId, ...notice }) => {
    const breach = found(await findBreach(db, breachId));
    const first = breach.authority_notified_at;
    // GDPR art. 33(4): what follows in phases follows on a report.
    if (first === null) throw new ContractError('conflict');
    checkFields({
      sentAt: isInstantAfter(notice.sentAt, now)
        ? 'date.future'
        : isInstantAfter(first, notice.sentAt)
          ? 'date.before-report'
          : null,
    });
    const id = newId();
    await insertBreachNotice(db, {
      id,
      breach_id: breachId,
      kind: notice.kind,
      sent_at: notice.sentAt,
      what: notice.what,
      reference: notice.reference,
      created_at: now,
    });
    await journal({
      action: 'breach-notice-added',
      subjectKind: 'breach',
      subjectId: breachId,
      detail: { number: breach.number, kind: notice.kind, sentAt: notice.sentAt },
    });
    return { id };
  },
};

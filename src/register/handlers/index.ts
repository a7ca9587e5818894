/**
 * The handlers of the register by method name, wrapped for the dispatcher: a
 * query gets a database it cannot write to, a command one transaction in which
 * it also writes its journal entry.
 */
import type { MethodName, RegisterMethodName } from '#shared/contract/index.ts';
import { registerContract } from '#shared/contract/index.ts';
import type { Handler } from '#shared/dispatch.ts';
import { seeDay } from '../day-seen.ts';
import { ifRoom } from '../if-room.ts';
import { inTransaction, readContext } from '../in-transaction.ts';
import type { HandlerContext } from '../process/context.ts';
import { findJudgedDay } from '../queries/settings.ts';
import { refreshForDay } from '../verdicts.ts';
import { agreementHandlers } from './agreements.ts';
import { audienceHandlers } from './audience.ts';
import { authorisationHandlers } from './authorisations.ts';
import { breachLetterHandlers } from './breach-letters.ts';
import { breachHandlers } from './breaches.ts';
import { consentTopicHandlers } from './consent-topics.ts';
import { consentHandlers } from './consents.ts';
import type { HandlerOf, Handlers } from './context.ts';
import { disclosureHandlers } from './disclosures.ts';
import { disposalLetterHandlers } from './disposal-letters.ts';
import { disposalTaskHandlers } from './disposal-tasks.ts';
import { disposalHandlers } from './disposals.ts';
import { dueHandlers } from './due.ts';
import { dutyHandlers } from './duties.ts';
import { gapHandlers } from './gaps.ts';
import { holdHandlers } from './holds.ts';
import { importHandlers } from './imports.ts';
import { itemHandlers } from './items.ts';
import { journalHandlers } from './journal.ts';
import { letterHandlers } from './letters.ts';
import { type LongMethodName, longHandlers } from './long.ts';
import { measureHandlers } from './measures.ts';
import { needHandlers } from './need.ts';
import { organisationHandlers } from './organisations.ts';
import { partyCatalogueHandlers } from './party-catalogue.ts';
import { partyDocumentHandlers } from './party-documents.ts';
import { partyEndHandlers } from './party-end.ts';
import { partyPersonHandlers } from './party-persons.ts';
import { permissionHandlers } from './permissions.ts';
import { personHandlers } from './persons.ts';
import { processingHandlers } from './processing.ts';
import { processorHandlers } from './processors.ts';
import { promiseHandlers } from './promises.ts';
import { publicationHandlers } from './publications.ts';
import { requestOutcomeHandlers } from './request-outcomes.ts';
import { requestWorkHandlers } from './request-work.ts';
import { requestHandlers } from './requests.ts';
import { ruleHandlers } from './rules.ts';
import { senderHandlers } from './senders.ts';
import { servedHandlers } from './served.ts';
import { settingHandlers } from './settings.ts';
import { statementHandlers } from './statement.ts';
import { statementClauseHandlers } from './statement-clauses.ts';
import { systemHandlers } from './systems.ts';

const handlers: Handlers<Exclude<RegisterMethodName, LongMethodName>> = {
  ...personHandlers,
  ...organisationHandlers,
  ...agreementHandlers,
  ...holdHandlers,
  ...importHandlers,
  ...itemHandlers,
  ...dueHandlers,
  ...ruleHandlers,
  ...processingHandlers,
  ...servedHandlers,
  ...promiseHandlers,
  ...processorHandlers,
  ...partyCatalogueHandlers,
  ...partyDocumentHandlers,
  ...partyEndHandlers,
  ...partyPersonHandlers,
  ...systemHandlers,
  ...consentHandlers,
  ...consentTopicHandlers,
  ...audienceHandlers,
  ...requestHandlers,
  ...requestWorkHandlers,
  ...requestOutcomeHandlers,
  ...senderHandlers,
  ...letterHandlers,
  ...settingHandlers,
  ...dutyHandlers,
  ...measureHandlers,
  ...authorisationHandlers,
  ...disclosureHandlers,
  ...permissionHandlers,
  ...publicationHandlers,
  ...breachHandlers,
  ...breachLetterHandlers,
  ...journalHandlers,
  ...disposalHandlers,
  ...disposalLetterHandlers,
  ...disposalTaskHandlers,
  ...needHandlers,
  ...gapHandlers,
  ...statementHandlers,
  ...statementClauseHandlers,
};

/** Commands that change nothing of the register itself and so leave no trace in the journal. */
const WITHOUT_JOURNAL: ReadonlySet<MethodName> = new Set(['drafts.save']);

/** Every handler of the register contract, bound to one open register. */
export function createHandlers(
  context: HandlerContext,
): Readonly<Record<RegisterMethodName, Handler>> {
  const bound: Partial<Record<RegisterMethodName, Handler>> = {};
  const upToDate = keepUpToDate(context);
  for (const name of Object.keys(longHandlers) as LongMethodName[]) {
    const handler = longHandlers[name];
    bound[name] = async (input: never) => {
      await upToDate();
      return handler(context, input);
    };
  }
  for (const name of Object.keys(handlers) as (keyof typeof handlers)[]) {
    const handler = handlers[name] as unknown as HandlerOf<RegisterMethodName>;
    bound[name] =
      registerContract[name].kind === 'query'
        ? async (input: never) => {
            await upToDate();
            return handler(readContext(context) as never, input);
          }
        : async (input: never) => {
            await upToDate();
            return inTransaction(
              context,
              (write) => handler(write as never, input),
              WITHOUT_JOURNAL.has(name),
            );
          };
  }
  return bound as Record<RegisterMethodName, Handler>;
}

/**
 * A register that stays open past midnight learns that a new day has begun. Where there is
 * no room to write that down, it is read as it was, and asked again at the next call.
 */
export function keepUpToDate(context: HandlerContext): () => Promise<void> {
  let day: string | undefined;
  return async () => {
    const today = context.today();
    if (today === day) return;
    const refresh = () =>
      inTransaction(
        context,
        async ({ db }) => {
          await seeDay(db, today);
          await refreshForDay(db, today);
        },
        true,
      );
    const isJudged = (await findJudgedDay(context.db)) === today;
    if (isJudged || (await ifRoom(refresh))) day = today;
  };
}

/**
 * Carrying out an approved run: the same list again, one transaction, and then
 * the file cleaned and searched. Either all of it happens or nothing.
 */

import type { DisposalResult } from '#shared/contract/disposal-views.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { DisposalCause } from '#shared/domain/disposal/language.ts';
import { shownOutcome } from '#shared/domain/disposal/plan.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { WriteDb } from '../database.ts';
import { findDoubt } from '../day-seen.ts';
import type { WriteContext } from '../handlers/context.ts';
import { found, readText } from '../handlers/texts.ts';
import { ifRoom } from '../if-room.ts';
import { inTransaction } from '../in-transaction.ts';
import type { HandlerContext } from '../process/context.ts';
import {
  clearWaivers,
  findDisposal,
  listDisposalLetters,
  listRunItems,
  saveOutcomes,
  updateDisposal,
} from '../queries/disposals.ts';
import { deleteDraftsOf } from '../queries/erase.ts';
import { listCategories } from '../queries/items.ts';
import { getController, saveCleaningPending } from '../queries/settings.ts';
import { cleanAfter } from './clean.ts';
import { recordCleanUp } from './clean-up-duty.ts';
import { type Erased, erasePersons } from './erase.ts';
import { letterFor, letterKindFor } from './letters.ts';
import { paces } from './pace.ts';
import { planRun, type Run } from './plan-run.ts';

/**
 * Carries out an approved run. Throws `disposal-changed` when the list is no longer
 * the one that was approved, `letter-first` when a letter is not made yet, and
 * `cancelled` when the owner stopped it; nothing has been erased then.
 */
export async function carryOutDisposal(context: HandlerContext, disposalId: number): Promise<void> {
  const { values } = await inTransaction(context, (write) => erase(context, write, disposalId));
  // Erased is erased: what a full disk leaves of it is cleaned later, and Today says so.
  await ifRoom(() => cleanAfter(context, disposalId, values));
}

async function erase(
  context: HandlerContext,
  write: WriteContext,
  disposalId: number,
): Promise<Erased> {
  const { db, today, journal } = write;
  const disposal = found(await findDisposal(db, disposalId));
  if (disposal.status !== 'approved') throw new ContractError('conflict');
  const run = await planRun(db, today, disposal);
  // Holds, floors and dates as they are now, not as they were when it was approved.
  if (run.fingerprint !== disposal.fingerprint || (await findDoubt(db, today)) !== null) {
    throw new ContractError('disposal-changed');
  }
  await assertLettersMade(write, disposalId, disposal.cause, run);
  const result = await resultOf(db, run);
  const cause = disposal.cause as DisposalCause;
  const categories = new Map((await listCategories(db)).map((row) => [row.id, row.key]));
  const erased = await erasePersons(
    {
      ...write,
      isCancelled: context.isCancelled,
      onPersons: (done) => reportAndListen(context, done, run.persons.length),
    },
    {
      disposalId,
      cause,
      suppress: disposal.suppress === 1,
      persons: run.persons,
      country: (await getController(db)).country as Country,
      paceOf: await paces(db),
      categoryKeyOf: (id) => categories.get(id) ?? '',
    },
  );
  await writeOutcomes(db, disposalId, run);
  await deleteDraftsOf(db, `disposal:${disposalId}:`);
  await clearWaivers(db, disposalId);
  await updateDisposal(db, disposalId, {
    status: erased.tasks > 0 ? 'carried-out' : 'done',
    carried_out_on: today,
    done_on: erased.tasks > 0 ? null : today,
    result: JSON.stringify(result),
  });
  await saveCleaningPending(db, true);
  if (cause === 'expiry') await recordCleanUp(write, disposalId);
  await journal({
    action: 'disposal-carried-out',
    subjectKind: 'disposal',
    subjectId: disposalId,
    detail: {
      number: disposal.number,
      cause,
      persons: result.persons,
      erased: result.items.erase,
      anonymised: result.items.anonymise,
      reduced: result.items.reduce,
      kept: result.items.keep,
      tasks: erased.tasks,
      fingerprint: run.fingerprint,
    },
  });
  return erased;
}

/** Lets what came in meanwhile be heard: the wish to stop. */
async function reportAndListen(context: HandlerContext, done: number, total: number) {
  context.progress({ kind: 'disposal', step: 'erase', done, total });
  await new Promise((resolve) => setImmediate(resolve));
}

async function assertLettersMade(
  { db }: WriteContext,
  disposalId: number,
  cause: string,
  run: Run,
): Promise<void> {
  const letters = await listDisposalLetters(db, disposalId);
  const rules = new Map(
    (await listRunItems(db, [...run.lines.keys()])).map((row) => [row.id, row]),
  );
  for (const person of run.persons) {
    const needed = letterKindFor(cause as DisposalCause, person, rules) !== null;
    if (needed && letterFor(person, letters) === undefined) throw new ContractError('letter-first');
  }
}

async function writeOutcomes(db: WriteDb, disposalId: number, run: Run): Promise<void> {
  await saveOutcomes(
    db,
    disposalId,
    run.persons.flatMap(({ plan }) => plan.items),
  );
}

/** Counts for the certificate: per category, rule and outcome; nobody stands in it. */
async function resultOf(db: WriteDb, run: Run): Promise<DisposalResult> {
  const plans = run.persons.flatMap(({ plan }) => plan.items);
  const rows = new Map(
    (
      await listRunItems(
        db,
        plans.map((plan) => plan.id),
      )
    ).map((row) => [row.id, row]),
  );
  const counts = { erase: 0, anonymise: 0, reduce: 0, keep: 0 };
  const categories = new Map<string, DisposalResult['categories'][number]>();
  for (const plan of plans) {
    const outcome = shownOutcome(plan);
    counts[outcome] += 1;
    const row = found(rows.get(plan.id));
    const key = [row.category_key, row.promise, outcome, plan.keptBecause].join(' ');
    const entry = categories.get(key);
    if (entry) entry.items += 1;
    else {
      categories.set(key, {
        category: readText(row.category),
        rule: readText(row.rule ?? row.category),
        promise: row.promise,
        outcome,
        keptBecause: plan.keptBecause,
        items: 1,
      });
    }
  }
  return {
    persons: run.persons.length,
    personsWhole: run.persons.filter(({ plan }) => plan.goesWhole).length,
    items: counts,
    categories: [...categories.values()],
  };
}

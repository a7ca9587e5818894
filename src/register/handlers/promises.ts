/** The promise check: how every sentence stands, and what the owner decides about it. */

import * as v from 'valibot';
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PromiseMissing, PromiseRow } from '#shared/contract/promises.ts';
import { PromiseCheck } from '#shared/domain/promises/language.ts';
import { splitSentences } from '#shared/domain/promises/sentences.ts';
import { suggestKind, suggestTargets } from '#shared/domain/promises/suggest.ts';
import { listTargets, type PromiseTarget } from '#shared/domain/promises/targets.ts';
import type { ReadDb } from '../database.ts';
import { type CheckedPromise, checkPromises, countStates } from '../promise-check.ts';
import { readPracticeFacts } from '../promise-facts.ts';
import {
  findPromise,
  listPromiseCodes,
  updatePromise,
  upsertPromise,
} from '../queries/promises.ts';
import { getStatement, listStatements } from '../queries/settings.ts';
import type { Handlers, ReadContext, WriteContext } from './context.ts';
import { found, ownText, readText } from './texts.ts';

/** One promise as the screen and the paper show it. */
export function promiseView({ row, promise, result }: CheckedPromise): PromiseRow {
  const { contradicts, question, decision } = promise;
  return {
    id: row.id,
    code: row.code,
    kind: row.kind as PromiseRow['kind'],
    says: readText(row.says),
    isOwn: row.own === 1,
    business: row.business,
    state: result.state,
    missing: result.missing as PromiseMissing[],
    carriedBy: result.carriedBy as PromiseRow['carriedBy'],
    question,
    decision:
      decision === null
        ? null
        : { text: decision.text, because: decision.because, decidedOn: decision.on },
    contradiction:
      contradicts === null
        ? null
        : {
            promise: contradicts.with === 'law' ? null : contradicts.with,
            source: contradicts.source ?? null,
            text: contradicts.text,
            stands: result.isContradicted,
          },
  };
}

/** A promise on which the owner may decide: one that asks something and has not ended. */
async function getOpen(db: ReadDb, promiseId: number) {
  const row = found(await findPromise(db, promiseId));
  if (row.ended_on !== null || row.question === null) throw new ContractError('not-found');
  return row;
}

/** Texts of the owner's own belong to the first statement of the register. */
async function readTargets({ db, today, now }: Pick<ReadContext, 'db' | 'today' | 'now'>): Promise<{
  readonly statementId: number;
  readonly targets: readonly PromiseTarget[];
}> {
  const statement = await getStatement(db);
  const facts = await readPracticeFacts(db, [], today, now);
  return { statementId: statement.id, targets: listTargets(facts, statement.profile) };
}

const OWN_CODE = 'OWN';

/** The next free code of an own sentence, such as `OWN-07`; of a sentence that ended, never again. */
function codesAfter(codes: readonly string[]): (index: number) => string {
  const numbers = codes
    .filter((code) => code.startsWith(`${OWN_CODE}-`))
    .map((code) => Number(code.slice(OWN_CODE.length + 1)));
  const last = Math.max(0, ...numbers);
  return (index) => `${OWN_CODE}-${String(last + index + 1).padStart(2, '0')}`;
}

async function saveOwn(
  context: WriteContext,
  sentences: readonly {
    readonly text: string;
    readonly kind: string;
    readonly targets: readonly string[];
  }[],
): Promise<void> {
  const { db, newId } = context;
  const { statementId, targets } = await readTargets(context);
  const byId = new Map(targets.map((target) => [target.id, target]));
  const codeOf = codesAfter(await listPromiseCodes(db, statementId));
  for (const [index, { text, kind, targets: chosen }] of sentences.entries()) {
    const checks = chosen.map((id) => found(byId.get(id)).check);
    const code = codeOf(index);
    await upsertPromise(db, {
      id: newId(),
      statement_id: statementId,
      code,
      kind,
      says: ownText(text),
      position: Number(code.slice(OWN_CODE.length + 1)),
      checks: JSON.stringify(v.parse(v.array(PromiseCheck), checks)),
      own: 1,
    });
  }
}

export const promiseHandlers: Handlers<
  | 'promises.list'
  | 'promises.counts'
  | 'promises.decide'
  | 'promises.withdraw-decision'
  | 'promises.read-text'
  | 'promises.save-own'
  | 'promises.remove-own'
> = {
  'promises.list': async ({ db, today, now }) => {
    const checked = await checkPromises(db, today, now);
    return {
      counts: countStates(checked),
      statements: (await listStatements(db)).length,
      rows: checked.map(promiseView),
    };
  },

  'promises.counts': async ({ db, today, now }) => countStates(await checkPromises(db, today, now)),

  'promises.decide': async ({ db, today, journal }, { promiseId, decision, because }) => {
    const { code } = await getOpen(db, promiseId);
    await updatePromise(db, promiseId, {
      decision,
      decided_because: because,
      decided_on: today,
    });
    await journal({
      action: 'promise-decided',
      subjectKind: 'promise',
      subjectId: promiseId,
      detail: { promise: code },
    });
    return DONE;
  },

  'promises.withdraw-decision': async ({ db, journal }, { promiseId }) => {
    const { code } = await getOpen(db, promiseId);
    await updatePromise(db, promiseId, { decision: '', decided_because: '', decided_on: null });
    await journal({
      action: 'promise-decision-withdrawn',
      subjectKind: 'promise',
      subjectId: promiseId,
      detail: { promise: code },
    });
    return DONE;
  },

  'promises.read-text': async (context, { text }) => {
    const { targets } = await readTargets(context);
    return {
      sentences: splitSentences(text).map((sentence) => ({
        text: sentence,
        kind: suggestKind(sentence),
        targets: suggestTargets(sentence, targets).map(({ id }) => id),
      })),
      targets: targets.map(({ id, group, name }) => ({ id, group, name })),
    };
  },

  'promises.save-own': async (context, { sentences }) => {
    await saveOwn(context, sentences);
    await context.journal({
      action: 'own-promises-saved',
      subjectKind: 'statement',
      detail: { sentences: sentences.length },
    });
    return { saved: sentences.length };
  },

  'promises.remove-own': async ({ db, today, journal }, { promiseId }) => {
    const { code, own, ended_on } = found(await findPromise(db, promiseId));
    if (own === 0 || ended_on !== null) throw new ContractError('not-found');
    await updatePromise(db, promiseId, { ended_on: today });
    await journal({
      action: 'own-promise-removed',
      subjectKind: 'promise',
      subjectId: promiseId,
      detail: { promise: code },
    });
    return DONE;
  },
};

/** Texts of the owner's own in the statement, and answers that only the owner can give. */
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import type { ClauseView } from '#shared/contract/statement.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb } from '../database.ts';
import { findClause, findClauseByKey, insertClause, updateClause } from '../queries/statement.ts';
import type { StatementClauseTable } from '../schema.ts';
import { ANSWER_KEYS, isAnswer } from '../statement/facts.ts';
import type { Handlers } from './context.ts';
import { changedText, found, ownText, readText } from './texts.ts';

export function clauseView(row: StatementClauseTable): ClauseView {
  return {
    id: row.id,
    name: readText(row.name),
    body: readText(row.body),
    confirmedOn: row.confirmed_on as PlainDate | null,
    endedOn: row.ended_on as PlainDate | null,
  };
}

/** An own text that still stands in the statement. */
async function runningClause(db: ReadDb, id: number): Promise<StatementClauseTable> {
  const clause = found(await findClause(db, id));
  if (isAnswer(clause.key)) throw new ContractError('not-found');
  if (clause.ended_on !== null) throw new ContractError('conflict');
  return clause;
}

export const statementClauseHandlers: Handlers<
  | 'statement.add-clause'
  | 'statement.change-clause'
  | 'statement.confirm-clause'
  | 'statement.end-clause'
  | 'statement.answer'
> = {
  'statement.add-clause': async ({ db, newId, today, journal }, { name, body }) => {
    const id = newId();
    await insertClause(db, {
      id,
      key: `own.${id}`,
      name: ownText(name),
      body: ownText(body),
      confirmed_on: today,
      ended_on: null,
    });
    await journal({ action: 'statement-clause-added', subjectKind: 'statement', subjectId: id });
    return { id };
  },

  'statement.change-clause': async ({ db, today, journal }, { clauseId, name, body }) => {
    const clause = await runningClause(db, clauseId);
    await updateClause(db, clauseId, {
      name: changedText(clause.name, name),
      body: changedText(clause.body, body),
      confirmed_on: today,
    });
    await journal({
      action: 'statement-clause-changed',
      subjectKind: 'statement',
      subjectId: clauseId,
    });
    return DONE;
  },

  'statement.confirm-clause': async ({ db, today, journal }, { clauseId }) => {
    await runningClause(db, clauseId);
    await updateClause(db, clauseId, { confirmed_on: today });
    await journal({
      action: 'statement-clause-confirmed',
      subjectKind: 'statement',
      subjectId: clauseId,
    });
    return DONE;
  },

  'statement.end-clause': async ({ db, today, journal }, { clauseId, endedOn }) => {
    await runningClause(db, clauseId);
    if (endedOn > today) throw new ContractError('bad-input', { endedOn: 'date.future' });
    await updateClause(db, clauseId, { ended_on: endedOn });
    await journal({
      action: 'statement-clause-ended',
      subjectKind: 'statement',
      subjectId: clauseId,
      detail: { endedOn },
    });
    return DONE;
  },

  'statement.answer': async ({ db, newId, today, journal }, { question, text }) => {
    // Without cookies there is nothing to say about them; without other sources there is.
    if (question === 'cookies' && text === '') {
      throw new ContractError('bad-input', { text: 'text.required' });
    }
    const key = ANSWER_KEYS[question];
    const before = await findClauseByKey(db, key);
    const row = {
      body: text === null || text === '' ? '' : ownText(text),
      confirmed_on: today,
      ended_on: text === null ? today : null,
    };
    if (before !== undefined) await updateClause(db, before.id, row);
    else if (text !== null) {
      await insertClause(db, { id: newId(), key, name: ownText(question), ...row });
    }
    await journal({
      action: 'statement-answered',
      subjectKind: 'statement',
      detail: { question, answered: text !== null },
    });
    return DONE;
  },
};

/** The privacy statement: made from the register, published in versions. */
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import type { CompletenessRow } from '#shared/contract/statement.ts';
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { composeStatement, withEdition } from '#shared/domain/statement/compose.ts';
import { differences } from '#shared/domain/statement/difference.ts';
import type { StatementFacts } from '#shared/domain/statement/facts.ts';
import { completeness } from '#shared/domain/statement/missing.ts';
import { missingInWords } from '#shared/domain/statement/missing-words.ts';
import { untrue } from '#shared/domain/statement/untrue.ts';
import { untrueSentence } from '#shared/domain/statement/untrue-words.ts';
import type { WriteDb } from '../database.ts';
import { getSettings, getStatement } from '../queries/settings.ts';
import {
  deleteDraftVersion,
  findDraftVersion,
  findVersion,
  findVersionInForce,
  insertVersion,
  listClauses,
  listVersions,
  saveStatementDay,
  updateVersion,
} from '../queries/statement.ts';
import type { StatementVersionTable } from '../schema.ts';
import { gatherStatementFacts, isAnswer } from '../statement/facts.ts';
import { documentOf, factsOf, statementText, versionView } from '../statement/versions.ts';
import type { Handlers } from './context.ts';
import { clauseView } from './statement-clauses.ts';
import { found } from './texts.ts';

/** The facts that a version was made of, against those of now. */
function behind(
  row: StatementVersionTable | undefined,
  now: StatementFacts,
  language: UiLanguage,
): string[] {
  if (row === undefined || row.facts === '') return [];
  return untrue(factsOf(row), now).map((change) => untrueSentence(change, language));
}

function completenessRows(facts: StatementFacts, language: UiLanguage): CompletenessRow[] {
  return completeness(facts).map((row) => ({
    item: row.item,
    state: row.state,
    because: row.state === 'not-applicable' ? row.because : null,
    missing:
      row.state === 'missing' ? row.missing.map((entry) => missingInWords(entry, language)) : [],
  }));
}

/** A version with a text; one from before the app has none. */
async function textOf(db: Parameters<typeof findVersion>[0], id: number) {
  const row = found(await findVersion(db, id));
  if (row.document === '') throw new ContractError('not-found');
  return row;
}

export const statementHandlers: Handlers<
  | 'statement.get'
  | 'statement.text'
  | 'statement.compare'
  | 'statement.make-draft'
  | 'statement.discard-draft'
  | 'statement.publish'
  | 'statement.date-earlier'
> = {
  'statement.get': async ({ db }, { language }) => {
    const [facts, statement, settings, rows, clauses, inForce, draft] = await Promise.all([
      gatherStatementFacts(db),
      getStatement(db),
      getSettings(db),
      listVersions(db),
      listClauses(db),
      findVersionInForce(db),
      findDraftVersion(db),
    ]);
    const versions = rows.map(versionView);
    return {
      inForceOn: statement.version_on as PlainDate | null,
      versions,
      inForce: versions.find(({ id }) => id === inForce?.id) ?? null,
      draft: versions.find(({ id }) => id === draft?.id) ?? null,
      untrue: behind(inForce, facts, language),
      draftBehind: behind(draft, facts, language),
      completeness: completenessRows(facts, language),
      clauses: clauses.filter(({ key }) => !isAnswer(key)).map(clauseView),
      sources: facts.sources,
      cookies: facts.cookies,
      locale: settings.letterLocale,
      form: settings.letterForm,
    };
  },

  'statement.text': async (context, input) => statementText(context, input),

  'statement.compare': async ({ db, today }, { fromId, toId }) => {
    const before = await textOf(db, fromId);
    const old = documentOf(before);
    if (toId !== null) return differences(old, documentOf(await textOf(db, toId)));
    const now = composeStatement(await gatherStatementFacts(db), {
      locale: old.locale,
      form: before.form as LetterForm,
      madeOn: today,
      edition: null,
    });
    return differences(old, now);
  },

  'statement.make-draft': async ({ db, today, newId, journal }, { locale, form }) => {
    const facts = await gatherStatementFacts(db);
    const before = await findDraftVersion(db);
    if (before !== undefined) await deleteDraftVersion(db, before.id);
    const id = newId();
    const number = await nextVersionNumber(db);
    await insertVersion(db, {
      id,
      number,
      locale,
      form,
      document: JSON.stringify(
        composeStatement(facts, { locale, form, madeOn: today, edition: null }),
      ),
      facts: JSON.stringify(facts),
      made_on: today,
      valid_from: null,
      valid_to: null,
      note: '',
    });
    await journal({
      action: 'statement-drafted',
      subjectKind: 'statement',
      subjectId: id,
      detail: { number, locale },
    });
    return { id };
  },

  'statement.discard-draft': async ({ db, journal }, { versionId }) => {
    const draft = found(await findVersion(db, versionId));
    if (draft.valid_from !== null) throw new ContractError('conflict');
    await deleteDraftVersion(db, versionId);
    await journal({
      action: 'statement-draft-discarded',
      subjectKind: 'statement',
      subjectId: versionId,
      detail: { number: draft.number },
    });
    return DONE;
  },

  'statement.publish': async ({ db, today, newId, journal }, { versionId, validFrom, note }) => {
    const draft = found(await findVersion(db, versionId));
    if (draft.valid_from !== null) throw new ContractError('conflict');
    // What stands on the website from a later day is published on that day.
    if (validFrom > today) throw new ContractError('bad-input', { validFrom: 'date.future' });
    await endFormer(db, validFrom, newId);
    const text = documentOf(draft);
    const document = withEdition(text, {
      locale: text.locale,
      form: draft.form as LetterForm,
      madeOn: draft.made_on as PlainDate,
      edition: { number: draft.number, validFrom },
    });
    await updateVersion(db, versionId, {
      document: JSON.stringify(document),
      valid_from: validFrom,
      note,
    });
    await saveStatementDay(db, validFrom);
    await journal({
      action: 'statement-published',
      subjectKind: 'statement',
      subjectId: versionId,
      detail: { number: draft.number, validFrom },
    });
    return DONE;
  },

  'statement.date-earlier': async ({ db, today, journal }, { versionOn }) => {
    // From the first version on, the versions say from when the statement is in force.
    if ((await findVersionInForce(db)) !== undefined) throw new ContractError('conflict');
    if (versionOn !== null && versionOn > today) {
      throw new ContractError('bad-input', { versionOn: 'date.future' });
    }
    await saveStatementDay(db, versionOn);
    await journal({
      action: 'statement-dated',
      subjectKind: 'statement',
      detail: { versionOn },
    });
    return DONE;
  },
};

async function nextVersionNumber(db: WriteDb): Promise<number> {
  return Math.max(0, ...(await listVersions(db)).map(({ number }) => number)) + 1;
}

/**
 * The version before this one ends the day before, or the same day where both began on it. Of a
 * text from before the app the day is kept, as version 0 without a text.
 */
async function endFormer(db: WriteDb, validFrom: PlainDate, newId: () => number): Promise<void> {
  const former = await findVersionInForce(db);
  const { version_on: earlier } = await getStatement(db);
  const began = (former?.valid_from ?? earlier) as PlainDate | null;
  if (began === null) return;
  if (validFrom < began) {
    throw new ContractError('bad-input', { validFrom: 'date.before-version' });
  }
  const ended = validFrom === began ? began : addDays(validFrom, -1);
  if (former !== undefined) {
    await updateVersion(db, former.id, { valid_to: ended });
    return;
  }
  await insertVersion(db, {
    id: newId(),
    number: 0,
    locale: 'nl-NL',
    form: 'formal',
    document: '',
    facts: '',
    made_on: began,
    valid_from: began,
    valid_to: ended,
    note: '',
  });
}

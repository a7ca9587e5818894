/**
 * Takes an import over, in one transaction: either all of it comes in or nothing. What came
 * is remembered row by row, and what a system still holds is weighed against the register.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { ContractError } from '#shared/contract/errors.ts';
import type { ImportPlan } from '#shared/contract/imports.ts';
import { RetentionRule } from '#shared/domain/retention/language.ts';
import { backUpBeforeRun } from '../backup/automatic.ts';
import type { WriteContext } from '../handlers/context.ts';
import { found, readText } from '../handlers/texts.ts';
import { inTransaction } from '../in-transaction.ts';
import type { HandlerContext } from '../process/context.ts';
import { findTopic } from '../queries/consent-topics.ts';
import { countThere } from '../queries/import-matching.ts';
import { insertImport, saveMapping, updateImport } from '../queries/imports.ts';
import { findCategory } from '../queries/items.ts';
import { getJournalEnd } from '../queries/journal.ts';
import { findSystem } from '../queries/processors.ts';
import { compareWithSystem } from './compare.ts';
import type { Looked } from './desk.ts';
import { type Groups, groupsOfPlan, sameAsKnown } from './groups.ts';
import { holdBackRecords } from './hold-back.ts';
import { reportOf } from './report.ts';
import { findMailed, NOTHING_TAKEN, takeGroups } from './take-groups.ts';
import { importWords } from './words.ts';
import { createImportWriter } from './writer.ts';

/** From so many records a backup is made first. */
const LARGE = 100;

/** Takes over what lies on the desk. Throws `cancelled` when it was stopped: nothing came in. */
export async function takeOver(context: HandlerContext, plan: ImportPlan): Promise<number> {
  const { desk } = context;
  const looked = desk.looked;
  if (looked === undefined) throw new ContractError('conflict');
  const files = desk.files().map(({ bytes }) => ({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  }));
  if (plan.takeOver && looked.result.persons.length > LARGE) await backUpBeforeRun(context);
  const id = await inTransaction(context, (write) => bringIn(context, write, looked, plan, files));
  desk.clear();
  return id;
}

async function bringIn(
  context: HandlerContext,
  write: WriteContext,
  lookedBefore: Looked,
  plan: ImportPlan,
  files: readonly { readonly sha256: string; readonly bytes: number }[],
): Promise<number> {
  const { db, now, today, newId, journal } = write;
  const { from } = await checkPlan(write, plan);
  // As it is now, and by the numbers of the system that was chosen.
  const { systemId } = plan;
  const heldBack = await holdBackRecords(
    context,
    lookedBefore.result.persons,
    systemId,
    sameAsKnown(lookedBefore, plan),
  );
  const looked: Looked = { ...lookedBefore, heldBack };
  const groups = groupsOfPlan(looked, plan);
  await checkStillThere(write, groups);
  const words = importWords(
    plan.language,
    from,
    today,
    files.map(({ sha256 }) => sha256),
  );
  const importId = newId();
  await insertImport(db, {
    id: importId,
    made_at: now,
    format: looked.result.format,
    system_id: systemId,
    whole: plan.whole ? 1 : 0,
    take_over: plan.takeOver ? 1 : 0,
    files: JSON.stringify(files),
    report: '{}',
    journal_id: 0,
    undone_on: null,
  });
  const writer = createImportWriter(context, importId);
  const taken = plan.takeOver
    ? await takeGroups(context, write, { looked, plan, groups, words, writer })
    : NOTHING_TAKEN;
  const thereIds = [
    ...groups.persons.flatMap(
      ({ records, known }) => taken.personOf.get(records[0].key) ?? known ?? [],
    ),
    // Also whose records stay out: the system holds them all the same.
    ...sameAsKnown(looked, plan).flatMap(({ kind, with: { known } }) =>
      kind === 'person' ? [known] : [],
    ),
  ];
  if (systemId !== null) {
    await compareWithSystem(write, {
      importId,
      systemId,
      categoryId: plan.categoryId,
      whole: plan.whole,
      heldBack: looked.result.persons.flatMap((record) => {
        const by = heldBack.get(record.key);
        return by === undefined ? [] : [{ record, by }];
      }),
      thereIds,
      newIds: taken.newIds,
      notHereRows: plan.takeOver
        ? []
        : groups.persons.flatMap(({ records, known }) =>
            known === null ? [records[0].place.row] : [],
          ),
      mailedIds: plan.takeOver ? taken.mailedIds : await findMailed(db, { looked, plan, groups }),
    });
  }
  const report = reportOf(looked, plan, groups, taken, writer);
  for (const { headerHash, columns } of looked.mappings) {
    await saveMapping(db, headerHash, JSON.stringify(columns), now);
  }
  await journal({
    action: plan.takeOver ? 'import-taken-over' : 'import-compared',
    subjectKind: 'import',
    subjectId: importId,
    detail: {
      format: looked.result.format,
      created: report.counts.personsCreated,
      merged: report.counts.personsMerged,
      leftOut: report.leftOut.reduce((sum, { count }) => sum + count, 0),
      stillThere: systemId === null ? 0 : heldBack.size,
    },
  });
  const { id: journalId } = await getJournalEnd(db);
  await updateImport(db, importId, { report: JSON.stringify(report), journal_id: journalId });
  return importId;
}

/** Whoever was erased since the look is nobody to add to: the owner looks again. */
async function checkStillThere(
  { db }: WriteContext,
  { persons, organisations }: Groups,
): Promise<void> {
  const idsOf = (all: readonly { readonly known: number | null }[]) =>
    all.flatMap(({ known }) => known ?? []);
  for (const [table, ids] of [
    ['person', idsOf(persons)],
    ['organisation', idsOf(organisations)],
  ] as const) {
    if ((await countThere(db, table, ids)) < new Set(ids).size) throw new ContractError('conflict');
  }
}

/** What is in the plan has to be in the register, and may be kept. */
async function checkPlan({ db }: WriteContext, plan: ImportPlan): Promise<{ from: string }> {
  const category = found(await findCategory(db, plan.categoryId));
  const rule =
    category.definition === null
      ? undefined
      : v.parse(RetentionRule, JSON.parse(category.definition));
  if (rule?.shape === 'R10') throw new ContractError('never-store');
  for (const { to } of plan.topics) if (typeof to === 'number') found(await findTopic(db, to));
  if (plan.systemId === null) {
    if (plan.whole) throw new ContractError('bad-input', { 'plan.systemId': 'text.required' });
    return { from: '' };
  }
  return { from: readText(found(await findSystem(db, plan.systemId)).name)[plan.language] };
}

/** Takes an import back, as long as nothing was built on it. */
import { ContractError } from '#shared/contract/errors.ts';
import type { ImportReport } from '#shared/contract/import-reports.ts';
import type { ReadDb } from '../database.ts';
import { finishCleaning } from '../erasure/clean.ts';
import type { WriteContext } from '../handlers/context.ts';
import { refreshSearchLines } from '../handlers/search.ts';
import { found } from '../handlers/texts.ts';
import { ifRoom } from '../if-room.ts';
import { inTransaction } from '../in-transaction.ts';
import type { HandlerContext } from '../process/context.ts';
import { deleteFindings } from '../queries/import-findings.ts';
import {
  countChangedOrganisations,
  deleteCopy,
  deleteMade,
  deleteUnused,
  forgetUndoneRows,
  listChangedSince,
  listImportRows,
  listLeftBehind,
  reopenConsents,
} from '../queries/import-rows.ts';
import { findImport, setExternalId, updateImport } from '../queries/imports.ts';
import { saveCleaningPending } from '../queries/settings.ts';
import type { ImportRowTable } from '../schema.ts';
import { refreshVerdicts } from '../verdicts.ts';
import { changeColumns } from './person-columns.ts';

/** What stands in the way of taking it back, and by whom. */
export interface UndoBlock {
  readonly by: ImportReport['undoBlockedBy'];
  readonly persons: readonly { readonly id: number; readonly name: string }[];
}

/** Throws `not-found` for an import that is not there. */
export async function findUndoBlock(db: ReadDb, importId: number): Promise<UndoBlock> {
  const row = found(await findImport(db, importId));
  if (row.undone_on !== null) return { by: 'already-undone', persons: [] };
  if (row.take_over === 0) return { by: 'compared-only', persons: [] };
  const changed = await listChangedSince(db, importId, row.journal_id);
  const organisations = await countChangedOrganisations(db, importId, row.journal_id);
  const persons = changed.map(({ id, display_name }) => ({ id, name: display_name }));
  return persons.length + organisations > 0
    ? { by: 'changed-since', persons }
    : { by: null, persons: [] };
}

/** Takes back everything that came in. Throws `conflict` when something stands in the way. */
export async function undoImport(context: HandlerContext, importId: number): Promise<void> {
  await inTransaction(context, async (write) => {
    const { db, today, journal } = write;
    if ((await findUndoBlock(db, importId)).by !== null) throw new ContractError('conflict');
    const rows = await listImportRows(db, importId);
    await takeBack(write, rows);
    await deleteFindings(db, importId);
    await updateImport(db, importId, { undone_on: today });
    await forgetUndoneRows(db);
    await journal({
      action: 'import-undone',
      subjectKind: 'import',
      subjectId: importId,
      detail: { rows: rows.length },
    });
    await saveCleaningPending(db, true);
  });
  await ifRoom(() => finishCleaning(context));
}

async function takeBack(write: WriteContext, rows: readonly ImportRowTable[]): Promise<void> {
  const { db, today } = write;
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const ids = (kind: string) => of(kind).map((row) => row.row_id);
  await reopenConsents(db, ids('consent-ended'));
  for (const kind of ['event', 'consent', 'data-item', 'relation', 'contact-point'] as const) {
    await deleteMade(db, kind, ids(kind));
  }
  for (const { row_id, detail } of of('copy')) {
    const [systemId = '', numbered] = detail.split(' ');
    const copy = { itemId: row_id, systemId: Number(systemId) };
    if (numbered === undefined) await deleteCopy(db, copy.itemId, copy.systemId);
    else await setExternalId(db, copy, '');
  }
  for (const { row_id, detail } of of('filled')) {
    const emptied = detail.split(' ').map((column) => [column, ''] as const);
    await changeColumns(write, row_id, Object.fromEntries(emptied));
  }
  const made = new Set(ids('person'));
  await deleteMade(db, 'person', [...made]);
  await refreshSearchLines(db, [...made]);
  const left = await listLeftBehind(db);
  const unused = (kind: string) => [
    ...ids(kind),
    ...left.filter((row) => row.kind === kind).map((row) => row.row_id),
  ];
  await deleteUnused(db, { organisationIds: unused('organisation'), topicIds: unused('topic') });
  const known = new Set(rows.flatMap(({ person_id }) => person_id ?? []));
  for (const personId of made) known.delete(personId);
  await refreshSearchLines(db, [...known]);
  await refreshVerdicts(db, today, { personIds: [...known] });
}

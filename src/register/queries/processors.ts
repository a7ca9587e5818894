/** Processors and recipients, their systems, transfers and certificates. */
import type { Insertable, Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type { ProcessorTable, SubProcessorTable, SystemTable } from '../schema.ts';

/** A party as it stands in the register. */
export type ProcessorRecord = Selectable<ProcessorTable>;

function everyProcessor(db: ReadDb) {
  return db.selectFrom('processor').selectAll().orderBy('name');
}

/** Every party that may have data: also one whose contract ended, until it confirmed that. */
export async function listProcessors(db: ReadDb) {
  return everyProcessor(db).where('end_confirmed_on', 'is', null).execute();
}

/** Parties whose contract ended and who confirmed it, the last one first. */
export async function listEndedProcessors(db: ReadDb) {
  return everyProcessor(db)
    .where('end_confirmed_on', 'is not', null)
    .clearOrderBy()
    .orderBy('end_confirmed_on', 'desc')
    .orderBy('name')
    .execute();
}

export async function findProcessor(db: ReadDb, id: number) {
  return db.selectFrom('processor').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function listTransfers(db: ReadDb) {
  return db.selectFrom('processor_transfer').selectAll().orderBy('id').execute();
}

export async function listCertificates(db: ReadDb) {
  return db.selectFrom('processor_certificate').selectAll().orderBy('id').execute();
}

export async function insertProcessor(db: WriteDb, row: Insertable<ProcessorTable>): Promise<void> {
  await db.insertInto('processor').values(row).execute();
}

export async function updateProcessor(
  db: WriteDb,
  id: number,
  row: Partial<Omit<Insertable<ProcessorTable>, 'id'>>,
): Promise<void> {
  await db.updateTable('processor').set(row).where('id', '=', id).execute();
}

export interface TransferRow {
  readonly id: number;
  readonly country: string;
  readonly safeguards: string;
  readonly checked_on: string | null;
}

export async function replaceTransfers(
  db: WriteDb,
  processorId: number,
  rows: readonly TransferRow[],
): Promise<void> {
  await db.deleteFrom('processor_transfer').where('processor_id', '=', processorId).execute();
  if (rows.length === 0) return;
  await db
    .insertInto('processor_transfer')
    .values(rows.map((row) => ({ ...row, processor_id: processorId })))
    .execute();
}

export interface CertificateRow {
  readonly id: number;
  readonly name: string;
  readonly valid_until: string | null;
}

export async function replaceCertificates(
  db: WriteDb,
  processorId: number,
  rows: readonly CertificateRow[],
): Promise<void> {
  await db.deleteFrom('processor_certificate').where('processor_id', '=', processorId).execute();
  if (rows.length === 0) return;
  await db
    .insertInto('processor_certificate')
    .values(rows.map((row) => ({ ...row, processor_id: processorId })))
    .execute();
}

function everySystem(db: ReadDb) {
  return db
    .selectFrom('system')
    .leftJoin('processor', 'processor.id', 'system.processor_id')
    .selectAll('system')
    .select('processor.name as processor')
    .orderBy('system.kind')
    .orderBy('system.id');
}

export async function listSubProcessors(db: ReadDb) {
  return db.selectFrom('sub_processor').selectAll().orderBy('id').execute();
}

export async function replaceSubProcessors(
  db: WriteDb,
  processorId: number,
  rows: readonly Omit<SubProcessorTable, 'processor_id'>[],
): Promise<void> {
  await db.deleteFrom('sub_processor').where('processor_id', '=', processorId).execute();
  if (rows.length === 0) return;
  await db
    .insertInto('sub_processor')
    .values(rows.map((row) => ({ ...row, processor_id: processorId })))
    .execute();
}

export async function listSystems(db: ReadDb) {
  return everySystem(db).where('system.ended_on', 'is', null).execute();
}

/** Also those that ended, of which an item may still say that they hold a copy. */
export async function listSystemsEver(db: ReadDb) {
  return everySystem(db).execute();
}

export async function findSystem(db: ReadDb, id: number) {
  return db.selectFrom('system').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertSystem(db: WriteDb, row: Insertable<SystemTable>): Promise<void> {
  await db.insertInto('system').values(row).execute();
}

export async function updateSystem(
  db: WriteDb,
  id: number,
  row: Partial<Omit<Insertable<SystemTable>, 'id'>>,
): Promise<void> {
  await db.updateTable('system').set(row).where('id', '=', id).execute();
}

/** What belongs to a request: decisions, corrections, attachments, packages, notices, blocks. */
import { type Insertable, type SqlBool, sql } from 'kysely';
import type { ReadDb, WriteDb } from '../database.ts';
import type {
  MarketingBlockTable,
  RequestAttachmentTable,
  RequestChangeTable,
  RequestExportTable,
  RequestNoticeTable,
  RequestOutcomeTable,
} from '../schema.ts';
import { listed } from './listed.ts';

export async function listOutcomes(db: ReadDb, requestId: number) {
  return db
    .selectFrom('request_outcome')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('decided_on')
    .execute();
}

/** The decision on a right; a later one takes the place of an earlier one. */
export async function saveOutcome(
  db: WriteDb,
  row: Insertable<RequestOutcomeTable>,
): Promise<void> {
  const { request_id: _, right: __, ...rest } = row;
  await db
    .insertInto('request_outcome')
    .values(row)
    .onConflict((conflict) => conflict.columns(['request_id', 'right']).doUpdateSet(rest))
    .execute();
}

export async function deleteOutcomesExcept(
  db: WriteDb,
  requestId: number,
  rights: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('request_outcome')
    .where('request_id', '=', requestId)
    .where('right', 'not in', listed(rights))
    .execute();
}

export async function listChanges(db: ReadDb, requestId: number) {
  return db
    .selectFrom('request_change')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
}

export async function insertChange(
  db: WriteDb,
  row: Insertable<RequestChangeTable>,
): Promise<void> {
  await db.insertInto('request_change').values(row).execute();
}

/** Attachments without their bytes. */
export async function listAttachments(db: ReadDb, requestId: number) {
  return db
    .selectFrom('request_attachment')
    .select(['id', 'name', 'system', 'note', 'file_name', sql<number>`length(bytes)`.as('size')])
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
}

export async function listAttachmentFiles(db: ReadDb, requestId: number) {
  return db
    .selectFrom('request_attachment')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
}

export async function insertAttachment(
  db: WriteDb,
  row: Insertable<RequestAttachmentTable>,
): Promise<void> {
  await db.insertInto('request_attachment').values(row).execute();
}

/** How many were taken away: 0 when it belongs to another request. */
export async function deleteAttachment(
  db: WriteDb,
  requestId: number,
  id: number,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('request_attachment')
    .where('id', '=', id)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export async function listExports(db: ReadDb, requestId: number) {
  return db
    .selectFrom('request_export')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
}

export async function insertExport(
  db: WriteDb,
  row: Insertable<RequestExportTable>,
): Promise<void> {
  await db.insertInto('request_export').values(row).execute();
}

export async function listNotices(db: ReadDb, requestId: number) {
  return db
    .selectFrom('request_notice')
    .innerJoin('processor', 'processor.id', 'request_notice.processor_id')
    .selectAll('request_notice')
    .select(['processor.name', 'processor.role'])
    .where('request_id', '=', requestId)
    .orderBy('request_notice.id')
    .execute();
}

/** What is known of telling a party; a later word takes the place of an earlier one. */
export async function saveNotice(db: WriteDb, row: Insertable<RequestNoticeTable>): Promise<void> {
  await db
    .insertInto('request_notice')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['request_id', 'processor_id', 'about']).doUpdateSet({
        told_on: row.told_on ?? null,
        why_not: row.why_not,
        ...(row.letter_id != null && { letter_id: row.letter_id }),
      }),
    )
    .execute();
}

/** The notice that goes out with a letter. */
export async function findNoticeOfLetter(db: ReadDb, letterId: number) {
  return db
    .selectFrom('request_notice')
    .selectAll()
    .where('letter_id', '=', letterId)
    .executeTakeFirst();
}

export async function listRestrictions(db: ReadDb, requestId: number) {
  return db
    .selectFrom('hold')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('kind', '=', 'restriction')
    .orderBy('id')
    .execute();
}

/** The hold of an open request lasts from the day it came in. */
export async function moveHoldOfRequest(
  db: WriteDb,
  requestId: number,
  fromOn: string,
): Promise<void> {
  await db
    .updateTable('hold')
    .set({ from_on: fromOn })
    .where('request_id', '=', requestId)
    .where('kind', '=', 'open-request')
    .where('to_on', 'is', null)
    .execute();
}

/** Those of these persons whose use is restricted on a day (GDPR art. 18). */
export async function listRestricted(
  db: ReadDb,
  personIds: readonly number[],
  day: string,
): Promise<Set<number>> {
  const rows = await db
    .selectFrom('hold')
    .select('person_id')
    .distinct()
    .where('person_id', 'in', listed(personIds))
    .where('kind', '=', 'restriction')
    .where('data_item_id', 'is', null)
    .where('from_on', '<=', day)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>', day)]))
    .execute();
  return new Set(rows.map((row) => row.person_id));
}

/** Since when something of a person is under a restriction that holds on a day; undefined without. */
export async function findRestriction(
  db: ReadDb,
  personId: number,
  day: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('hold')
    .select('from_on')
    .where('person_id', '=', personId)
    .where('kind', '=', 'restriction')
    .where('from_on', '<=', day)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>', day)]))
    .orderBy('from_on')
    .executeTakeFirst();
  return row?.from_on;
}

export async function findMarketingBlock(db: ReadDb, personId: number) {
  return db
    .selectFrom('marketing_block')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/**
 * The first day counts: a block that is there stays as it is. Only where somebody said yes to
 * something since does the new day count, as otherwise that yes would outlive the objection.
 */
export async function blockMarketing(db: WriteDb, row: MarketingBlockTable): Promise<void> {
  await db
    .insertInto('marketing_block')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet({ since_on: row.since_on, request_id: row.request_id })
        .where(
          sql<SqlBool>`excluded.since_on > marketing_block.since_on AND EXISTS (
            SELECT 1 FROM consent WHERE consent.person_id = excluded.person_id
              AND consent.kind = 'explicit'
              AND coalesce(consent.confirmed_on, consent.given_on) > marketing_block.since_on)`,
        ),
    )
    .execute();
}

/** Takes letters away; what they were made for goes on without them. */
async function deleteLetters(db: WriteDb, letterIds: readonly number[]): Promise<void> {
  const ids = listed(letterIds);
  for (const table of ['disposal_task', 'disposal_letter', 'request_notice'] as const) {
    await db.updateTable(table).set({ letter_id: null }).where('letter_id', 'in', ids).execute();
  }
  await db.deleteFrom('letter').where('id', 'in', ids).execute();
}

/**
 * Takes files of requests away with their letters. Runs, holds and blocks that came
 * from them stay, without the request; a run that was only proposed is called off.
 */
export async function deleteRequestFiles(
  db: WriteDb,
  requestIds: readonly number[],
): Promise<number> {
  const ids = listed(requestIds);
  const none = { request_id: null };
  await db
    .updateTable('disposal')
    .set({ status: 'cancelled' })
    .where('request_id', 'in', ids)
    .where('status', '=', 'proposed')
    .execute();
  for (const table of ['disposal', 'hold', 'marketing_block'] as const) {
    await db.updateTable(table).set(none).where('request_id', 'in', ids).execute();
  }
  const letters = await db
    .selectFrom('letter')
    .select('id')
    .where('request_id', 'in', ids)
    .execute();
  await deleteLetters(
    db,
    letters.map(({ id }) => id),
  );
  const { numDeletedRows } = await db
    .deleteFrom('request')
    .where('id', 'in', ids)
    .executeTakeFirst();
  for (const id of requestIds) {
    await db
      .deleteFrom('draft')
      .where((where) =>
        where.or([where('key', '=', `request:${id}`), where('key', 'like', `request:${id}:%`)]),
      )
      .execute();
  }
  return Number(numDeletedRows);
}

/**
 * Letters that belong to no request and were kept long enough on a day. One by which a party
 * was asked to erase stays until that is done.
 */
export async function deleteExpiredLetters(db: WriteDb, today: string): Promise<number> {
  const rows = await db
    .selectFrom('letter')
    .select('id')
    .where('request_id', 'is', null)
    .where('kept_until', '<=', today)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('disposal_task')
            .select('disposal_task.id')
            .whereRef('disposal_task.letter_id', '=', 'letter.id')
            .where('disposal_task.status', 'in', ['open', 'sent']),
        ),
      ),
    )
    .execute();
  await deleteLetters(
    db,
    rows.map(({ id }) => id),
  );
  return rows.length;
}

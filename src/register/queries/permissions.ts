/** Permissions to get into data kept for customers. */
import type { ReadDb, WriteDb } from '../database.ts';
import type { AccessPermissionTable } from '../schema.ts';

/** Of everybody or of one person, the newest first. */
export async function listPermissions(db: ReadDb, personId: number | null) {
  return db
    .selectFrom('access_permission')
    .leftJoin('person', 'person.id', 'access_permission.person_id')
    .leftJoin('served_controller', 'served_controller.id', 'access_permission.served_controller_id')
    .leftJoin('processor', 'processor.id', 'access_permission.processor_id')
    .selectAll('access_permission')
    .select([
      'person.display_name as person',
      'served_controller.name as served_controller',
      'processor.name as processor',
    ])
    .$if(personId !== null, (all) => all.where('access_permission.person_id', '=', personId))
    .orderBy('access_permission.id', 'desc')
    .execute();
}

/** Customers for whom data are processed, by name; those that left too, for what was given before. */
export async function listServedNames(db: ReadDb) {
  return db.selectFrom('served_controller').select(['id', 'name']).orderBy('name').execute();
}

export async function findServed(db: ReadDb, id: number) {
  return db.selectFrom('served_controller').select('id').where('id', '=', id).executeTakeFirst();
}

export async function findPermission(db: ReadDb, id: number) {
  return db.selectFrom('access_permission').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertPermission(db: WriteDb, row: AccessPermissionTable): Promise<void> {
  await db.insertInto('access_permission').values(row).execute();
}

export async function updatePermission(
  db: WriteDb,
  id: number,
  row: Partial<Omit<AccessPermissionTable, 'id' | 'created_at'>>,
): Promise<void> {
  await db.updateTable('access_permission').set(row).where('id', '=', id).execute();
}

export async function deletePermission(db: WriteDb, id: number): Promise<void> {
  await db.deleteFrom('access_permission').where('id', '=', id).execute();
}

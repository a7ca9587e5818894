/** Somebody with very many data items, who asks what is kept of them. */
import { inTransaction } from '#register/in-transaction.ts';
import { refreshVerdicts } from '#register/verdicts.ts';
import { TODAY } from './full-size.ts';
import type { BenchRegister } from './open-register.ts';

export const LARGE_ITEMS = 500;

/** Gives the first person that many items, all of one category, and a request for access. */
export async function addLargePerson({
  context,
  call,
}: BenchRegister): Promise<{ requestId: number }> {
  const { database, newId, now } = context;
  const personId = Number(database.prepare('SELECT min(id) FROM person').pluck().get());
  const category = database
    .prepare<[], { category_id: number; id: number }>(
      `SELECT category_id, min(id) AS id FROM category_field
       WHERE secret = 0 AND identity IS NULL GROUP BY category_id LIMIT 1`,
    )
    .get();
  if (category === undefined) throw new Error('no category has fields');
  await inTransaction(
    context,
    async ({ db }) => {
      for (let each = 0; each < LARGE_ITEMS; each++) {
        const id = newId();
        await db
          .insertInto('data_item')
          .values({
            id,
            person_id: personId,
            category_id: category.category_id,
            label: `Map ${each}`,
            source: '',
            collected_on: null,
            note: '',
            created_at: now(),
            updated_at: now(),
            reduced_on: null,
          })
          .execute();
        await db
          .insertInto('data_field')
          .values({
            id: newId(),
            data_item_id: id,
            field_id: category.id,
            value: `waarde ${each}`,
            position: 0,
          })
          .execute();
      }
      await refreshVerdicts(db, TODAY, { personId });
    },
    true,
  );
  const { id: requestId } = await call('requests.create', {
    personId,
    rights: ['access'],
    receivedOn: TODAY,
    channel: 'email',
    note: '',
  });
  return { requestId };
}

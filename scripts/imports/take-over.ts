/** A file of customers brought into a new encrypted register, as the app does it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { look } from '#register/bring-in/look.ts';
import { takeOver } from '#register/bring-in/take-over.ts';
import { createRegister } from '#register/create.ts';
import { migrations } from '#register/migrations/index.ts';
import { seedRegister } from '#register/new-register.ts';
import { createContext, type HandlerContext } from '#register/process/context.ts';
import { listCategories } from '#register/queries/items.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { instantArgon2id, PASSWORD } from '#test/builders/cheap-register.ts';
import { NO_CHOICES, planOf } from '#test/builders/import-desk.ts';

/** Does work with a register that is new and goes afterwards. */
export async function onNewRegister(
  work: (context: HandlerContext) => Promise<void>,
): Promise<void> {
  const today = getPlainDate('2026-11-22');
  const folder = mkdtempSync(join(tmpdir(), 'dossierwacht-bench-register-'));
  try {
    const { register } = await createRegister({
      folder,
      password: PASSWORD,
      migrations,
      argon2id: instantArgon2id,
    });
    const context = createContext(register, {
      today: () => today,
      now: () => `${today}T09:00:00.000Z`,
    });
    await seedRegister(context, {
      profile: 'koel-ict',
      country: 'NL',
      businessName: 'Voorbeeld Webdiensten',
      signatory: 'Fred Voorbeeld',
      language: 'nl',
    });
    await work(context);
    await register.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads the file, proposes what to do with its rows, and takes all of them over. */
export async function takeFileOver(context: HandlerContext, path: string): Promise<void> {
  const [category] = await listCategories(context.db);
  const bytes = readFileSync(path);
  context.desk.put({ file: 0, name: 'customers.csv', offset: 0, size: bytes.length, bytes });
  const found = await look(context, { choices: NO_CHOICES });
  if (found.state !== 'read') throw new Error(found.code);
  await takeOver(context, planOf(found, { categoryId: category?.id ?? 0 }));
}

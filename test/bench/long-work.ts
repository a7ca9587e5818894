/** Long work through the running app: an import, a backup, a disposal, letters. */
import type { Reply } from '#shared/contract/errors.ts';
import type { Input } from '#shared/contract/index.ts';
import { PIECE_BYTES } from '#shared/domain/imports/language.ts';
import { NO_CHOICES, planOf } from '#test/builders/import-desk.ts';
import type { DesktopApp } from '#test/e2e/desktop-app.ts';
import { makeCustomers } from '../../scripts/imports/customers.ts';
import { callFromPage } from './app.ts';
import { choiceOf, largestRule } from './largest-rule.ts';

/** Brings in a CSV of so many customers, in the pieces in which the page sends them. */
export async function importCustomers(app: DesktopApp, rows: number): Promise<void> {
  await callFromPage(app, 'imports.clear', {});
  await app.page.evaluate(
    async ([csv, piece]) => {
      const all = new TextEncoder().encode(csv);
      for (let offset = 0; offset < all.length; offset += piece) {
        const bytes = all.slice(offset, offset + piece);
        const part = { file: 0, name: 'klanten.csv', offset, size: all.length, bytes };
        await window.dossierwacht.call('imports.put', part);
      }
    },
    [makeCustomers(rows), PIECE_BYTES] as const,
  );
  const look = await callFromPage(app, 'imports.look', { choices: NO_CHOICES });
  if (look.state !== 'read') throw new Error(`refused: ${look.code}`);
  const [category] = await callFromPage(app, 'categories.list', {});
  await callFromPage(app, 'imports.run', { plan: planOf(look, { categoryId: category?.id ?? 0 }) });
}

/** Judges every item of the largest rule by another period. */
export async function changeLargestRule(app: DesktopApp): Promise<void> {
  const rule = largestRule(await callFromPage(app, 'rules.list', { language: 'nl' }));
  await callFromPage(app, 'rules.choose', choiceOf(rule, 3));
}

/** Erases everything that is due: proposed, approved, carried out. */
export async function disposeOfDue(app: DesktopApp): Promise<void> {
  const { id: disposalId } = await callFromPage(app, 'disposals.propose', { cause: 'expiry' });
  const view = await callFromPage(app, 'disposals.get', { disposalId, language: 'nl' });
  const going = view.rows.filter((row) => row.outcome !== 'keep').length;
  await callFromPage(app, 'disposals.approve', {
    disposalId,
    fingerprint: view.fingerprint,
    typedCount: view.brake === null ? null : going,
  });
  await callFromPage(app, 'disposals.carry-out', { disposalId });
}

/** A request for access of somebody; gives its id. */
export async function askForAccess(app: DesktopApp, personId: number): Promise<number> {
  const request: Input<'requests.create'> = {
    personId,
    rights: ['access'],
    receivedOn: '2026-11-22',
    channel: 'email',
    note: '',
  };
  const { id: requestId } = await callFromPage(app, 'requests.create', request);
  await callFromPage(app, 'requests.record-identity', {
    requestId,
    result: 'confirmed',
    method: 'known-address',
    on: '2026-11-22',
    doubt: '',
    copyReason: '',
  });
  return requestId;
}

/** The answer to it, kept and saved as PDF, asked by the page as its screen does. */
export async function answerWithPdf(app: DesktopApp, requestId: number): Promise<number> {
  return app.page.evaluate(async (id) => {
    async function ask<T>(method: string, input: unknown): Promise<T> {
      const reply = (await window.dossierwacht.call(method, input)) as Reply<T>;
      if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
      return reply.value;
    }
    const document = await ask('letters.compose-answer', {
      requestId: id,
      locale: 'nl-NL',
      form: 'formal',
    });
    const { id: letterId } = await ask<{ id: number }>('letters.create', {
      requestId: id,
      document,
    });
    await ask('files.save-letter', { letterId, format: 'pdf' });
    return letterId;
  }, requestId);
}

/** The register of breaches as a page to print and as a table (GDPR art. 33(5)). */
import type { InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { breachRegisterCsv } from '#shared/domain/export/breach-register.ts';
import {
  type BreachRegisterInput,
  composeBreachRegister,
  type RegisteredBreach,
} from '#shared/domain/letters/breach-register.ts';
import { footerTemplate, toHtml } from '#shared/domain/letters/to-html.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { readBreachRow } from '../breach-record.ts';
import type { ReadDb } from '../database.ts';
import { gatherSender } from '../dossier.ts';
import type { ReadContext } from '../handlers/context.ts';
import { listBreaches, listBreachNotices, listFollowUps } from '../queries/breaches.ts';
import { findProcessor } from '../queries/processors.ts';

/** The file in the form asked for; every breach, the oldest first, open and closed. */
export async function breachRegisterFile(
  context: ReadContext,
  { language, format }: InternalParsed<'files-out.breach-register'>,
): Promise<OutFile> {
  const input = await gatherRegister(context, language);
  const name = language === 'nl' ? 'register-datalekken' : 'breach-register';
  const locale = language === 'nl' ? 'nl-NL' : 'en';
  const fileName = `${name}-${context.today}.${format}`;
  if (format === 'csv') {
    return { fileName, locale, bytes: new TextEncoder().encode(breachRegisterCsv(input)) };
  }
  const report = composeBreachRegister(input);
  return {
    fileName,
    locale,
    bytes: new TextEncoder().encode(toHtml(report)),
    footer: footerTemplate(report),
  };
}

async function gatherRegister(
  { db, today, now }: ReadContext,
  language: UiLanguage,
): Promise<BreachRegisterInput> {
  const [sender, rows] = await Promise.all([gatherSender(db), listBreaches(db)]);
  const oldestFirst = rows.toSorted((one, other) => one.number.localeCompare(other.number));
  const breaches: RegisteredBreach[] = [];
  for (const row of oldestFirst) {
    breaches.push({
      number: row.number,
      name: row.name,
      breach: readBreachRow(row),
      processor: await nameOf(db, row.processor_id),
      notices: (await listBreachNotices(db, row.id)).map((notice) => ({
        kind: notice.kind as RegisteredBreach['notices'][number]['kind'],
        sentAt: notice.sent_at,
        what: notice.what,
        reference: notice.reference,
      })),
      followUps: (await listFollowUps(db, row.id))
        .map(({ happened_on, note }) => ({ on: happened_on as PlainDate, note }))
        .toReversed(),
    });
  }
  return { ...sender, language, madeOn: today, now, breaches };
}

async function nameOf(db: ReadDb, processorId: number | null): Promise<string> {
  if (processorId === null) return '';
  return (await findProcessor(db, processorId))?.name ?? '';
}

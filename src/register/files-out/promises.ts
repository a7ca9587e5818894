/** The promise check as a page to print. */
import type { OutFile } from '#shared/contract/register-process.ts';
import { composePromiseReport } from '#shared/domain/letters/promise-report.ts';
import { footerTemplate, toHtml } from '#shared/domain/letters/to-html.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import type { ReadContext } from '../handlers/context.ts';
import { readText } from '../handlers/texts.ts';
import { checkPromises } from '../promise-check.ts';
import { getController } from '../queries/settings.ts';

/** HTML for the paper window: states and what is missing, and nothing of persons. */
export async function promisesFile(
  { db, today, now }: ReadContext,
  language: UiLanguage,
): Promise<OutFile> {
  const { name } = await getController(db);
  const report = composePromiseReport({
    madeOn: today,
    business: name,
    language,
    promises: (await checkPromises(db, today, now)).map(({ row, promise, result }) => ({
      code: row.code,
      business: row.business,
      says: readText(row.says),
      question: promise.question,
      contradiction: promise.contradicts?.text ?? null,
      result,
    })),
  });
  return {
    fileName: `${language === 'nl' ? 'belofte-check' : 'promise-check'}-${today}.html`,
    locale: language === 'nl' ? 'nl-NL' : 'en',
    bytes: new TextEncoder().encode(toHtml(report)),
    footer: footerTemplate(report),
  };
}

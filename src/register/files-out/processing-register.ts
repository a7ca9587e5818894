/** The register of processing activities as a page to print, a workbook or a table (GDPR art. 30). */
import type { InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import { footerTemplate, toHtml } from '#shared/domain/letters/to-html.ts';
import type { ProcessingFacts } from '#shared/domain/processing/facts.ts';
import { composeProcessingRegister } from '#shared/domain/processing/report.ts';
import {
  activitySheet,
  processingSheets,
  servedSheet,
  sheetCsv,
} from '#shared/domain/processing/sheets.ts';
import { writeWorkbook } from '../export/workbook.ts';
import type { ReadContext } from '../handlers/context.ts';
import { gatherProcessing } from '../processing-facts.ts';

type Input = InternalParsed<'files-out.processing-register'>;

const NAMES = {
  nl: { whole: 'verwerkingsregister', served: 'verwerkingsregister-klanten' },
  en: { whole: 'processing-register', served: 'processing-register-customers' },
} as const;

export async function processingRegisterFile(
  context: ReadContext,
  { language, format }: Input,
): Promise<OutFile> {
  const facts = await gatherProcessing(context, language);
  const name = NAMES[language][format === 'csv-served' ? 'served' : 'whole'];
  const extension = format === 'csv-served' ? 'csv' : format;
  return {
    fileName: `${name}-${context.today}.${extension}`,
    locale: language === 'nl' ? 'nl-NL' : 'en',
    ...contentOf(facts, format),
  };
}

function contentOf(
  facts: ProcessingFacts,
  format: Input['format'],
): Pick<OutFile, 'bytes' | 'footer'> {
  const { language, today } = facts;
  const encode = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'html': {
      const report = composeProcessingRegister(facts);
      return { bytes: encode(toHtml(report)), footer: footerTemplate(report) };
    }
    case 'xlsx':
      return { bytes: writeWorkbook(processingSheets(facts), { madeOn: today }) };
    case 'csv':
      return { bytes: encode(sheetCsv(activitySheet(facts), language)) };
    case 'csv-served':
      return { bytes: encode(sheetCsv(servedSheet(facts), language)) };
  }
}

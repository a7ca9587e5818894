/** The privacy statement as a file: for the website, for paper, or for an e-mail. */
import type { InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import { reportToPlainText } from '#shared/domain/letters/plain-text.ts';
import { footerTemplate, toHtml } from '#shared/domain/letters/to-html.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import type { StatementDocument } from '#shared/domain/statement/compose.ts';
import type { ReadContext } from '../handlers/context.ts';
import { found } from '../handlers/texts.ts';
import { findVersion } from '../queries/statement.ts';
import { statementText } from '../statement/versions.ts';

type StatementInput = InternalParsed<'files-out.statement'>;

const FILE_NAMES: Readonly<Record<LetterLocale, { name: string; draft: string }>> = {
  'nl-NL': { name: 'privacyverklaring', draft: 'concept' },
  'nl-BE': { name: 'privacyverklaring', draft: 'concept' },
  en: { name: 'privacy-statement', draft: 'draft' },
  fr: { name: 'declaration-de-confidentialite', draft: 'projet' },
};

/** Named after the day from which the version is in force; for a PDF it is the page to print. */
export async function statementFile(context: ReadContext, input: StatementInput): Promise<OutFile> {
  const { versionId, locale, format } = input;
  const document = await statementText(context, input);
  const day =
    versionId === null ? null : found(await findVersion(context.db, versionId)).valid_from;
  const { name, draft } = FILE_NAMES[locale];
  return {
    fileName: `${name}-${day ?? draft}.${format === 'pdf' ? 'html' : format}`,
    locale,
    ...(format === 'pdf' ? { footer: footerTemplate(document) } : {}),
    bytes: await bytesOf(document, format, context.today),
  };
}

async function bytesOf(
  document: StatementDocument,
  format: StatementInput['format'],
  today: ReadContext['today'],
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('../letters/report-to-docx.ts')).reportToDocx(document, today);
    case 'txt':
      return new TextEncoder().encode(reportToPlainText(document));
    default:
      return new TextEncoder().encode(toHtml(document));
  }
}

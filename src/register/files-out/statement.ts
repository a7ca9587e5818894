/** The privacy statement as a file: for the website, for paper, or for an e-mail. */

import { ContractError } from '#shared/contract/errors.ts';
import type { InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import { reportToPlainText } from '#shared/domain/letters/plain-text.ts';
import { footerTemplate, toHtml } from '#shared/domain/letters/to-html.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import { composeStatement, type StatementDocument } from '#shared/domain/statement/compose.ts';
import type { ReadContext } from '../handlers/context.ts';
import { found } from '../handlers/texts.ts';
import { reportToDocx } from '../letters/report-to-docx.ts';
import { findVersion } from '../queries/statement.ts';
import { gatherStatementFacts } from '../statement/facts.ts';
import { versionIn } from '../statement/versions.ts';

type StatementInput = InternalParsed<'files-out.statement'>;

const FILE_NAMES: Readonly<Record<LetterLocale, { name: string; draft: string }>> = {
  'nl-NL': { name: 'privacyverklaring', draft: 'concept' },
  'nl-BE': { name: 'privacyverklaring', draft: 'concept' },
  en: { name: 'privacy-statement', draft: 'draft' },
  fr: { name: 'declaration-de-confidentialite', draft: 'projet' },
};

export async function statementFile(context: ReadContext, input: StatementInput): Promise<OutFile> {
  const { document, edition } = await chosenText(context, input);
  const { name, draft } = FILE_NAMES[input.locale];
  const extension = input.format === 'pdf' ? 'html' : input.format;
  return {
    fileName: `${name}-${edition ?? draft}.${extension}`,
    locale: input.locale,
    ...(input.format === 'pdf' ? { footer: footerTemplate(document) } : {}),
    bytes: await bytesOf(document, input.format, context.today),
  };
}

async function chosenText(
  { db, today }: ReadContext,
  { versionId, locale, form }: StatementInput,
): Promise<{ document: StatementDocument; edition: string | null }> {
  if (versionId === null) {
    const facts = await gatherStatementFacts(db);
    return {
      document: composeStatement(facts, { locale, form, madeOn: today, edition: null }),
      edition: null,
    };
  }
  const row = found(await findVersion(db, versionId));
  if (row.document === '') throw new ContractError('not-found');
  return { document: versionIn(row, locale, form), edition: row.valid_from };
}

async function bytesOf(
  document: StatementDocument,
  format: StatementInput['format'],
  today: ReadContext['today'],
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return reportToDocx(document, today);
    case 'txt':
      return new TextEncoder().encode(reportToPlainText(document));
    default:
      return new TextEncoder().encode(toHtml(document));
  }
}

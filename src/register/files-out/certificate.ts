/** The certificate of a run: what was carried out, by which rule, and what the search found. */
import { ContractError } from '#shared/contract/errors.ts';
import type { InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import { composeCertificate } from '#shared/domain/letters/certificate.ts';
import { footerTemplate, toHtml } from '#shared/domain/letters/to-html.ts';
import { localized } from '#shared/domain/locale.ts';
import type { ReadContext } from '../handlers/context.ts';
import { viewDisposal } from '../handlers/disposal-view.ts';
import { found } from '../handlers/texts.ts';
import { backupsGoneBy } from '../queries/backups.ts';
import { findDisposal } from '../queries/disposals.ts';
import { getJournalEnd } from '../queries/journal.ts';
import { getController } from '../queries/settings.ts';

export async function certificateFile(
  context: ReadContext,
  { disposalId, language }: InternalParsed<'files-out.certificate'>,
): Promise<OutFile> {
  const { db, today } = context;
  const view = await viewDisposal(context, found(await findDisposal(db, disposalId)), language);
  if (view.result === null || view.carriedOutOn === null) throw new ContractError('conflict');
  const { selfTest, result } = view;
  const document = composeCertificate({
    language,
    business: (await getController(db)).name,
    madeOn: today,
    number: view.number,
    cause: view.cause,
    status: view.status,
    approvedOn: view.approvedOn,
    carriedOutOn: view.carriedOutOn,
    doneOn: view.doneOn,
    persons: result.persons,
    personsWhole: result.personsWhole,
    categories: result.categories.map((row) => ({
      ...row,
      category: localized(row.category, language),
      rule: localized(row.rule, language),
    })),
    tasks: view.tasks.map((task) => ({
      ...task,
      system: localized(task.system, language),
      // The certificate holds nobody: what the owner wrote may name somebody.
      note: '',
    })),
    selfTest,
    backupsGoneBy: await backupsGoneBy(db, view.carriedOutOn),
    fingerprint: view.fingerprint,
    journalHash: view.journalHash ?? '',
    journalAnchor: await getJournalEnd(db),
  });
  const name = language === 'nl' ? 'verklaring' : 'certificate';
  return {
    fileName: `${name}-${view.number}.html`,
    locale: language === 'nl' ? 'nl-NL' : 'en',
    bytes: new TextEncoder().encode(toHtml(document)),
    footer: footerTemplate(document),
  };
}

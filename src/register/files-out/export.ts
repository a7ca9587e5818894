/** The export package of one person, with the journal entry that it was made. */
import type { InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import { gatherDossier } from '../dossier.ts';
import { type ExportPackage, exportPackage } from '../export/export-package.ts';
import type { WriteContext } from '../handlers/context.ts';
import { listRequestsOfPerson } from '../queries/requests.ts';

type ExportInput = InternalParsed<'files-out.export'>;

/** The package, numbered after the person's open request when there is one. */
export async function makeExport(
  { db, today, journal }: WriteContext,
  { personId, locale, form }: ExportInput,
): Promise<ExportPackage> {
  const requests = await listRequestsOfPerson(db, personId);
  const open = requests.find((request) => request.status === 'open');
  const dossier = await gatherDossier(db, {
    personId,
    requestId: open?.id ?? null,
    locale,
    madeOn: today,
    attachments: [],
    masked: [],
    searched: new Map(),
  });
  const made = exportPackage(dossier, { locale, form });
  await journal({
    action: 'export-made',
    subjectKind: 'person',
    subjectId: personId,
    personId,
    detail: { files: made.entries.length, items: dossier.items.length },
  });
  return made;
}

export async function exportFile(context: WriteContext, input: ExportInput): Promise<OutFile> {
  const made = await makeExport(context, input);
  return { fileName: made.fileName, locale: input.locale, bytes: made.bytes };
}

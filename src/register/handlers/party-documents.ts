/** Papers of a party: kept in the encrypted file, known by their hash. */
import { createHash } from 'node:crypto';
import type { ProofFile } from '#shared/contract/disposals.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PartyDocumentKind } from '#shared/domain/parties.ts';
import { deletePartyDocument, findPartyDocument, insertPartyDocument } from '../queries/parties.ts';
import { findProcessor } from '../queries/processors.ts';
import type { Handlers, WriteContext } from './context.ts';
import { found } from './texts.ts';

/** Keeps a file with its SHA-256, by which it can be told later that it is still the same. */
export async function keepDocument(
  { db, newId, today }: WriteContext,
  processorId: number,
  kind: PartyDocumentKind,
  { name, bytes }: ProofFile,
): Promise<number> {
  const id = newId();
  await insertPartyDocument(db, {
    id,
    processor_id: processorId,
    kind,
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    added_on: today,
    bytes,
  });
  return id;
}

export const partyDocumentHandlers: Handlers<'parties.add-document' | 'parties.remove-document'> = {
  'parties.add-document': async (context, { processorId, kind, file }) => {
    found(await findProcessor(context.db, processorId));
    const id = await keepDocument(context, processorId, kind, file);
    await context.journal({
      action: 'processor-document-added',
      subjectKind: 'processor',
      subjectId: processorId,
      detail: { kind, bytes: file.bytes.length },
    });
    return { id };
  },

  'parties.remove-document': async ({ db, journal }, { documentId }) => {
    const document = found(await findPartyDocument(db, documentId));
    await deletePartyDocument(db, documentId);
    await journal({
      action: 'processor-document-removed',
      subjectKind: 'processor',
      subjectId: document.processor_id,
      detail: { kind: document.kind },
    });
    return DONE;
  },
};

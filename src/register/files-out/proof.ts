/** A proof as it came in, under a name that says nothing about a person. */
import type { InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import type { PartyDocumentKind } from '#shared/domain/parties.ts';
import type { ReadContext } from '../handlers/context.ts';
import { found } from '../handlers/texts.ts';
import { findConsentProof } from '../queries/consents.ts';
import { findTaskProof } from '../queries/disposal-tasks.ts';
import { findEvidenceProof } from '../queries/duties.ts';
import { findPartyDocument } from '../queries/parties.ts';

/** What a paper of a party is called outside; the name it came with stays in the register. */
const PAPERS: Readonly<Record<PartyDocumentKind, string>> = {
  dpa: 'verwerkersovereenkomst',
  'privacy-policy': 'privacybeleid',
  certificate: 'certificaat',
  'sub-processors': 'subverwerkers',
  end: 'bewijs-einde',
  other: 'stuk',
};

const FINDERS = {
  'disposal-task': findTaskProof,
  'duty-evidence': findEvidenceProof,
  consent: findConsentProof,
} as const;

export async function proofFile(
  { db }: ReadContext,
  { of, id }: InternalParsed<'files-out.proof'>,
): Promise<OutFile> {
  if (of === 'party-document') {
    const { kind, name, bytes } = found(await findPartyDocument(db, id));
    return outFile(PAPERS[kind as PartyDocumentKind], name, bytes);
  }
  const row = await FINDERS[of](db, id);
  const { proof, proof_name: name, number } = found(row);
  return outFile(
    number === null ? 'bewijs' : `bewijs-opschoning-${number}`,
    name,
    found(proof ?? undefined),
  );
}

function outFile(fileName: string, cameAs: string | null, bytes: Uint8Array): OutFile {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(cameAs ?? '')?.[1]?.toLowerCase() ?? 'bin';
  return { fileName: `${fileName}.${extension}`, locale: 'nl-NL', bytes: new Uint8Array(bytes) };
}

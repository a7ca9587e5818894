/** A proof as it came in, under a name that says nothing about a person. */
import type { InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import type { ReadContext } from '../handlers/context.ts';
import { found } from '../handlers/texts.ts';
import { findConsentProof } from '../queries/consents.ts';
import { findTaskProof } from '../queries/disposal-tasks.ts';
import { findEvidenceProof } from '../queries/duties.ts';

const FINDERS = {
  'disposal-task': findTaskProof,
  'duty-evidence': findEvidenceProof,
  consent: findConsentProof,
} as const;

export async function proofFile(
  { db }: ReadContext,
  { of, id }: InternalParsed<'files-out.proof'>,
): Promise<OutFile> {
  const row = await FINDERS[of](db, id);
  const { proof, proof_name: name, number } = found(row);
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? 'bin';
  return {
    fileName: `${number === null ? 'bewijs' : `bewijs-opschoning-${number}`}.${extension}`,
    locale: 'nl-NL',
    bytes: new Uint8Array(found(proof ?? undefined)),
  };
}

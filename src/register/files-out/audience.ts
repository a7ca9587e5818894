/** The list for a mailing as a file, with a line in the journal that it was made. */
import { createHash } from 'node:crypto';
import { ContractError } from '#shared/contract/errors.ts';
import type { InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import { type AudienceLine, audienceCsv } from '#shared/domain/export/audience-list.ts';
import { judgePersons, mailingOf } from '../audience.ts';
import type { WriteContext } from '../handlers/context.ts';

/** Refused with `conflict` when nobody is on the list. */
export async function audienceFile(
  context: WriteContext,
  { mailing, language }: InternalParsed<'files-out.audience'>,
): Promise<OutFile> {
  const { db, today, journal } = context;
  const lines: AudienceLine[] = [];
  for await (const { name, email, verdict } of judgePersons(context, mailing)) {
    if (verdict.on) lines.push({ name, email, because: verdict.because });
  }
  if (lines.length === 0) throw new ContractError('conflict');
  const bytes = new TextEncoder().encode(audienceCsv(lines, language));
  const known = await mailingOf(db, mailing);
  await journal({
    action: 'audience-exported',
    ...(mailing.purpose === 'marketing'
      ? { subjectKind: 'consent-topic', subjectId: mailing.topicId }
      : { subjectKind: 'register' }),
    detail: {
      purpose: mailing.purpose,
      count: lines.length,
      ...(known.purpose === 'marketing' && {
        audience: known.audience,
        withoutProof: known.withoutProof,
      }),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  });
  return {
    fileName: `${language === 'nl' ? 'verzendlijst' : 'mailing-list'}-${today}.csv`,
    locale: language === 'nl' ? 'nl-NL' : 'en',
    bytes,
  };
}

/** Who is at a party, as a table for a spreadsheet. */
import type { InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import { partyPersonsCsv } from '#shared/domain/export/party-persons.ts';
import type { ReadContext } from '../handlers/context.ts';
import { pageOfPersonsAt } from '../handlers/party-persons.ts';

const PAGE = 500;

/** The name of the file says nothing of the party: what it does for the owner may tell much. */
export async function partyPersonsFile(
  { db, today }: ReadContext,
  { processorId, language }: InternalParsed<'files-out.party-persons'>,
): Promise<OutFile> {
  const rows: Awaited<ReturnType<typeof pageOfPersonsAt>>['rows'] = [];
  let after: { readonly sortName: string; readonly id: number } | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof pageOfPersonsAt>> = await pageOfPersonsAt(db, {
      processorId,
      after,
      limit: PAGE,
    });
    rows.push(...page.rows);
    const last = page.rows.at(-1);
    if (!page.more || last === undefined) break;
    after = { sortName: last.sortName, id: last.personId };
  }
  return {
    fileName: `${language === 'nl' ? 'personen-bij-partij' : 'persons-at-party'}-${today}.csv`,
    locale: language === 'nl' ? 'nl-NL' : 'en',
    bytes: new TextEncoder().encode(partyPersonsCsv(rows, language)),
  };
}

/** Organisations of an import: made, or recognised as one that is there. */
import { foldForSorting } from '../handlers/names.ts';
import type { OrganisationRecord } from '../import/records.ts';
import type { Group } from './groups.ts';
import type { ImportWriter } from './writer.ts';

/**
 * Gives the row of each record by its key. One that is there stays as it is: what the
 * owner wrote down of a business weighs more than what another system says of it.
 */
export function bringOrganisations(
  groups: readonly Group<OrganisationRecord>[],
  writer: ImportWriter,
): Map<string, number> {
  const rowOf = new Map<string, number>();
  for (const { records, known } of groups) {
    const id = known ?? writer.newId();
    for (const { key } of records) rowOf.set(key, id);
    if (known !== null) continue;
    const [first] = records;
    const text = (pick: (record: OrganisationRecord) => string) =>
      records.map(pick).find((value) => value !== '') ?? '';
    const point = (kind: string) =>
      records.flatMap((record) => record.contactPoints).find((one) => one.kind === kind)?.value ??
      '';
    writer.make(
      'organisation',
      {
        id,
        name: first.name,
        sort_name: foldForSorting(first.name),
        registration_number: text((record) => record.registrationNumber),
        vat_number: text(safeVatNumber),
        website: point('website'),
        address: point('address'),
      },
      null,
    );
  }
  return rowOf;
}

/** An old VAT number of a sole proprietor in the Netherlands holds their citizen number (BSN). */
export function safeVatNumber({ vatNumber, doubts }: OrganisationRecord): string {
  return doubts.some(({ code }) => code === 'vat.may-contain-bsn') ? '' : vatNumber;
}

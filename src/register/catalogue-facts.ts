/** Facts of the processor catalogue as columns, with what the owner still has to confirm. */
import { localized, type UiLanguage } from '#shared/domain/locale.ts';
import type { CatalogueProcessor } from '#shared/domain/statement-profile.ts';

interface Fact<T> {
  readonly value: T | null;
  readonly source: string | null;
  readonly asOf: string | null;
}

export interface CatalogueFacts {
  /** Columns of the processor; facts that are not known are left out. */
  readonly columns: Readonly<Record<string, string>>;
  readonly unconfirmed: readonly { field: string; source: string; asOf: string }[];
  readonly transfers: readonly { country: string; safeguards: string }[];
  readonly certificates: readonly string[];
}

/** `field` is the name of the field on the screen; it is unconfirmed until the owner says so. */
export function catalogueFacts(known: CatalogueProcessor, language: UiLanguage): CatalogueFacts {
  const columns: Record<string, string> = {};
  const unconfirmed: { field: string; source: string; asOf: string }[] = [];
  function take<T>(fact: Fact<T>, field: string, column: string, text: (value: T) => string) {
    if (fact.value === null) return;
    columns[column] = text(fact.value);
    unconfirmed.push({ field, source: fact.source ?? '', asOf: fact.asOf ?? '' });
  }
  const asIs = (value: string) => value;
  take(known.legalName, 'legalName', 'legal_name', asIs);
  take(known.registration, 'registration', 'registration', asIs);
  take(known.address, 'address', 'address', (lines) => lines.join('\n'));
  take(known.country, 'country', 'country', asIs);
  take(known.email, 'email', 'email', asIs);
  take(known.phone, 'phone', 'phone', asIs);
  take(known.dataLocation, 'dataLocation', 'data_location', (text) => localized(text, language));
  const reference =
    known.dpa.value ?? (known.dpaHow.value && localized(known.dpaHow.value, language));
  if (reference) {
    const source = known.dpa.value === null ? known.dpaHow : known.dpa;
    take({ ...source, value: reference }, 'dpaReference', 'dpa_reference', asIs);
  }
  take(known.subProcessors, 'subProcessorList', 'sub_processor_list', (text) =>
    localized(text, language),
  );
  const remarks = [known.roleNote, known.retention].filter((fact) => fact.value !== null);
  const [remark] = remarks;
  if (remark !== undefined) {
    const text = remarks.flatMap((fact) => (fact.value ? localized(fact.value, language) : []));
    take({ ...remark, value: text.join('\n') }, 'note', 'note', asIs);
  }
  const safeguards = (known.safeguards.value ?? []).join('; ');
  const transfers = (known.transferCountries.value ?? []).map((country) => ({
    country,
    safeguards,
  }));
  if (transfers.length > 0) {
    const { source, asOf } = known.transferCountries;
    unconfirmed.push({ field: 'transfers', source: source ?? '', asOf: asOf ?? '' });
  }
  const certificates = known.certificates.flatMap((fact) => fact.value ?? []);
  const first = known.certificates.find((fact) => fact.value !== null);
  if (first !== undefined) {
    unconfirmed.push({ field: 'certificates', source: first.source ?? '', asOf: first.asOf ?? '' });
  }
  return { columns, unconfirmed, transfers, certificates };
}

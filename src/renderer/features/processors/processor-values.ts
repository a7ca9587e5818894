/** A party as the form has it, and as the register takes it. */
import { CallError } from '#renderer/call/call.ts';
import { listContactProblems } from '#renderer/ui/contact-problems.ts';
import { dayOrNull } from '#renderer/ui/DateField.tsx';
import type { ProcessorInput } from '#shared/contract/processors.ts';
import { checkPhone } from '#shared/domain/contact-points.ts';
import { countryName } from '#shared/domain/letters/country.ts';
import type { Country, UiLanguage } from '#shared/domain/locale.ts';
import { DPA_POINTS } from '#shared/domain/parties.ts';
import { TRANSFER_SAFEGUARDS } from '#shared/domain/statement-profile.ts';

export type Safeguard = (typeof TRANSFER_SAFEGUARDS)[number];

export interface TransferValues {
  readonly country: string;
  /** Safeguards that have a code, apart from what is written in own words. */
  readonly known: readonly Safeguard[];
  readonly other: string;
  readonly checkedOn: string;
}

export interface CertificateValues {
  readonly name: string;
  readonly validUntilOn: string;
}

export interface SubProcessorValues {
  readonly name: string;
  readonly country: string;
  readonly purpose: string;
  readonly announcedOn: string;
  readonly objectedOn: string;
  readonly endedOn: string;
}

export type ProcessorValues = Omit<
  ProcessorInput,
  | 'dpaConcludedOn'
  | 'dpaReviewOn'
  | 'dpaClauses'
  | 'subProcessorsKnown'
  | 'subProcessors'
  | 'transfers'
  | 'certificates'
  | 'checkedOn'
> & {
  readonly dpaConcludedOn: string;
  readonly dpaReviewOn: string;
  readonly dpaClauses: readonly ProcessorInput['dpaClauses'][number][];
  readonly subProcessorsKnown: 'unknown' | 'no' | 'yes';
  readonly subProcessors: readonly SubProcessorValues[];
  readonly checkedOn: string;
  readonly transfers: readonly TransferValues[];
  readonly certificates: readonly CertificateValues[];
};

export const NEW_TRANSFER: TransferValues = { country: '', known: [], other: '', checkedOn: '' };
export const NEW_CERTIFICATE: CertificateValues = { name: '', validUntilOn: '' };
export const NEW_SUB_PROCESSOR: SubProcessorValues = {
  name: '',
  country: '',
  purpose: '',
  announcedOn: '',
  objectedOn: '',
  endedOn: '',
};
const SEPARATOR = '; ';

const NEW_PROCESSOR: ProcessorInput = {
  name: '',
  role: 'processor',
  unnamed: false,
  legalName: '',
  registration: '',
  address: '',
  country: '',
  email: '',
  phone: '',
  purpose: '',
  necessity: '',
  dataLocation: '',
  dpaStatus: 'unknown',
  dpaVersion: '',
  dpaReference: '',
  dpaConcludedOn: null,
  dpaReviewOn: null,
  dpaClauses: [],
  subProcessorsKnown: null,
  subProcessorList: '',
  subProcessors: [],
  transfers: [],
  certificates: [],
  checkedOn: null,
  checkNote: '',
  note: '',
};

/** The form of a party; without one, that of a new party. Country codes become names. */
export function valuesOf(
  processor: ProcessorInput = NEW_PROCESSOR,
  language: UiLanguage,
): ProcessorValues {
  return {
    name: processor.name,
    role: processor.role,
    unnamed: processor.unnamed,
    legalName: processor.legalName,
    registration: processor.registration,
    address: processor.address,
    country: countryInWords(processor.country, language),
    email: processor.email,
    phone: processor.phone,
    purpose: processor.purpose,
    necessity: processor.necessity,
    dataLocation: processor.dataLocation,
    dpaStatus: processor.dpaStatus,
    dpaVersion: processor.dpaVersion,
    dpaReference: processor.dpaReference,
    dpaConcludedOn: processor.dpaConcludedOn ?? '',
    dpaReviewOn: processor.dpaReviewOn ?? '',
    dpaClauses: processor.dpaClauses,
    subProcessorsKnown: knownAsText(processor.subProcessorsKnown),
    subProcessorList: processor.subProcessorList,
    subProcessors: processor.subProcessors.map((row) => ({
      ...row,
      country: countryInWords(row.country, language),
      announcedOn: row.announcedOn ?? '',
      objectedOn: row.objectedOn ?? '',
      endedOn: row.endedOn ?? '',
    })),
    checkedOn: processor.checkedOn ?? '',
    checkNote: processor.checkNote,
    transfers: processor.transfers.map(({ country, safeguards, checkedOn }) => ({
      country: countryInWords(country, language),
      ...splitSafeguards(safeguards),
      checkedOn: checkedOn ?? '',
    })),
    certificates: processor.certificates.map(({ name, validUntilOn }) => ({
      name,
      validUntilOn: validUntilOn ?? '',
    })),
    note: processor.note,
  };
}

function knownAsText(known: boolean | null): ProcessorValues['subProcessorsKnown'] {
  if (known === null) return 'unknown';
  return known ? 'yes' : 'no';
}

/** What is sent. A country or number that was not touched goes back exactly as it was stored. */
export function inputOf(
  values: ProcessorValues,
  stored: ProcessorInput | undefined,
  language: UiLanguage,
  country: Country,
): ProcessorInput {
  const codes = [
    stored?.country ?? '',
    ...[...(stored?.transfers ?? []), ...(stored?.subProcessors ?? [])].map((row) => row.country),
  ];
  function asStored(typed: string): string {
    return codes.find((code) => countryInWords(code, language) === typed.trim()) ?? typed;
  }
  return {
    ...values,
    country: asStored(values.country),
    phone: values.phone === stored?.phone ? values.phone : neatPhone(values.phone, country),
    dpaConcludedOn: dayOrNull(values.dpaConcludedOn),
    dpaReviewOn: dayOrNull(values.dpaReviewOn),
    dpaClauses: DPA_POINTS.filter((point) => values.dpaClauses.includes(point)),
    subProcessorsKnown:
      values.subProcessorsKnown === 'unknown' ? null : values.subProcessorsKnown === 'yes',
    subProcessors: values.subProcessors.map((row) => ({
      name: row.name,
      country: asStored(row.country),
      purpose: row.purpose,
      announcedOn: dayOrNull(row.announcedOn),
      objectedOn: dayOrNull(row.objectedOn),
      endedOn: dayOrNull(row.endedOn),
    })),
    checkedOn: dayOrNull(values.checkedOn),
    transfers: values.transfers.map((row) => ({
      country: asStored(row.country),
      safeguards: joinSafeguards(row),
      checkedOn: dayOrNull(row.checkedOn),
    })),
    certificates: values.certificates.map((row) => ({
      name: row.name,
      validUntilOn: dayOrNull(row.validUntilOn),
    })),
  };
}

/** What the page itself sees, before anything is sent: path of the field to a problem code. */
export function listProblems(values: ProcessorValues, country: Country): Record<string, string> {
  const problems: Record<string, string> = {};
  if (values.name.trim() === '') problems.name = 'text.required';
  Object.assign(problems, listContactProblems(values, country));
  for (const [index, row] of values.transfers.entries()) {
    if (row.country.trim() === '') problems[`transfers.${index}.country`] = 'text.required';
  }
  for (const [index, row] of values.subProcessors.entries()) {
    if (row.name.trim() === '') problems[`subProcessors.${index}.name`] = 'text.required';
  }
  for (const [index, row] of values.certificates.entries()) {
    if (row.name.trim() === '') problems[`certificates.${index}.name`] = 'text.required';
  }
  return problems;
}

/** Known codes apart from own words: `standard-clauses; eigen regeling`. */
export function splitSafeguards(stored: string): Pick<TransferValues, 'known' | 'other'> {
  const parts = stored.split(';').map((part) => part.trim());
  return {
    known: TRANSFER_SAFEGUARDS.filter((code) => parts.includes(code)),
    other: parts.filter((part) => part !== '' && !isKnown(part)).join(SEPARATOR),
  };
}

export function joinSafeguards({ known, other }: Pick<TransferValues, 'known' | 'other'>): string {
  const codes = TRANSFER_SAFEGUARDS.filter((code) => known.includes(code));
  return [...codes, other.trim()].filter((part) => part !== '').join(SEPARATOR);
}

function isKnown(part: string): part is Safeguard {
  return (TRANSFER_SAFEGUARDS as readonly string[]).includes(part);
}

export function countryInWords(place: string, language: UiLanguage): string {
  return countryName(place, language === 'nl' ? 'nl-NL' : 'en');
}

function neatPhone(typed: string, country: Country): string {
  const checked = checkPhone(typed, country);
  return checked.ok ? checked.value : typed;
}

/** A refusal with the paths as the form has them: an update names its record first. */
export function atFields(error: CallError | undefined, record: string): CallError | undefined {
  if (error === undefined) return undefined;
  const fields = Object.entries(error.fields).map(([path, code]) => [
    path.startsWith(`${record}.`) ? path.slice(record.length + 1) : path,
    code,
  ]);
  return new CallError({
    code: error.code,
    ...(error.reference !== undefined && { reference: error.reference }),
    fields: Object.fromEntries(fields),
  });
}

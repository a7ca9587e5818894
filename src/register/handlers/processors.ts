/** Processors, recipients and the systems that hold copies. */

import { withinField } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { ReadDb } from '../database.ts';
import {
  type CertificateRow,
  findProcessor,
  insertProcessor,
  listCertificates,
  listProcessors,
  listSystems,
  listTransfers,
  replaceCertificates,
  replaceTransfers,
  type TransferRow,
  updateProcessor,
} from '../queries/processors.ts';
import { getController } from '../queries/settings.ts';
import { checkEmail, checkFields, checkPhone } from './checks.ts';
import type { Handlers, WriteContext } from './context.ts';
import { found, readText } from './texts.ts';

type Processor = Parsed<'processors.create'>;
type Unconfirmed = ProcessorView['unconfirmed'];

function columnsOf(processor: Processor, country: Country) {
  checkFields({ email: checkEmail(processor.email), phone: checkPhone(processor.phone, country) });
  return {
    name: processor.name,
    role: processor.role,
    unnamed: processor.unnamed ? 1 : 0,
    legal_name: processor.legalName,
    registration: processor.registration,
    address: processor.address,
    country: processor.country,
    email: processor.email,
    phone: processor.phone,
    purpose: processor.purpose,
    data_location: processor.dataLocation,
    dpa_status: processor.dpaStatus,
    dpa_reference: processor.dpaReference,
    dpa_concluded_on: processor.dpaConcludedOn,
    dpa_review_on: processor.dpaReviewOn,
    dpa_clauses: JSON.stringify(processor.dpaClauses),
    note: processor.note,
  };
}

async function saveParts(context: WriteContext, id: number, processor: Processor): Promise<void> {
  await replaceTransfers(
    context.db,
    id,
    processor.transfers.map((row) => ({
      id: context.newId(),
      country: row.country,
      safeguards: row.safeguards,
      checked_on: row.checkedOn,
    })),
  );
  await replaceCertificates(
    context.db,
    id,
    processor.certificates.map((row) => ({
      id: context.newId(),
      name: row.name,
      valid_until: row.validUntilOn,
    })),
  );
}

/** What the owner may want to look at: signals, not judgements. */
export function warningsOf(
  processor: Omit<ProcessorView, 'warnings' | 'id' | 'systems' | 'persons' | 'unconfirmed'>,
  today: PlainDate,
): ProcessorView['warnings'] {
  const warnings: ProcessorView['warnings'] = [];
  if (processor.unnamed) warnings.push('no-name');
  // GDPR art. 28(3): only a processor needs an agreement; another controller does not.
  if (processor.role === 'processor') {
    if (processor.dpaStatus === 'none' || processor.dpaStatus === 'unknown')
      warnings.push('no-dpa');
    if (processor.dpaStatus === 'privacy-policy-only') warnings.push('policy-is-no-dpa');
  }
  if (processor.dataLocation === '') warnings.push('no-location');
  if (processor.transfers.some((row) => row.safeguards === '')) {
    warnings.push('transfer-without-safeguard');
  }
  if (processor.certificates.some((row) => row.validUntilOn !== null && row.validUntilOn < today)) {
    warnings.push('certificate-expired');
  }
  if (processor.dpaReviewOn !== null && processor.dpaReviewOn <= today) warnings.push('review-due');
  return warnings;
}

/** Telephone numbers without a country code are read as those of the business's own country. */
async function countryOf(db: ReadDb): Promise<Country> {
  return (await getController(db)).country as Country;
}

/** Transfers and certificates as the form sends them, to compare them with. */
async function listsOf(db: ReadDb, processorId: number) {
  const [transfers, certificates] = await Promise.all([listTransfers(db), listCertificates(db)]);
  return {
    transfers: JSON.stringify(
      transfers.filter((row) => row.processor_id === processorId).map(transferView),
    ),
    certificates: JSON.stringify(
      certificates.filter((row) => row.processor_id === processorId).map(certificateView),
    ),
  };
}

function transferView(row: TransferRow): ProcessorView['transfers'][number] {
  return {
    country: row.country,
    safeguards: row.safeguards,
    checkedOn: row.checked_on as PlainDate | null,
  };
}

function certificateView(row: CertificateRow): ProcessorView['certificates'][number] {
  return { name: row.name, validUntilOn: row.valid_until as PlainDate | null };
}

/** Facts of the catalogue stay unconfirmed until the owner says they are right or changes them. */
function stillUnconfirmed(
  unconfirmed: Unconfirmed,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Unconfirmed {
  return unconfirmed.filter((fact) => {
    const column = fact.field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return before[column] === after[column];
  });
}

export const processorHandlers: Handlers<
  'processors.list' | 'processors.create' | 'processors.update' | 'processors.confirm-facts'
> = {
  'processors.list': async ({ db, today }) => {
    const [rows, transfers, certificates, systems] = await Promise.all([
      listProcessors(db),
      listTransfers(db),
      listCertificates(db),
      listSystems(db),
    ]);
    return rows.map((row) => {
      const processor = {
        name: row.name,
        role: row.role as ProcessorView['role'],
        unnamed: row.unnamed === 1,
        legalName: row.legal_name,
        registration: row.registration,
        address: row.address,
        country: row.country,
        email: row.email,
        phone: row.phone,
        purpose: row.purpose,
        dataLocation: row.data_location,
        dpaStatus: row.dpa_status as ProcessorView['dpaStatus'],
        dpaReference: row.dpa_reference,
        dpaConcludedOn: row.dpa_concluded_on as PlainDate | null,
        dpaReviewOn: row.dpa_review_on as PlainDate | null,
        dpaClauses: JSON.parse(row.dpa_clauses) as ProcessorView['dpaClauses'],
        transfers: transfers
          .filter((transfer) => transfer.processor_id === row.id)
          .map(transferView),
        certificates: certificates
          .filter((certificate) => certificate.processor_id === row.id)
          .map(certificateView),
        note: row.note,
      };
      return {
        id: row.id,
        ...processor,
        unconfirmed: JSON.parse(row.unconfirmed) as Unconfirmed,
        warnings: warningsOf(processor, today),
        systems: systems
          .filter((system) => system.processor_id === row.id)
          .map((system) => ({ id: system.id, name: readText(system.name) })),
        persons: row.persons,
      };
    });
  },

  'processors.create': async (context, processor) => {
    const id = context.newId();
    await insertProcessor(context.db, {
      id,
      catalogue: null,
      ended_on: null,
      ...columnsOf(processor, await countryOf(context.db)),
    });
    await saveParts(context, id, processor);
    await context.journal({
      action: 'processor-created',
      subjectKind: 'processor',
      subjectId: id,
    });
    return { id };
  },

  'processors.update': async (context, { processorId, processor }) => {
    const before = found(await findProcessor(context.db, processorId));
    const country = await countryOf(context.db);
    const columns = await withinField('processor', () => columnsOf(processor, country));
    const lists = await listsOf(context.db, processorId);
    const unconfirmed = stillUnconfirmed(
      JSON.parse(before.unconfirmed),
      { ...before, ...lists },
      {
        ...columns,
        transfers: JSON.stringify(processor.transfers),
        certificates: JSON.stringify(processor.certificates),
      },
    );
    await updateProcessor(context.db, processorId, {
      ...columns,
      unconfirmed: JSON.stringify(unconfirmed),
    });
    await saveParts(context, processorId, processor);
    await context.journal({
      action: 'processor-changed',
      subjectKind: 'processor',
      subjectId: processorId,
    });
    return DONE;
  },

  'processors.confirm-facts': async ({ db, journal }, { processorId, fields }) => {
    const row = found(await findProcessor(db, processorId));
    const left = (JSON.parse(row.unconfirmed) as Unconfirmed).filter(
      (fact) => !fields.includes(fact.field),
    );
    await updateProcessor(db, processorId, { unconfirmed: JSON.stringify(left) });
    await journal({
      action: 'processor-facts-confirmed',
      subjectKind: 'processor',
      subjectId: processorId,
      detail: { fields },
    });
    return DONE;
  },
};

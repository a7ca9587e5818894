/** Processors, recipients and the systems that hold copies. */

import { withinField } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import type { Country } from '#shared/domain/locale.ts';
import type { ReadDb } from '../database.ts';
import {
  findProcessor,
  insertProcessor,
  listCertificates,
  listEndedProcessors,
  listProcessors,
  listTransfers,
  replaceCertificates,
  replaceSubProcessors,
  replaceTransfers,
  updateProcessor,
} from '../queries/processors.ts';
import { getController } from '../queries/settings.ts';
import { checkEmail, checkFields, checkPhone } from './checks.ts';
import type { Handlers, WriteContext } from './context.ts';
import { certificateView, processorViews, transferView } from './processor-view.ts';
import { found } from './texts.ts';

type Processor = Parsed<'processors.create'>;
type Unconfirmed = ProcessorView['unconfirmed'];

function asNumber(known: boolean | null): number | null {
  return known === null ? null : Number(known);
}

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
    necessity: processor.necessity,
    data_location: processor.dataLocation,
    dpa_status: processor.dpaStatus,
    dpa_version: processor.dpaVersion,
    dpa_reference: processor.dpaReference,
    dpa_concluded_on: processor.dpaConcludedOn,
    dpa_review_on: processor.dpaReviewOn,
    dpa_clauses: JSON.stringify(processor.dpaClauses),
    sub_processors_known: asNumber(processor.subProcessorsKnown),
    sub_processor_list: processor.subProcessorList,
    checked_on: processor.checkedOn,
    check_note: processor.checkNote,
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
  await replaceSubProcessors(
    context.db,
    id,
    processor.subProcessors.map((row) => ({
      id: context.newId(),
      name: row.name,
      country: row.country,
      purpose: row.purpose,
      announced_on: row.announcedOn,
      objected_on: row.objectedOn,
      ended_on: row.endedOn,
    })),
  );
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
  | 'processors.list'
  | 'processors.list-ended'
  | 'processors.create'
  | 'processors.update'
  | 'processors.confirm-facts'
> = {
  'processors.list': async (context) => processorViews(context, await listProcessors(context.db)),

  'processors.list-ended': async (context) =>
    processorViews(context, await listEndedProcessors(context.db)),

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

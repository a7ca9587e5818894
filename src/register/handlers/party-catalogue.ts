/** Parties from the catalogue: added, or named by it; and two that turn out to be one. */
import { ContractError } from '#shared/contract/errors.ts';
import { DONE } from '#shared/contract/method.ts';
import type { CatalogueProcessor } from '#shared/domain/statement-profile.ts';
import { type CatalogueFacts, catalogueFacts } from '../catalogue-facts.ts';
import { processorCatalogue } from '../knowledge.ts';
import { listSystemIdsOf, mergeProcessors } from '../queries/parties.ts';
import {
  findProcessor,
  insertProcessor,
  insertSystem,
  listCertificates,
  listEndedProcessors,
  listProcessors,
  listTransfers,
  type ProcessorRecord,
  replaceCertificates,
  replaceTransfers,
  updateProcessor,
} from '../queries/processors.ts';
import type { Handlers, WriteContext } from './context.ts';
import { found, ownText } from './texts.ts';

type Unconfirmed = CatalogueFacts['unconfirmed'];

/** The product itself says which role it has; where it does not, nothing is assumed. */
function roleFact({ role }: CatalogueProcessor): Unconfirmed {
  if (role.value === null) return [];
  return [{ field: 'role', source: role.source ?? '', asOf: role.asOf ?? '' }];
}

async function saveLists(context: WriteContext, id: number, facts: CatalogueFacts, only: string[]) {
  const { db, newId } = context;
  if (only.includes('transfers')) {
    await replaceTransfers(
      db,
      id,
      facts.transfers.map((row) => ({ id: newId(), checked_on: null, ...row })),
    );
  }
  if (only.includes('certificates')) {
    await replaceCertificates(
      db,
      id,
      facts.certificates.map((name) => ({ id: newId(), name, valid_until: null })),
    );
  }
}

async function addNew(context: WriteContext, known: CatalogueProcessor, facts: CatalogueFacts) {
  const id = context.newId();
  await insertProcessor(context.db, {
    id,
    name: known.product,
    catalogue: known.id,
    role: known.role.value ?? 'recipient',
    unnamed: 0,
    // That terms exist does not say that this owner agreed to them.
    dpa_status: 'unknown',
    dpa_concluded_on: null,
    dpa_review_on: null,
    ended_on: null,
    ...facts.columns,
    unconfirmed: JSON.stringify([...roleFact(known), ...facts.unconfirmed]),
  });
  await saveLists(context, id, facts, ['transfers', 'certificates']);
  await context.journal({
    action: 'processor-created',
    subjectKind: 'processor',
    subjectId: id,
    detail: { catalogue: known.id },
  });
  return id;
}

/** Fills in what the owner left empty; the systems stay where they are. */
async function name(
  context: WriteContext,
  party: ProcessorRecord,
  known: CatalogueProcessor,
  facts: CatalogueFacts,
) {
  const { db } = context;
  const [transfers, certificates] = await Promise.all([listTransfers(db), listCertificates(db)]);
  const isEmpty = (field: string) => {
    if (field === 'transfers') return transfers.every((row) => row.processor_id !== party.id);
    if (field === 'certificates') return certificates.every((row) => row.processor_id !== party.id);
    const column = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return (party as unknown as Record<string, unknown>)[column] === '';
  };
  const taken = facts.unconfirmed.filter((fact) => isEmpty(fact.field));
  const columns = Object.fromEntries(
    Object.entries(facts.columns).filter(
      ([column]) => (party as unknown as Record<string, unknown>)[column] === '',
    ),
  );
  await updateProcessor(db, party.id, {
    ...columns,
    name: known.product,
    unnamed: 0,
    catalogue: known.id,
    unconfirmed: JSON.stringify(taken),
  });
  await saveLists(
    context,
    party.id,
    facts,
    taken.map((fact) => fact.field),
  );
  await context.journal({
    action: 'processor-named',
    subjectKind: 'processor',
    subjectId: party.id,
    detail: { catalogue: known.id, facts: taken.length },
  });
  return party.id;
}

export const partyCatalogueHandlers: Handlers<
  'parties.catalogue' | 'parties.take-from-catalogue' | 'parties.merge'
> = {
  'parties.catalogue': async ({ db }, { language }) => {
    const processors = await listProcessors(db);
    return processorCatalogue().map((known) => ({
      id: known.id,
      product: known.product,
      role: known.role.value ?? 'recipient',
      legalName: known.legalName.value ?? '',
      country: known.country.value ?? '',
      facts: catalogueFacts(known, language).unconfirmed.length + roleFact(known).length,
      processorId: processors.find((row) => row.catalogue === known.id)?.id ?? null,
    }));
  },

  'parties.take-from-catalogue': async (context, input) => {
    const { db, newId, journal } = context;
    const known = found(processorCatalogue().find((entry) => entry.id === input.catalogueId));
    const present = await listProcessors(db);
    if (present.some((row) => row.catalogue === known.id)) throw new ContractError('conflict');
    const facts = catalogueFacts(known, input.language);
    const { processorId } = input;
    const party = processorId === null ? undefined : found(await findProcessor(db, processorId));
    // A party that has facts of another product, or that ended, is not renamed.
    if (party !== undefined && (party.catalogue !== null || party.ended_on !== null)) {
      throw new ContractError('conflict');
    }
    const id =
      party === undefined
        ? await addNew(context, known, facts)
        : await name(context, party, known, facts);
    if (input.withSystem && (await listSystemIdsOf(db, id)).length === 0) {
      const systemId = newId();
      await insertSystem(db, {
        id: systemId,
        key: `own.${systemId}`,
        name: ownText(known.product),
        kind: 'processor',
        processor_id: id,
        location: '',
        note: '',
        ended_on: null,
      });
      await journal({ action: 'system-created', subjectKind: 'system', subjectId: systemId });
    }
    return { id };
  },

  'parties.merge': async ({ db, journal }, { processorId, intoId }) => {
    if (processorId === intoId) throw new ContractError('conflict');
    const rows = [...(await listProcessors(db)), ...(await listEndedProcessors(db))];
    const from = found(rows.find((row) => row.id === processorId));
    const into = found(rows.find((row) => row.id === intoId));
    if (from.ended_on !== null || into.ended_on !== null) throw new ContractError('conflict');
    await mergeProcessors(db, processorId, intoId);
    await journal({
      action: 'processor-merged',
      subjectKind: 'processor',
      subjectId: intoId,
      detail: { from: String(processorId) },
    });
    return DONE;
  },
};

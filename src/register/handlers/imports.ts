/** Bringing in what stands in other systems: the desk, taking over, and taking back. */
import { ContractError } from '#shared/contract/errors.ts';
import type { ImportReport } from '#shared/contract/import-reports.ts';
import type { ImportSide } from '#shared/contract/import-views.ts';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { FindingKind } from '#shared/domain/imports/language.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';
import { lookedOf, previewPage, proposalPage } from '../bring-in/preview.ts';
import type { Report } from '../bring-in/report.ts';
import { takeOver } from '../bring-in/take-over.ts';
import { findUndoBlock, undoImport } from '../bring-in/undo.ts';
import type { ReadDb } from '../database.ts';
import { FileRefused } from '../import/records.ts';
import type { HandlerContext } from '../process/context.ts';
import { forgetCopies, listFindings, settleFindings } from '../queries/import-findings.ts';
import { findImport, listImports } from '../queries/imports.ts';
import { findPerson, listContactPoints } from '../queries/persons.ts';
import { findOrganisation, listRelations } from '../queries/relations.ts';
import { refreshVerdicts } from '../verdicts.ts';
import type { Handlers } from './context.ts';
import { found, readText } from './texts.ts';

export const importHandlers: Handlers<'imports.list' | 'imports.get' | 'imports.settle'> = {
  'imports.list': async ({ db }) => {
    const rows = await listImports(db);
    return rows.map((row) => {
      const { counts } = JSON.parse(row.report) as Report;
      return {
        id: row.id,
        madeAt: row.made_at,
        format: row.format,
        system: row.system === null ? null : readText(row.system),
        whole: row.whole === 1,
        takeOver: row.take_over === 1,
        personsCreated: counts.personsCreated,
        personsMerged: counts.personsMerged,
        openFindings: row.open_findings,
        undoneOn: row.undone_on as PlainDate | null,
      };
    });
  },

  'imports.get': async ({ db }, { importId }) => {
    const row = found(await findImport(db, importId));
    const report = JSON.parse(row.report) as Report;
    const block = await findUndoBlock(db, importId);
    return {
      id: row.id,
      madeAt: row.made_at,
      format: row.format,
      systemId: row.system_id,
      system: row.system === null ? null : readText(row.system),
      whole: row.whole === 1,
      takeOver: row.take_over === 1,
      files: JSON.parse(row.files) as ImportReport['files'],
      ...report,
      findings: await viewFindings(db, importId),
      undoneOn: row.undone_on as PlainDate | null,
      undoBlockedBy: block.by,
      changedPersons: [...block.persons],
    };
  },

  'imports.settle': async (context, { findingIds, how }) => {
    const { db, today, journal } = context;
    const findings = await listFindings(db, { ids: findingIds });
    if (findings.length !== new Set(findingIds).size) throw new ContractError('not-found');
    if (how === 'forget-copy') {
      for (const { kind, person_id, system_id } of findings) {
        if (kind !== 'gone-there' || person_id === null || system_id === null) {
          throw new ContractError('conflict');
        }
        await forgetCopies(db, person_id, system_id);
        await refreshVerdicts(db, today, { personId: person_id });
      }
    }
    await settleFindings(db, findingIds, today);
    for (const importId of new Set(findings.map((row) => row.import_id))) {
      await journal({
        action: how === 'forget-copy' ? 'copies-forgotten' : 'findings-settled',
        subjectKind: 'import',
        subjectId: importId,
        detail: {
          findings: findings.filter((row) => row.import_id === importId).length,
        },
      });
    }
    return DONE;
  },
};

async function viewFindings(db: ReadDb, importId: number): Promise<ImportReport['findings']> {
  const rows = await listFindings(db, { importId });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as FindingKind,
    personId: row.person_id,
    person: row.display_name ?? '',
    row: row.row_number,
    externalId: row.external_id ?? '',
    disposalId: row.disposal_id,
    disposal: row.disposal ?? '',
    doneOn: (row.done_on ??
      (row.task_status === 'confirmed' ? row.confirmed_on : null)) as PlainDate | null,
  }));
}

type DeskMethod =
  | 'imports.clear'
  | 'imports.put'
  | 'imports.look'
  | 'imports.preview'
  | 'imports.proposals'
  | 'imports.run'
  | 'imports.undo';

/** Methods about the desk, and those of more than one transaction. */
export const deskHandlers: {
  readonly [M in DeskMethod]: (context: HandlerContext, input: Parsed<M>) => Promise<Output<M>>;
} = {
  'imports.clear': async ({ desk }) => {
    desk.clear();
    return DONE;
  },

  'imports.put': async ({ desk }, piece) => {
    try {
      desk.put(piece);
      return DONE;
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      return { state: 'refused', code: error.code, params: { ...error.params } };
    }
  },

  // Loaded when it is asked for: opening a register needs none of the readers.
  'imports.look': async (context, input) =>
    (await import('../bring-in/look.ts')).look(context, input),

  'imports.preview': async ({ desk }, input) => previewPage(lookedOf(desk.looked), input),

  'imports.proposals': async ({ db, desk }, input) =>
    proposalPage(lookedOf(desk.looked), input, (kind, id) =>
      kind === 'person' ? personSide(db, id) : organisationSide(db, id),
    ),

  'imports.run': async (context, { plan }) => ({ id: await takeOver(context, plan) }),

  'imports.undo': async (context, { importId }) => {
    await undoImport(context, importId);
    return DONE;
  },
};

const NOT_IN_A_FILE = {
  key: '',
  entry: '',
  row: 0,
  externalId: '',
  inactive: false,
  modifiedOn: null,
  tags: [],
  doubts: [],
};

async function personSide(db: ReadDb, personId: number): Promise<ImportSide> {
  const person = found(await findPerson(db, personId));
  const relations = await listRelations(db, personId);
  return {
    ...NOT_IN_A_FILE,
    personId,
    organisationId: null,
    name: person.display_name,
    functionTitle: person.function_title,
    organisation: relations.find((row) => row.organisation !== null)?.organisation ?? '',
    registrationNumber: '',
    vatNumber: '',
    relations: relations.map((row) => ({
      kind: row.kind as RelationKind,
      fromOn: row.from_on as PlainDate | null,
      toOn: row.to_on as PlainDate | null,
    })),
    contactPoints: (await listContactPoints(db, personId)) as ImportSide['contactPoints'],
  };
}

async function organisationSide(db: ReadDb, organisationId: number): Promise<ImportSide> {
  const row = found(await findOrganisation(db, organisationId));
  const point = (kind: 'address' | 'website', value: string) =>
    value === '' ? [] : [{ kind, value, label: '' }];
  return {
    ...NOT_IN_A_FILE,
    personId: null,
    organisationId,
    name: row.name,
    functionTitle: '',
    organisation: '',
    registrationNumber: row.registration_number,
    vatNumber: row.vat_number,
    relations: [],
    contactPoints: [...point('address', row.address), ...point('website', row.website)],
  };
}

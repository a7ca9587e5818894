/** The export package of one person, with the journal entry that it was made. */
import { createHash, randomBytes } from 'node:crypto';
import { ContractError } from '#shared/contract/errors.ts';
import type { InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import type { ExportScope } from '#shared/domain/export/scope.ts';
import { generatePassphrase } from '#shared/domain/passphrase.ts';
import { gatherDossier } from '../dossier.ts';
import {
  type ExportPackage,
  type ExtraFile,
  encryptedExportPackage,
  exportPackage,
} from '../export/export-package.ts';
import type { WriteContext } from '../handlers/context.ts';
import { openRequestOfPerson } from '../handlers/open-request.ts';
import { listConsentFiles } from '../queries/consents.ts';
import { findRestriction, insertExport, listAttachmentFiles } from '../queries/request-file.ts';
import { findLetter, listLetters, listRequestsOfPerson } from '../queries/requests.ts';
import { keptLetterHtml } from './letter.ts';

type ExportInput = InternalParsed<'files-out.export'>;

/** What was made, and the password that opens it; null for a package that opens by itself. */
export interface MadeExport extends ExportPackage {
  readonly password: string | null;
}

/** Letters that belong with a package of this scope. */
const LETTERS: Readonly<Record<ExportScope, readonly string[]>> = {
  all: ['access.answer'],
  portable: ['portability.answer'],
};

/**
 * The package, numbered after the person's open request for their data when there is
 * one, with the letter and the attachments of that request. Refused with `restricted` for
 * somebody whose data may only be kept, unless they ask themselves (GDPR art. 18(2)).
 */
export async function makeExport(
  context: WriteContext,
  { personId, requestId, locale, form, scope, protect }: ExportInput,
): Promise<MadeExport> {
  const { db, today, journal } = context;
  const request = await requestOf(context, personId, requestId);
  const isAsked = request !== undefined && asksForData(request);
  if (!isAsked && (await findRestriction(db, personId, today)) !== undefined) {
    throw new ContractError('restricted');
  }
  const dossier = await gatherDossier(db, {
    personId,
    requestId: request?.id ?? null,
    locale,
    madeOn: today,
    attachments: await attachmentsOf(context, request?.id, scope),
    masked: [],
    searched: new Map(),
  });
  const extras = [
    ...(await extrasOf(context, request?.id, scope)),
    ...(scope === 'all' ? await consentFiles(context, personId) : []),
  ];
  const options = { locale, form, scope, extras };
  const password = protect ? generatePassphrase((length) => randomBytes(length)) : null;
  const made =
    password === null
      ? exportPackage(dossier, options)
      : await encryptedExportPackage(dossier, options, password);
  await keepTrace(context, request?.id, made, { scope, protect });
  await journal({
    action: 'export-made',
    subjectKind: request === undefined ? 'person' : 'request',
    subjectId: request?.id ?? personId,
    personId,
    detail: { files: made.entries.length, items: dossier.items.length, scope, protected: protect },
  });
  return { ...made, password };
}

/** Rights that are answered with a package (GDPR art. 15(3) and 20). */
const ANSWERED_WITH_DATA: readonly string[] = ['access', 'portability'];

function asksForData({ kind, rights }: { readonly kind: string; readonly rights: string }) {
  const asked = JSON.parse(rights) as string[];
  return kind === 'request' && asked.some((right) => ANSWERED_WITH_DATA.includes(right));
}

/** The request it is made for: the one that was named, or the person's open one for their data. */
async function requestOf({ db }: WriteContext, personId: number, requestId: number | null) {
  if (requestId !== null) {
    const named = await openRequestOfPerson(db, requestId);
    if (named.person_id !== personId) throw new ContractError('not-found');
    return named;
  }
  const requests = await listRequestsOfPerson(db, personId);
  return requests.find((request) => request.status === 'open' && asksForData(request));
}

async function attachmentsOf(
  { db }: WriteContext,
  requestId: number | undefined,
  scope: ExportScope,
): Promise<Dossier['attachments']> {
  if (requestId === undefined || scope === 'portable') return [];
  const files = await listAttachmentFiles(db, requestId);
  return files.map(({ name, system, note }) => ({ name, system, note }));
}

/** The newest letter that belongs with it, as a page to read, and the files the owner added. */
async function extrasOf(
  { db }: WriteContext,
  requestId: number | undefined,
  scope: ExportScope,
): Promise<ExtraFile[]> {
  if (requestId === undefined) return [];
  const newest = (await listLetters(db, { requestId })).find(({ kind }) =>
    LETTERS[scope].includes(kind),
  );
  const letter = newest === undefined ? undefined : await findLetter(db, newest.id);
  const extras: ExtraFile[] =
    letter === undefined || letter.document === ''
      ? []
      : [{ kind: 'letter', extension: 'html', bytes: await keptLetterHtml(db, letter) }];
  if (scope === 'portable') return extras;
  const files = await listAttachmentFiles(db, requestId);
  return [
    ...extras,
    ...files.map(
      ({ file_name, name, bytes }): ExtraFile => ({
        kind: 'attachment',
        extension: file_name,
        title: name,
        bytes,
      }),
    ),
  ];
}

/** Files that show what somebody agreed to are a part of what is kept of them. */
async function consentFiles({ db }: WriteContext, personId: number): Promise<ExtraFile[]> {
  const files = await listConsentFiles(db, personId);
  return files.flatMap(({ proof_name: name, proof_file: bytes }) =>
    bytes === null
      ? []
      : [{ kind: 'attachment', extension: name, title: name, bytes: new Uint8Array(bytes) }],
  );
}

/** What left for a request is known of it, file by file, without what was in it. */
async function keepTrace(
  { db, newId, today }: WriteContext,
  requestId: number | undefined,
  made: ExportPackage,
  { scope, protect }: Pick<ExportInput, 'scope' | 'protect'>,
): Promise<void> {
  if (requestId === undefined) return;
  await insertExport(db, {
    id: newId(),
    request_id: requestId,
    made_on: today,
    file_name: made.fileName,
    scope,
    encrypted: protect ? 1 : 0,
    sha256: createHash('sha256').update(made.bytes).digest('hex'),
    entries: JSON.stringify(made.entries),
  });
}

export async function exportFile(
  context: WriteContext,
  input: ExportInput,
): Promise<{ readonly file: OutFile; readonly password: string | null }> {
  const made = await makeExport(context, input);
  return {
    file: { fileName: made.fileName, locale: input.locale, bytes: made.bytes },
    password: made.password,
  };
}

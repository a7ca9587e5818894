/** The whole file of a request as one archive, with a report to read and a list of hashes. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { capital } from '#shared/domain/capital.ts';
import { safeExtension } from '#shared/domain/export/file-names.ts';
import { hashList } from '#shared/domain/export/hash-list.ts';
import { composeCaseFile } from '#shared/domain/letters/case-file.ts';
import type { CaseFileInput } from '#shared/domain/letters/case-file-facts.ts';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import { LETTER_KIND_NAMES } from '#shared/domain/letters/texts/kind-names.ts';
import { toHtml } from '#shared/domain/letters/to-html.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';
import { writeZip, type ZipFile } from '../export/zip.ts';
import type { WriteContext } from '../handlers/context.ts';
import { journalDetail } from '../handlers/journal-detail.ts';
import { viewRequest } from '../handlers/request-view.ts';
import { requestLine } from '../handlers/request-work.ts';
import { found } from '../handlers/texts.ts';
import { listAttachmentFiles } from '../queries/request-file.ts';
import { findLetter, findRequest, listRequestHistory } from '../queries/requests.ts';
import { findLogo, getController } from '../queries/settings.ts';
import { letterHtml } from './letter.ts';

const NAMES = {
  nl: {
    archive: 'dossier',
    report: 'dossier.html',
    data: 'dossier.json',
    message: 'verzoek.txt',
    letters: 'brieven',
    attachments: 'bijlagen/bijlage',
  },
  en: {
    archive: 'case-file',
    report: 'case-file.html',
    data: 'case-file.json',
    message: 'request.txt',
    letters: 'letters',
    attachments: 'attachments/attachment',
  },
} as const satisfies Record<UiLanguage, Record<string, string>>;

/** A kept letter with its place in the archive. */
interface PackedLetter {
  readonly letter: CaseFileInput['letters'][number];
  readonly file: ZipFile | undefined;
}

export async function caseFile(
  context: WriteContext,
  { requestId, language }: InternalParsed<'files-out.case-file'>,
): Promise<OutFile> {
  const { db, today, journal } = context;
  const row = found(await findRequest(db, requestId));
  const names = NAMES[language];
  await journal(requestLine(row, 'case-file-made'));
  const view = await viewRequest(db, row, today, language);
  const letters = await Promise.all(
    [...view.letters].reverse().map((letter) => packLetter(context, letter, language)),
  );
  const history = (await listRequestHistory(db, requestId)).reverse();
  const { name: business } = await getController(db);
  const attachments = (await listAttachmentFiles(db, requestId)).map((file, index) => ({
    ...file,
    path: `${names.attachments}-${String(index + 1).padStart(2, '0')}.${safeExtension(file.file_name)}`,
  }));
  const input = caseInput(view, {
    language,
    business,
    madeOn: today,
    letters,
    attachments: attachments.map(({ name, system, note, path }) => ({ name, system, note, path })),
    history,
  });
  const files: ZipFile[] = [
    { path: names.report, bytes: Buffer.from(toHtml(composeCaseFile(input)), 'utf8') },
    { path: names.data, bytes: Buffer.from(`${JSON.stringify(input, null, 2)}\n`, 'utf8') },
    ...(view.message === ''
      ? []
      : [{ path: names.message, bytes: Buffer.from(`${view.message}\n`, 'utf8') }]),
    ...letters.flatMap(({ file }) => file ?? []),
    ...attachments.map(({ path, bytes }): ZipFile => ({ path, bytes })),
  ];
  const hashes = files.map(({ path, bytes }) => ({
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  files.push({ path: 'SHA-256.txt', bytes: Buffer.from(hashList(hashes), 'utf8') });
  return {
    fileName: `${names.archive}-${row.number}.zip`,
    locale: language === 'nl' ? 'nl-NL' : 'en',
    bytes: writeZip(files, { modifiedOn: today }),
  };
}

async function packLetter(
  { db }: WriteContext,
  letter: RequestView['letters'][number],
  language: UiLanguage,
): Promise<PackedLetter> {
  const row = found(await findLetter(db, letter.id));
  const document =
    row.document === '' ? undefined : v.parse(LetterDocument, JSON.parse(row.document));
  const path = document === undefined ? '' : `${NAMES[language].letters}/${letter.number}.html`;
  return {
    letter: {
      title: document?.title ?? capital(kindName(row.kind, language)),
      number: letter.number,
      madeOn: letter.madeOn,
      sentOn: letter.sentOn,
      sentHow: letter.sentHow,
      path,
    },
    file:
      document === undefined
        ? undefined
        : { path, bytes: letterHtml(document, await findLogo(db)) },
  };
}

/** What is left of a letter to somebody who was erased: of which kind it was. */
function kindName(kind: string, language: UiLanguage): string {
  const names: Readonly<Record<string, string>> = LETTER_KIND_NAMES[language];
  return names[kind] ?? LETTER_KIND_NAMES[language].other;
}

function caseInput(
  view: RequestView,
  given: {
    readonly language: UiLanguage;
    readonly business: string;
    readonly madeOn: CaseFileInput['madeOn'];
    readonly letters: readonly PackedLetter[];
    readonly attachments: CaseFileInput['attachments'];
    readonly history: readonly {
      readonly at: string;
      readonly action: string;
      readonly detail: string;
    }[];
  },
): CaseFileInput {
  const { language } = given;
  const { deadline, identity, forwardedOn } = view;
  return {
    language,
    business: given.business,
    madeOn: given.madeOn,
    number: view.number,
    kind: view.kind,
    person: view.person,
    representative: view.representative?.name ?? '',
    receivedOn: view.receivedOn,
    channel: view.channel,
    deadline: {
      due: deadline.due,
      safeDate: deadline.safeDate,
      promisedDue: deadline.promisedDue,
      extendedOn: deadline.extendedOn,
      extendedDue: deadline.extendedDue,
      because: deadline.because,
    },
    answeredOn: view.answeredOn,
    closedBecause: view.closedBecause,
    note: view.note,
    erasure: view.disposal,
    forwarded: forwardedOn === null ? null : { to: view.controllerName, on: forwardedOn },
    keptUntil: view.keptUntil,
    message: view.message,
    rights: view.rights.map((right) => {
      const outcome = view.outcomes.find((one) => one.right === right);
      return {
        right,
        decision: outcome?.decision ?? null,
        decidedOn: outcome?.decidedOn ?? null,
        ground: outcome?.ground ?? null,
        explanation: [
          outcome?.explanation,
          outcome?.objection?.situation,
          outcome?.objection?.weighing,
          outcome?.portability?.to,
          outcome?.portability?.whyNot,
        ]
          .filter((text) => text !== undefined && text !== '')
          .join('\n'),
      };
    }),
    identity: {
      method: identity.method,
      result: identity.result,
      on: identity.on,
      doubt: identity.doubt,
      copyReason: identity.copyReason,
      pauses: identity.pauses,
    },
    changes: view.changes.map((change) => ({
      ...change,
      what: localized(change.what, language),
      systems: change.systems.map((system) => localized(system, language)),
    })),
    restrictions: groupRestrictions(view.restrictions),
    notices: view.notices,
    letters: given.letters.map(({ letter }) => letter),
    attachments: given.attachments,
    exports: view.exports,
    history: given.history.map(({ at, action, detail }) => ({
      at,
      action,
      detail: journalDetail(detail),
    })),
  };
}

/** Items that were restricted together are told together. */
function groupRestrictions(
  restrictions: RequestView['restrictions'],
): CaseFileInput['restrictions'] {
  const groups = new Map<string, CaseFileInput['restrictions'][number]>();
  for (const { ground, fromOn, toOn, dataItemId } of restrictions) {
    const key = [ground, fromOn, toOn, dataItemId === null].join(' ');
    const items = dataItemId === null ? null : (groups.get(key)?.items ?? 0) + 1;
    groups.set(key, { ground, fromOn, toOn, items });
  }
  return [...groups.values()];
}

/** Commands that open a register: `due`, `letter`, `export`. */
import { readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import * as v from 'valibot';
import { afterOpening } from '#register/after-opening.ts';
import { listDueEntries } from '#register/files-out/due-list.ts';
import { makeExport } from '#register/files-out/export.ts';
import { letterHtml } from '#register/files-out/letter.ts';
import { createHandlers } from '#register/handlers/index.ts';
import { inTransaction } from '#register/in-transaction.ts';
import { migrations } from '#register/migrations/index.ts';
import { openRegister } from '#register/open.ts';
import { RegisterOpenError } from '#register/open-error.ts';
import { createContext, type HandlerContext } from '#register/process/context.ts';
import { findPerson } from '#register/queries/persons.ts';
import { findRequest, findRequestByNumber } from '#register/queries/requests.ts';
import { findLogo } from '#register/queries/settings.ts';
import { refreshVerdicts } from '#register/verdicts.ts';
import { createClock } from '#shared/clock.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { LetterChoice } from '#shared/contract/letters.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { EXPORT_SCOPES } from '#shared/domain/export/scope.ts';
import { blocksPresent, type LetterDocument } from '#shared/domain/letters/document.ts';
import { LETTER_LOCALES, localized, UI_LANGUAGES } from '#shared/domain/locale.ts';
import { CliInputError, readArguments, readChoice, readDate } from './arguments.ts';

/** The options by which every one of them finds and opens it. */
export const REGISTER = {
  register: { type: 'text', required: true },
  'password-file': { type: 'text' },
} as const;

/** Opens the register, does the work, and closes it whatever happens. */
export async function withRegister<T>(
  options: { readonly register: string; readonly 'password-file': string | undefined },
  today: PlainDate | undefined,
  work: (context: HandlerContext) => Promise<T>,
): Promise<T> {
  const folder = folderOf(options.register);
  const password = readPassword(options['password-file']);
  try {
    const register = await openRegister({
      folder,
      secret: { kind: 'password', value: password },
      migrations,
      older: 'refuse',
    });
    try {
      const clock = createClock();
      const context = createContext(register, {
        now: clock.now,
        today: today === undefined ? clock.today : () => today,
      });
      await afterOpening(context);
      return await work(context);
    } finally {
      await register.close();
    }
  } catch (error) {
    if (error instanceof RegisterOpenError) {
      throw new CliInputError(error.code, `The register could not be opened: ${error.code}.`);
    }
    if (error instanceof ContractError && error.code !== 'fault') {
      const fields = Object.entries(error.fields ?? {}).map(([field, code]) => `${field}: ${code}`);
      throw new CliInputError(
        error.code,
        `The register refuses this: ${[error.code, ...fields].join(', ')}.`,
      );
    }
    throw error;
  } finally {
    password.fill(0);
  }
}

/** `--register` may name the folder or the register file in it. */
export function folderOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    throw new CliInputError('register-missing', '--register names nothing that exists');
  }
  return stats.isDirectory() ? path : dirname(path);
}

/** One line; the line end an editor adds is no part of the password. */
export function readPassword(file: string | undefined): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file ?? 0);
  } catch {
    throw new CliInputError(
      'password-missing',
      'Give the password with --password-file or on standard input.',
    );
  }
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end -= 1;
  if (end === 0) throw new CliInputError('password-missing', 'The password is empty.');
  return bytes.subarray(0, end);
}

/** Thrown to undo a transaction that was only opened to look. */
class LookedOnly extends Error {}

/** The due items with person, rule, date and reasons, as they are on `--today`. Writes nothing. */
export async function runDue(argv: readonly string[]): Promise<object> {
  const { options } = readArguments(argv, {
    ...REGISTER,
    today: { type: 'text' },
    language: { type: 'text' },
  });
  const language =
    options.language === undefined ? 'nl' : readChoice('language', options.language, UI_LANGUAGES);
  const today = readToday(options.today);
  return withRegister(options, today, async (context) => {
    let result: object = {};
    await context.db
      .transaction()
      .execute(async (db) => {
        const day = context.today();
        await refreshVerdicts(db, day, 'all');
        const entries = await listDueEntries({ db, today: day }, language);
        result = {
          today: day,
          items: entries.map((entry) => ({
            list: entry.list,
            person: { id: entry.personId, name: entry.person },
            item: entry.dataItemId,
            category: localized(entry.category, language),
            label: entry.label,
            rule: { promise: entry.promise, name: localized(entry.rule, language) },
            state: entry.state,
            dueOn: entry.dueOn,
            because: entry.because,
          })),
        };
        throw new LookedOnly();
      })
      .catch((error: unknown) => {
        if (!(error instanceof LookedOnly)) throw error;
      });
    return result;
  });
}

/** Composes a letter and writes it as DOCX or HTML. */
export async function runLetter(argv: readonly string[]): Promise<object> {
  const { options } = readArguments(argv, {
    ...REGISTER,
    request: { type: 'text', required: true },
    kind: { type: 'text', required: true },
    locale: { type: 'text', required: true },
    form: { type: 'text' },
    choice: { type: 'text' },
    today: { type: 'text' },
    out: { type: 'text', required: true },
  });
  const kind = options.kind === 'access.none' ? 'access.answer' : options.kind;
  const locale = readChoice('locale', options.locale, LETTER_LOCALES);
  const form =
    options.form === undefined
      ? 'formal'
      : readChoice('form', options.form, ['formal', 'informal']);
  const extension = readExtension(options.out, ['.docx', '.html']);
  const today = readToday(options.today);
  return withRegister(options, today, async (context) => {
    const requestId = await getRequestId(context, options.request);
    const handlers = createHandlers(context);
    const document =
      kind === 'access.answer'
        ? await (
            handlers['letters.compose-answer'] as (
              input: Parsed<'letters.compose-answer'>,
            ) => Promise<LetterDocument>
          )({ requestId, locale, form, attachments: [], masked: [], questions: [], searched: [] })
        : await (
            handlers['letters.compose'] as (
              input: Parsed<'letters.compose'>,
            ) => Promise<LetterDocument>
          )({ requestId, locale, form, choice: readLetterChoice(kind, options.choice) });
    const logo = await findLogo(context.db);
    const bytes =
      extension === '.docx'
        ? await (await import('#register/letters/to-docx.ts')).toDocx(document, logo)
        : letterHtml(document, logo);
    await writeOut(options.out, bytes);
    return {
      path: options.out,
      kind: document.kind,
      bytes: bytes.length,
      blocks: blocksPresent(document),
    };
  });
}

/** What the owner says in a letter: the fields of `--choice`, a JSON file, beside the kind. */
function readLetterChoice(kind: string, path: string | undefined): LetterChoice {
  readChoice('kind', kind, [
    'access.answer',
    ...LetterChoice.options.map((option) => option.entries.kind.literal),
  ]);
  let said: unknown = {};
  if (path !== undefined) {
    try {
      said = JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      throw new CliInputError('choice-invalid', '--choice must name a JSON file');
    }
  }
  const standard = kind === 'ack' ? { identityMethod: null } : {};
  const given = typeof said === 'object' && said !== null ? said : {};
  const read = v.safeParse(LetterChoice, { ...standard, ...given, kind });
  if (!read.success) {
    const fields = read.issues.map(({ path: at }) => at?.map(({ key }) => key).join('.') ?? '');
    throw new CliInputError(
      'choice-invalid',
      `--choice lacks or misreads: ${[...new Set(fields)].join(', ')}`,
    );
  }
  return read.output;
}

/** Makes the export package of a person. */
export async function runExport(argv: readonly string[]): Promise<object> {
  const { options } = readArguments(argv, {
    ...REGISTER,
    person: { type: 'text', required: true },
    locale: { type: 'text' },
    scope: { type: 'text' },
    today: { type: 'text' },
    out: { type: 'text', required: true },
  });
  const locale =
    options.locale === undefined ? 'nl-NL' : readChoice('locale', options.locale, LETTER_LOCALES);
  const scope =
    options.scope === undefined ? 'all' : readChoice('scope', options.scope, EXPORT_SCOPES);
  readExtension(options.out, ['.zip']);
  const personId = readId('person', options.person);
  const today = readToday(options.today);
  return withRegister(options, today, async (context) => {
    if ((await findPerson(context.db, personId)) === undefined) {
      throw new CliInputError('not-found', 'There is no person with that id.');
    }
    // A file that could not be written was not made: then the journal does not say so either.
    const made = await inTransaction(context, async (write) => {
      const packed = await makeExport(write, {
        personId,
        requestId: null,
        locale,
        form: 'formal',
        scope,
        protect: false,
      });
      await writeOut(options.out, packed.bytes);
      return packed;
    });
    return { path: options.out, bytes: made.bytes.length, entries: made.entries };
  });
}

async function getRequestId(context: HandlerContext, text: string): Promise<number> {
  const row = /^\d{4}-\d{3,}$/.test(text)
    ? await findRequestByNumber(context.db, text)
    : await findRequest(context.db, readId('request', text));
  if (row === undefined) throw new CliInputError('not-found', 'There is no such request.');
  return row.id;
}

function readId(name: string, text: string): number {
  const id = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(id)) {
    throw new CliInputError('id-invalid', `--${name} must be the number of a ${name}`);
  }
  return id;
}

/** Later years do not fit in a ZIP archive, earlier ones are a slip of the pen. */
export function readToday(text: string | undefined): PlainDate | undefined {
  const today = text === undefined ? undefined : readDate('today', text);
  if (today !== undefined && (today < '1980-01-01' || today > '2099-12-31')) {
    throw new CliInputError('date-out-of-range', '--today must lie between 1980 and 2099');
  }
  return today;
}

function readExtension<const Extension extends string>(
  path: string,
  extensions: readonly Extension[],
): Extension {
  const extension = extensions.find((known) => known === extname(path).toLowerCase());
  if (extension === undefined) {
    throw new CliInputError('out-invalid', `--out must end in ${extensions.join(' or ')}`);
  }
  return extension;
}

async function writeOut(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { mode: 0o600 });
  } catch {
    throw new CliInputError('file-not-written', `${basename(path)} could not be written there`);
  }
}

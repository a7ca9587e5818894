/** Users of Cognito: the JSON of `list-users`, and the CSV of the import tool. */
import { addUser, COGNITO, userContext } from './aws-cognito-user.ts';
import { createGathering, doubtAbout } from './gather.ts';
import { listOf, looksLikeJson, objectOf, parseJson, textOf } from './json.ts';
import { TABLE_ROWS } from './limits.ts';
import type { ReadSettings, Recognition, SourceText, TextReader } from './reader.ts';
import type { Reading } from './records.ts';

export const COGNITO_USERS: TextReader = {
  kind: 'text',
  id: 'aws-cognito-users',
  system: COGNITO,
  recognise: recogniseUsers,
  read: readUsers,
};

export const COGNITO_CSV: TextReader = {
  kind: 'text',
  id: 'aws-cognito-csv',
  system: COGNITO,
  recognise: recogniseCsv,
  read: readCsv,
};

const NOT_MINE: Recognition = { confidence: 0, reasons: [] };
const SAMPLE = 64 * 1024;

function recogniseUsers({ text }: SourceText): Recognition {
  if (!looksLikeJson(text)) return NOT_MINE;
  const start = text.slice(0, SAMPLE);
  const named = ['"Users"', '"Username"', '"Attributes"'].every((name) => start.includes(name));
  return named ? { confidence: 0.95, reasons: [{ code: 'content.shape', params: {} }] } : NOT_MINE;
}

function readUsers(
  { text, entry }: SourceText,
  settings: ReadSettings,
): Reading & { readonly rows: number } {
  const gathering = createGathering(COGNITO, entry);
  const context = userContext(settings, gathering);
  const answers = [parseJson(text)].flat().map(objectOf);
  const users = answers.flatMap((answer) => listOf(answer?.Users)).map(objectOf);
  let unconfirmed = 0;
  for (const [index, user] of users.slice(0, TABLE_ROWS).entries()) {
    const row = index + 1;
    const status = textOf(user?.UserStatus);
    if (status === 'UNCONFIRMED') unconfirmed += 1;
    const listed = {
      username: textOf(user?.Username),
      attributes: attributesOf(user?.Attributes),
      enabled: user?.Enabled !== false,
      status,
      modified: textOf(user?.UserLastModifiedDate),
    };
    const key = addUser(row, listed, context);
    const { moment, doubt } = context.moments.read(textOf(user?.UserCreateDate));
    if (key === undefined || moment === null) {
      if (doubt !== null) gathering.warn('dates.unreadable', { column: 'UserCreateDate' }, row);
      continue;
    }
    // Of users that were brought in from elsewhere this is the day on which that was done.
    const doubts = [...doubtAbout('on', doubt), ...doubtAbout('kind', 'event.unclear')];
    const { on, at } = moment;
    gathering.addEvent(key, row, { kind: 'recorded', on, at, source: 'UserCreateDate', doubts });
  }
  const token = textOf(answers.at(-1)?.PaginationToken);
  gathering.skip('secret', 'PaginationToken', token);
  if (token !== '') gathering.warn('list.incomplete');
  if (unconfirmed > 0) gathering.warn('records.unconfirmed', { count: unconfirmed });
  warnOver(users.length, gathering.warn);
  return { ...gathering.finish(), rows: Math.min(users.length, TABLE_ROWS) };
}

function warnOver(count: number, warn: ReturnType<typeof createGathering>['warn']): void {
  const over = count - TABLE_ROWS;
  if (over > 0) warn('rows.over-limit', { limit: TABLE_ROWS, count: over });
}

function attributesOf(value: unknown): Map<string, string> {
  return new Map(
    listOf(value).map((attribute) => {
      const pair = objectOf(attribute);
      return [textOf(pair?.Name), textOf(pair?.Value)];
    }),
  );
}

/** Columns that every file of the import tool has. */
const NEEDED = ['cognito:username', 'cognito:mfa_enabled', 'email_verified'];

function recogniseCsv({ text }: SourceText): Recognition {
  const header = headerOf(text);
  return NEEDED.every((name) => header.includes(name))
    ? {
        confidence: 1,
        reasons: [{ code: 'header.own-columns', params: { count: NEEDED.length } }],
      }
    : NOT_MINE;
}

function headerOf(text: string): string[] {
  const [first = ''] = text.slice(0, SAMPLE).split(/\r?\n/, 1);
  return first.split(',').map((name) => name.trim());
}

function readCsv(
  { text, entry }: SourceText,
  settings: ReadSettings,
): Reading & { readonly rows: number } {
  const gathering = createGathering(COGNITO, entry);
  const context = userContext(settings, gathering);
  const header = headerOf(text);
  let rows = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (index === 0 || line.trim() === '') continue;
    rows += 1;
    if (rows > TABLE_ROWS) continue;
    const cells = splitLine(line);
    if (cells.length !== header.length) {
      gathering.reject(index + 1, 'row.unreadable', {
        columns: header.length,
        found: cells.length,
      });
      continue;
    }
    const attributes = new Map(header.map((name, column) => [name, cells[column] ?? '']));
    const username = attributes.get('cognito:username') ?? '';
    attributes.delete('cognito:username');
    const user = { username, attributes, enabled: true, status: '', modified: '' };
    addUser(index + 1, user, context);
  }
  warnOver(rows, gathering.warn);
  return { ...gathering.finish(), rows: Math.min(rows, TABLE_ROWS) };
}

/** A comma inside a cell has a backslash before it; there are no quotes. */
function splitLine(line: string): string[] {
  return line.split(/(?<!\\),/).map((cell) => cell.replaceAll('\\,', ',').trim());
}

/** Listings of a bucket: `aws s3api list-objects-v2` in JSON, and `aws s3 ls --recursive` as text. */
import { addObject, decodeKey, momentsOf, S3 } from './aws-s3-object.ts';
import { createGathering } from './gather.ts';
import { listOf, looksLikeJson, objectOf, parseJson, textOf } from './json.ts';
import { TABLE_ROWS } from './limits.ts';
import type { ReadSettings, Recognition, SourceText, TextReader } from './reader.ts';
import type { Reading } from './records.ts';

export const S3_LISTING_JSON: TextReader = {
  kind: 'text',
  id: 'aws-s3-listing-json',
  system: S3,
  recognise: recogniseJson,
  read: readJson,
};

export const S3_LISTING_TEXT: TextReader = {
  kind: 'text',
  id: 'aws-s3-listing-text',
  system: S3,
  recognise: recogniseText,
  read: readText,
};

const NOT_MINE: Recognition = { confidence: 0, reasons: [] };
const SHAPE: Recognition = {
  confidence: 0.95,
  reasons: [{ code: 'content.shape', params: {} }],
};
const SAMPLE = 64 * 1024;

function recogniseJson({ text }: SourceText): Recognition {
  if (!looksLikeJson(text)) return NOT_MINE;
  const start = text.slice(0, SAMPLE);
  const named = ['"Contents"', '"Key"', '"LastModified"', '"Size"'];
  return named.every((name) => start.includes(name)) ? SHAPE : NOT_MINE;
}

function readJson(
  { text, entry }: SourceText,
  settings: ReadSettings,
): Reading & { readonly rows: number } {
  const gathering = createGathering(S3, entry);
  const answers = [parseJson(text)].flat().map(objectOf);
  const moments = momentsOf(settings);
  let row = 0;
  for (const answer of answers) {
    const coded = textOf(answer?.EncodingType) === 'url';
    for (const listed of listOf(answer?.Contents)) {
      row += 1;
      if (row > TABLE_ROWS) continue;
      const object = objectOf(listed);
      const key = textOf(object?.Key);
      const size = textOf(object?.Size);
      const modified = textOf(object?.LastModified);
      for (const name of ['ETag', 'StorageClass'] as const) {
        gathering.skip('technical', name, textOf(object?.[name]));
      }
      if (objectOf(object?.Owner) !== undefined) gathering.skip('not-mapped', 'Owner', 'Owner');
      addObject(row, { key: coded ? decodeKey(key) : key, size, modified }, moments, gathering);
    }
  }
  const last = answers.at(-1);
  const token = textOf(last?.NextToken) || textOf(last?.NextContinuationToken);
  if (token !== '' || last?.IsTruncated === true) gathering.warn('list.incomplete');
  if (row > TABLE_ROWS) {
    gathering.warn('rows.over-limit', { limit: TABLE_ROWS, count: row - TABLE_ROWS });
  }
  return { ...gathering.finish(), rows: Math.min(row, TABLE_ROWS) };
}

/** Day, time, size (with `--human-readable` in words), and the key as it is. */
const LINE =
  /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}) +(\d+(?:\.\d+)?)(?: (Bytes?|[KMGT]iB))? (\S.*)$/;
/** A folder that was not looked into, and the sums at the end. */
const FOLDER = /^ +PRE \S/;
const SUM = /^ *Total (?:Objects|Size):/;

function recogniseText({ text }: SourceText): Recognition {
  const read = text.slice(0, SAMPLE).split(/\r?\n/);
  // Half a line tells nothing.
  if (text.length > SAMPLE) read.pop();
  const lines = read.filter((line) => line.trim() !== '');
  const objects = lines.filter((line) => LINE.test(line)).length;
  const others = lines.filter((line) => FOLDER.test(line) || SUM.test(line)).length;
  return objects > 0 && objects + others >= lines.length * 0.8 ? SHAPE : NOT_MINE;
}

const UNITS: Readonly<Record<string, number>> = {
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
};

function readText(
  { text, entry }: SourceText,
  settings: ReadSettings,
): Reading & { readonly rows: number } {
  const gathering = createGathering(S3, entry);
  // The program writes the time of the computer on which it ran.
  const moments = momentsOf(settings, settings.timeZone);
  let objects = 0;
  let folders = 0;
  let over = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || SUM.test(line)) continue;
    if (objects === TABLE_ROWS) {
      over += 1;
      continue;
    }
    if (FOLDER.test(line)) {
      folders += 1;
      continue;
    }
    const [, modified = '', number = '', unit = '', key = ''] = LINE.exec(line) ?? [];
    const size = String(Math.round(Number(number) * (UNITS[unit] ?? 1)));
    objects += 1;
    addObject(index + 1, { key, size, modified }, moments, gathering);
  }
  if (folders > 0) gathering.warn('list.incomplete', { count: folders });
  if (objects > 0) gathering.warn('time-zone.assumed', { zone: settings.timeZone });
  if (over > 0) gathering.warn('rows.over-limit', { limit: TABLE_ROWS, count: over });
  return { ...gathering.finish(), rows: objects };
}

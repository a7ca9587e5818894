/**
 * The audience of Mailchimp: one CSV per status, loose or in the archive of an export.
 * Who is subscribed stands in the name of the file only. Times are in UTC.
 */
import { checkEmail } from '#shared/domain/contact-points.ts';
import { foldColumn } from './column-names.ts';
import { targetOfColumn } from './column-targets.ts';
import { recogniseAny } from './detect.ts';
import { addConsents } from './generic-facts.ts';
import { readMailchimpConsent, stateOfFile } from './mailchimp-consent.ts';
import { forbiddenColumn } from './never-import.ts';
import { openPreset, type Preset, type PresetColumn, presetColumns } from './preset.ts';
import type { ReadSettings, Recognition, Table, TableReader } from './reader.ts';
import type { Reading } from './records.ts';

const TEXT: PresetColumn = { to: 'text' };
const DATE: PresetColumn = { to: 'date' };

/** The columns that are the same in every language of an account. */
const COLUMNS: Preset['columns'] = {
  'Email Address': { to: 'email' },
  'First Name': { to: 'given-name' },
  'Last Name': { to: 'family-name' },
  MEMBER_RATING: 'behaviour',
  OPTIN_TIME: DATE,
  OPTIN_IP: TEXT,
  CONFIRM_TIME: DATE,
  CONFIRM_IP: TEXT,
  LATITUDE: 'location',
  LONGITUDE: 'location',
  GMTOFF: 'location',
  DSTOFF: 'location',
  TIMEZONE: 'location',
  CC: 'location',
  REGION: 'location',
  LAST_CHANGED: { to: 'modified-on' },
  LEID: TEXT,
  EUID: TEXT,
  NOTES: 'note',
  TAGS: { to: 'tags' },
  SOURCE: TEXT,
  UNSUB_TIME: DATE,
  UNSUB_CAMPAIGN_TITLE: 'not-mapped',
  UNSUB_CAMPAIGN_ID: 'technical',
  UNSUB_REASON: TEXT,
  UNSUB_REASON_OTHER: 'note',
  CLEAN_TIME: DATE,
  CLEAN_CAMPAIGN_TITLE: 'not-mapped',
  CLEAN_CAMPAIGN_ID: 'technical',
};

const KNOWN = presetColumns({ columns: COLUMNS });
const PRESET: Preset = {
  system: 'mailchimp',
  columns: COLUMNS,
  others: readField,
  zone: 'UTC',
  relation: null,
  addressOf: 'organisation',
};

export const MAILCHIMP_AUDIENCE: TableReader = {
  kind: 'table',
  id: 'mailchimp-audience',
  system: PRESET.system,
  columns: KNOWN,
  recognise,
  read,
};

function recognise(table: Table): Recognition {
  const found = recogniseAny(
    table,
    [
      ['MEMBER_RATING', 'LEID'],
      ['MEMBER_RATING', 'EUID'],
      ['MEMBER_RATING', 'OPTIN_TIME'],
      ['LEID', 'EUID'],
    ],
    KNOWN,
  );
  if (found.confidence === 0 || stateOfFile(table) === null) return found;
  return { ...found, reasons: [...found.reasons, { code: 'file-name', params: {} }] };
}

/** Part of the filled cells that must be e-mail addresses. */
const MOST = 0.8;

/** A field the account made: by its name where that says anything, and addresses by what they are. */
function readField(name: string, values: readonly string[]): PresetColumn | null {
  if (forbiddenColumn(name) !== undefined) return null;
  const target = targetOfColumn(foldColumn(name));
  const consent = target?.to === 'consent';
  if (target !== undefined && (consent || !('topic' in target)) && target.to !== 'event') {
    return target;
  }
  const filled = values.filter((value) => value !== '').slice(0, 100);
  const addresses = filled.filter((value) => value.includes('@') && checkEmail(value).ok);
  return filled.length > 0 && addresses.length >= filled.length * MOST ? { to: 'email' } : null;
}

function read(table: Table, settings: ReadSettings): Reading {
  const audience = openPreset(PRESET, table, settings);
  const { gathering } = audience;
  const fileState = stateOfFile(table);
  // Fields in which the account keeps a yes or no of its own; never more lenient than the list.
  const topics = audience.columns.filter(({ target }) => target.to === 'consent');
  const states = [fileState, settings.consentState].filter((state) => state !== null);
  for (const row of table.rows) {
    const consent = readMailchimpConsent(audience, row, states, settings.keepIpAsProof);
    const key = audience.addParty(row, audience.values(row), {
      externalId: audience.text(row, 'EUID') || audience.text(row, 'LEID'),
      relation: consent.state === 'given' ? 'subscriber' : null,
    });
    if (key === undefined) continue;
    gathering.addConsent(key, row.row, consent);
    if (topics.length > 0) addConsents(key, row, topics, consent.state, gathering);
  }
  if (states.length === 0) gathering.warn('consents.state-not-told');
  gathering.warn('consents.without-topic', { count: table.rows.length });
  return audience.finish();
}

/**
 * Lists of smaller tools for mail whose header is known: Brevo, ActiveCampaign and Kit, and
 * Zoho Campaigns, of which it is not. A state or a day in such a list proves nothing by itself.
 */
import { foldColumn } from './column-names.ts';
import { recogniseAny, recogniseColumns } from './detect.ts';
import { addConsents, warnOfSameConsents } from './generic-facts.ts';
import { openPreset, type Preset, presetColumns } from './preset.ts';
import type { ReadSettings, Recognition, Table, TableReader } from './reader.ts';
import type { Reading } from './records.ts';
import { readYesNo } from './yes-no.ts';

const BASE = { zone: null, relation: null, addressOf: 'organisation' } as const;

const BREVO: Preset = {
  ...BASE,
  system: 'brevo',
  dateOrder: 'day-first',
  columns: {
    EMAIL: { to: 'email' },
    LASTNAME: { to: 'family-name' },
    FIRSTNAME: { to: 'given-name' },
    SMS: { to: 'phone', label: 'SMS' },
    EMAIL_BLACKLISTED: { to: 'consent', topic: 'E-mail', means: 'opted-out' },
    SMS_BLACKLISTED: { to: 'consent', topic: 'SMS', means: 'opted-out' },
    ADDED_TIME: 'technical',
    MODIFIED_TIME: { to: 'modified-on' },
  },
};

const ACTIVE_CAMPAIGN: Preset = {
  ...BASE,
  system: 'activecampaign',
  columns: {
    Email: { to: 'email' },
    'First Name': { to: 'given-name' },
    'Last Name': { to: 'family-name' },
    Phone: { to: 'phone' },
    Tags: { to: 'tags' },
    'Date Created': 'technical',
    IP: 'ip-address',
    Status: { to: 'consent', topic: '', means: 'opted-in' },
  },
};

const KIT: Preset = {
  ...BASE,
  system: 'kit',
  columns: {
    first_name: { to: 'given-name' },
    email: { to: 'email' },
    created_at: 'technical',
    status: { to: 'consent', topic: '', means: 'opted-in' },
  },
};

const ZOHO_CAMPAIGNS: Preset = {
  ...BASE,
  system: 'zoho-campaigns',
  columns: {
    'Contact Email': { to: 'email' },
    'First Name': { to: 'given-name' },
    'Last Name': { to: 'family-name' },
    Unsubscribed: { to: 'consent', topic: '', means: 'opted-out' },
    Bounced: { to: 'consent', topic: '', means: 'opted-out' },
  },
};

interface MailingList {
  readonly id: string;
  readonly preset: Preset;
  readonly recognise: TableReader['recognise'];
  /** What every row is stands nowhere in the file: the owner has to say it. */
  readonly asksState?: boolean;
  /** Words of a column, by its folded name, for what they mean here. */
  readonly reword?: Readonly<Record<string, (text: string) => string>>;
}

function makeList(list: MailingList): TableReader {
  const { id, preset, recognise } = list;
  const columns = presetColumns(preset);
  const read = (table: Table, settings: ReadSettings) => readList(list, table, settings);
  return { kind: 'table', id, system: preset.system, columns, recognise, read };
}

function recogniseAll(preset: Preset, required: readonly string[]): TableReader['recognise'] {
  return (table) => recogniseColumns(table, required, presetColumns(preset));
}

export const MAILING_LISTS: readonly TableReader[] = [
  makeList({
    id: 'brevo-contacts',
    preset: BREVO,
    recognise: recogniseAll(BREVO, ['EMAIL', 'EMAIL_BLACKLISTED', 'SMS_BLACKLISTED']),
  }),
  makeList({
    id: 'activecampaign-contacts',
    preset: ACTIVE_CAMPAIGN,
    recognise: recogniseAll(ACTIVE_CAMPAIGN, ['Email', 'Date Created', 'IP', 'Tags', 'Status']),
  }),
  makeList({
    id: 'kit-subscribers',
    preset: KIT,
    recognise: recogniseKit,
    reword: { status: (text) => (/^cancell?ed$/i.test(text) ? 'unsubscribed' : text) },
  }),
  makeList({
    id: 'zoho-campaigns',
    preset: ZOHO_CAMPAIGNS,
    // "Contact Email" alone stands in tables of anything.
    recognise: (table) =>
      recogniseAny(
        table,
        [
          ['Contact Email', 'Unsubscribed'],
          ['Contact Email', 'Bounced'],
        ],
        presetColumns(ZOHO_CAMPAIGNS),
      ),
    asksState: true,
    reword: {
      unsubscribed: (text) => onlyYes(text, text),
      bounced: (text) => onlyYes(text, 'bounced'),
    },
  }),
];

/** A "no" takes nothing from what the owner said of the whole file. */
function onlyYes(text: string, yes: string): string {
  const answer = readYesNo(text);
  if (answer === 'unclear') return text;
  return answer === true ? yes : '';
}

const KIT_STATES = /^(?:active|inactive|cancelled|bounced|complained)$/i;

/** Its four columns occur everywhere; what is in the last one does not. */
function recogniseKit(table: Table): Recognition {
  const header = table.header.map(foldColumn);
  const required = presetColumns(KIT).map(foldColumn);
  const status = header.indexOf('status');
  const fits = table.rows.every(({ cells }) => KIT_STATES.test((cells[status] ?? '').trim()));
  if (!required.every((name) => header.includes(name)) || !fits) {
    return { confidence: 0, reasons: [] };
  }
  return { confidence: 0.5, reasons: [{ code: 'content.shape', params: {} }] };
}

function readList(
  { preset, asksState, reword = {} }: MailingList,
  source: Table,
  settings: ReadSettings,
): Reading {
  const table = rewordTable(source, reword);
  const list = openPreset(preset, table, settings);
  const { gathering, columns } = list;
  const told = settings.consentState;
  for (const row of table.rows) {
    const key = list.addParty(
      row,
      list.values(row),
      told === 'given' ? { relation: 'subscriber' } : {},
    );
    if (key !== undefined) addConsents(key, row, columns, told, gathering);
  }
  if (asksState === true && told === null) gathering.warn('consents.state-not-told');
  warnOfSameConsents(table, columns, gathering);
  return list.finish();
}

function rewordTable(table: Table, reword: NonNullable<MailingList['reword']>): Table {
  const changes = table.header.map((name) => reword[foldColumn(name)]);
  if (changes.every((change) => change === undefined)) return table;
  const rows = table.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell, index) => changes[index]?.(cell.trim()) ?? cell),
  }));
  return { ...table, rows };
}

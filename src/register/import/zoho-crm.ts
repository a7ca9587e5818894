/**
 * Zoho CRM: the modules Contacts, Leads, Accounts and Deals as CSV, from a view or from a
 * backup. Times are written in the zone of the account, without an offset.
 */
import { foldForSearch } from '#shared/domain/fold.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';
import { recogniseAny } from './detect.ts';
import { doubtAbout, type FieldDoubt } from './gather.ts';
import { type Values, withValues } from './generic-values.ts';
import { isInfix } from './names.ts';
import {
  openPreset,
  type Preset,
  type PresetTable,
  presetColumns,
  type SharedParties,
} from './preset.ts';
import type { ReadSettings, Table, TableReader, TableRow } from './reader.ts';
import type { Reading, RecordKey } from './records.ts';
import { readRelationKind } from './state-words.ts';
import { wholeId } from './values.ts';
import { readYesNo } from './yes-no.ts';
import {
  ACCOUNT_COLUMNS,
  CONTACT_COLUMNS,
  DEAL_COLUMNS,
  LEAD_COLUMNS,
} from './zoho-crm-columns.ts';
import { addZohoConsent, isErased } from './zoho-crm-consent.ts';

export const ZOHO_CRM = 'zoho-crm';

/** What the tables of one backup share: who was read before, by their id. */
export interface ZohoBackup extends SharedParties {
  readonly persons: Map<string, RecordKey>;
  /** Ids of those the account erased. */
  readonly erased: Set<string>;
}

type ReadModule = (table: Table, settings: ReadSettings, backup?: ZohoBackup) => Reading;

export interface ZohoModule {
  /** As in the names of the files of a backup. */
  readonly name: string;
  readonly reader: TableReader;
  readonly read: ReadModule;
}

function preset(columns: Preset['columns'], relation: RelationKind | null): Preset {
  return {
    system: ZOHO_CRM,
    columns,
    zone: null,
    relation,
    // A mailing address is that of the person; the account has its own.
    addressOf: 'person',
  };
}

/** Columns of which one set must be there; HubSpot and Salesforce have some of these names. */
function makeModule(
  name: string,
  columns: Preset['columns'],
  alternatives: readonly (readonly string[])[],
  read: ReadModule,
): ZohoModule {
  const known = presetColumns({ columns });
  const reader: TableReader = {
    kind: 'table',
    id: `zoho-crm-${name.toLowerCase()}`,
    system: ZOHO_CRM,
    columns: known,
    recognise: (table) => recogniseAny(table, alternatives, known),
    read: (table, settings) => read(table, settings),
  };
  return { name, reader, read };
}

/** In the order in which a backup is read: what others refer to comes first. */
export const ZOHO_MODULES: readonly ZohoModule[] = [
  makeModule(
    'Accounts',
    ACCOUNT_COLUMNS,
    [
      ['Account Owner.id', 'Account Name'],
      ['Record Id', 'Account Name', 'Billing Code'],
      ['Account Id', 'Account Name', 'Billing Code'],
    ],
    readAccounts,
  ),
  makeModule(
    'Contacts',
    CONTACT_COLUMNS,
    [
      ['Contact Owner.id', 'Last Name'],
      ['Record Id', 'Last Name', 'Mailing Zip'],
      ['Contact Id', 'Last Name', 'Mailing Zip'],
      ['Record Id', 'Last Name', 'Unsubscribed Mode', 'Contact Owner'],
      ['Contact Id', 'Last Name', 'Unsubscribed Mode', 'Contact Owner'],
    ],
    readContacts,
  ),
  makeModule(
    'Leads',
    LEAD_COLUMNS,
    [
      ['Lead Owner.id', 'Last Name'],
      ['Lead ID', 'Last Name', 'Lead Status', 'Email Opt Out'],
      ['Record Id', 'Last Name', 'Lead Status', 'Email Opt Out'],
      ['Last Name', 'Lead Conversion Time', 'Converted Contact'],
    ],
    readLeads,
  ),
  makeModule(
    'Deals',
    DEAL_COLUMNS,
    [
      ['Deal Owner.id', 'Deal Name'],
      ['Record Id', 'Deal Name', 'Stage', 'Closing Date'],
      ['Deal Id', 'Deal Name', 'Stage', 'Closing Date'],
    ],
    readDeals,
  ),
];

function readAccounts(table: Table, settings: ReadSettings, backup?: ZohoBackup): Reading {
  const accounts = openPreset(preset(ACCOUNT_COLUMNS, null), table, settings, backup);
  for (const row of table.rows) {
    const type = accounts.text(row, 'Account Type');
    const kind = readRelationKind(type);
    const key = accounts.addParty(row, accounts.values(row), {
      ...(kind !== undefined && { relation: kind }),
      doubts: doubtAbout(
        'relations',
        type !== '' && kind === undefined ? 'relation.unclear' : null,
      ),
    });
    if (key !== undefined) addActivity(accounts, key, row);
  }
  return accounts.finish();
}

function readContacts(table: Table, settings: ReadSettings, backup?: ZohoBackup): Reading {
  const contacts = openPreset(preset(CONTACT_COLUMNS, null), table, settings, backup);
  readPersons(contacts, table, backup, (row) => ({
    relation: contacts.text(row, 'Vendor Name') === '' ? undefined : 'supplier-contact',
    organisationId: contacts.id(row, 'Account Name.id') || contacts.id(row, 'Company Name.id'),
    doubts: [],
  }));
  return contacts.finish();
}

/** A lead that was converted is a contact too, and no prospect any more. */
function readLeads(table: Table, settings: ReadSettings, backup?: ZohoBackup): Reading {
  const leads = openPreset(preset(LEAD_COLUMNS, 'prospect'), table, settings, backup);
  readPersons(leads, table, backup, (row) => {
    const converted =
      readYesNo(leads.text(row, 'Is Converted')) === true ||
      leads.text(row, 'Converted Contact Id') !== '';
    return {
      relation: converted ? null : undefined,
      organisationId: '',
      doubts: doubtAbout('relations', converted ? 'relation.unclear' : null),
    };
  });
  return leads.finish();
}

interface RowFacts {
  /** Undefined leaves what holds for the module. */
  readonly relation: RelationKind | null | undefined;
  readonly organisationId: string;
  readonly doubts: readonly FieldDoubt[];
}

function readPersons(
  open: PresetTable,
  table: Table,
  backup: ZohoBackup | undefined,
  factsOf: (row: TableRow) => RowFacts,
): void {
  let visitors = 0;
  for (const row of table.rows) {
    const values = nameInOne(open.values(row));
    const id = wholeId(values.one('external-id'));
    const basis = open.text(row, 'Data Processing Basis');
    if (isErased(basis)) {
      open.gathering.reject(row.row, 'record.deleted');
      if (id !== '') backup?.erased.add(id);
      continue;
    }
    if (isVisitor(open, row, values)) {
      open.gathering.reject(row.row, 'record.website-visitor');
      visitors += 1;
      continue;
    }
    const { relation, organisationId, doubts } = factsOf(row);
    const key = open.addParty(row, values, {
      organisationId,
      doubts,
      lawfulBasis: basis,
      ...(relation !== undefined && { relation }),
    });
    if (key === undefined) continue;
    if (id !== '') backup?.persons.set(id, key);
    addZohoConsent(open, key, row);
    addActivity(open, key, row);
  }
  if (visitors > 0) open.gathering.warn('records.website-visitors', { count: visitors });
}

/** A script on the website makes contacts of visitors; nobody can be reached by such a one. */
function isVisitor(open: PresetTable, row: TableRow, values: Values): boolean {
  const reach = (['email', 'phone', 'street', 'postcode'] as const).flatMap(values.all);
  const score = open.text(row, 'Visitor Score');
  return score !== '' && score !== '0' && reach.length === 0;
}

/**
 * Last Name is required in Zoho, and often holds the whole name. Behind an infix it is a
 * family name, and so is one word.
 */
function nameInOne(values: Values): Values {
  const family = values.one('family-name');
  const [first = '', second = ''] = family.split(/\s+/);
  const whole =
    values.one('given-name') === '' &&
    second !== '' &&
    !isInfix(first) &&
    !isInfix(`${first} ${second}`);
  return whole ? withValues(values, { 'full-name': family, 'family-name': '' }) : values;
}

/** Calls, mails, meetings and notes: contact mostly, though a note is none. */
function addActivity(open: PresetTable, key: RecordKey, row: TableRow): void {
  open.addEvent(key, row, 'Last Activity Time', 'last-contact', [
    { code: 'event.unclear', field: 'kind' },
  ]);
}

const WON = /\b(?:won|gewonnen|gagne)\b/;
const NOT_WON = /\b(?:not|niet|lost|verloren|perdu)\b/;

/** A deal that was won is an order; one that is open or lost says nothing of a date. */
function readDeals(table: Table, settings: ReadSettings, backup?: ZohoBackup): Reading {
  const deals = openPreset(preset(DEAL_COLUMNS, null), table, settings, backup);
  const persons = backup?.persons ?? new Map<string, RecordKey>();
  for (const row of table.rows) {
    if (backup?.erased.has(deals.id(row, 'Contact Name.id'))) {
      deals.gathering.reject(row.row, 'record.deleted');
      continue;
    }
    const stage = foldForSearch(deals.text(row, 'Stage'));
    const won = WON.test(stage) && !NOT_WON.test(stage);
    const key = dealParty(deals, row, won, persons);
    if (key !== undefined && won) deals.addEvent(key, row, 'Closing Date', 'order-completed');
  }
  return deals.finish();
}

/** Who the deal is with: read before, or as far as the deal names them. */
function dealParty(
  deals: PresetTable,
  row: TableRow,
  won: boolean,
  persons: Map<string, RecordKey>,
): RecordKey | undefined {
  const values = deals.values(row);
  const isPerson = values.one('full-name') !== '';
  const accountId = deals.id(row, 'Account Name.id');
  const id = isPerson ? deals.id(row, 'Contact Name.id') : accountId;
  const found = isPerson ? persons.get(id) : deals.findOrganisation(id);
  if (found !== undefined && id !== '') return found;
  const key = deals.addParty(row, values, {
    externalId: id,
    organisationId: accountId,
    ...(won && { relation: 'customer' as const }),
  });
  if (key !== undefined && isPerson && id !== '') persons.set(id, key);
  return key;
}

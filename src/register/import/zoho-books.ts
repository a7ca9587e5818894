/**
 * Zoho Books and Zoho Invoice: customers (and vendors), and invoices with one row per
 * line. Who gets an invoice is a customer, and has agreed to nothing.
 */
import { foldForSearch } from '#shared/domain/fold.ts';
import { recogniseAny, recogniseColumns } from './detect.ts';
import { doubtAbout } from './gather.ts';
import { type Values, withValues } from './generic-values.ts';
import { looksLikeBusiness } from './names.ts';
import {
  addressColumns,
  openPreset,
  type Preset,
  type PresetColumn,
  type PresetTable,
  presetColumns,
} from './preset.ts';
import type { ReadSettings, Table, TableReader, TableRow } from './reader.ts';
import type { Reading } from './records.ts';
import { readRelationKind } from './state-words.ts';

const TEXT: PresetColumn = { to: 'text' };
const DATE: PresetColumn = { to: 'date' };

function addressOf(kind: 'Billing' | 'Shipping'): Preset['columns'] {
  const streets = [`${kind} Address`, `${kind} Street2`];
  return {
    ...addressColumns(kind, streets, `${kind} Code`, `${kind} City`, `${kind} Country`),
    [`${kind} Attention`]: 'not-mapped',
    [`${kind} State`]: 'not-mapped',
    [`${kind} Phone`]: { to: 'phone', label: `${kind} Phone` },
    [`${kind} Fax`]: 'not-mapped',
  };
}

const ADDRESSES: Preset['columns'] = { ...addressOf('Billing'), ...addressOf('Shipping') };

const CUSTOMER_COLUMNS: Preset['columns'] = {
  ...ADDRESSES,
  'Created Time': 'technical',
  'Last Modified Time': { to: 'modified-on' },
  'Display Name': TEXT,
  'Customer Name': TEXT,
  'Company Name': { to: 'organisation' },
  Salutation: 'gender',
  'First Name': { to: 'given-name' },
  'Last Name': { to: 'family-name' },
  Phone: { to: 'phone', label: 'Phone' },
  MobilePhone: { to: 'phone', label: 'MobilePhone' },
  EmailID: { to: 'email' },
  Website: { to: 'website' },
  Designation: { to: 'function' },
  'VAT Number': { to: 'vat-number' },
  Status: TEXT,
  'Customer Sub Type': TEXT,
  'Contact Type': TEXT,
  'Customer ID': TEXT,
  Notes: 'note',
  'Customer Address ID': 'technical',
  'Last Sync Time': 'technical',
  'Owner Name': 'technical',
  'Reference ID': 'technical',
};

const INVOICE_COLUMNS: Preset['columns'] = {
  ...ADDRESSES,
  'Invoice Date': DATE,
  'Invoice ID': TEXT,
  'Invoice Number': 'not-mapped',
  'Invoice Status': TEXT,
  'Customer Name': TEXT,
  'Company Name': { to: 'organisation' },
  'Customer ID': TEXT,
  'Item Name': 'products',
  'Item Desc': 'products',
  Notes: 'note',
};

const BASE = { system: 'zoho-books', zone: null, addressOf: 'organisation' } as const;
const CUSTOMERS: Preset = { ...BASE, columns: CUSTOMER_COLUMNS, relation: 'customer' };
const INVOICES: Preset = { ...BASE, columns: INVOICE_COLUMNS, relation: 'customer' };

export const ZOHO_BOOKS_CUSTOMERS: TableReader = {
  kind: 'table',
  id: 'zoho-books-customers',
  system: BASE.system,
  columns: presetColumns(CUSTOMERS),
  recognise: (table) =>
    recogniseAny(
      table,
      [
        ['Display Name', 'EmailID'],
        ['Display Name', 'Customer Sub Type'],
        ['Customer ID', 'Customer Sub Type'],
      ],
      presetColumns(CUSTOMERS),
    ),
  read: readCustomers,
};

export const ZOHO_BOOKS_INVOICES: TableReader = {
  kind: 'table',
  id: 'zoho-books-invoices',
  system: BASE.system,
  columns: presetColumns(INVOICES),
  recognise: (table) =>
    recogniseColumns(
      table,
      ['Invoice ID', 'Invoice Status', 'Invoice Date', 'Customer ID'],
      presetColumns(INVOICES),
    ),
  read: readInvoices,
};

function readCustomers(table: Table, settings: ReadSettings): Reading {
  const customers = openPreset(CUSTOMERS, table, settings);
  for (const row of table.rows) {
    const id = customers.text(row, 'Customer ID');
    const type = customers.text(row, 'Contact Type');
    const relation = readRelationKind(type);
    customers.addParty(row, nameCustomer(customers, row), {
      externalId: id,
      organisationId: customers.id(row, 'Customer ID'),
      inactive: /^(?:inactive|inactief)$/i.test(customers.text(row, 'Status')),
      ...(type !== '' && { relation: relation ?? null }),
      doubts: doubtAbout(
        'relations',
        type !== '' && relation === undefined ? 'relation.unclear' : null,
      ),
    });
  }
  return customers.finish();
}

/**
 * A business without the name of a company has its own as the name that is shown, and so
 * has an individual without a first and a last name.
 */
function nameCustomer(customers: PresetTable, row: TableRow): Values {
  const values = customers.values(row);
  const shown = customers.text(row, 'Display Name') || customers.text(row, 'Customer Name');
  const person = values.one('given-name') !== '' || values.one('family-name') !== '';
  const business = customers.text(row, 'Customer Sub Type').toLowerCase() === 'business';
  if (values.one('organisation') !== '') return values;
  if (business && !isSameName(shown, values)) return withValues(values, { organisation: shown });
  return person ? values : withValues(values, { 'full-name': shown });
}

/** The name that is shown is that of the person: a sole proprietor. */
function isSameName(shown: string, values: Values): boolean {
  const own = `${values.one('given-name')} ${values.one('family-name')}`;
  return foldForSearch(shown) === foldForSearch(own);
}

interface Invoice {
  readonly row: TableRow;
  readonly on: string;
  readonly kind: 'issued' | 'void' | 'unfinished';
}

/** One of each customer, with the day of the last invoice: lines and earlier ones add nothing. */
function readInvoices(table: Table, settings: ReadSettings): Reading {
  const invoices = openPreset(INVOICES, table, settings);
  for (const own of groupInvoices(invoices, table).values()) {
    const latest = [...own].sort((a, b) => b.on.localeCompare(a.on));
    const [newest] = latest;
    if (newest === undefined) continue;
    const key = invoices.addParty(newest.row, nameInvoiced(invoices, newest.row), {
      externalId: invoices.text(newest.row, 'Customer ID'),
    });
    const issued = latest.find(({ kind }) => kind === 'issued');
    const voided = latest.find(({ kind }) => kind === 'void');
    if (key === undefined) continue;
    if (issued !== undefined) invoices.addEvent(key, issued.row, 'Invoice Date', 'document-date');
    // An invoice that was voided is a document all the same.
    if (voided !== undefined && voided.on > (issued?.on ?? '')) {
      invoices.addEvent(key, voided.row, 'Invoice Date', 'document-date', [
        { code: 'event.unclear', field: 'kind' },
      ]);
    }
  }
  return invoices.finish();
}

/** Invoices by customer, each once however many lines it has. */
function groupInvoices(invoices: PresetTable, table: Table): Map<string, Invoice[]> {
  const seen = new Set<string>();
  const byCustomer = new Map<string, Invoice[]>();
  for (const row of table.rows) {
    const id = invoices.id(row, 'Invoice ID');
    if (id !== '' && seen.has(id)) continue;
    seen.add(id);
    const on = invoices.date(row, 'Invoice Date').moment?.on ?? '';
    const customer = invoices.id(row, 'Customer ID');
    const name = foldForSearch(invoices.text(row, 'Customer Name'));
    const key = customer || `name ${name}`;
    const own = byCustomer.get(key) ?? [];
    own.push({ row, on, kind: kindOf(invoices.text(row, 'Invoice Status')) });
    byCustomer.set(key, own);
  }
  return byCustomer;
}

function kindOf(status: string): Invoice['kind'] {
  const folded = foldForSearch(status);
  if (/^(?:draft|concept|pending ?approval|rejected)$/.test(folded)) return 'unfinished';
  return /^void(?:ed)?$/.test(folded) ? 'void' : 'issued';
}

/** An invoice names a company or a customer; who works there it does not tell. */
function nameInvoiced(invoices: PresetTable, row: TableRow): Values {
  const values = invoices.values(row);
  const name = invoices.text(row, 'Customer Name');
  if (values.one('organisation') !== '' || looksLikeBusiness(name)) {
    return withValues(values, { organisation: values.one('organisation') || name });
  }
  return withValues(values, { 'full-name': name });
}

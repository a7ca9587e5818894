/**
 * WooCommerce: the customers and the orders of its analytics. Their columns have a fixed
 * order, and names in the language of the site.
 */
import { foldForSearch } from '#shared/domain/fold.ts';
import { foldColumn } from './column-names.ts';
import { recogniseColumns } from './detect.ts';
import { openPreset, type Preset, presetColumns } from './preset.ts';
import type { ReadSettings, Recognition, Table, TableReader, TableRow } from './reader.ts';
import type { Reading, RecordKey } from './records.ts';

export const WOOCOMMERCE = 'woocommerce';

const CUSTOMER_COLUMNS: Preset['columns'] = {
  Name: { to: 'full-name' },
  Username: 'technical',
  'Last Active': { to: 'date' },
  'Sign Up': 'technical',
  Email: { to: 'email' },
  Orders: { to: 'text' },
  'Total Spend': 'behaviour',
  AOV: 'behaviour',
  'Country / Region': { to: 'country' },
  City: { to: 'city' },
  Region: 'not-mapped',
  'Postal Code': { to: 'postcode' },
};

const ORDER_COLUMNS: Preset['columns'] = {
  Date: { to: 'date' },
  'Order #': 'technical',
  'N. Revenue (formatted)': 'not-mapped',
  Status: { to: 'text' },
  Customer: { to: 'full-name' },
  'Customer type': 'behaviour',
  'Product(s)': 'products',
  'Items sold': 'not-mapped',
  'Coupon(s)': 'behaviour',
  'N. Revenue': 'not-mapped',
  'Net Sales': 'not-mapped',
  Attribution: 'behaviour',
};

const BASE = { system: WOOCOMMERCE, zone: null, addressOf: 'person' } as const;
const CUSTOMERS: Preset = { ...BASE, columns: CUSTOMER_COLUMNS, relation: null };
const ORDERS: Preset = { ...BASE, columns: ORDER_COLUMNS, relation: 'customer' };

const ANY = /^/;
const DAY = /^(?:$|\d{4}-\d\d-\d\d)/;
const MONEY = /^-?\d*(?:[.,]\d+)?$/;
/** What stands where in an export with names in another language. */
const CUSTOMER_SHAPE: readonly RegExp[] = [
  ANY,
  ANY,
  DAY,
  DAY,
  /^(?:$|\S+@\S+)$/,
  /^\d*$/,
  MONEY,
  MONEY,
  /^(?:[A-Z]{2})?$/,
  ANY,
  ANY,
  ANY,
];

export const WOOCOMMERCE_CUSTOMERS: TableReader = {
  kind: 'table',
  id: 'woocommerce-customers',
  system: WOOCOMMERCE,
  columns: presetColumns(CUSTOMERS),
  recognise: recogniseCustomers,
  read: readCustomers,
};

export const WOOCOMMERCE_ORDERS: TableReader = {
  kind: 'table',
  id: 'woocommerce-orders',
  system: WOOCOMMERCE,
  columns: presetColumns(ORDERS),
  recognise: (table) =>
    recogniseColumns(table, ['Order #', 'Customer type', 'Items sold'], presetColumns(ORDERS)),
  read: readOrders,
};

function recogniseCustomers(table: Table): Recognition {
  const known = presetColumns(CUSTOMERS);
  const named = recogniseColumns(table, ['Last Active', 'Sign Up', 'Total Spend', 'AOV'], known);
  if (named.confidence > 0 || !hasShape(table)) return named;
  const count = CUSTOMER_SHAPE.length;
  return { confidence: 0.6, reasons: [{ code: 'content.shape', params: { columns: count } }] };
}

/** Twelve columns that hold what they should; one e-mail address with a day and an amount at least. */
function hasShape({ header, rows }: Table): boolean {
  if (header.length !== CUSTOMER_SHAPE.length) return false;
  const first = rows.slice(0, 200);
  const fits = ({ cells }: TableRow) =>
    CUSTOMER_SHAPE.every((pattern, index) => pattern.test((cells[index] ?? '').trim()));
  const tells = ({ cells }: TableRow) =>
    [3, 4, 5, 6].every((index) => (cells[index] ?? '').trim() !== '');
  return first.every(fits) && first.some(tells);
}

function readCustomers(source: Table, settings: ReadSettings): Reading {
  const named = source.header.some((name) => foldColumn(name) === 'lastactive');
  const table = named ? source : { ...source, header: presetColumns(CUSTOMERS) };
  const customers = openPreset(CUSTOMERS, table, settings);
  for (const row of table.rows) {
    const orders = Number(customers.text(row, 'Orders'));
    const key = customers.addParty(row, customers.values(row), {
      relation: orders > 0 ? 'customer' : null,
    });
    // A login is no contact, but somebody was there.
    if (key !== undefined) customers.addEvent(key, row, 'Last Active', 'last-activity');
  }
  return customers.finish();
}

/**
 * What became of an order, by the status it has in the shop (\`wc-completed\`) or on the
 * screen, in English and in Dutch; undefined for one that was not carried out.
 */
export function orderState(status: string): 'completed' | 'refunded' | undefined {
  const folded = foldForSearch(status).replace(/^wc-/, '');
  if (/^(?:completed|voltooid|afgerond)$/.test(folded)) return 'completed';
  return /^(?:refunded|terugbetaald)$/.test(folded) ? 'refunded' : undefined;
}

/** Orders with a name and nothing else: one person per name, to be matched by the owner. */
function readOrders(table: Table, settings: ReadSettings): Reading {
  const orders = openPreset(ORDERS, table, settings);
  const keys = new Map<string, RecordKey>();
  for (const row of table.rows) {
    const values = orders.values(row);
    const name = foldForSearch(values.one('full-name'));
    const key = keys.get(name) ?? orders.addParty(row, values);
    if (key === undefined) continue;
    keys.set(name, key);
    if (orderState(orders.text(row, 'Status')) === undefined) continue;
    orders.addEvent(key, row, 'Date', 'order-completed', [{ code: 'event.unclear', field: 'of' }]);
  }
  return orders.finish();
}

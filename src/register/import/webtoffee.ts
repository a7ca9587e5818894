/**
 * Orders of WooCommerce as WebToffee's plugin writes them, one row per order, with who
 * ordered. Products, notes, network addresses and browsers stay out.
 */
import { recogniseAny } from './detect.ts';
import type { FieldDoubt } from './gather.ts';
import type { Values } from './generic-values.ts';
import {
  addressColumns,
  openPreset,
  type Preset,
  type PresetTable,
  presetColumns,
} from './preset.ts';
import type { ReadSettings, Table, TableReader, TableRow } from './reader.ts';
import type { Reading } from './records.ts';
import { orderState, WOOCOMMERCE } from './woocommerce.ts';

function addressOf(kind: 'billing' | 'shipping'): Preset['columns'] {
  const streets = [`${kind}_address_1`, `${kind}_address_2`];
  return addressColumns(kind, streets, `${kind}_postcode`, `${kind}_city`, `${kind}_country`);
}

const COLUMNS: Preset['columns'] = {
  order_id: 'technical',
  order_number: 'technical',
  order_date: { to: 'date' },
  paid_date: { to: 'date' },
  status: { to: 'text' },
  customer_ip_address: 'ip-address',
  customer_user_agent: 'behaviour',
  customer_id: { to: 'text' },
  customer_user: { to: 'text' },
  customer_email: { to: 'email' },
  billing_first_name: { to: 'given-name' },
  billing_last_name: { to: 'family-name' },
  billing_company: { to: 'organisation' },
  billing_email: { to: 'email', label: 'billing' },
  billing_phone: { to: 'phone', label: 'billing' },
  ...addressOf('billing'),
  ...addressOf('shipping'),
  customer_note: 'note',
};

const PRESET: Preset = {
  system: WOOCOMMERCE,
  columns: COLUMNS,
  others: (name) => (/^(?:line_item|product item|product_item)/i.test(name) ? 'products' : null),
  zone: null,
  relation: null,
  addressOf: 'organisation',
};

export const WEBTOFFEE_ORDERS: TableReader = {
  kind: 'table',
  id: 'webtoffee-orders',
  system: WOOCOMMERCE,
  columns: presetColumns(PRESET),
  recognise: (table) =>
    recogniseAny(
      table,
      [
        ['order_id', 'order_date', 'status', 'billing_email', 'billing_first_name'],
        ['order_id', 'order_date', 'status', 'customer_email', 'billing_first_name'],
      ],
      presetColumns(PRESET),
    ),
  read,
};

interface Order {
  readonly row: TableRow;
  readonly values: Values;
  readonly on: string;
}

/** One of each customer by the newest order, with the day of the last one that was carried out. */
function read(table: Table, settings: ReadSettings): Reading {
  const orders = openPreset(PRESET, table, settings);
  for (const own of groupOrders(orders, table)) {
    const latest = [...own].sort((a, b) => b.on.localeCompare(a.on));
    const [newest] = latest;
    if (newest === undefined) continue;
    const done = latest.find(({ row }) => dayOf(orders, row) !== undefined);
    const key = orders.addParty(newest.row, newest.values, {
      externalId: customerId(orders, newest.row),
      relation: done === undefined ? null : 'customer',
    });
    const day = done === undefined ? undefined : dayOf(orders, done.row);
    if (key === undefined || done === undefined || day === undefined) continue;
    orders.addEvent(key, done.row, day.column, 'order-completed', day.doubts);
  }
  return orders.finish();
}

/** Orders by the number or the address of the customer; a guest without either is one of their own. */
function groupOrders(orders: PresetTable, table: Table): Iterable<Order[]> {
  const groups = new Map<string, Order[]>();
  for (const row of table.rows) {
    const values = orders.values(row);
    const email = values.one('email').toLowerCase();
    const id = customerId(orders, row);
    const key = id !== '' ? `id ${id}` : email !== '' ? `email ${email}` : `row ${row.row}`;
    const own = groups.get(key) ?? [];
    const on = orders.date(row, 'order_date').moment?.on ?? '';
    own.push({ row, values, on });
    groups.set(key, own);
  }
  return groups.values();
}

/** A guest has number 0. */
function customerId(orders: PresetTable, row: TableRow): string {
  const ids = [orders.text(row, 'customer_id'), orders.text(row, 'customer_user')];
  return ids.find((id) => /^[1-9]\d*$/.test(id)) ?? '';
}

/**
 * The column with the day on which an order was carried out: paid, or ordered when the day
 * of paying is missing. Paid but not carried out yet is marked, and so is paid back.
 */
function dayOf(
  orders: PresetTable,
  row: TableRow,
): { readonly column: string; readonly doubts: readonly FieldDoubt[] } | undefined {
  const state = orderState(orders.text(row, 'status'));
  const paid = orders.date(row, 'paid_date').moment !== null;
  if (state === undefined && !paid) return undefined;
  const sure = state === 'completed' && paid;
  return {
    column: paid ? 'paid_date' : 'order_date',
    doubts: sure ? [] : [{ code: 'event.unclear', field: 'kind' }],
  };
}

import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '#register/import/open-file.ts';
import { READERS } from '#register/import/readers.ts';
import { listDoubts, readFile } from '#test/builders/imports.ts';

const CUSTOMERS =
  'Name,Username,Last Active,Sign Up,Email,Orders,Total Spend,AOV,Country / Region,City,Region,Postal Code';
const DUTCH =
  'Naam,Gebruikersnaam,Laatst actief,Aangemeld,E-mail,Bestellingen,Totaal,Gemiddeld,Land,Plaats,Regio,Postcode';
const ROWS =
  'Bea de Bos,bea,2025-06-07 10:00:00,2024-01-02 10:00:00,bea@voorbeeld.nl,3,120.5,40.16,NL,Ede,GE,6711 AB\nJan Mos,,,,jan@voorbeeld.nl,0,0,0,,,,\n';

describe('customers of WooCommerce', () => {
  it.each([
    ['English', CUSTOMERS],
    ['Dutch', DUTCH],
  ])('are read by their columns, with names in %s', (_, header) => {
    const read = readFile('wc-customers.csv', `${header}\n${ROWS}`);
    expect(read).toMatchObject({ format: 'woocommerce-customers', consents: [] });
    expect(read.persons.map(({ relations }) => relations.map(({ kind }) => kind))).toEqual([
      ['customer'],
      [],
    ]);
    expect(read.persons[0]).toMatchObject({
      system: 'woocommerce',
      nickname: '',
      name: { givenName: 'Bea', infix: 'de', familyName: 'Bos' },
    });
    expect(read.persons[0]?.contactPoints.map(({ value }) => value)).toEqual([
      'bea@voorbeeld.nl',
      '6711 AB Ede',
    ]);
    // A login is an activity; signing up and spending are nothing.
    expect(read.events.map(({ of, kind, on }) => `${of} ${kind} ${on}`)).toEqual([
      'p1 last-activity 2025-06-07',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/120\.5|40\.16/);
  });

  it('are not seen in twelve columns of something else', () => {
    const other =
      'Naam,a,b,c,E-mail,d,e,f,Land,Plaats,g,Postcode\nBea Bos,x,niet,,bea@voorbeeld.nl,3,1,1,NL,Ede,,6711 AB\n';
    expect(readFile('x.csv', other).format).toBe('table');
    const mixed = `${DUTCH}\n${ROWS}Els Los,els,gisteren,,els@voorbeeld.nl,veel,1,1,NL,Ede,,6711 AB\n`;
    expect(readFile('x.csv', mixed).format).toBe('table');
  });
});

describe('orders in the analytics of WooCommerce', () => {
  it('are weak: a name, and a day that is marked', () => {
    const read = readFile(
      'wc-orders.csv',
      'Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),N. Revenue,Attribution\n' +
        '2025-01-02 10:00:00,12,€ 10,completed,Bea Bos,returning,1× Vlag van de partij,1,,10,Google\n' +
        '2025-03-02 10:00:00,13,€ 10,completed,bea bos,returning,Vlag,1,,10,\n' +
        '2025-04-02 10:00:00,14,€ 10,cancelled,Bea Bos,returning,Vlag,1,,10,\n' +
        '2025-04-02 10:00:00,15,€ 10,completed,,new,Vlag,1,,10,\n',
    );
    expect(read).toMatchObject({ format: 'woocommerce-orders', consents: [] });
    expect(read.persons).toHaveLength(1);
    expect(read.persons[0]?.contactPoints).toEqual([]);
    expect(read.events.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'order-completed 2025-01-02',
      'order-completed 2025-03-02',
    ]);
    expect(listDoubts(read)).toContain('2 of event.unclear');
    expect(read.rejected).toMatchObject([{ row: 5, code: 'row.nobody' }]);
    expect(JSON.stringify(read)).not.toMatch(/Vlag|Google/);
  });
});

describe('orders of WebToffee', () => {
  const HEADER =
    'order_id,order_number,order_date,paid_date,status,customer_ip_address,customer_user_agent,customer_id,customer_user,customer_email,billing_first_name,billing_last_name,billing_company,billing_email,billing_phone,billing_address_1,billing_address_2,billing_postcode,billing_city,billing_state,billing_country,shipping_first_name,shipping_address_1,shipping_postcode,shipping_city,shipping_country,customer_note,line_item_1,Product Item 1 Name';
  const orders = (...rows: Record<string, string>[]) => {
    const names = HEADER.split(',');
    const lines = rows.map((row) => names.map((name) => row[name] ?? '').join(','));
    return readFile('order_export.csv', [HEADER, ...lines].join('\n'));
  };
  const BEA = {
    customer_id: '7',
    customer_email: 'bea@voorbeeld.nl',
    billing_email: 'bea@voorbeeld.nl',
    billing_first_name: 'Bea',
    billing_last_name: 'Bos',
  };

  it('give one customer with the newest address and the last order carried out', () => {
    const read = orders(
      {
        ...BEA,
        order_id: '1',
        order_date: '2024-01-02 10:00:00',
        paid_date: '2024-01-03 10:00:00',
        status: 'completed',
        customer_ip_address: '192.0.2.9',
        customer_user_agent: 'Mozilla/5.0',
        customer_note: 'Bel bij de buren',
        line_item_1: 'Vlag van de partij',
        'Product Item 1 Name': 'Vlag',
        billing_address_1: 'Dorpsstraat 1',
        billing_postcode: '6711 AB',
        billing_city: 'Ede',
      },
      {
        ...BEA,
        order_id: '2',
        order_date: '2025-02-02 10:00:00',
        status: 'cancelled',
        billing_address_1: 'Kerkweg 2',
        billing_postcode: '8321 AB',
        billing_city: 'Urk',
      },
    );
    expect(read).toMatchObject({ format: 'webtoffee-orders', consents: [], rows: 2 });
    expect(read.persons).toMatchObject([
      { externalId: '7', system: 'woocommerce', relations: [{ kind: 'customer' }] },
    ]);
    expect(read.persons[0]?.contactPoints.map(({ value }) => value)).toEqual([
      'bea@voorbeeld.nl',
      'Kerkweg 2\n8321 AB Urk',
    ]);
    expect(read.events).toMatchObject([
      { of: 'p1', kind: 'order-completed', on: '2024-01-03', source: 'paid_date', doubts: [] },
    ]);
    expect(read.skipped.map(({ kind, column }) => `${kind} ${column}`).sort()).toEqual([
      'behaviour customer_user_agent',
      'ip-address customer_ip_address',
      'note customer_note',
      'products Product Item 1 Name',
      'products line_item_1',
      'technical order_id',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/192\.0\.2|Mozilla|buren|Vlag/);
  });

  it.each([
    ['completed', '2024-01-03', 'paid_date 2024-01-03 sure'],
    ['wc-completed', '', 'order_date 2024-01-02 unclear'],
    ['processing', '2024-01-03', 'paid_date 2024-01-03 unclear'],
    ['refunded', '2024-01-03', 'paid_date 2024-01-03 unclear'],
    ['pending', '', 'nothing'],
    ['cancelled', '', 'nothing'],
    ['failed', '', 'nothing'],
  ])('that are %s (paid on "%s") give %s', (status, paid_date, expected) => {
    const read = orders({ ...BEA, order_date: '2024-01-02 10:00:00', paid_date, status });
    const [event] = read.events;
    const told =
      event === undefined
        ? 'nothing'
        : `${event.source} ${event.on} ${event.doubts.length === 0 ? 'sure' : 'unclear'}`;
    expect(told).toBe(expected);
    // Who only tried is in the shop all the same, but is no customer.
    expect(read.persons[0]?.relations.length).toBe(expected === 'nothing' ? 0 : 1);
  });

  it('keep guests apart by their address', () => {
    const guest = { ...BEA, customer_id: '0', customer_user: '0', order_date: '2024-01-02' };
    const read = orders(
      guest,
      { ...guest, customer_email: 'BEA@voorbeeld.nl' },
      { ...guest, customer_email: '', billing_email: 'jan@voorbeeld.nl', billing_company: 'Acme' },
      { ...guest, customer_email: '', billing_email: '' },
    );
    expect(read.persons.map(({ externalId, place }) => [externalId, place.row])).toEqual([
      ['', 2],
      ['', 4],
      ['', 5],
    ]);
    expect(read.organisations.map(({ name }) => name)).toEqual(['Acme']);
  });
});

describe('shops of others', () => {
  it.each([
    'Name,Email,Orders,Total Spent,Accepts Email Marketing',
    'Order,Date,Customer,Total',
    'order_id,email,status,total',
  ])('are not taken for WooCommerce: %s', (header) => {
    const bytes = strToU8(`${header}\na,b@voorbeeld.nl,c,d\n`);
    const [part] = openFile({ name: 'x.csv', bytes }, READERS).parts;
    expect(part?.candidates.map(({ format }) => format)).toEqual(['table']);
  });
});

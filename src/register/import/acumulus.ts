/**
 * Answers of the Acumulus API, in XML and JSON: the list of contacts, one contact, the
 * invoices of a contact, and messages with an invoice and its customer. Acumulus knows no
 * consent. What a spreadsheet of Acumulus holds is read as any other table.
 */
import { addContact, type ContactContext, isContact } from './acumulus-contact.ts';
import {
  type AnswerElement,
  type AnswerElements,
  elementsOfJson,
  elementsOfXml,
} from './acumulus-elements.ts';
import { dateColumn } from './dates.ts';
import { createGathering, doubtAbout } from './gather.ts';
import { looksLikeJson } from './json.ts';
import { TABLE_ROWS } from './limits.ts';
import { forbiddenColumn } from './never-import.ts';
import type { ReadSettings, Reason, Recognition, SourceText, TextReader } from './reader.ts';
import type { Reading, RecordKey } from './records.ts';

const SYSTEM = 'acumulus';

export const ACUMULUS_XML: TextReader = {
  kind: 'text',
  id: 'acumulus-xml',
  system: SYSTEM,
  recognise: ({ text }) =>
    recognise(text, /^\s*</.test(text.slice(0, 1000)), /<([a-z]+[12]?)\/?>/g),
  read: (source, settings) => read(source, elementsOfXml(source.text, isWanted), settings),
};

export const ACUMULUS_JSON: TextReader = {
  kind: 'text',
  id: 'acumulus-json',
  system: SYSTEM,
  recognise: ({ text }) => recognise(text, looksLikeJson(text), /"([a-z]+[12]?)"\s*:/g),
  read: (source, settings) => read(source, elementsOfJson(source.text, isWanted), settings),
};

/** Names of fields that no other system has; run together and in lower case, as Acumulus writes them. */
const OWN: ReadonlySet<string> = new Set(
  (
    'contactyourid contactname1 contactname2 contacttypeid contacttypename contactaddress1 ' +
    'contacttelephone contactcountrycode contactvattype contactinvoicetemplateid contactsalutation ' +
    'contactpostalcode contactvatnumber contactsepamandatenr companyname1 companyname2 vattypeid ' +
    'overwriteifexists countryautoname entryid entrydate invoicenumber invoicenote paymentstatus'
  ).split(' '),
);
const ENOUGH = 3;
/** Names that another system might have as well: it takes more of them. */
const LIKELY: ReadonlySet<string> = new Set(
  'contactid contactname contactperson contactemail contactcity contactstatus contactwebsite'.split(
    ' ',
  ),
);
const ENOUGH_LIKELY = 5;
/** Characters at the start in which the names are looked for. */
const SAMPLE = 64 * 1024;

function recognise(text: string, mayBe: boolean, fieldNames: RegExp): Recognition {
  if (!mayBe) return { confidence: 0, reasons: [] };
  const names = new Set<string>();
  for (const [, name = ''] of text.slice(0, SAMPLE).matchAll(fieldNames)) names.add(name);
  const own = [...names].filter((name) => OWN.has(name)).length;
  const known = own + [...names].filter((name) => LIKELY.has(name)).length;
  const reasons: Reason[] = [{ code: 'content.shape', params: { known } }];
  if (own >= ENOUGH) return { confidence: 0.95, reasons };
  return known >= ENOUGH_LIKELY ? { confidence: 0.6, reasons } : { confidence: 0, reasons: [] };
}

type Fields = ReadonlyMap<string, string>;

function isWanted(fields: Fields): boolean {
  return isContact(fields) || isInvoice(fields);
}

const INVOICE_NUMBER = ['invoicenumber', 'number', 'entryid'] as const;
const INVOICE_DATE = ['issuedate', 'entrydate'] as const;

function isInvoice(fields: Fields): boolean {
  return (
    INVOICE_NUMBER.some((name) => fields.has(name)) &&
    [...INVOICE_DATE, 'paymentstatus', 'token'].some((name) => fields.has(name))
  );
}

function read(
  { entry }: SourceText,
  { elements, over, cut }: AnswerElements,
  settings: ReadSettings,
): Reading & { readonly rows: number } {
  const gathering = createGathering(SYSTEM, entry);
  const { timeZone, today } = settings;
  const order = 'year-first';
  const rules = { order, sourceZone: timeZone, timeZone, today, workbook: false } as const;
  const context: ContactContext = { settings, gathering, dates: dateColumn([], rules) };
  const owners = addContacts(elements, context);
  for (const [index, element] of elements.entries()) {
    if (!isContact(element.fields)) addInvoice(index + 1, element, owners, context);
  }
  for (const [column, count] of cut) gathering.warn('cells.cut', { column, count });
  if (over > 0) gathering.warn('rows.over-limit', { limit: TABLE_ROWS, count: over });
  return { ...gathering.finish(), rows: elements.length };
}

/** Whose an invoice may be: of the contact around it or with its number, or of the only one there is. */
interface Owners {
  readonly byElement: ReadonlyMap<number, RecordKey>;
  readonly byId: ReadonlyMap<string, RecordKey>;
  readonly only: RecordKey | undefined;
}

function addContacts(elements: readonly AnswerElement[], context: ContactContext): Owners {
  const byElement = new Map<number, RecordKey>();
  const byId = new Map<string, RecordKey>();
  const repeated = new Set<string>();
  for (const [index, { number, fields }] of elements.entries()) {
    if (!isContact(fields)) continue;
    const key = addContact(index + 1, fields, context);
    if (key === undefined) continue;
    byElement.set(number, key);
    const id = fields.get('contactid') ?? '';
    if (byId.has(id)) repeated.add(id);
    else if (id !== '') byId.set(id, key);
  }
  if (repeated.size > 0) context.gathering.warn('records.repeated-id', { count: repeated.size });
  const [only, ...more] = byElement.values();
  return { byElement, byId, only: more.length === 0 ? only : undefined };
}

function addInvoice(
  row: number,
  { inside, fields }: AnswerElement,
  owners: Owners,
  { dates, gathering }: ContactContext,
): void {
  for (const [name, value] of fields) {
    if (!USED.has(name)) gathering.skip(kindOf(name), name, value);
  }
  const source = INVOICE_DATE.find((name) => fields.get(name));
  if (source === undefined) {
    gathering.reject(row, 'record.not-a-contact');
    return;
  }
  if (fields.get('concept') === '1') {
    gathering.reject(row, 'record.unfinished');
    return;
  }
  const around = inside.map((number) => owners.byElement.get(number)).findLast(Boolean);
  const id = fields.get('contactid') ?? '';
  const owner = around ?? (id === '' ? owners.only : owners.byId.get(id));
  if (owner === undefined) {
    gathering.reject(row, 'record.owner-unknown');
    return;
  }
  const { moment, doubt } = dates.read(fields.get(source) ?? '');
  if (moment === null) {
    gathering.warn('dates.unreadable', { column: source }, row);
    return;
  }
  const { on, at } = moment;
  gathering.addEvent(owner, row, {
    kind: 'document-date',
    on,
    at,
    source,
    doubts: doubtAbout('on', doubt),
  });
}

const USED: ReadonlySet<string> = new Set([...INVOICE_DATE, 'contactid', 'concept']);

/** A token opens the invoice for whoever has it. */
function kindOf(name: string) {
  if (/token$/.test(name)) return 'secret';
  if (/^(?:invoicenotes?|invoicedescription|description(?:text)?)$/.test(name)) return 'note';
  return forbiddenColumn(name) ?? 'not-mapped';
}

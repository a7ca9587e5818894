/**
 * The columns of Zoho CRM's modules. Their order differs per account, and every look-up
 * may have a twin with the id of what it points to (`Account Name.id`).
 */
import { addressColumns, type Preset, type PresetColumn } from './preset.ts';

const TEXT: PresetColumn = { to: 'text' };
const DATE: PresetColumn = { to: 'date' };
const TAKEN = { to: 'external-id' } as const;

function addressOf(kind: string, postcode: 'Zip' | 'Code'): Preset['columns'] {
  const [street, city, country] = [`${kind} Street`, `${kind} City`, `${kind} Country`];
  return addressColumns(kind, [street], `${kind} ${postcode}`, city, country);
}

const ABOUT_RECORD = {
  'Created By': 'technical',
  'Created By.id': 'technical',
  'Modified By': 'technical',
  'Modified By.id': 'technical',
  'Modified By ID': 'technical',
  'Created Time': 'technical',
  'Modified Time': { to: 'modified-on' },
  'Change Log Time': 'technical',
  Locked: 'technical',
  'Last Enriched Time': 'technical',
  'Enrich Status': 'technical',
  'Connected To.module': 'technical',
  'Connected To.id': 'technical',
  Tag: { to: 'tags' },
  'Last Activity Time': DATE,
} as const satisfies Preset['columns'];

/** What a visitor did on the website, by a script of Zoho. */
const VISITS = {
  'First Visit': 'behaviour',
  'Visitor Score': TEXT,
  Referrer: 'behaviour',
  'Average Time Spent (Minutes)': 'behaviour',
  'Most Recent Visit': 'behaviour',
  'First Page Visited': 'behaviour',
  'Number Of Chats': 'behaviour',
  'Days Visited': 'behaviour',
} as const satisfies Preset['columns'];

const CONSENT = {
  'Email Opt Out': TEXT,
  'Unsubscribed Mode': TEXT,
  'Unsubscribed Time': DATE,
  'Data Processing Basis': TEXT,
  'Data Processing Basis Details.id': 'technical',
  'Data Source': 'technical',
  'Consent Date': DATE,
  'Consent Through': TEXT,
  'Consent Remarks': TEXT,
} as const satisfies Preset['columns'];

const PERSON = {
  'Record Id': TAKEN,
  'First Name': { to: 'given-name' },
  'Last Name': { to: 'family-name' },
  Salutation: 'gender',
  Title: { to: 'function' },
  Email: { to: 'email', label: 'Email' },
  'Secondary Email': { to: 'email', label: 'Secondary Email' },
  Phone: { to: 'phone', label: 'Phone' },
  Mobile: { to: 'phone', label: 'Mobile' },
  'Home Phone': { to: 'phone', label: 'Home Phone' },
  'Other Phone': { to: 'phone', label: 'Other Phone' },
  'Lead Source': 'not-mapped',
  Description: 'note',
} as const satisfies Preset['columns'];

export const CONTACT_COLUMNS: Preset['columns'] = {
  ...ABOUT_RECORD,
  ...VISITS,
  ...CONSENT,
  ...PERSON,
  'Contact Id': TAKEN,
  'Contact Name': { to: 'full-name' },
  'Contact Owner': 'technical',
  'Contact Owner.id': 'technical',
  'Account Name': { to: 'organisation' },
  'Company Name': { to: 'organisation' },
  'Account Name.id': TEXT,
  'Company Name.id': TEXT,
  'Vendor Name': TEXT,
  'Vendor Name.id': 'technical',
  'Reporting To': 'not-mapped',
  'Reporting To.id': 'technical',
  ...addressOf('Mailing', 'Zip'),
  ...addressOf('Other', 'Zip'),
};

export const LEAD_COLUMNS: Preset['columns'] = {
  ...ABOUT_RECORD,
  ...VISITS,
  ...CONSENT,
  ...PERSON,
  'Lead ID': TAKEN,
  'Lead Name': { to: 'full-name' },
  'Lead Owner': 'technical',
  'Lead Owner.id': 'technical',
  'Lead Status': 'not-mapped',
  Company: { to: 'organisation' },
  Website: { to: 'website' },
  Industry: 'not-mapped',
  'No. of Employees': 'not-mapped',
  Rating: 'not-mapped',
  Street: { to: 'street' },
  City: { to: 'city' },
  'Zip Code': { to: 'postcode' },
  Country: { to: 'country' },
  'Lead Conversion Time': 'technical',
  'Is Converted': TEXT,
  'Converted Account': 'technical',
  'Converted Account Id': 'technical',
  'Converted Contact': 'technical',
  'Converted Contact Id': TEXT,
  'Converted Deal': 'technical',
  'Converted Deal Id': 'technical',
};

export const ACCOUNT_COLUMNS: Preset['columns'] = {
  ...ABOUT_RECORD,
  'Record Id': TAKEN,
  'Account Id': TAKEN,
  'Account Name': { to: 'organisation' },
  'Account Owner': 'technical',
  'Account Owner.id': 'technical',
  'Account Type': TEXT,
  Website: { to: 'website' },
  Phone: { to: 'phone', label: 'Phone' },
  Description: 'note',
  ...addressOf('Billing', 'Code'),
  ...addressOf('Shipping', 'Code'),
};

export const DEAL_COLUMNS: Preset['columns'] = {
  ...ABOUT_RECORD,
  'Record Id': 'technical',
  'Deal Id': 'technical',
  'Deal Name': 'not-mapped',
  'Deal Owner': 'technical',
  'Deal Owner.id': 'technical',
  'Last Activity Time': 'not-mapped',
  'Modified Time': 'technical',
  Tag: 'not-mapped',
  'Account Name': { to: 'organisation' },
  'Account Name.id': TEXT,
  'Contact Name': { to: 'full-name' },
  'Contact Name.id': TEXT,
  Amount: 'not-mapped',
  Stage: TEXT,
  'Closing Date': DATE,
};

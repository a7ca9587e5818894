/** Every reader there is. A new one is imported here and added to the list. */
import { ACUMULUS_JSON, ACUMULUS_XML } from './acumulus.ts';
import { COGNITO_CSV, COGNITO_USERS } from './aws-cognito.ts';
import { S3_INVENTORY_DATA } from './aws-s3-data.ts';
import { S3_INVENTORY, S3_MANIFEST } from './aws-s3-inventory.ts';
import { S3_LISTING_JSON, S3_LISTING_TEXT } from './aws-s3-listing.ts';
import { SES_CSV, SES_JSON, SES_LINES } from './aws-ses.ts';
import { GOOGLE_CONTACTS_READER } from './google-contacts.ts';
import { LDIF_READER } from './ldif.ts';
import { MAILCHIMP_AUDIENCE } from './mailchimp.ts';
import { MAILING_LISTS } from './mailing-lists.ts';
import {
  OUTLOOK_DUTCH_READER,
  OUTLOOK_GERMAN_READER,
  OUTLOOK_GOOGLE_READER,
  OUTLOOK_READER,
} from './outlook.ts';
import type { Reader } from './reader.ts';
import { THUNDERBIRD_BRITISH_READER, THUNDERBIRD_READER } from './thunderbird.ts';
import { VCARD_READER } from './vcard.ts';
import { WEBTOFFEE_ORDERS } from './webtoffee.ts';
import { WOOCOMMERCE_CUSTOMERS, WOOCOMMERCE_ORDERS } from './woocommerce.ts';
import { ZOHO_BOOKS_CUSTOMERS, ZOHO_BOOKS_INVOICES } from './zoho-books.ts';
import { ZOHO_MODULES } from './zoho-crm.ts';
import { ZOHO_CRM_BACKUP } from './zoho-crm-backup.ts';

export const READERS: readonly Reader[] = [
  VCARD_READER,
  LDIF_READER,
  GOOGLE_CONTACTS_READER,
  OUTLOOK_READER,
  OUTLOOK_GOOGLE_READER,
  OUTLOOK_DUTCH_READER,
  OUTLOOK_GERMAN_READER,
  THUNDERBIRD_READER,
  THUNDERBIRD_BRITISH_READER,
  ACUMULUS_XML,
  ACUMULUS_JSON,
  S3_INVENTORY,
  S3_MANIFEST,
  S3_INVENTORY_DATA,
  S3_LISTING_JSON,
  S3_LISTING_TEXT,
  COGNITO_USERS,
  COGNITO_CSV,
  SES_JSON,
  SES_LINES,
  SES_CSV,
  ...ZOHO_MODULES.map(({ reader }) => reader),
  ZOHO_CRM_BACKUP,
  ZOHO_BOOKS_CUSTOMERS,
  ZOHO_BOOKS_INVOICES,
  MAILCHIMP_AUDIENCE,
  ...MAILING_LISTS,
  WOOCOMMERCE_CUSTOMERS,
  WOOCOMMERCE_ORDERS,
  WEBTOFFEE_ORDERS,
];

/** Every reader there is. A new one is imported here and added to the list. */

import { GOOGLE_CONTACTS_READER } from './google-contacts.ts';
import { LDIF_READER } from './ldif.ts';
import {
  OUTLOOK_DUTCH_READER,
  OUTLOOK_GERMAN_READER,
  OUTLOOK_GOOGLE_READER,
  OUTLOOK_READER,
} from './outlook.ts';
import type { Reader } from './reader.ts';
import { THUNDERBIRD_BRITISH_READER, THUNDERBIRD_READER } from './thunderbird.ts';
import { VCARD_READER } from './vcard.ts';

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
];

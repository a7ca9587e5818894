/** Every reader there is. A new one is imported here and added to the list. */
import type { Reader } from './reader.ts';

import { VCARD_READER } from './vcard.ts';

export const READERS: readonly Reader[] = [VCARD_READER];

/**
 * vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350), as telephones, mail programs and chats
 * write them: a card that breaks the rules is still read as far as it can be. Cards have
 * no consent, and when one was last changed is no event.
 */
import { type AddressBook, createAddressBook } from './address-book.ts';
import { createGathering, type Gathering } from './gather.ts';
import { CARDS_BYTES, TABLE_ROWS } from './limits.ts';
import type { ReadSettings, Recognition, SourceText, TextReader } from './reader.ts';
import { FileRefused } from './records.ts';
import { readContact } from './vcard-contact.ts';
import { DROPPED, holdsCards, type RawCard, splitCards } from './vcard-lines.ts';
import { type CardProperty, isOldVersion, readProperty } from './vcard-values.ts';

export const VCARD_READER: TextReader = {
  kind: 'text',
  id: 'vcard',
  system: 'vcard',
  recognise,
  read,
};

function recognise({ text }: SourceText): Recognition {
  if (!holdsCards(text)) return { confidence: 0, reasons: [] };
  return { confidence: 1, reasons: [{ code: 'content.marker', params: {} }] };
}

/** Reads all cards; a row is the ordinal of a card. Throws FileRefused over 20 MB. */
function read(source: SourceText, settings: ReadSettings) {
  const { text, entry } = source;
  if (text.length > CARDS_BYTES) throw new FileRefused('file.too-large', { limit: CARDS_BYTES });
  const gathering = createGathering('vcard', entry);
  const book = createAddressBook(gathering, settings);
  const ids = new Map<string, number>();
  let rows = 0;
  let guessed = 0;
  for (const card of splitCards(text)) {
    rows = card.ordinal;
    if (rows > TABLE_ROWS) continue;
    for (const name of card.dropped) {
      gathering.skip(DROPPED.get(name) ?? 'technical', name, name);
    }
    if (card.problem !== null) gathering.reject(card.ordinal, card.problem);
    else guessed += addCard(card, source, settings, gathering, book, ids);
  }
  if (rows > TABLE_ROWS) {
    gathering.warn('rows.over-limit', { limit: TABLE_ROWS, count: rows - TABLE_ROWS });
  }
  if (guessed > 0) gathering.warn('encoding.guessed', { encoding: 'windows-1252', count: guessed });
  const repeated = [...ids.values()].filter((count) => count > 1).length;
  if (repeated > 0) gathering.warn('records.repeated-id', { count: repeated });
  return { ...gathering.finish(), rows };
}

/** Adds one card; gives the number of values whose character set was guessed. */
function addCard(
  { ordinal, lines }: RawCard,
  { encoding }: SourceText,
  settings: ReadSettings,
  gathering: Gathering,
  book: AddressBook,
  ids: Map<string, number>,
): number {
  const old = isOldVersion(lines);
  const properties: CardProperty[] = lines.flatMap(
    (line) => readProperty(line, old, encoding) ?? [],
  );
  const contact = readContact(ordinal, properties, settings, gathering);
  if (contact === undefined) gathering.reject(ordinal, 'record.not-a-contact');
  else {
    const id = contact.externalId ?? '';
    if (id !== '') ids.set(id, (ids.get(id) ?? 0) + 1);
    book.add(contact);
  }
  return properties.filter((property) => property.guessed).length;
}

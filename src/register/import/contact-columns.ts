/** Address books with one column per field: which columns there are, in the language of each. */

/** An address in columns of its own. */
export interface AddressColumns {
  /** What the source calls it. */
  readonly label: string;
  /** Of the business, or of the human. */
  readonly work: boolean;
  /** Its lines; `box` is the column with the number of a post office box. */
  readonly street: readonly string[];
  readonly box: string;
  readonly city: string;
  readonly postcode: string;
  readonly country: string;
  /** All of it in one column, where there are no others. */
  readonly whole?: string;
}

/** Names of columns; a list gives all that are read, in that order. */
export interface ContactColumns {
  readonly given: string;
  /** Also the place of an infix. */
  readonly middle: string;
  readonly family: string;
  readonly initials: string;
  readonly nickname: string;
  /** Whole names, read only where the parts are empty. */
  readonly full: readonly string[];
  readonly company: string;
  readonly function: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly companyPhone: string;
  readonly websites: readonly string[];
  readonly tags: string;
  readonly notes: string;
  readonly addresses: readonly AddressColumns[];
  /** Citizen numbers, whose name tells nothing in this language. */
  readonly citizenNumbers: readonly string[];
  /** Of the program, not of the human. */
  readonly technical: readonly string[];
  /** The other columns of such a file: left out, but known. */
  readonly others: readonly string[];
}

/** Names divided by semicolons, because some hold a comma. */
export function columnNames(text: string): string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Every column that is known. */
export function allColumns(columns: ContactColumns): string[] {
  const { notes, others, technical, citizenNumbers } = columns;
  return readColumns(columns)
    .concat(notes, others, technical, citizenNumbers)
    .filter((name) => name !== '');
}

/** The columns that are read. */
export function readColumns(columns: ContactColumns): string[] {
  const { given, middle, family, initials, nickname, company, companyPhone, tags } = columns;
  const places = columns.addresses.flatMap(
    ({ street, box, city, postcode, country, whole = '' }) => [
      ...street,
      box,
      city,
      postcode,
      country,
      whole,
    ],
  );
  return [given, middle, family, initials, nickname, company, columns.function]
    .concat(columns.full, columns.emails, columns.phones, companyPhone, columns.websites)
    .concat(tags, places)
    .filter((name) => name !== '');
}

/**
 * How much a reader takes. A file over a limit is refused, or cut with a warning that
 * says so; nothing is left out silently.
 */

/** A file as the owner chose it, and every entry of an archive. */
export const FILE_BYTES = 50 * 2 ** 20;

export const ARCHIVE_ENTRIES = 1000;
/** All entries of an archive together, unpacked. */
export const ARCHIVE_BYTES = 200 * 2 ** 20;
/** Unpacked against packed. A table of zeros packs a thousand times smaller. */
export const ARCHIVE_RATIO = 100;
/** Entries below this size may pack better than the ratio: they are no danger. */
export const RATIO_FROM_BYTES = 2 ** 20;

/** Rows below the header that are not empty. */
export const TABLE_ROWS = 500_000;
/** Lines of a text, the empty ones too: as many as a sheet of Excel has. */
export const TABLE_LINES = 1_048_576;
/** Columns that a table may have; a header with more is no header. */
export const TABLE_COLUMNS = 2000;
/** All cells of a table, the empty ones between filled ones counted. */
export const TABLE_CELLS = 20_000_000;
/** Characters of one cell; Excel stops at 32,767. */
export const CELL_CHARACTERS = 32_767;

/** How deep the elements of XML or the objects of JSON may stand in each other. */
export const NESTING = 32;

/** A file of cards, most of it photos: more than that is no address book. */
export const CARDS_BYTES = 20 * 2 ** 20;
/** Characters of one line of a card, and of one value put together from its lines. */
export const CARD_LINE = 2 ** 20;
/** Values of one card, the photos not counted. */
export const CARD_VALUES = 1000;

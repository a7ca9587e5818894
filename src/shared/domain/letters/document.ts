/**
 * The model of a letter: what it says, apart from how a page, a word processor
 * or a plain text shows it. A letter is kept as JSON in the encrypted register
 * and checked against `LetterDocument` when it comes back through the door.
 */
import * as v from 'valibot';
import { type PlainDate, parsePlainDate } from '../calendar.ts';
import { COUNTRIES, LETTER_LOCALES } from '../locale.ts';

/** The letters that can be composed. */
export const LETTER_KINDS = [
  'access.answer',
  'access.none',
  'erasure.done',
  'erasure.partial',
  'applicant.removed',
  'recipients.notify',
  'processor.deleteOne',
  'processor.deleteAll',
  'ack',
  'identity',
  'extension',
  'refusal',
  'fee.notice',
  'not.controller',
  'rectification.done',
  'restriction.on',
  'restriction.off',
  'recipients.tell',
  'portability.answer',
  'objection.marketing',
  'objection.general',
  'consent.withdrawn',
  'breach.authority',
  'breach.person',
  'breach.toController',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Form of address; English has one form, so both sound the same there. */
export const LETTER_FORMS = ['formal', 'informal'] as const;
export type LetterForm = (typeof LETTER_FORMS)[number];

/** Building blocks that an answer to an access request carries. */
export const ACCESS_BLOCKS = [
  'A0',
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
  'A8',
  'A9',
  'A10',
  'A11',
  'A12',
  'A13',
] as const;

/** Building blocks that every letter carries. */
export const COMMON_BLOCKS = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9'] as const;

/** A piece of text in one style; a newline in it is a new line on the page. */
export const Run = v.strictObject({
  text: v.string(),
  strong: v.optional(v.literal(true)),
  em: v.optional(v.literal(true)),
});
export type Run = v.InferOutput<typeof Run>;

const Runs = v.array(Run);

/** The blocks a node carries, where a section carries more than one. */
const NodeBlocks = v.optional(v.array(v.string()));

/** `edited` is the owner's own text; `runs` stays the standard text, as the way back. */
export const Paragraph = v.strictObject({
  type: v.literal('paragraph'),
  blocks: NodeBlocks,
  runs: Runs,
  edited: v.optional(v.string()),
  role: v.optional(v.picklist(['salutation', 'lead'])),
});
export type Paragraph = v.InferOutput<typeof Paragraph>;

/** A remark in smaller type. */
export const Note = v.strictObject({
  type: v.literal('note'),
  blocks: NodeBlocks,
  runs: Runs,
  edited: v.optional(v.string()),
});
export type Note = v.InferOutput<typeof Note>;

export const List = v.strictObject({
  type: v.literal('list'),
  blocks: NodeBlocks,
  items: v.array(Runs),
});
export type List = v.InferOutput<typeof List>;

export const Definitions = v.strictObject({
  type: v.literal('definitions'),
  blocks: NodeBlocks,
  items: v.array(v.strictObject({ term: v.string(), lines: v.array(v.string()) })),
});
export type Definitions = v.InferOutput<typeof Definitions>;

/** `width` is a share in percent; `rowHeaders` makes the first cell name its row. */
export const Table = v.strictObject({
  type: v.literal('table'),
  blocks: NodeBlocks,
  caption: v.string(),
  note: v.optional(v.string()),
  columns: v.array(
    v.strictObject({
      header: v.string(),
      width: v.number(),
      align: v.optional(v.literal('end')),
    }),
  ),
  rows: v.array(v.array(Runs)),
  rowHeaders: v.boolean(),
});
export type Table = v.InferOutput<typeof Table>;

export const LetterNode = v.variant('type', [Paragraph, Note, List, Definitions, Table]);
export type LetterNode = v.InferOutput<typeof LetterNode>;

/** A part of the letter with a heading of its own; the annex comes after the signature. */
export const Section = v.strictObject({
  id: v.string(),
  part: v.picklist(['letter', 'annex']),
  blocks: v.array(v.string()),
  level: v.picklist([2, 3]),
  heading: v.optional(v.string()),
  content: v.array(LetterNode),
});
export type Section = v.InferOutput<typeof Section>;

const Day = v.custom<PlainDate>(
  (value) => typeof value === 'string' && parsePlainDate(value) !== undefined,
  'not a plain date (YYYY-MM-DD)',
);

/** Something that goes with the letter; `sha256` in hex for an electronic file. */
export const Enclosure = v.strictObject({
  name: v.string(),
  description: v.string(),
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});
export type Enclosure = v.InferOutput<typeof Enclosure>;

export const LetterDocument = v.strictObject({
  kind: v.picklist(LETTER_KINDS),
  locale: v.picklist(LETTER_LOCALES),
  form: v.picklist(LETTER_FORMS),
  title: v.string(),
  /** Own reference; empty when the letter answers no request. */
  number: v.string(),
  date: Day,
  /** Side of the address window: left in the Netherlands, right in Belgium. */
  window: v.picklist(COUNTRIES),
  sender: v.strictObject({ name: v.string(), lines: v.array(v.string()) }),
  addressee: v.array(v.string()),
  references: v.array(v.strictObject({ label: v.string(), value: v.string() })),
  sections: v.array(Section),
  signature: v.strictObject({ closing: v.string(), lines: v.array(v.string()) }),
  enclosures: v.strictObject({ heading: v.string(), items: v.array(Enclosure) }),
});
export type LetterDocument = v.InferOutput<typeof LetterDocument>;

/** The text of runs, without their style. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** What a paragraph or a note shows: the owner's text when there is one. */
export function shownRuns(node: Paragraph | Note): readonly Run[] {
  return node.edited === undefined ? node.runs : [{ text: node.edited }];
}

/** True for the nodes whose text the owner can change. */
export function isEditable(node: LetterNode): node is Paragraph | Note {
  return node.type === 'paragraph' || node.type === 'note';
}

/** True when the owner changed this node's standard text. */
export function isEdited(node: LetterNode): boolean {
  return isEditable(node) && node.edited !== undefined;
}

/** True when the owner changed anything in the letter. */
export function hasEdits(document: LetterDocument): boolean {
  return document.sections.some((section) => section.content.some(isEdited));
}

/**
 * The letter with another text for one paragraph or note. The standard text
 * itself counts as no change. Throws a RangeError when there is no such node.
 */
export function withEditedParagraph(
  document: LetterDocument,
  sectionId: string,
  index: number,
  text: string,
): LetterDocument {
  return replaced(document, sectionId, index, (node) => {
    const { edited: _, ...standard } = node;
    return text === textOf(node.runs) ? standard : { ...standard, edited: text };
  });
}

/** The letter with the standard text back in one paragraph or note. */
export function withStandardParagraph(
  document: LetterDocument,
  sectionId: string,
  index: number,
): LetterDocument {
  return replaced(document, sectionId, index, ({ edited: _, ...standard }) => standard);
}

function replaced(
  document: LetterDocument,
  sectionId: string,
  index: number,
  change: (node: Paragraph | Note) => Paragraph | Note,
): LetterDocument {
  const section = document.sections.find(({ id }) => id === sectionId);
  const node = section?.content[index];
  if (section === undefined || node === undefined || !isEditable(node)) {
    throw new RangeError('the letter has no such paragraph');
  }
  const content = section.content.with(index, change(node));
  const sections = document.sections.map((other) =>
    other === section ? { ...section, content } : other,
  );
  return { ...document, sections };
}

/** True when a node shows the reader anything at all. */
export function isVisible(node: LetterNode): boolean {
  switch (node.type) {
    case 'paragraph':
    case 'note':
      return textOf(shownRuns(node)).trim() !== '';
    case 'list':
    case 'definitions':
      return node.items.length > 0;
    case 'table':
      return node.rows.length > 0;
  }
}

/**
 * The building blocks the letter really carries, in their own order. A block
 * whose paragraphs the owner emptied no longer counts.
 */
export function blocksPresent(document: LetterDocument): string[] {
  const present = new Set<string>();
  if (document.sender.name.trim() !== '' && document.sender.lines.length > 0) present.add('B1');
  if (document.addressee.length > 0 && document.references.length > 0) present.add('B2');
  if (document.enclosures.items.length > 0) present.add('B9');
  for (const section of document.sections) {
    for (const block of section.blocks) {
      const carriers = section.content.filter((node) => node.blocks?.includes(block));
      const nodes = carriers.length > 0 ? carriers : section.content;
      if (nodes.some(isVisible)) present.add(block);
    }
  }
  return [...ACCESS_BLOCKS, ...COMMON_BLOCKS].filter((block) => present.has(block));
}

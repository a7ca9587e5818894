/** The styles part of a letter as a word processor file: real styles, so that the owner can restyle it. */
import { COLOURS } from '#shared/domain/letters/letter-css.ts';

/** Calibri is on nearly every office computer; where it is not, Carlito has the same widths. */
const FONT = 'Calibri';

const PARAGRAPH = { after: 100, line: 264 } as const;

interface StyleLook {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Spacing in twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  /** Height of a line in 240ths of the font's own. */
  readonly line?: number;
  readonly keepNext?: boolean;
  readonly outline?: number;
  readonly indent?: { readonly left: number; readonly hanging: number };
  /** Size in half points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

const PARAGRAPH_STYLES: readonly StyleLook[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    before: 360,
    after: 200,
    keepNext: true,
    size: 34,
    bold: true,
    colour: COLOURS.accent,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'Normal',
    before: 300,
    after: 80,
    keepNext: true,
    outline: 0,
    size: 25,
    bold: true,
    colour: COLOURS.accent,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'Normal',
    before: 260,
    after: 60,
    keepNext: true,
    outline: 1,
    size: 22,
    bold: true,
  },
  { id: 'ListBullet', name: 'List Bullet', after: 60, indent: { left: 284, hanging: 284 } },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    before: 60,
    after: 40,
    keepNext: true,
    size: 19,
    bold: true,
  },
  {
    id: 'CaptionNote',
    name: 'Caption Note',
    next: 'Normal',
    after: 40,
    keepNext: true,
    size: 17,
    colour: COLOURS.muted,
  },
  { id: 'TableText', name: 'Table Text', before: 40, after: 40, size: 19 },
  {
    id: 'TableHeader',
    name: 'Table Header',
    basedOn: 'TableText',
    keepNext: true,
    size: 18,
    bold: true,
    colour: COLOURS.accent,
  },
  {
    id: 'DefinitionLine',
    name: 'Definition Line',
    after: 40,
  },
  { id: 'TableRowHeader', name: 'Table Row Header', basedOn: 'TableText', bold: true },
  { id: 'SmallNote', name: 'Small Note', size: 18, colour: COLOURS.muted },
  {
    id: 'LetterheadName',
    name: 'Letterhead Name',
    after: 0,
    size: 28,
    bold: true,
    colour: COLOURS.accent,
  },
  {
    id: 'LetterheadDetails',
    name: 'Letterhead Details',
    after: 0,
    size: 17,
    colour: COLOURS.muted,
  },
  { id: 'LetterAddress', name: 'Letter Address', after: 0, line: 240, size: 21 },
  { id: 'Reference', name: 'Reference', after: 0, size: 19 },
  { id: 'Closing', name: 'Closing', before: 360, after: 800, keepNext: true },
  { id: 'Signature', name: 'Signature', after: 0, keepNext: true },
  { id: 'Footer', name: 'footer', after: 0, size: 16, colour: COLOURS.muted },
];

/** The writer always adds the parts for notes at the foot and the end; they refer to these. */
const NOTE_REFERENCE_STYLES = ['footnote', 'endnote']
  .map(
    (kind) =>
      `<w:style w:type="character" w:styleId="${kind === 'footnote' ? 'FootnoteReference' : 'EndnoteReference'}">` +
      `<w:name w:val="${kind} reference"/><w:uiPriority w:val="99"/><w:semiHidden/>` +
      '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
  )
  .join('');

/** The complete styles part in the language of the letter, such as `nl-BE`. */
export function stylesXml(language: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    '<w:docDefaults><w:rPrDefault><w:rPr>' +
    `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>` +
    `<w:color w:val="${COLOURS.ink}"/><w:sz w:val="21"/><w:szCs w:val="21"/>` +
    `<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/>` +
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>' +
    `<w:spacing w:after="${PARAGRAPH.after}" w:line="${PARAGRAPH.line}" w:lineRule="auto"/>` +
    '</w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
    '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>' +
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>' +
    PARAGRAPH_STYLES.map(paragraphStyle).join('') +
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>' +
    '<w:rPr><w:b/><w:bCs/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Remark"><w:name w:val="Remark"/><w:qFormat/>' +
    `<w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="${COLOURS.muted}"/></w:rPr></w:style>` +
    NOTE_REFERENCE_STYLES +
    dataTableStyle() +
    '</w:styles>'
  );
}

function paragraphStyle(look: StyleLook): string {
  const {
    id,
    name,
    basedOn = 'Normal',
    next,
    before,
    after,
    line,
    keepNext,
    outline,
    indent,
  } = look;
  const spacing =
    before === undefined && after === undefined
      ? ''
      : `<w:spacing${attribute('before', before)}${attribute('after', after)}${attribute('line', line)}/>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="${basedOn}"/>${next === undefined ? '' : `<w:next w:val="${next}"/>`}` +
    `<w:qFormat/><w:pPr>${keepNext ? '<w:keepNext/>' : ''}${spacing}` +
    (indent === undefined ? '' : `<w:ind w:left="${indent.left}" w:hanging="${indent.hanging}"/>`) +
    (outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`) +
    `</w:pPr><w:rPr>${runLook(look)}</w:rPr></w:style>`
  );
}

function attribute(name: string, value: number | undefined): string {
  return value === undefined ? '' : ` w:${name}="${value}"`;
}

function runLook({ size, bold, colour }: StyleLook): string {
  return (
    (bold ? '<w:b/><w:bCs/>' : '') +
    (colour === undefined ? '' : `<w:color w:val="${colour}"/>`) +
    (size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`)
  );
}

/** Hairlines between the rows and an accent line below the header, as on the printed page. */
function dataTableStyle(): string {
  const line = (side: string, size: number, colour: string) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
  return (
    '<w:style w:type="table" w:customStyle="1" w:styleId="DataTable"><w:name w:val="Data Table"/>' +
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>' +
    `${line('bottom', 4, COLOURS.line)}${line('insideH', 4, COLOURS.line)}` +
    '</w:tblBorders><w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>' +
    '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${line('bottom', 8, COLOURS.accent)}` +
    '</w:tcBorders></w:tcPr></w:tblStylePr></w:style>'
  );
}

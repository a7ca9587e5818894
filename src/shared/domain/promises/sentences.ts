/** Cuts a pasted privacy statement into sentences, in Dutch and English. */

/** Ends with a point without ending a sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'o.a. bijv. bv. art. artt. nr. nrs. tel. incl. excl. evt. m.b.t. i.v.m. d.m.v. d.w.z. m.u.v. ' +
    'i.p.v. z.s.m. e.d. e.a. ca. p. blz. lid. jl. jo. resp. dr. mr. drs. ir. ing. mevr. dhr. ' +
    'b.v. n.v. v.o.f. e.g. i.e. no. approx. mrs. ms. inc. ltd. co. vs. cf. sub. vgl. zgn. o.b.v.'
  ).split(' '),
);

const LIST_MARK = /^\s*(?:[-–—*•·◦▪]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/;
const ENDS_SENTENCE = /[.!?:;]["”’)\]]*$/;
const BREAK = /([.!?]+["”’)\]]*)\s+(?=["“‘'(]?[\p{Lu}\d])/gu;

/** A sentence may be long; a line of the register is not. */
export const LONGEST_SENTENCE = 2000;
/** A statement of more than this is cut off: nobody goes through more sentences by hand. */
export const MOST_SENTENCES = 400;

/**
 * The sentences of a text, each as one line. An entry of a list is a sentence of its own, and
 * so is a heading. Lines that were broken in the middle of a sentence are joined again.
 */
export function splitSentences(text: string): string[] {
  return toParagraphs(text)
    .flatMap(splitParagraph)
    .map((sentence) => sentence.replace(LIST_MARK, '').trim().slice(0, LONGEST_SENTENCE))
    .filter((sentence) => /\p{L}{2}/u.test(sentence))
    .slice(0, MOST_SENTENCES);
}

/** Lines that belong together, joined. */
function toParagraphs(text: string): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const raw of text.normalize('NFC').split(/\r\n?|\n|\u2028|\u2029/)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a web page pastes along
    const line = raw.replace(/[\s\u0000-\u001f\u007f]+/gu, ' ').trim();
    const last = paragraphs.at(-1);
    const continues =
      open &&
      last !== undefined &&
      line !== '' &&
      !LIST_MARK.test(line) &&
      !ENDS_SENTENCE.test(last) &&
      /^[\p{Ll}\d(“"‘]/u.test(line);
    if (continues) paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    else if (line !== '') paragraphs.push(line);
    open = line !== '';
  }
  return paragraphs;
}

function splitParagraph(paragraph: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(BREAK)) {
    const end = match.index + (match[1]?.length ?? 0);
    if (isAbbreviation(paragraph.slice(start, end))) continue;
    sentences.push(paragraph.slice(start, end));
    start = end;
  }
  return [...sentences, paragraph.slice(start)];
}

/** `o.a.`, `art.`, an initial, the number of a list or a part of a date before the break. */
function isAbbreviation(before: string): boolean {
  const word =
    /(\S+)$/
      .exec(before)?.[1]
      ?.replace(/^["“‘'(]+/, '')
      .toLowerCase() ?? '';
  return ABBREVIATIONS.has(word) || /^(?:\p{L}\.)+$/u.test(word) || /^\d{1,2}\.$/.test(word);
}

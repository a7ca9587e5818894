/** Articles of the GDPR that a letter cites: "artikel 15 en 17 AVG", "Article 20(1) GDPR". */
import type { Reading } from './reading.ts';

/** One article of the GDPR with, when it says so, one paragraph of it. */
export interface Citation {
  readonly article: number;
  readonly paragraph: number | undefined;
  /** Place in the text of this article and of those cited along with it. */
  readonly start: number;
  readonly end: number;
}

const ANNOUNCED = /(?<![\p{L}\p{N}])(?:artikel(?:en|n)?|articles?|artt|arts?)\b\.?\s{0,2}(?=\d)/gu;
const NUMBER = /(\d{1,2})(?![\d%:])/y;
const PARAGRAPH =
  /\s{0,2}(?:\((\d)\)|\.(\d)(?!\d)|,?\s?(?:lid|leden|absatz|abs|paragraphe?|para|par|alinea|al|§)\.?\s?(\d)(?!\d)|,?\s?(?:(eerste|first|premier)|(tweede|second|deuxieme)|(derde|third|troisieme)) (?:lid|paragraphe?|alinea))/y;
/** A second paragraph of the same article: "(1) en (3)", "lid 1 en 2". */
const NEXT_PARAGRAPH =
  /\s?(?:,|en|and|et|und|&)\s?(?:\((\d)\)|(?:lid\s)?(\d)(?![\d%:(]|\s?(?:lid|dag|week|weken|maand|day|month|jour|mois)))/y;
const LETTER =
  /\s?,?\s?(?:\([a-h]\)|(?:sub|onder|onderdeel|letter|lit|point|punt)\.?\s?\(?[a-h]\)?(?!\p{L}))/uy;
const JOINED =
  /\s{0,2}(?:(t\/m|tot en met|tm|tot|through|to|until|bis|a|-|–)|,\s?(?:en|and|et|und)?|en\/of|en|and|et|und|of|or|ou|&|\/|\+|juncto|jo\.?)\s{0,2}(?:(?:artikel|article|art)\.?\s?)?(?=\d)/y;
/** What makes a number after a comma something else than an article. */
const COUNTED =
  /\s?(?:dag|week|weken|maand|jaar|uur|euro|day|month|year|hour|jour|semaine|mois|an|januar|jan|feb|maart|mar|apr|mei|may|mai|juni|june|juin|jul|aug|aout|sep|okt|oct|nov|dec|[-/.]\d)/y;

const GDPR =
  /(?<![\p{L}\p{N}])(?:avg|gdpr|rgpd|ds-?gvo|2016\/679|algemene verordening gegevensbescherming|general data protection|protection des donnees|datenschutz)/u;
const OTHER_LAW =
  /(?<![\p{L}\p{N}])(?:uavg|wbp|bw|wetboek|grondwet|\p{L}*voorwaarden|\p{L}*overeenkomst|contract|terms|conditions|code|wet|loi|act|richtlijn|directive|telecommunicatiewet)(?!\p{L})/u;
/** Characters behind an article in which its law is looked for. */
const LAW_AFTER = 80;
/** "Articles 15 to 22" names the chapter; of a shorter range every article counts. */
const RANGE = 3;
const LIST_LENGTH = 12;

/** The articles of the GDPR that a letter cites; those of other laws and of terms are left out. */
export function listCitations({ folded }: Reading): Citation[] {
  const mentionsGdpr = GDPR.test(folded.replace(/\s+/g, ' '));
  const citations: Citation[] = [];
  let readTo = 0;
  for (const { index, 0: announced } of folded.matchAll(ANNOUNCED)) {
    if (index < readTo) continue;
    const { articles, end } = readList(folded, index + announced.length);
    readTo = end;
    const behind = folded.slice(end, end + LAW_AFTER).replace(/\s+/g, ' ');
    if (!isOfGdpr(behind, mentionsGdpr)) continue;
    for (const cited of articles) citations.push({ ...cited, start: index, end });
  }
  return citations;
}

function isOfGdpr(behind: string, mentionsGdpr: boolean): boolean {
  const gdpr = behind.search(GDPR);
  const other = behind.search(OTHER_LAW);
  if (gdpr === -1 && other === -1) return mentionsGdpr;
  return gdpr !== -1 && (other === -1 || gdpr < other);
}

type Cited = Pick<Citation, 'article' | 'paragraph'>;

function readList(folded: string, from: number): { articles: Cited[]; end: number } {
  const articles: Cited[] = [];
  let end = from;
  let at = from;
  let rangeFrom: number | undefined;
  for (let count = 0; count < LIST_LENGTH; count += 1) {
    const number = matchAt(NUMBER, folded, at);
    if (number === null) break;
    const after = at + number[0].length;
    if (count > 0 && matchAt(COUNTED, folded, after) !== null) break;
    const article = Number(number[1]);
    const { paragraphs, end: partEnd } = readParagraphs(folded, after);
    if (rangeFrom !== undefined) fillRange(articles, rangeFrom, article);
    else for (const paragraph of paragraphs) articles.push({ article, paragraph });
    end = partEnd;
    const joined = matchAt(JOINED, folded, end);
    if (joined === null) break;
    rangeFrom = joined[1] === undefined ? undefined : article;
    at = end + joined[0].length;
  }
  return { articles, end };
}

/** Adds the articles up to the end of a range, or drops its start when it names a chapter. */
function fillRange(articles: Cited[], from: number, to: number): void {
  if (to - from > RANGE) articles.pop();
  else
    for (let article = from + 1; article <= to; article += 1) {
      articles.push({ article, paragraph: undefined });
    }
}

function readParagraphs(
  folded: string,
  from: number,
): { paragraphs: (number | undefined)[]; end: number } {
  const first = matchAt(PARAGRAPH, folded, from);
  if (first === null) return { paragraphs: [undefined], end: skipLetters(folded, from) };
  const [, inBrackets, afterDot, afterWord, one, two] = first;
  const digit = inBrackets ?? afterDot ?? afterWord;
  const ordinal = one !== undefined ? 1 : two !== undefined ? 2 : 3;
  const paragraphs = [digit === undefined ? ordinal : Number(digit)];
  let end = skipLetters(folded, from + first[0].length);
  for (let count = 0; count < LIST_LENGTH; count += 1) {
    const next = matchAt(NEXT_PARAGRAPH, folded, end);
    if (next === null) break;
    paragraphs.push(Number(next[1] ?? next[2]));
    end = skipLetters(folded, end + next[0].length);
  }
  return { paragraphs, end };
}

function skipLetters(folded: string, from: number): number {
  let end = from;
  for (let count = 0; count < LIST_LENGTH; count += 1) {
    const letter = matchAt(LETTER, folded, end);
    if (letter === null) break;
    end += letter[0].length;
  }
  return end;
}

/** A sticky pattern tried at one place. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

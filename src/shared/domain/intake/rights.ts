/** Which rights a letter uses, by the articles it cites and by its words (GDPR art. 7, 15 to 21). */
import { DATA_SUBJECT_RIGHTS, type DataSubjectRight } from '../statement-profile.ts';
import type { Citation } from './articles.ts';
import { isDenied } from './denial.ts';
import { type Hits, isNear, type Label, type Topic } from './dictionary.ts';
import type { PhraseHit } from './phrases.ts';
import { type Finding, findingAt, onePerSentence, type Reading, wordAt } from './reading.ts';
import type { WordsLanguage } from './words.ts';

/** A right that the letter seems to use. */
export interface RightFinding extends Finding {
  readonly right: DataSubjectRight;
  /** `article`: the letter cites it. `words`: its words sound like it. */
  readonly certainty: 'article' | 'words';
}

/** GDPR art. 21(2), which is always granted, or art. 21(1), which is weighed. */
export interface ObjectionFinding extends Finding {
  readonly about: 'direct-marketing' | 'general';
}

const RIGHT_OF_ARTICLE: ReadonlyMap<number, DataSubjectRight> = new Map([
  [15, 'access'],
  [16, 'rectification'],
  [17, 'erasure'],
  [18, 'restriction'],
  [20, 'portability'],
  [21, 'objection'],
]);

/** Words between a phrase and what it needs. */
const REACH = 12;
/** Words between "ze" and the verb, and back to the data it stands for. */
const PRONOUN_REACH = 3;
const EARLIER_REACH = 20;
/** An article may stand far from what it is cited for. */
const CITED_REACH = 30;
/** "Afmelden svp": a letter of so few words needs no object. */
const FEW_WORDS = 5;

type RightLabel = Extract<Label, { says: 'right' }>;
type RightHit = PhraseHit<RightLabel>;

/** The rights a letter uses, in the order of the law, the cited ones first. */
export function findRights(
  reading: Reading,
  hits: Hits,
  citations: readonly Citation[],
  language: WordsLanguage,
): { rights: RightFinding[]; objections: ObjectionFinding[] } {
  const rights: RightFinding[] = [];
  const objections: ObjectionFinding[] = [];
  for (const citation of citations) {
    const right = rightOf(citation);
    if (right === undefined || !counts(reading, hits, language, right, citation)) continue;
    const finding = findingAt(reading, citation.start, citation.end);
    rights.push({ ...finding, right, certainty: 'article' });
    if (right === 'objection') {
      objections.push({ ...finding, about: citedObjection(reading, hits, citation) });
    }
  }
  for (const hit of rightHits(reading, hits)) {
    const { right } = hit.label;
    const finding = findingAt(reading, ...placeOf(reading, hit));
    rights.push({ ...finding, right, certainty: 'words' });
    if (right === 'objection')
      objections.push({ ...finding, about: wordedObjection(reading, hits, hit) });
  }
  return { rights: fewOfEach(reading, rights), objections: fewObjections(reading, objections) };
}

/** Article 7 is about more than withdrawal; only its third paragraph is a right. */
function rightOf({ article, paragraph }: Citation): DataSubjectRight | undefined {
  if (article === 7 && paragraph === 3) return 'consent-withdrawal';
  return RIGHT_OF_ARTICLE.get(article);
}

function counts(
  reading: Reading,
  hits: Hits,
  language: WordsLanguage,
  right: DataSubjectRight,
  { start, end }: Citation,
): boolean {
  const first = wordAt(reading.words, start);
  const last = wordAt(reading.words, end) - 1;
  return !isDenied(reading, language, first, last) && !asksAboutRights(reading, hits, right, first);
}

/** Hits of phrases that have what they need, and are not denied. */
function rightHits(reading: Reading, hits: Hits): RightHit[] {
  return hits.all
    .filter((hit): hit is RightHit => hit.label.says === 'right')
    .filter((hit) => {
      const { label, first, last } = hit;
      return (
        hasWhatItNeeds(reading, hits, hit) &&
        !isDenied(reading, label.language, first, last) &&
        !asksAboutRights(reading, hits, label.right, first)
      );
    });
}

function hasWhatItNeeds(reading: Reading, hits: Hits, { label, first, last }: RightHit): boolean {
  const place = [first, last] as const;
  const near = (topic: Topic) => isNear(reading, hits, topic, place, REACH);
  switch (label.needs) {
    case 'nothing':
      return true;
    case 'advertising':
      return near('advertising') || reading.words.length <= FEW_WORDS;
    default: {
      const single = label.right === 'erasure' || label.right === 'rectification';
      const named = near('data') || (single && near('details'));
      return (named || (single && meansEarlierData(reading, hits, place))) && !near('elsewhere');
    }
  }
}

/** "U heeft mijn gegevens niet meer nodig. Verwijder ze." */
function meansEarlierData(reading: Reading, hits: Hits, place: readonly [number, number]): boolean {
  if (!isNear(reading, hits, 'pronouns', place, PRONOUN_REACH)) return false;
  const near = (topic: Topic) => isNear(reading, hits, topic, place, EARLIER_REACH, true);
  return (near('data') || near('details')) && !near('elsewhere');
}

/**
 * An access letter may ask to be told of the other rights (GDPR art. 15(1)(e)), and
 * does not use them by that.
 */
function asksAboutRights(
  { words }: Reading,
  hits: Hits,
  right: DataSubjectRight,
  first: number,
): boolean {
  const places = hits.at.get('aboutRights');
  if (places === undefined || right === 'access') return false;
  const sentence = words[first]?.sentence;
  for (let at = first; at >= 0 && words[at]?.sentence === sentence; at -= 1) {
    if (first - at > 60) return false;
    if (places.has(at)) return true;
  }
  return false;
}

function citedObjection(
  reading: Reading,
  hits: Hits,
  { paragraph, start, end }: Citation,
): ObjectionFinding['about'] {
  if (paragraph === 2 || paragraph === 3) return 'direct-marketing';
  if (paragraph === 1) return 'general';
  const place = [wordAt(reading.words, start), wordAt(reading.words, end) - 1] as const;
  return isNear(reading, hits, 'advertising', place, CITED_REACH) ? 'direct-marketing' : 'general';
}

function wordedObjection(
  reading: Reading,
  hits: Hits,
  { label, first, last }: RightHit,
): ObjectionFinding['about'] {
  const marketing = label.advertising || isNear(reading, hits, 'advertising', [first, last], REACH);
  return marketing ? 'direct-marketing' : 'general';
}

function placeOf({ words }: Reading, { first, last }: PhraseHit<Label>): [number, number] {
  const start = words[first]?.start ?? 0;
  return [start, words[last]?.end ?? start];
}

/** One finding of a right per sentence and certainty, and few of each. */
function fewOfEach(reading: Reading, found: readonly RightFinding[]): RightFinding[] {
  return DATA_SUBJECT_RIGHTS.flatMap((right) =>
    (['article', 'words'] as const).flatMap((certainty) =>
      onePerSentence(
        reading,
        found.filter((finding) => finding.right === right && finding.certainty === certainty),
      ),
    ),
  );
}

function fewObjections(reading: Reading, found: readonly ObjectionFinding[]): ObjectionFinding[] {
  return (['direct-marketing', 'general'] as const).flatMap((about) =>
    onePerSentence(
      reading,
      found.filter((finding) => finding.about === about),
    ),
  );
}

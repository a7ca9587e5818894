/** What else a letter tells: who writes for whom, what is enclosed, what is announced. */
import type { Citation } from './articles.ts';
import { isDenied } from './denial.ts';
import { type Hits, hitsOf, isNear, type Label, type Topic } from './dictionary.ts';
import type { PhraseHit } from './phrases.ts';
import { type Finding, findingAt, onePerSentence, preferTelling, type Reading } from './reading.ts';
import type { RepresentationKind } from './words.ts';

/** Somebody seems to write for another. */
export interface RepresentationFinding extends Finding {
  readonly kind: RepresentationKind;
}

/** `authority`: the letter names one. `us`: it complains about how data are dealt with. */
export interface ComplaintFinding extends Finding {
  readonly to: 'authority' | 'us';
}

/** Words between a document and the word that says it is enclosed, or may be. */
const ENCLOSED_REACH = 15;
const NOT_ENCLOSED_REACH = 10;
const COMPLAINT_REACH = 25;

/** Hints that somebody writes for another; "namens mijn zoon" tells more than "namens". */
export function findRepresentation(reading: Reading, hits: Hits): RepresentationFinding[] {
  const found = hits.all.flatMap((hit) =>
    hit.label.says === 'representation'
      ? [{ ...findingOf(reading, hit), kind: hit.label.kind }]
      : [],
  );
  return preferTelling(
    reading,
    found.filter(({ kind }) => kind !== 'mandate'),
    found.filter(({ kind }) => kind === 'mandate'),
  );
}

/** Places where the letter says that a copy of an identity document comes along. */
export function findIdCopies(reading: Reading, hits: Hits): Finding[] {
  const enclosed = hitsOf(hits, 'idDocument').filter(({ first, last }) => {
    const place = [first, last] as const;
    return (
      isNear(reading, hits, 'enclosed', place, ENCLOSED_REACH, true) &&
      !isNear(reading, hits, 'notEnclosed', place, NOT_ENCLOSED_REACH)
    );
  });
  return onePerSentence(
    reading,
    enclosed.map((hit) => findingOf(reading, hit)),
  );
}

/** A complaint to an authority or to us; one about a delivery is none of data. */
export function findComplaints(
  reading: Reading,
  hits: Hits,
  citations: readonly Citation[],
): ComplaintFinding[] {
  const cited = citations
    .filter(({ article }) => article === 77)
    .map(({ start, end }) => findingAt(reading, start, end));
  const toAuthority = [
    ...hitsOf(hits, 'authority').map((hit) => findingOf(reading, hit)),
    ...cited,
  ];
  const toUs = hitsOf(hits, 'complaint')
    .filter((hit) => !isHitDenied(reading, hit))
    .filter(({ first, last }) =>
      isNear(reading, hits, 'data', [first, last], COMPLAINT_REACH, true),
    )
    .map((hit) => findingOf(reading, hit));
  // "Een klacht bij de AP" is one complaint, and says where.
  return preferTelling<ComplaintFinding>(
    reading,
    toAuthority.map((finding) => ({ ...finding, to: 'authority' })),
    toUs.map((finding) => ({ ...finding, to: 'us' })),
  );
}

/** Places where the letter asks whom the data went to, by words or by GDPR art. 19. */
export function findRecipientQuestions(
  reading: Reading,
  hits: Hits,
  citations: readonly Citation[],
): Finding[] {
  const cited = citations
    .filter(({ article }) => article === 19)
    .map(({ start, end }) => findingAt(reading, start, end));
  return onePerSentence(reading, [...wordsOf(reading, hits, 'recipients'), ...cited]);
}

function wordsOf(reading: Reading, hits: Hits, topic: Topic): Finding[] {
  return hitsOf(hits, topic)
    .filter((hit) => !isHitDenied(reading, hit))
    .map((hit) => findingOf(reading, hit));
}

function isHitDenied(reading: Reading, { label, first, last }: PhraseHit<Label>): boolean {
  return isDenied(reading, label.language, first, last);
}

function findingOf(reading: Reading, { first, last }: PhraseHit<Label>): Finding {
  const start = reading.words[first]?.start ?? 0;
  return findingAt(reading, start, reading.words[last]?.end ?? start);
}

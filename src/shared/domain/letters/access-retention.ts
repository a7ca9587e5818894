/** How long each kind of data is kept: the date, or how the date is determined. */
import type { Dossier, DossierItem } from '../dossier.ts';
import { groupsOf, unique } from './access-facts.ts';
import type { Run, Section } from './document.ts';
import { paragraph, plain, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { LetterTexts } from './texts/texts.ts';

/** So many items are named in one row; the others are counted. */
const NAMED_ITEMS = 3;

/** GDPR art. 15(1)(d): the envisaged period, or the criteria where no date can be given. */
export function retentionSection(dossier: Dossier, texts: LetterTexts): Section {
  const words = texts.retention;
  const [data, until, why] = words.columns;
  const rows = groupsOf(dossier.items).flatMap(({ category, items }) => {
    const outcomes = new Map<string, { item: DossierItem; labels: string[] }>();
    for (const item of items) {
      const key = JSON.stringify([untilOf(item, dossier, texts), whyOf(item, texts)]);
      const outcome = outcomes.get(key) ?? { item, labels: [] };
      outcome.labels.push(oneLine(item.label));
      outcomes.set(key, outcome);
    }
    return [...outcomes.values()].map(({ item, labels }) => [
      outcomes.size === 1 ? plain(category) : withLabels(category, labels, texts),
      plain(untilOf(item, dossier, texts)),
      plain(whyOf(item, texts)),
    ]);
  });
  if (rows.length === 0) {
    return section({ id: 'A4', blocks: ['A4'], heading: words.heading }, paragraph(words.none));
  }
  return section(
    { id: 'A4', blocks: ['A4'], heading: words.heading },
    paragraph(words.intro),
    table(
      words.heading,
      [
        { header: data, width: 27 },
        { header: until, width: 32 },
        { header: why, width: 41 },
      ],
      rows,
    ),
    paragraph(words.record),
  );
}

function withLabels(category: string, labels: readonly string[], texts: LetterTexts): Run[] {
  const named = unique(labels);
  const shown = named.length > NAMED_ITEMS + 1 ? named.slice(0, NAMED_ITEMS) : named;
  const more = named.length - shown.length;
  const parts = more > 0 ? [...shown, texts.retention.moreItems(more)] : shown;
  if (parts.length === 0) return plain(category);
  return [{ text: category }, { text: `\n${texts.joined(parts)}`, em: true }];
}

function untilOf(item: DossierItem, dossier: Dossier, texts: LetterTexts): string {
  const { state, dueOn, disposal } = item.retention;
  const words = texts.retention;
  const erase = disposal === 'erase';
  // GDPR art. 15: while the request is open, nothing of the person is erased.
  const requestOpen = dossier.request !== null;
  const past = erase ? words.dueErase(dueOn, requestOpen) : words.dueAnonymise(dueOn, requestOpen);
  switch (state) {
    case 'running':
      if (dueOn === null) return words.undecided;
      return erase ? words.eraseOn(dueOn) : words.anonymiseOn(dueOn);
    case 'due':
      return past;
    case 'immediate':
      return dueOn !== null && dueOn <= dossier.madeOn ? past : words.immediate;
    case 'not-started':
      return words.notStarted;
    case 'start-missing':
      return words.startMissing;
    case 'held':
      return words.held(dueOn);
    case 'restricted':
      return words.restricted(dueOn);
    case 'until-objection':
      return words.untilObjection;
    case 'on-request':
      return words.onRequest(dueOn);
    case 'never-store':
      return words.neverStore;
    case 'undecided':
      return words.undecided;
  }
}

function whyOf({ retention, fields }: DossierItem, texts: LetterTexts): string {
  const words = texts.retention;
  const rule = oneLine(retention.rule).replace(/[.\s]+$/u, '');
  const because = retention.because.map(oneLine).filter((reason) => reason !== '');
  const parts = rule === '' ? [] : [words.rule(rule)];
  if (because.length > 0) parts.push(because.join(' '));
  const { floorOn, dueOn } = retention;
  const byLaw = fields.filter(({ floorArticle }) => floorArticle !== null);
  // The law is named where it decides, with the fields it is about (GDPR art. 17(3)(b)).
  if (floorOn !== null && (dueOn === null || floorOn >= dueOn)) {
    const some = byLaw.length < fields.length ? byLaw.map(({ name }) => oneLine(name)) : [];
    const articles = unique(byLaw.map(({ floorArticle }) => oneLine(floorArticle ?? '')));
    parts.push(words.law(floorOn, articles, some));
  }
  return parts.join('\n');
}

/** What the business does itself: one record per purpose, with the lines of GDPR art. 30(1). */
import type { PlainDate } from '../calendar.ts';
import { BASIS_LABELS, RELATION_LABELS, ROLE_LABELS } from '../export/labels.ts';
import { countryName } from '../letters/country.ts';
import { writtenDay } from '../written-dates.ts';
import { signalsOf } from './activity-signals.ts';
import { type Weighed, weighed } from './balancing.ts';
import { checkDpia, type DpiaCheck } from './dpia.ts';
import type { ActivityFacts, CategoryFacts, ProcessingFacts } from './facts.ts';
import type { RegisterField, RegisterSignal } from './field.ts';
import {
  isInUse,
  measureLines,
  type Places,
  partyName,
  placesOf,
  transferLines,
} from './places.ts';
import { articleInWords, PROCESSING_WORDS } from './words.ts';

export interface ActivityRecord {
  readonly id: number;
  readonly name: string;
  readonly endedOn: PlainDate | null;
  readonly fields: readonly RegisterField[];
  readonly signals: readonly RegisterSignal[];
  readonly dpia: DpiaCheck;
  /** What would be on the scale in a weighing of today. */
  readonly scale: Weighed;
  readonly categoryIds: readonly number[];
}

/** One activity as the register shows it. What is mandatory and empty says what is missing. */
export function activityRecord(facts: ProcessingFacts, activity: ActivityFacts): ActivityRecord {
  const { endedOn } = activity;
  const categories = facts.categories.filter(
    (category) => category.activityIds.includes(activity.id) && isInUse(category.endedOn, endedOn),
  );
  const places = placesOf(
    facts,
    categories.flatMap(({ systemIds }) => systemIds),
    endedOn,
  );
  const categoryIds = categories.map(({ id }) => id);
  const scale = weighed(
    activity.interest,
    categoryIds,
    places.parties.map(({ id }) => id),
  );
  const dpia = checkDpia(facts.questions, activity.dpia.answers);
  return {
    id: activity.id,
    name: activity.name,
    endedOn,
    fields: [
      ...businessFields(facts, activity),
      ...mandatoryFields(facts, activity, categories, places),
      ...extraFields(facts, activity, places, dpia),
    ],
    // What has ended asks for nothing any more.
    signals:
      endedOn === null ? signalsOf(facts, activity, { places, scale, dpia, categoryIds }) : [],
    dpia,
    scale,
    categoryIds,
  };
}

/** Who is responsible (a): the same on every record, so that each stands by itself. */
function businessFields(facts: ProcessingFacts, activity: ActivityFacts): RegisterField[] {
  const words = PROCESSING_WORDS[facts.language];
  const [controller, ...others] = identificationFields(facts);
  const joint: RegisterField = {
    key: 'jointControllers',
    label: words.activity.labels.jointControllers,
    article: articleInWords(1, 'a', facts.language),
    mandatory: true,
    lines: linesOf(activity.jointControllers, words.none),
    missing: null,
  };
  return [...(controller === undefined ? [] : [controller]), joint, ...others];
}

/** The business itself: its name and contact, its representative and its officer. */
export function identificationFields({ business, language }: ProcessingFacts): RegisterField[] {
  const words = PROCESSING_WORDS[language];
  const { labels } = words.activity;
  const contact = [...business.addressLines, business.email, business.phone];
  const country = countryName(business.country, language === 'nl' ? 'nl-NL' : 'en');
  const base = { article: articleInWords(1, 'a', language), mandatory: true, missing: null };
  return [
    {
      ...base,
      key: 'controller',
      label: labels.controller,
      lines: given([business.name, ...contact, business.website, business.registration]),
      missing: firstOf(
        business.name === '' && words.missingName,
        contact.every((line) => line === '') && words.missingContact,
      ),
    },
    {
      ...base,
      key: 'representative',
      label: labels.representative,
      // GDPR art. 27: only who is not established in the Union has one.
      lines: [words.notApplicableIn(country)],
    },
    {
      ...base,
      key: 'dataProtectionOfficer',
      label: labels.dataProtectionOfficer,
      lines: linesOf(business.dataProtectionOfficer, words.none),
    },
  ];
}

/** Purpose to security (b to g). */
function mandatoryFields(
  facts: ProcessingFacts,
  activity: ActivityFacts,
  categories: readonly CategoryFacts[],
  places: Places,
): RegisterField[] {
  const { language } = facts;
  const words = PROCESSING_WORDS[language];
  const say = words.activity;
  const noCategories = categories.length === 0 ? say.noCategories : null;
  const relations = [...new Set(categories.flatMap((category) => category.relations))];
  const nobody = categories.filter((category) => category.relations.length === 0);
  const ruleless = categories.filter(({ retention }) => retention === null);
  const open = categories.filter(({ retention }) => retention?.decided === false);
  const transfers = transferLines(places, language);
  const measures = measureLines(facts, places, activity.endedOn, language);
  function field(
    key: keyof typeof say.labels,
    letter: string,
    lines: readonly string[],
    missing: string | null = null,
  ): RegisterField {
    const article = articleInWords(1, letter, language);
    return { key, label: say.labels[key], article, mandatory: true, lines, missing };
  }
  return [
    field('purpose', 'b', given([activity.name, activity.description])),
    field(
      'persons',
      'c',
      relations.map((kind) => RELATION_LABELS[kind][language]),
      noCategories ?? (nobody.length === 0 ? null : say.noRelations(names(nobody))),
    ),
    field(
      'data',
      'c',
      categories.map(({ name, fields }) =>
        fields.length === 0 ? name : `${name} (${fields.join(', ')})`,
      ),
      noCategories,
    ),
    field('recipients', 'd', recipientLines(places, facts), recipientsMissing(places, facts)),
    field('transfers', 'e', transfers.lines, transfers.missing),
    field(
      'retention',
      'f',
      categories.flatMap(({ name, retention }) =>
        retention === null ? [] : [`${name}: ${retention.text}`],
      ),
      noCategories ??
        sentences(
          ruleless.length > 0 && say.noRule(names(ruleless)),
          open.length > 0 && say.notDecided(names(open)),
        ),
    ),
    field('measures', 'g', measures.lines, measures.missing),
  ];
}

function recipientLines({ systems, parties }: Places, { language }: ProcessingFacts): string[] {
  const words = PROCESSING_WORDS[language];
  if (systems.length > 0 && systems.every(({ kind }) => kind === 'own')) {
    return [words.noRecipients];
  }
  return parties.map((party) => {
    const where = systems.filter(({ partyId }) => partyId === party.id).map(({ name }) => name);
    return `${partyName(party, words)}, ${ROLE_LABELS[party.role][language]}, ${words.inSystems(where.join(', '))}`;
  });
}

function recipientsMissing({ systems, ownerless }: Places, { language }: ProcessingFacts) {
  const words = PROCESSING_WORDS[language];
  if (systems.length === 0) return words.missingSystems;
  return ownerless.length === 0 ? null : words.missingParty(names(ownerless));
}

/** What art. 30 does not ask for and helps all the same. */
function extraFields(
  facts: ProcessingFacts,
  activity: ActivityFacts,
  { systems, parties }: Places,
  check: DpiaCheck,
): RegisterField[] {
  const { language } = facts;
  const words = PROCESSING_WORDS[language];
  const say = words.activity;
  const day = (on: PlainDate) => writtenDay(on, language);
  const field = (key: keyof typeof say.labels, lines: readonly string[]): RegisterField => ({
    key,
    label: say.labels[key],
    article: '',
    mandatory: false,
    lines,
    missing: null,
  });
  const { bases, balancing, balancedOn, dpia, reviewedOn, startedOn, endedOn } = activity;
  const conclusion = dpia.needed ? say.dpiaNeeded : say.dpiaNotNeeded;
  const successor = facts.activities.find(({ id }) => id === activity.replacedById);
  return [
    field(
      'basis',
      bases.length === 0 ? [say.noBasis] : bases.map((basis) => BASIS_LABELS[basis][language]),
    ),
    ...(bases.includes('legitimate-interest')
      ? [
          field('interest', linesOf(activity.interest, '')),
          field(
            'balancing',
            balancing === null || balancedOn === null
              ? [say.notBalanced]
              : given([
                  say.balanced(say.outcomes[balancing.outcome], day(balancedOn)),
                  balancing.because,
                ]),
          ),
        ]
      : []),
    ...(bases.includes('legal-obligation') || activity.law !== ''
      ? [field('law', linesOf(activity.law, ''))]
      : []),
    field('source', linesOf(activity.source, '')),
    field(
      'systems',
      systems.map(({ name, kind, partyId }) => {
        const party = parties.find(({ id }) => id === partyId);
        if (kind === 'own') return `${name} (${words.ownSystem})`;
        return party === undefined ? name : `${name} (${words.systemOf(party.name)})`;
      }),
    ),
    field('automated', linesOf(activity.automated, words.none)),
    field(
      'dpia',
      dpia.needed === null || dpia.on === null
        ? [say.noDpia, ...(check.outcome === 'open' ? [] : [say.dpiaOutcomes[check.outcome]])]
        : [conclusion(day(dpia.on), dpia.reason)],
    ),
    field(
      'period',
      given([
        startedOn === null ? '' : say.startedOn(day(startedOn)),
        endedOn === null ? '' : say.endedOn(day(endedOn)),
        successor === undefined ? '' : say.replacedBy(successor.name),
      ]),
    ),
    field('review', [reviewedOn === null ? say.neverReviewed : say.reviewedOn(day(reviewedOn))]),
  ];
}

/** Lines of a text, or one that says that there is none. */
export function linesOf(text: string, none: string): string[] {
  return text === '' ? given([none]) : text.split('\n');
}

/** The lines that say something. */
export function given(lines: readonly string[]): string[] {
  return lines.filter((line) => line !== '');
}

function names(rows: readonly { readonly name: string }[]): string {
  return rows.map(({ name }) => name).join(', ');
}

function firstOf(...problems: readonly (string | false)[]): string | null {
  return problems.find((problem) => problem !== false) || null;
}

function sentences(...parts: readonly (string | false)[]): string | null {
  const said = parts.filter((part) => part !== false);
  return said.length === 0 ? null : said.join(' ');
}

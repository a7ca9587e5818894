/** Which data, for what, how got, how long (GDPR art. 13(1)(c) and (d), 13(2)(a), (c) and (e)). */
import { capital } from '../capital.ts';
import type { Paragraph, Run, Section } from '../letters/document.ts';
import { definitions, list, paragraph, plain, section, table } from '../letters/nodes.ts';
import { oneLine, printable } from '../letters/printable.ts';
import {
  keptCategories,
  type StatementCategory,
  type StatementPurpose,
  type StatementRetention,
  unwantedCategories,
} from './facts.ts';
import { hasFloor } from './missing.ts';
import { asSentence, gap, gapRun, named, several, type Voice } from './voice.ts';

/** GDPR art. 14(1)(d), and useful to everybody: the data themselves, and whose they are. */
export function dataSection(voice: Voice): Section {
  const { facts, texts } = voice;
  const words = texts.data;
  const kept = keptCategories(facts);
  if (kept.length === 0) {
    return section({ id: 'data', heading: words.heading }, paragraph(words.none));
  }
  return section(
    { id: 'data', heading: words.heading },
    paragraph(words.intro),
    definitions(
      kept.map(({ name, fields, relations }) => ({
        term: named(voice, name),
        lines: [
          ...fieldsOf(voice, name, fields),
          relations.length === 0
            ? gap(voice, { code: 'relation', name })
            : words.of(texts.joined(relations.map((kind) => texts.relations[kind]))),
        ],
      })),
    ),
  );
}

/** What is always there first, and then what only sometimes is. */
function fieldsOf(
  voice: Voice,
  category: StatementCategory['name'],
  fields: StatementCategory['fields'],
): string[] {
  const { data } = voice.texts;
  const of = (optional: boolean) =>
    fields.filter((field) => field.optional === optional).map((field) => field.name);
  const always = of(false);
  const sometimes = of(true);
  const text = several(voice, always);
  // A category of one field, called by its name, is not said twice.
  const isSaid = text.toLowerCase() === named(voice, category).toLowerCase();
  const lines = text === '' || isSaid ? [] : [asSentence(text)];
  if (sometimes.length === 0) return lines;
  const more = several(voice, sometimes);
  return [...lines, asSentence(text === '' ? data.sometimes(more) : data.sometimesToo(more))];
}

/** GDPR art. 13(1)(c) and (d). */
export function purposesSection(voice: Voice): Section {
  const { facts, texts } = voice;
  const words = texts.purposes;
  const [purpose, data, basis] = words.columns;
  const own = facts.purposes.filter(({ bases }) => bases.includes('legitimate-interest'));
  const known = new Set(facts.purposes.map(({ id }) => id));
  const without = keptCategories(facts).filter(
    ({ purposes }) => !purposes.some((id) => known.has(id)),
  );
  return section(
    { id: 'purposes', heading: words.heading },
    paragraph(words.intro),
    facts.purposes.length === 0
      ? paragraph(gap(voice, { code: 'no-purposes', name: '' }))
      : table(
          words.heading,
          [
            { header: purpose, width: 28 },
            { header: data, width: 32 },
            { header: basis, width: 40 },
          ],
          facts.purposes.map((row) => [
            plain(capital(named(voice, row.name))),
            dataOf(voice, row),
            basesOf(voice, row),
          ]),
        ),
    without.length === 0
      ? undefined
      : paragraph(
          without.map(({ name }) => gap(voice, { code: 'category-purpose', name })).join(' '),
        ),
    own.length > 0 && own.every(({ balanced }) => balanced) ? paragraph(words.balanced) : undefined,
    own.length > 0 ? paragraph(words.mayObject) : undefined,
    facts.purposes.length > 0 ? paragraph(words.others) : undefined,
  );
}

function dataOf(voice: Voice, { id, name }: StatementPurpose): Run[] {
  const { facts, texts } = voice;
  const of = (categories: ReturnType<typeof keptCategories>) =>
    categories.filter(({ purposes }) => purposes.includes(id)).map((category) => category.name);
  const kept = of(keptCategories(facts));
  if (kept.length > 0) return plain(kept.map((category) => named(voice, category)).join('\n'));
  const unwanted = of(unwantedCategories(facts));
  if (unwanted.length > 0) return plain(texts.purposes.notKept(several(voice, unwanted)));
  return [gapRun(voice, { code: 'purpose-data', name })];
}

function basesOf(voice: Voice, purpose: StatementPurpose): Run[] {
  const { texts, facts } = voice;
  const { bases, interest, law, name, id } = purpose;
  if (bases.length === 0) return [gapRun(voice, { code: 'purpose-basis', name })];
  const runs: Run[] = [];
  const add = (...more: Run[]) => {
    if (runs.length > 0) runs.push({ text: '\n' });
    runs.push(...more);
  };
  for (const basis of bases) {
    add({ text: `${texts.purposes.bases[basis]}.` });
    if (basis === 'legitimate-interest') {
      if (interest === null) add(gapRun(voice, { code: 'interest', name }));
      else add({ text: texts.purposes.interest(withoutStop(named(voice, interest))) });
    }
    if (basis === 'legal-obligation') {
      if (law.trim() !== '') add({ text: texts.purposes.law(withoutStop(oneLine(law))) });
      else if (!hasFloor(id, facts)) add(gapRun(voice, { code: 'law', name }));
    }
  }
  return runs;
}

function withoutStop(text: string): string {
  return text.replace(/[.\s]+$/u, '');
}

/** GDPR art. 14(2)(f). */
export function sourcesSection(voice: Voice): Section {
  const { facts, texts } = voice;
  const { sources } = facts;
  return section(
    { id: 'sources', heading: texts.sources.heading },
    paragraph(texts.sources.direct),
    sources === null ? paragraph(gap(voice, { code: 'sources', name: '' })) : undefined,
    sources === null || sources === ''
      ? undefined
      : paragraph(`${texts.sources.others} ${printable(sources)}`),
  );
}

/** GDPR art. 13(2)(e). */
export function requiredSection(voice: Voice): Section {
  const { facts, texts } = voice;
  const words = texts.required;
  const contract = facts.purposes
    .filter(({ bases }) => bases.includes('contract'))
    .map(({ name }) => name);
  const law = keptCategories(facts).filter(
    ({ retention }) => retention.law !== null && !retention.law.partly,
  );
  return section(
    { id: 'required', heading: words.heading },
    contract.length > 0 ? paragraph(words.contract(several(voice, contract))) : undefined,
    law.length > 0
      ? paragraph(
          words.law(
            several(
              voice,
              law.map(({ name }) => name),
            ),
          ),
        )
      : undefined,
    paragraph(words.rest),
  );
}

/** GDPR art. 13(2)(a). */
export function periodsSection(voice: Voice): Section | undefined {
  const { facts, texts } = voice;
  const words = texts.periods;
  const [data, howLong] = words.columns;
  const kept = keptCategories(facts);
  if (kept.length === 0) return undefined;
  return section(
    { id: 'periods', heading: words.heading },
    paragraph(words.intro),
    table(
      words.heading,
      [
        { header: data, width: 32 },
        { header: howLong, width: 68 },
      ],
      kept.map(({ name, retention }) => [
        plain(named(voice, name)),
        periodOf(voice, name, retention),
      ]),
    ),
    ...partlyOf(voice),
    facts.requestFilePeriod === null
      ? undefined
      : paragraph(words.requests(texts.period(facts.requestFilePeriod))),
  );
}

function periodOf(
  voice: Voice,
  name: StatementCategory['name'],
  { kind, words: phrase, law }: StatementRetention,
): Run[] {
  const { texts, language } = voice;
  const words = texts.periods;
  const text = phrase[language];
  const first: Run =
    kind === 'undecided'
      ? gapRun(voice, { code: 'period', name })
      : {
          text: {
            period: asSentence(text),
            'at-once': asSentence(words.atOnce(text)),
            'until-objection': text === '' ? words.untilObjection : asSentence(text),
            'on-request': [text === '' ? '' : asSentence(text), words.onRequest].join(' ').trim(),
            'on-request-after-agreement': [
              text === '' ? '' : asSentence(text),
              words.onRequestAfterAgreement,
            ]
              .join(' ')
              .trim(),
            never: '',
            'on-suspicion': '',
          }[kind],
        };
  if (law === null || law.partly) return [first];
  return [first, { text: `\n${words.law(law.words[language], oneLine(law.article))}` }];
}

/** The duty to keep of what stands on an invoice, once for all that it is true of. */
function partlyOf(voice: Voice): Paragraph[] {
  const { facts, texts, language } = voice;
  const partly = keptCategories(facts).flatMap(({ retention: { law } }) =>
    law?.partly ? [texts.periods.lawPartly(law.words[language], oneLine(law.article))] : [],
  );
  return [...new Set(partly)].map((text) => paragraph(text));
}

/** Categories that are named in the register to say that they are not there. */
export function notKeptSection(voice: Voice): Section | undefined {
  const { facts, texts } = voice;
  const unwanted = unwantedCategories(facts);
  if (unwanted.length === 0) return undefined;
  const of = (kind: StatementRetention['kind']) =>
    unwanted
      .filter(({ retention }) => retention.kind === kind)
      .map(({ name }) => ({ text: capital(named(voice, name)) }));
  const never = of('never');
  const onSuspicion = of('on-suspicion');
  return section(
    { id: 'not-kept', heading: texts.notKept.heading },
    never.length > 0 ? paragraph(texts.notKept.never) : undefined,
    never.length > 0 ? list(never) : undefined,
    onSuspicion.length > 0 ? paragraph(texts.notKept.onSuspicion) : undefined,
    onSuspicion.length > 0 ? list(onSuspicion) : undefined,
  );
}

/** GDPR art. 13(2)(c) and 7(3). */
export function consentSection(voice: Voice): Section | undefined {
  const { facts, texts } = voice;
  const words = texts.consent;
  const asking = facts.purposes.filter(({ bases }) => bases.includes('consent'));
  if (facts.topics.length === 0 && asking.length === 0) return undefined;
  const items =
    facts.topics.length > 0
      ? facts.topics.map(({ name, withdrawBy }) => {
          const ways = withdrawBy.map((way) => words.wayNames[way]);
          const topic = capital(named(voice, name));
          return {
            text: ways.length === 0 ? topic : `${topic}. ${words.ways(texts.joined(ways))}`,
          };
        })
      : asking.map(({ name }) => ({ text: capital(named(voice, name)) }));
  return section(
    { id: 'consent', heading: words.heading },
    paragraph(words.intro),
    list(items),
    paragraph(words.withdraw),
  );
}

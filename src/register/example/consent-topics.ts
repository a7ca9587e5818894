/** Rules and texts of the topics of the example, so that the lists have something to show. */
import type { Input, Output, RegisterMethodName } from '#shared/contract/index.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localized } from '#shared/domain/locale.ts';
import type { Moment } from './person.ts';

type Call = <M extends RegisterMethodName>(method: M, input: Input<M>) => Promise<Output<M>>;

/** How long a yes lasts, by the key of the topic. */
const LASTS: Readonly<Record<string, string>> = {
  'wolq.newsletter': 'P5Y',
  'wolq.webinar': 'P5Y',
};

const WORDINGS: readonly {
  readonly topic: string;
  readonly text: string;
  readonly shownAt: string;
  readonly from: Moment;
}[] = [
  {
    topic: 'wolq.newsletter',
    text: 'Ja, stuur mij elke maand de nieuwsbrief.',
    shownAt: 'aanmeldformulier op de website',
    from: '6y',
  },
  {
    topic: 'webanizr.newsletter',
    text: 'Houd mij op de hoogte.',
    shownAt: 'onder aan elke pagina',
    from: '3y',
  },
  {
    topic: 'webanizr.newsletter',
    text: 'Ja, mail mij het nieuws. Afmelden kan met één klik in elke mail.',
    shownAt: 'onder aan elke pagina',
    from: '3m',
  },
  {
    topic: 'wits.newsletter',
    text: 'Ik wil de nieuwsbrief over tips en beveiliging.',
    shownAt: 'aanmeldformulier op de website',
    from: '2y',
  },
];

export interface ExampleTopics {
  /** Ids by key. */
  readonly topics: ReadonlyMap<string, number>;
  /** Ids of versions by their text. */
  readonly wordings: ReadonlyMap<string, number>;
}

/** Gives the topics their rules and texts; `dayOf` turns a moment into a day. */
export async function fillConsentTopics(
  call: Call,
  dayOf: (moment: Moment) => PlainDate,
): Promise<ExampleTopics> {
  const all = await call('consents.topics', {});
  const topics = new Map(all.map(({ key, id }) => [key, id]));
  for (const topic of all) {
    const validFor = LASTS[topic.key];
    if (validFor === undefined) continue;
    const { id: topicId, withdrawBy, audience } = topic;
    const name = localized(topic.name, 'nl');
    await call('consents.update-topic', { topicId, name, validFor, withdrawBy, audience });
  }
  const wordings = new Map<string, number>();
  for (const { topic, text, shownAt, from } of WORDINGS) {
    const topicId = topics.get(topic);
    if (topicId === undefined) throw new Error(`no topic ${topic} in the profiles`);
    const input = { topicId, language: 'nl' as const, text, shownAt, fromOn: dayOf(from) };
    wordings.set(text, (await call('consents.add-wording', input)).id);
  }
  return { topics, wordings };
}

/** Goes through all persons for a mailing, a few thousand at a time, and judges each. */
import type { MailingInput } from '#shared/contract/audience.ts';
import {
  type Audience,
  type AudienceFacts,
  type AudienceVerdict,
  audienceOf,
  judgeAudience,
  type Mailing,
  type TopicConsent,
} from '#shared/domain/audience.ts';
import { latest, type PlainDate } from '#shared/domain/calendar.ts';
import type { ReadDb } from './database.ts';
import type { ReadContext } from './handlers/context.ts';
import { found } from './handlers/texts.ts';
import { type AfterPerson, listAudienceFacts } from './queries/audience.ts';
import { findTopic } from './queries/consent-topics.ts';

const PERSONS_AT_ONCE = 2000;

export interface JudgedPerson {
  readonly id: number;
  readonly name: string;
  readonly sortName: string;
  readonly email: string;
  readonly verdict: AudienceVerdict;
}

/** What the domain has to know of a mailing. Throws `not-found` for an unknown topic. */
export async function mailingOf(db: ReadDb, input: MailingInput): Promise<Mailing> {
  if (input.purpose === 'service') return input;
  const topic = found(await findTopic(db, input.topicId));
  return {
    purpose: 'marketing',
    audience: audienceOf(topic.audience === '' ? null : (topic.audience as Audience)),
    validFor: topic.valid_for,
    withoutProof: input.withoutProof,
  };
}

function factsOf(row: Awaited<ReturnType<typeof listAudienceFacts>>[number]): AudienceFacts {
  const objections = [row.blocked_on, row.objected_on].filter((day) => day !== null);
  return {
    email: row.email ?? '',
    erased: row.erased === 1,
    restricted: row.restricted === 1,
    objectedOn: latest(objections as PlainDate[]) ?? null,
    unsubscribedOn: row.unsubscribed_on as PlainDate | null,
    customer: row.customer === 1,
    agreements: JSON.parse(row.agreements) as string[],
    plans: JSON.parse(row.plans) as string[],
    consents: JSON.parse(row.consents) as TopicConsent[],
  };
}

/** Everybody in the order of their names, each with the verdict; from after a row. */
export async function* judgePersons(
  { db, today }: Pick<ReadContext, 'db' | 'today'>,
  input: MailingInput,
  after: AfterPerson | null = null,
): AsyncGenerator<JudgedPerson> {
  const mailing = await mailingOf(db, input);
  const topicId = input.purpose === 'marketing' ? input.topicId : null;
  let last = after;
  for (;;) {
    const rows = await listAudienceFacts(db, topicId, today, last, PERSONS_AT_ONCE);
    for (const row of rows) {
      yield {
        id: row.id,
        name: row.display_name,
        sortName: row.sort_name,
        email: row.email ?? '',
        verdict: judgeAudience(factsOf(row), mailing, today),
      };
    }
    const end = rows.at(-1);
    if (end === undefined || rows.length < PERSONS_AT_ONCE) return;
    last = { sortName: end.sort_name, id: end.id };
  }
}

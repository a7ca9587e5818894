/** What persons said yes to, what they ask, and what went wrong with their data. */
import { DATA_SUBJECT_RIGHTS } from '../statement-profile.ts';
import {
  carrier,
  type Finding,
  findKeyed,
  type Look,
  missing,
  ofStatement,
  type Watches,
  whereMissing,
} from './finding.ts';

const TOPIC_GONE: Finding = { carriedBy: [], missing: [missing('topic-gone', 'consents')] };
const REQUESTS = carrier('requests', 'requests');

function statementOf({ facts, profile }: Look) {
  return facts.statements.find((statement) => statement.profile === profile);
}

export const personWatches: Watches<
  | 'topic'
  | 'no-implied-consent'
  | 'withdrawal'
  | 'audience'
  | 'right'
  | 'term'
  | 'complaints'
  | 'identity-checks'
  | 'objections'
  | 'breaches'
> = {
  topic(check, look) {
    const topic = findKeyed(look.facts.topics, look, check.topic);
    if (topic === undefined) return TOPIC_GONE;
    const { id, name, withoutProof: count } = topic;
    return {
      carriedBy: [carrier('topic', 'consents', topic)],
      missing: whereMissing([
        count > 0,
        missing('consent-without-proof', 'consents', { name, count }, id),
      ]),
    };
  },

  'no-implied-consent'(_, look) {
    const topics = ofStatement(look.facts.topics, look);
    return {
      carriedBy: topics.map((topic) => carrier('topic', 'consents', topic)),
      missing: topics
        .filter(({ implied }) => implied > 0)
        .map(({ id, name, implied: count }) =>
          missing('implied-consent', 'consents', { name, count }, id),
        ),
    };
  },

  withdrawal(check, look) {
    const topic = findKeyed(look.facts.topics, look, check.topic);
    if (topic === undefined) return TOPIC_GONE;
    const { id, name } = topic;
    const late = look.facts.requests.lateOpen['consent-withdrawal'] ?? 0;
    return {
      carriedBy: [carrier('topic', 'consents', topic)],
      missing: whereMissing(
        [topic.withdrawBy.length === 0, missing('no-way-to-withdraw', 'consents', { name }, id)],
        [late > 0, missing('request-late', 'requests', { count: late })],
      ),
    };
  },

  audience(check, look) {
    const topic = findKeyed(look.facts.topics, look, check.topic);
    if (topic === undefined) return TOPIC_GONE;
    const { id, name } = topic;
    return {
      carriedBy: [carrier('topic', 'consents', topic)],
      missing: whereMissing([
        topic.audience !== check.rule,
        missing('audience-differs', 'consents', { name }, id),
      ]),
    };
  },

  right(check, look) {
    const { lateOpen, lateAnswered } = look.facts.requests;
    const open = lateOpen[check.right] ?? 0;
    const answered = lateAnswered[check.right] ?? 0;
    return {
      carriedBy: [REQUESTS],
      missing: whereMissing(
        [open > 0, missing('request-late', 'requests', { count: open })],
        [answered > 0, missing('answered-late', 'requests', { count: answered })],
      ),
    };
  },

  term(check, look) {
    const { lateOpen } = look.facts.requests;
    // One request may name several rights: the most of any is how many there are at least.
    const open = Math.max(0, ...DATA_SUBJECT_RIGHTS.map((right) => lateOpen[right] ?? 0));
    return {
      carriedBy: [REQUESTS],
      missing: whereMissing(
        [
          statementOf(look)?.responsePeriod !== check.period,
          missing('term-differs', 'settings', { period: check.period }),
        ],
        [open > 0, missing('request-late', 'requests', { count: open })],
      ),
    };
  },

  complaints(_, look) {
    const count = look.facts.requests.lateComplaints;
    return {
      carriedBy: [REQUESTS],
      missing: whereMissing([count > 0, missing('complaint-late', 'requests', { count })]),
    };
  },

  'identity-checks'(_, look) {
    const count = look.facts.requests.copiesWithoutReason;
    return {
      carriedBy: [REQUESTS],
      missing: whereMissing([count > 0, missing('copy-without-reason', 'requests', { count })]),
    };
  },

  objections(_, look) {
    const { objectionsNotBlocked, postsStillUp, lateOpen } = look.facts.requests;
    const open = lateOpen.objection ?? 0;
    return {
      carriedBy: [REQUESTS],
      missing: whereMissing(
        [
          objectionsNotBlocked > 0,
          missing('objection-not-blocked', 'requests', { count: objectionsNotBlocked }),
        ],
        [postsStillUp > 0, missing('post-still-up', 'disclosures', { count: postsStillUp })],
        [open > 0, missing('request-late', 'requests', { count: open })],
      ),
    };
  },

  breaches(_, look) {
    const { undecided, lateWithoutReason } = look.facts.breaches;
    return {
      carriedBy: [carrier('breaches', 'breaches')],
      missing: whereMissing(
        [undecided > 0, missing('breach-undecided', 'breaches', { count: undecided })],
        [lateWithoutReason > 0, missing('breach-late', 'breaches', { count: lateWithoutReason })],
      ),
    };
  },
};

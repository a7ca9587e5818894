/** Topics of consent, how long a yes lasts, by which ways a no is said, and what people were shown. */
import type { ConsentTopicView, ConsentWordingView } from '#shared/contract/consents.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { Audience } from '#shared/domain/audience.ts';
import { addPeriod, isPeriod, type PlainDate } from '#shared/domain/calendar.ts';
import {
  CONSENT_WAYS,
  type ConsentState,
  type ConsentWay,
  doesCount,
  type WordingLanguage,
} from '#shared/domain/consent.ts';
import {
  deleteWording,
  endWording,
  findTopic,
  findWording,
  insertTopic,
  insertWording,
  listTopics,
  listWordings,
  updateTopic,
} from '../queries/consent-topics.ts';
import { countConsents } from '../queries/consents.ts';
import { getSettings, listStatements } from '../queries/settings.ts';
import { checkFields } from './checks.ts';
import { endsOfTopics } from './consent-view.ts';
import type { Handlers } from './context.ts';
import { foldForSorting } from './names.ts';
import { changedText, distinctNames, found, ownText } from './texts.ts';

/** Longer than anybody remembers what they said yes to is a slip of the pen. */
const LONGEST = 'P100Y';

function checkPeriod({ validFor }: Parsed<'consents.create-topic'>, today: PlainDate): void {
  if (validFor === null) return;
  const lasts = isPeriod(validFor) ? addPeriod(today, validFor) : today;
  const fits = lasts > today && lasts <= addPeriod(today, LONGEST);
  checkFields({ validFor: fits ? null : 'period.invalid' });
}

function columnsOf({ validFor, withdrawBy, audience }: Parsed<'consents.create-topic'>) {
  return {
    valid_for: validFor,
    withdraw_by: JSON.stringify(CONSENT_WAYS.filter((way) => withdrawBy.includes(way))),
    audience: audience ?? '',
  };
}

type Counted = Awaited<ReturnType<typeof countConsents>>;

function countsOf(counted: Counted) {
  const sum = (rows: readonly Counted[number][]) =>
    rows.reduce((total, { count }) => total + count, 0);
  const inState = (...states: readonly ConsentState[]) =>
    counted.filter(({ state }) => states.includes(state as ConsentState));
  const counting = counted.filter(({ state }) => doesCount(state as ConsentState));
  return {
    givenBy: CONSENT_WAYS.filter((way) =>
      counting.some(({ given_channel }) => given_channel === way),
    ),
    all: sum(counted),
    given: sum(counting),
    expiring: sum(inState('expiring')),
    expired: sum(inState('expired', 'undated')),
    withdrawn: sum(inState('withdrawn')),
    implied: sum(inState('implied')),
    withoutProof: sum(counting.filter(({ proven }) => proven === 0)),
  };
}

export const consentTopicHandlers: Handlers<
  | 'consents.topics'
  | 'consents.create-topic'
  | 'consents.update-topic'
  | 'consents.end-topic'
  | 'consents.wordings'
  | 'consents.add-wording'
  | 'consents.end-wording'
  | 'consents.remove-wording'
> = {
  'consents.topics': async ({ db, today }, { ended }) => {
    const [rows, statements, { warningDays }] = await Promise.all([
      listTopics(db, ended),
      listStatements(db),
      getSettings(db),
    ]);
    const ends = endsOfTopics(rows, today, warningDays);
    const counted = await countConsents(db, ends);
    const nameOf = distinctNames(rows, statements);
    return rows.map(
      (row): ConsentTopicView => ({
        id: row.id,
        key: row.key,
        name: nameOf(row),
        validFor: row.valid_for,
        withdrawBy: JSON.parse(row.withdraw_by) as ConsentWay[],
        audience: row.audience === '' ? null : (row.audience as Audience),
        endedOn: row.ended_on as PlainDate | null,
        wordings: row.wordings,
        ...countsOf(counted.filter(({ topic_id }) => topic_id === row.id)),
      }),
    );
  },

  'consents.create-topic': async ({ db, newId, today, journal }, topic) => {
    checkPeriod(topic, today);
    const id = newId();
    await insertTopic(db, {
      id,
      key: `${foldForSorting(topic.name)}-${id}`,
      name: ownText(topic.name),
      ...columnsOf(topic),
    });
    await journal({ action: 'consent-topic-created', subjectKind: 'consent-topic', subjectId: id });
    return { id };
  },

  'consents.update-topic': async ({ db, today, journal }, { topicId, ...topic }) => {
    const before = found(await findTopic(db, topicId));
    checkPeriod(topic, today);
    const [all, statements] = await Promise.all([listTopics(db, true), listStatements(db)]);
    const shown = distinctNames(all, statements)(before);
    const isAsShown = [shown.nl, shown.en].includes(topic.name);
    await updateTopic(db, topicId, {
      // The business behind a name is not a part of the name.
      name: isAsShown ? before.name : changedText(before.name, topic.name),
      ...columnsOf(topic),
    });
    await journal({
      action: 'consent-topic-changed',
      subjectKind: 'consent-topic',
      subjectId: topicId,
      detail: {
        validFor: topic.validFor ?? '',
        withdrawBy: [...topic.withdrawBy],
        audience: topic.audience ?? '',
      },
    });
    return DONE;
  },

  'consents.end-topic': async ({ db, today, journal }, { topicId, endedOn }) => {
    found(await findTopic(db, topicId));
    if (endedOn !== null && endedOn > today) {
      throw new ContractError('bad-input', { endedOn: 'date.future' });
    }
    await updateTopic(db, topicId, { ended_on: endedOn });
    await journal({
      action: endedOn === null ? 'consent-topic-resumed' : 'consent-topic-ended',
      subjectKind: 'consent-topic',
      subjectId: topicId,
      ...(endedOn !== null && { detail: { endedOn } }),
    });
    return DONE;
  },

  'consents.wordings': async ({ db }, { topicId }) =>
    (await listWordings(db, topicId)).map(
      (row): ConsentWordingView => ({
        id: row.id,
        topicId: row.topic_id,
        version: row.version,
        language: row.language as WordingLanguage,
        text: row.text,
        shownAt: row.shown_at,
        fromOn: row.from_on as PlainDate,
        toOn: row.to_on as PlainDate | null,
        consents: row.consents,
      }),
    ),

  'consents.add-wording': async ({ db, newId, journal }, wording) => {
    const { topicId, language, fromOn } = wording;
    found(await findTopic(db, topicId));
    const before = (await listWordings(db, topicId)).filter((row) => row.language === language);
    // An older text that is written down afterwards stood there until the next one came.
    const next = before.filter((row) => row.from_on > fromOn).at(-1);
    const [previous] = before.filter((row) => row.from_on <= fromOn);
    if (previous?.from_on === fromOn) {
      throw new ContractError('bad-input', { fromOn: 'date.taken' });
    }
    if (previous !== undefined && (previous.to_on === null || previous.to_on > fromOn)) {
      await endWording(db, previous.id, fromOn);
    }
    const id = newId();
    const version = Math.max(0, ...before.map((row) => row.version)) + 1;
    await insertWording(db, {
      id,
      topic_id: topicId,
      version,
      language,
      text: wording.text,
      shown_at: wording.shownAt,
      from_on: fromOn,
      to_on: next?.from_on ?? null,
    });
    await journal({
      action: 'consent-wording-added',
      subjectKind: 'consent-topic',
      subjectId: topicId,
      detail: { version, language, fromOn },
    });
    return { id };
  },

  'consents.end-wording': async ({ db, journal }, { wordingId, toOn }) => {
    const row = found(await findWording(db, wordingId));
    if (toOn <= row.from_on) throw new ContractError('bad-input', { toOn: 'date.order' });
    await endWording(db, wordingId, toOn);
    await journal({
      action: 'consent-wording-ended',
      subjectKind: 'consent-topic',
      subjectId: row.topic_id,
      detail: { version: row.version, language: row.language, toOn },
    });
    return DONE;
  },

  'consents.remove-wording': async ({ db, journal }, { wordingId }) => {
    const row = found(await findWording(db, wordingId));
    if (row.consents > 0) throw new ContractError('conflict');
    await deleteWording(db, wordingId);
    await journal({
      action: 'consent-wording-removed',
      subjectKind: 'consent-topic',
      subjectId: row.topic_id,
      detail: { version: row.version, language: row.language },
    });
    return DONE;
  },
};

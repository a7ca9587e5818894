/** Letters that tell what came of a right, from what was decided and recorded. */
import { ContractError } from '#shared/contract/errors.ts';
import type { LetterChoice } from '#shared/contract/letters.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import { portableDossier } from '#shared/domain/export/portable.ts';
import { composeConsentWithdrawn } from '#shared/domain/letters/consent-letter.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import {
  composeGeneralObjection,
  composeMarketingObjection,
} from '#shared/domain/letters/objection-letters.ts';
import { composePortability } from '#shared/domain/letters/portability-letter.ts';
import { composeRecipientsTold } from '#shared/domain/letters/recipients-letter.ts';
import { composeRectification } from '#shared/domain/letters/rectification-letter.ts';
import {
  composeRestrictionOff,
  composeRestrictionOn,
} from '#shared/domain/letters/restriction-letters.ts';
import { languageOf, localized } from '#shared/domain/locale.ts';
import { type RestrictionGround, weighedGround } from '#shared/domain/requests.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { viewOutcome } from './handlers/request-state.ts';
import { readText } from './handlers/texts.ts';
import {
  findMarketingBlock,
  listChanges,
  listNotices,
  listOutcomes,
  listRestrictions,
} from './queries/request-file.ts';
import { type Gathered, type Hold, restrictedItems } from './request-letter-parts.ts';

/** What was decided on a right; undefined while nothing was. */
async function outcomeOf(
  { db, request }: Pick<Gathered, 'db' | 'request'>,
  asked: DataSubjectRight,
) {
  return (await listOutcomes(db, request.id)).map(viewOutcome).find(({ right }) => right === asked);
}

export async function rectification(
  { db, request, facts, dossier, style, today }: Gathered,
  choice: Extract<LetterChoice, { kind: 'rectification.done' }>,
): Promise<LetterDocument> {
  const changes = await listChanges(db, request.id);
  if (changes.length === 0 && choice.unchanged.length === 0) throw new ContractError('conflict');
  const language = languageOf(style.locale);
  const told = new Set(
    (await listNotices(db, request.id))
      .filter(({ about, told_on }) => about === 'rectification' && told_on !== null)
      .map(({ name }) => name),
  );
  const restrictions = await listRestrictions(db, request.id);
  return composeRectification(
    {
      ...facts,
      changedOn: (changes.at(-1)?.changed_on ?? today) as PlainDate,
      changes: changes.map((change) => ({
        what: localized(readText(change.what), language),
        before: change.before,
        after: change.after,
        systems: (JSON.parse(change.systems) as Parameters<typeof localized>[0][]).map((system) =>
          localized(system, language),
        ),
      })),
      unchanged: choice.unchanged,
      statementAdded: choice.statementAdded,
      restricted: restrictions.some(
        ({ restriction_ground, to_on }) => restriction_ground === 'accuracy' && to_on === null,
      ),
      recipients: dossier.recipients.filter(({ name }) => told.has(name)),
    },
    style,
  );
}

/** Restrictions that have not ended; the letter has nothing to say without. */
async function openRestrictions({ db, request }: Gathered): Promise<[Hold, ...Hold[]]> {
  const [first, ...more] = (await listRestrictions(db, request.id)).filter(
    ({ to_on }) => to_on === null,
  );
  if (first === undefined) throw new ContractError('conflict');
  return [first, ...more];
}

function groundOf(hold: Hold): RestrictionGround {
  return hold.restriction_ground as RestrictionGround;
}

export async function restrictionOn(given: Gathered, until: string): Promise<LetterDocument> {
  const { dossier, facts, style } = given;
  const holds = await openRestrictions(given);
  const items = restrictedItems(dossier, holds);
  return composeRestrictionOn(
    {
      ...facts,
      ground: groundOf(holds[0]),
      fromOn: holds[0].from_on as PlainDate,
      categories: [...new Set(items?.map(({ category }) => category) ?? [])],
      systems: [...new Set((items ?? dossier.items).flatMap(({ systems }) => systems))],
      until,
      recipients: dossier.recipients,
    },
    style,
  );
}

export async function restrictionOff(
  given: Gathered,
  choice: Extract<LetterChoice, { kind: 'restriction.off' }>,
): Promise<LetterDocument> {
  const { dossier, facts, style, today } = given;
  const [first] = await openRestrictions(given);
  if (choice.endsOn < today) {
    throw new ContractError('bad-input', { 'choice.endsOn': 'date.order' });
  }
  return composeRestrictionOff(
    {
      ...facts,
      ground: groundOf(first),
      fromOn: first.from_on as PlainDate,
      endsOn: choice.endsOn,
      why: choice.why,
      recipients: dossier.recipients,
    },
    style,
  );
}

export async function recipientsTold({
  db,
  request,
  dossier,
  facts,
  style,
}: Gathered): Promise<LetterDocument> {
  const notices = await listNotices(db, request.id);
  // Nobody was told and nobody was left out with a reason: there is nothing to tell yet.
  if (notices.length === 0 && dossier.recipients.length > 0) throw new ContractError('conflict');
  return composeRecipientsTold(
    {
      ...facts,
      told: notices.map((notice) => ({
        name: notice.name,
        role: notice.role as Dossier['recipients'][number]['role'],
        toldOn: notice.told_on as PlainDate | null,
        whyNot: notice.why_not,
      })),
    },
    style,
  );
}

export async function portability({ db, request, dossier, facts, style }: Gathered) {
  const outcome = await outcomeOf({ db, request }, 'portability');
  // What was refused is told in a refusal, and what nobody asks any more is not handed over.
  if (outcome?.decision === 'refused' || outcome?.decision === 'withdrawn') {
    throw new ContractError('conflict');
  }
  const portable = portableDossier(dossier, style);
  const detail = outcome?.portability;
  return composePortability(
    {
      ...facts,
      included: portable.included,
      leftOut: portable.leftOut,
      transfer:
        detail == null || detail.to === ''
          ? null
          : { to: detail.to, sentOn: detail.sentOn, whyNot: detail.whyNot },
    },
    style,
  );
}

export async function marketing({ db, request, dossier, facts, style }: Gathered) {
  const block =
    request.person_id === null ? undefined : await findMarketingBlock(db, request.person_id);
  if (block === undefined) throw new ContractError('conflict');
  const since = block.since_on as PlainDate;
  // A bookkeeper sends no advertising: those count that hold what consent was asked for.
  const used = new Set(
    dossier.items
      .filter(({ purposes }) => purposes.some(({ bases }) => bases.includes('consent')))
      .flatMap(({ systems }) => systems),
  );
  return composeMarketingObjection(
    {
      ...facts,
      stoppedOn: since,
      topics: dossier.consents
        .filter(({ withdrawnOn }) => withdrawnOn !== null && withdrawnOn >= since)
        .map(({ topic }) => topic),
      blocked: true,
      recipients: dossier.recipients.filter(({ systems }) =>
        systems.some((system) => used.has(system)),
      ),
    },
    style,
  );
}

export async function generalObjection({ db, request, facts, style }: Gathered) {
  const outcome = await outcomeOf({ db, request }, 'objection');
  const weighed = outcome?.objection;
  if (outcome === undefined || weighed == null || weighed.about !== 'general') {
    throw new ContractError('conflict');
  }
  const stopped = outcome.decision === 'granted';
  const ground = stopped ? null : (weighed.continuedOn ?? weighedGround(outcome.ground));
  // A refusal for another reason, such as that nobody knows who asks, weighed nothing.
  if (outcome.decision === 'withdrawn' || (!stopped && ground === null)) {
    throw new ContractError('conflict');
  }
  const restrictions = await listRestrictions(db, request.id);
  return composeGeneralObjection(
    {
      ...facts,
      purposes: weighed.purposes,
      situation: weighed.situation,
      weighing: weighed.weighing,
      result: stopped ? 'stopped' : 'continued',
      ground: ground ?? 'compelling-grounds',
      restrictedMeanwhile: restrictions.some(
        ({ restriction_ground }) => restriction_ground === 'objection',
      ),
    },
    style,
  );
}

/** Consents withdrawn since the request came in, and what that leaves without a basis. */
export function consentWithdrawn(
  { dossier, facts, request, style }: Gathered,
  consequence: string,
): LetterDocument {
  const consents = dossier.consents.flatMap(({ topic, wording, givenOn, withdrawnOn }) =>
    withdrawnOn === null || withdrawnOn < request.received_on
      ? []
      : [{ topic, wording, givenOn, withdrawnOn }],
  );
  if (consents.length === 0) throw new ContractError('conflict');
  const stillAsked = dossier.consents.some(({ state }) => state === 'given');
  const erased = new Set<string>();
  const kept = new Map<string, string>();
  for (const { category, purposes } of dossier.items) {
    if (!purposes.some(({ bases }) => bases.includes('consent'))) continue;
    const other = purposes.find(({ bases }) => bases.some((basis) => basis !== 'consent'));
    if (other !== undefined) kept.set(category, other.name);
    else if (!stillAsked) erased.add(category);
  }
  return composeConsentWithdrawn(
    {
      ...facts,
      consents,
      consequence,
      erased: [...erased].filter((category) => !kept.has(category)),
      kept: [...kept].map(([category, purpose]) => ({ category, purpose })),
      proofKeptUntilOn: facts.request.keptUntilOn,
    },
    style,
  );
}

/** The letters of a request, filled from the register, the decisions and what the owner says. */
import { ContractError } from '#shared/contract/errors.ts';
import type { LetterChoice } from '#shared/contract/letters.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { extensionOn } from '#shared/domain/deadlines.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import { portableDossier } from '#shared/domain/export/portable.ts';
import { composeConsentWithdrawn } from '#shared/domain/letters/consent-letter.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import type { LetterStyle } from '#shared/domain/letters/frame.ts';
import {
  composeGeneralObjection,
  composeMarketingObjection,
} from '#shared/domain/letters/objection-letters.ts';
import { composePortability } from '#shared/domain/letters/portability-letter.ts';
import {
  composeAck,
  composeExtension,
  composeFee,
  composeIdentity,
  composeNotController,
  composeRefusal,
} from '#shared/domain/letters/procedure-letters.ts';
import { composeRecipientsTold } from '#shared/domain/letters/recipients-letter.ts';
import { composeRectification } from '#shared/domain/letters/rectification-letter.ts';
import type { RequestLetterFacts } from '#shared/domain/letters/request-facts.ts';
import {
  composeRestrictionOff,
  composeRestrictionOn,
} from '#shared/domain/letters/restriction-letters.ts';
import { languageOf, localized } from '#shared/domain/locale.ts';
import { type RestrictionGround, weighedGround } from '#shared/domain/requests.ts';
import type { ReadDb } from './database.ts';
import { gatherDossier, linesOf } from './dossier.ts';
import { requestDeadline } from './handlers/request-deadline.ts';
import { type RequestOfFile, viewOutcome } from './handlers/request-state.ts';
import { found, readText } from './handlers/texts.ts';
import {
  findMarketingBlock,
  listChanges,
  listNotices,
  listOutcomes,
  listRestrictions,
} from './queries/request-file.ts';
import { type Gathered, type Hold, restrictedItems } from './request-letter-parts.ts';
import { notice } from './request-notices.ts';
import { gatherUnknownDossier } from './unknown-dossier.ts';

export function representativeOf(row: RequestOfFile): RequestLetterFacts['representative'] {
  if (row.representative_name === '') return null;
  return {
    name: row.representative_name,
    addressLines: linesOf(row.representative_address),
    email: row.representative_email,
  };
}

/** Everything of the person, or of whoever wrote when that is nobody of the register. */
export async function dossierOfRequest(
  db: ReadDb,
  request: RequestOfFile,
  input: {
    readonly locale: LetterStyle['locale'];
    readonly madeOn: PlainDate;
    readonly attachments: Dossier['attachments'];
    readonly masked: Dossier['masked'];
    readonly searched: ReadonlyMap<number, string>;
  },
): Promise<Dossier> {
  if (request.person_id !== null) {
    return gatherDossier(db, { ...input, personId: request.person_id, requestId: request.id });
  }
  // Of somebody who was erased nothing is written down again.
  if (request.subject_name === '') throw new ContractError('conflict');
  return gatherUnknownDossier(db, request, input);
}

/** The letter as it would be made now. Throws `conflict` when there is nothing for it to say yet. */
export async function composeRequestLetter(
  db: ReadDb,
  request: RequestOfFile,
  choice: LetterChoice,
  style: LetterStyle,
  today: PlainDate,
): Promise<LetterDocument> {
  const dossier = await dossierOfRequest(db, request, {
    locale: style.locale,
    madeOn: today,
    attachments: [],
    masked: [],
    searched: new Map(),
  });
  const facts: RequestLetterFacts = {
    controller: dossier.controller,
    authority: dossier.authority,
    person: dossier.person,
    representative: representativeOf(request),
    request: found(dossier.request ?? undefined),
    madeOn: today,
  };
  return compose({ db, today, request, dossier, facts, style }, choice);
}

async function compose(given: Gathered, choice: LetterChoice): Promise<LetterDocument> {
  const { db, today, request, dossier, facts, style } = given;
  switch (choice.kind) {
    case 'ack':
      return composeAck(
        {
          ...facts,
          answerBy: (await deadlineOf(given)).term.dueOn,
          identityMethod: choice.identityMethod,
        },
        style,
      );
    case 'identity': {
      if (choice.methods.includes('masked-copy') && choice.copyReason === '') {
        throw new ContractError('bad-input', { 'choice.copyReason': 'text.required' });
      }
      const { kind: _, ...words } = choice;
      const answerBy = (await deadlineOf(given)).term.dueOn;
      return composeIdentity({ ...facts, ...words, answerBy }, style);
    }
    case 'extension': {
      const deadline = await deadlineOf(given);
      // GDPR art. 12(3): once, and told within the first month.
      if (deadline.extendedOn !== null) throw new ContractError('extension-twice');
      if (extensionOn(deadline, today) === 'too-late') {
        throw new ContractError('extension-too-late');
      }
      const { kind: _, ...words } = choice;
      return composeExtension({ ...facts, ...words, extendedDue: deadline.extendedDue }, style);
    }
    case 'refusal':
      return composeRefusal({ ...facts, refusals: await refusalsOf(given) }, style);
    case 'fee.notice':
      if (choice.replyBy < today) {
        throw new ContractError('bad-input', { 'choice.replyBy': 'date.order' });
      }
      return composeFee(
        { ...facts, amount: choice.amount, why: choice.why, replyBy: choice.replyBy },
        style,
      );
    case 'not.controller':
      // Without a name nobody would know whom to ask.
      if (request.controller_name === '') throw new ContractError('conflict');
      return composeNotController(
        {
          ...facts,
          customer: request.controller_name,
          service: choice.service,
          forwardedOn: request.forwarded_on as PlainDate | null,
        },
        style,
      );
    case 'rectification.done':
      return rectification(given, choice);
    case 'restriction.on':
      return restrictionOn(given, choice.until);
    case 'restriction.off': {
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
    case 'recipients.tell': {
      const notices = await listNotices(db, request.id);
      // Nobody was told and nobody was left out with a reason: there is nothing to tell yet.
      if (notices.length === 0 && dossier.recipients.length > 0) {
        throw new ContractError('conflict');
      }
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
    case 'recipients.notify':
      return notice(given, choice);
    case 'portability.answer':
      return portability(given);
    case 'objection.marketing':
      return marketing(given);
    case 'objection.general':
      return generalObjection(given);
    case 'consent.withdrawn':
      return consentWithdrawn(given, choice.consequence);
  }
}

async function deadlineOf({ db, request, today }: Gathered) {
  return requestDeadline(db, request, today);
}

/** What was refused, wholly or partly; the letter has nothing to say without. */
async function refusalsOf({ db, request }: Gathered) {
  const refused = (await listOutcomes(db, request.id)).map(viewOutcome).flatMap((outcome) => {
    const { right, decision, ground, explanation } = outcome;
    if (ground === null || (decision !== 'refused' && decision !== 'partly')) return [];
    const extent = decision === 'refused' ? ('whole' as const) : ('partly' as const);
    return [{ right, extent, ground, explanation }];
  });
  if (refused.length === 0) throw new ContractError('conflict');
  return refused;
}

async function rectification(
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

async function restrictionOn(given: Gathered, until: string): Promise<LetterDocument> {
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

async function portability({ db, request, dossier, facts, style }: Gathered) {
  const outcome = (await listOutcomes(db, request.id))
    .map(viewOutcome)
    .find(({ right }) => right === 'portability');
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

async function marketing({ db, request, dossier, facts, style }: Gathered) {
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

async function generalObjection({ db, request, facts, style }: Gathered) {
  const outcome = (await listOutcomes(db, request.id))
    .map(viewOutcome)
    .find(({ right }) => right === 'objection');
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
function consentWithdrawn(
  { dossier, facts, request, style }: Gathered,
  consequence: string,
): LetterDocument {
  const consents = dossier.consents.flatMap(({ topic, wording, givenOn, withdrawnOn }) =>
    withdrawnOn === null || withdrawnOn < request.received_on
      ? []
      : [{ topic, wording, givenOn, withdrawnOn }],
  );
  if (consents.length === 0) throw new ContractError('conflict');
  const stillAsked = dossier.consents.some(({ withdrawnOn }) => withdrawnOn === null);
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

/** Which letters fit a request: what can be made now, what comes later, what is done. */
import type { ChosenLetterKind, NOTICE_SUBJECTS } from '#shared/contract/letters.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { isUntold, listPartiesToTell, type PartyToTell } from '../assess/notices.ts';
import { isGone } from '../steps.ts';
import { type Fit, RULES } from './letter-rules.ts';

/** To which party, about what (GDPR art. 19). */
export interface PartyNotice {
  readonly processorId: number;
  readonly about: (typeof NOTICE_SUBJECTS)[number];
}

/** The letter that lies on the desk. */
export interface Writing {
  readonly kind: ChosenLetterKind;
  readonly notice?: PartyNotice;
}

export type KeptLetter = RequestView['letters'][number];

/** Why a letter fits now, waits or is done; the words stand with the texts of the desk. */
export type LetterReason =
  | 'ack'
  | 'identity-in-doubt'
  | 'identity-waiting'
  | 'identity-unconfirmed'
  | 'misdirected'
  | 'forward-first'
  | 'access'
  | 'access-none'
  | 'access-identity-first'
  | 'changed'
  | 'unchanged'
  | 'changes-first'
  | 'restricted'
  | 'restriction-first'
  | 'restriction-ends'
  | 'handed-over'
  | 'hand-over-first'
  | 'marketing-stopped'
  | 'marketing-first'
  | 'weighed'
  | 'weigh-first'
  | 'withdrawn'
  | 'withdraw-first'
  | 'refused'
  | 'refused-elsewhere'
  | 'party-untold'
  | 'parties-told'
  | 'extension-possible'
  | 'extension-past-promise'
  | 'extension-too-late'
  | 'extended'
  | 'fee'
  | 'sent'
  | 'no-longer';

export interface LetterOffer {
  readonly kind: ChosenLetterKind | 'access';
  /** `now`: can be made; `later`: something comes first; `done`: went out, or has no use any more. */
  readonly fits: 'now' | 'later' | 'done';
  readonly because: LetterReason;
  /** Made only when there is a special reason for it. */
  readonly isSeldom: boolean;
  readonly notice?: PartyNotice;
  /** The name of the party that is written to. */
  readonly party?: string;
  /** The newest one that was kept and still says what there is to say. */
  readonly letter: KeptLetter | undefined;
}

/**
 * The letters of an open request, in the order in which a case goes; the notices to
 * parties come last. Of somebody who was erased nothing is written any more.
 */
export function lettersFor(request: RequestView, today: PlainDate): LetterOffer[] {
  if (isGone(request)) return [];
  return [
    ...RULES.flatMap(([kind, rule]) => {
      const fit = fitOf(request, rule(request, today));
      const letter = keptLetter(request, { kind, since: fit?.since });
      if (fit === undefined && letter === undefined) return [];
      return [offer(kind, fit ?? { fits: 'done', because: 'no-longer' }, letter)];
    }),
    ...listPartiesToTell(request).flatMap((party) => noticeOffer(request, party)),
  ];
}

/** Tells one letter on the desk from another: for its draft and for the button it came from. */
export function writingKey({ kind, notice }: Writing): string {
  return notice === undefined ? kind : `${kind}:${notice.processorId}:${notice.about}`;
}

/** The newest letter of a kind that was kept; of a notice, the one to that party about that. */
export function keptLetter(
  { letters, notices }: Pick<RequestView, 'letters' | 'notices'>,
  of: Pick<LetterOffer, 'kind'> & {
    readonly notice?: PartyNotice;
    readonly since?: PlainDate | undefined;
  },
): KeptLetter | undefined {
  const { kind, notice, since } = of;
  if (notice !== undefined) {
    const recorded = notices.find(
      ({ processorId, about }) => processorId === notice.processorId && about === notice.about,
    );
    return letters.find(({ id }) => id === recorded?.letterId);
  }
  const isOfKind = (one: string) => (kind === 'access' ? one.startsWith('access.') : one === kind);
  return letters.find(
    (letter) => isOfKind(letter.kind) && (since === undefined || letter.madeOn >= since),
  );
}

/** Of who is not in the register nothing can be done first, so nothing comes later. */
function fitOf({ personId }: RequestView, fit: Fit | undefined): Fit | undefined {
  return personId === null && fit?.fits === 'later' ? undefined : fit;
}

function offer(
  kind: LetterOffer['kind'],
  { fits, because, isSeldom = false }: Fit,
  letter: KeptLetter | undefined,
): LetterOffer {
  const isSent = letter !== undefined && letter.sentOn !== null;
  return {
    kind,
    fits: isSent ? 'done' : fits,
    // An answer that is waited for, or a term that moved, says more than that the letter is out.
    because: isSent && because !== 'identity-waiting' && because !== 'extended' ? 'sent' : because,
    isSeldom,
    letter,
  };
}

function noticeOffer(request: RequestView, party: PartyToTell): LetterOffer[] {
  const { processorId, about, name } = party;
  const notice = { processorId, about };
  const letter = keptLetter(request, { kind: 'recipients.notify', notice });
  if (!isUntold(party) && letter === undefined) return [];
  const fit: Fit = isUntold(party)
    ? { fits: 'now', because: 'party-untold' }
    : { fits: 'done', because: 'no-longer' };
  return [{ ...offer('recipients.notify', fit, letter), notice, party: name }];
}

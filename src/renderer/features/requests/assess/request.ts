/** What the panels of this step read from a request. */
import type { Output } from '#shared/contract/index.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';

export type Request = Output<'requests.get'>;
export type Outcome = Request['outcomes'][number];
export type Consent = Request['consents'][number];

/** The decision on a right; undefined as long as there is none. */
export function outcomeOf(
  { outcomes }: Pick<Request, 'outcomes'>,
  right: DataSubjectRight,
): Outcome | undefined {
  return outcomes.find((outcome) => outcome.right === right);
}

/** Something asked is not done: the person hears why (GDPR art. 12(4)). */
export function isRefusal(decision: Outcome['decision']): boolean {
  return decision === 'refused' || decision === 'partly';
}

/** Nothing is decided or done any more once the answer went out. */
export function isOpen({ status }: Pick<Request, 'status'>): boolean {
  return status === 'open';
}

/** The data of somebody can be changed only while that person is in the register. */
export function canWork({ status, personId }: Pick<Request, 'status' | 'personId'>): boolean {
  return status === 'open' && personId !== null;
}

/** Consents that were not withdrawn. */
export function consentsGiven({ consents }: Pick<Request, 'consents'>): Consent[] {
  return consents.filter(({ withdrawnOn }) => withdrawnOn === null);
}

/** Consents withdrawn since the request came in; the letter about them names these. */
export function consentsWithdrawn({
  consents,
  receivedOn,
}: Pick<Request, 'consents' | 'receivedOn'>): (Consent & { readonly withdrawnOn: PlainDate })[] {
  return consents.flatMap((consent) =>
    consent.withdrawnOn !== null && consent.withdrawnOn >= receivedOn
      ? [{ ...consent, withdrawnOn: consent.withdrawnOn }]
      : [],
  );
}

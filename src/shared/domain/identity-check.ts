/**
 * Which means of recognising the sender of a request fits best: the lightest that
 * will do (GDPR art. 12(6), recital 64). Asking everybody for a copy of an identity
 * document is what supervisory authorities fined, so that means comes last and
 * asks for a reason in writing.
 */
import { IDENTITY_METHODS, type IdentityMethod, type RequestChannel } from './requests.ts';

/** What is known of the sender before anything is asked. */
export interface SenderKnown {
  readonly channel: RequestChannel;
  /** The request came from an address that was on file before it came in. */
  readonly fromKnownAddress: boolean;
  /** A telephone number was on file before the request came in. */
  readonly hasPhone: boolean;
  /** There is an account to log in to. */
  readonly hasAccount: boolean;
  /** There is an invoice or an order that only the customer knows. */
  readonly hasInvoice: boolean;
}

/**
 * The means that can be used here, lightest first. Never empty: in person or by
 * video is always possible, and the masked copy always stays the last.
 */
export function possibleIdentityMethods(known: SenderKnown): IdentityMethod[] {
  const possible: Readonly<Record<IdentityMethod, boolean>> = {
    'known-address': known.fromKnownAddress,
    'call-back': known.hasPhone,
    account: known.hasAccount,
    'known-fact': known.hasInvoice,
    'in-person': true,
    'masked-copy': true,
  };
  return IDENTITY_METHODS.filter((method) => possible[method]);
}

/** The lightest of them. */
export function suggestIdentityMethod(known: SenderKnown): IdentityMethod {
  return possibleIdentityMethods(known)[0] ?? 'in-person';
}

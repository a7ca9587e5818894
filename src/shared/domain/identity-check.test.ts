import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  possibleIdentityMethods,
  type SenderKnown,
  suggestIdentityMethod,
} from './identity-check.ts';
import { IDENTITY_METHODS, REQUEST_CHANNELS } from './requests.ts';

const STRANGER: SenderKnown = {
  channel: 'email',
  fromKnownAddress: false,
  hasPhone: false,
  hasAccount: false,
  hasInvoice: false,
};

describe('the means of recognising somebody', () => {
  it.each([
    [{ fromKnownAddress: true, hasPhone: true }, 'known-address'],
    [{ hasPhone: true, hasInvoice: true }, 'call-back'],
    [{ hasAccount: true }, 'account'],
    [{ hasInvoice: true }, 'known-fact'],
    [{}, 'in-person'],
  ] as const)('is the lightest that fits: %o', (known, method) => {
    expect(suggestIdentityMethod({ ...STRANGER, ...known })).toBe(method);
  });

  it('is a copy of a document only after everything else', () => {
    const anyone = fc.record({
      channel: fc.constantFrom(...REQUEST_CHANNELS),
      fromKnownAddress: fc.boolean(),
      hasPhone: fc.boolean(),
      hasAccount: fc.boolean(),
      hasInvoice: fc.boolean(),
    });
    fc.assert(
      fc.property(anyone, (known) => {
        const methods = possibleIdentityMethods(known);
        expect(methods.at(-1)).toBe('masked-copy');
        expect(methods.length).toBeGreaterThan(1);
        const order = methods.map((method) => IDENTITY_METHODS.indexOf(method));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});

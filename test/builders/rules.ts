/** Rules that can be kept, one of each shape. */
import type * as v from 'valibot';
import type { RetentionRule, RuleShape } from '#shared/domain/retention/language.ts';

export type RuleParts = v.InferInput<typeof RetentionRule>;

/** One whole rule of each shape; those that follow another follow `promise`. */
export function ruleOfEachShape(promise: string): Record<RuleShape, RuleParts> {
  return {
    R1: { shape: 'R1', clock: { starts: ['recorded'] }, period: 'P30D' },
    R2: { shape: 'R2', clock: { starts: ['last-contact'], agreements: 'last-end' }, period: 'P2Y' },
    R3: { shape: 'R3', clock: { starts: [], agreements: 'last-end' }, period: 'P1Y' },
    R4: {
      shape: 'R4',
      clock: { starts: ['handled'], opens: ['received'], agreements: 'came-of-it' },
      period: 'P1Y',
    },
    R5: {
      shape: 'R5',
      clock: { starts: ['unsubscribed'], agreements: 'last-end' },
      period: 'P6M',
      restrictedTo: 'service-notices',
    },
    R6: { shape: 'R6', clock: { starts: ['procedure-ended'] }, period: 'P0D', confirmation: true },
    R7: { shape: 'R7', clock: { starts: ['suspected'] }, period: 'P0D' },
    R8: {
      shape: 'R8',
      clock: { starts: ['objected'] },
      choiceClock: { starts: ['support-ended'] },
    },
    R9: { shape: 'R9', clock: { starts: ['erasure-requested'] }, joins: promise },
    R10: { shape: 'R10' },
    R11: { shape: 'R11', clock: { starts: ['document-date'] }, period: 'P7Y', floor: 'tax' },
    R12: { shape: 'R12', joins: promise, exception: 'legal-duty' },
    R13: { shape: 'R13', clock: { starts: ['consent-withdrawn'] }, period: 'P5Y' },
    R14: { shape: 'R14', clock: { starts: ['recorded'] } },
    R15: { shape: 'R15', clock: { starts: ['handled'], opens: ['received'] }, period: 'P0D' },
    R16: { shape: 'R16', clock: { starts: ['erasure-requested'] }, cascade: true },
    R17: { shape: 'R17', clock: { starts: ['last-contact'] }, disposal: 'anonymise' },
    R18: { shape: 'R18', clock: { starts: ['handled'] } },
  };
}

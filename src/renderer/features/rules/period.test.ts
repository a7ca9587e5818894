import { describe, expect, it } from 'vitest';
import { amountOf, periodOf } from './period.ts';

describe('a period in the form', () => {
  it('goes there and back', () => {
    for (const period of ['P30D', 'P2W', 'P6M', 'P7Y', 'P9999D']) {
      expect(periodOf(amountOf(period))).toBe(period);
    }
  });

  it('is null while empty and undefined when it is no whole number', () => {
    expect(periodOf({ amount: '  ', unit: 'Y' })).toBeNull();
    for (const amount of ['0', '-1', '1.5', '1,5', 'twee', '10000', '1e3']) {
      expect(periodOf({ amount, unit: 'Y' }), amount).toBeUndefined();
    }
    expect(amountOf('P1Y6M')).toEqual({ amount: '', unit: 'Y' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertAcceptedCost, DEFAULT_COST } from '#register/keys/kdf.ts';
import { costFor, costOfThisComputer, isCheaper } from '#register/keys/slot-cost.ts';
import { buildRegisterFile, CHEAP_COST } from '#test/builders/register-file.ts';

describe('the cost for a computer', () => {
  it.each([
    ['is the default when that takes too long already', 2000, 128, 3],
    ['is the default when it takes half a second', 500, 128, 3],
    ['is the default when a step of memory more would take too long', 401, 128, 3],
    ['takes more memory when there is time for it', 400, 160, 3],
    ['takes more memory up to what a small computer can spare', 251, 224, 3],
    ['takes twice the memory when the default takes a quarter of a second', 250, 256, 3],
    ['takes more passes when the memory is at its most', 160, 256, 4],
    ['takes more passes on a fast computer', 50, 256, 10],
    ['never leaves the accepted range', 0.01, 256, 10],
    ['is the default when the clock stood still', 0, 128, 3],
    ['is the default when the clock went back', -5, 128, 3],
    ['is the default when nothing was measured', Number.NaN, 128, 3],
  ])('%s: %d ms', (_, milliseconds, memoryMiB, passes) => {
    expect(costFor(milliseconds)).toEqual({ memoryMiB, passes, lanes: 1 });
  });

  it('is accepted, not below the default and within half a second, whatever was measured', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: false }), (milliseconds) => {
        const cost = costFor(milliseconds);
        assertAcceptedCost(cost);
        expect(cost.memoryMiB).toBeGreaterThanOrEqual(DEFAULT_COST.memoryMiB);
        expect(cost.passes).toBeGreaterThanOrEqual(DEFAULT_COST.passes);
        if (cost !== DEFAULT_COST) {
          const share = (cost.memoryMiB * cost.passes) / (128 * 3);
          expect(share * milliseconds).toBeLessThanOrEqual(500);
        }
      }),
    );
  });
});

describe('working out the cost', () => {
  it('measures the default and takes the quicker of two tries', async () => {
    const asked: unknown[] = [];
    const answers = [900, 160];
    const cost = costOfThisComputer(async (work) => {
      await work();
      return answers.shift() ?? 0;
    });
    const argon2id = async (_password: Uint8Array, _salt: Uint8Array, tried: unknown) => {
      asked.push(tried);
      return new Uint8Array(32);
    };
    expect(await cost(argon2id)).toEqual({ memoryMiB: 256, passes: 4, lanes: 1 });
    expect(asked).toEqual([DEFAULT_COST, DEFAULT_COST]);
  });

  it('is done for a new slot, and not for opening one', async () => {
    let tries = 0;
    const cost = async () => {
      tries += 1;
      return CHEAP_COST;
    };
    const file = await buildRegisterFile({ cost });
    expect(tries).toBe(1);
    await file.register.changePassword('een ander wachtwoord');
    expect(tries).toBe(2);
    await file.register.close();
    const again = await file.open({ kind: 'password', value: 'een ander wachtwoord' }, { cost });
    await again.newRecoveryCode();
    expect(tries).toBe(2);
  });
});

describe('a cheaper cost', () => {
  it.each([
    [CHEAP_COST, true],
    [{ memoryMiB: 128, passes: 2, lanes: 4 }, true],
    [{ memoryMiB: 64, passes: 3, lanes: 1 }, true],
    [DEFAULT_COST, false],
    [{ memoryMiB: 256, passes: 2, lanes: 1 }, false],
  ])('%o against the default: %s', (cost, cheaper) => {
    expect(isCheaper(cost, DEFAULT_COST)).toBe(cheaper);
  });
});

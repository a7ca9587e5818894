import { beforeAll, describe, expect, it } from 'vitest';
import { listProfilePromises, listProfiles } from '#register/knowledge.ts';
import { checkPromises } from '#register/promise-check.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { breakCheck } from './breakers.ts';
import { fulfil, run } from './fulfil.ts';
import { NOW, TODAY } from './moments.ts';

/** How many promises each statement makes. */
const COUNTS: Readonly<Record<string, number>> = {
  wolq: 61,
  'koel-ict': 50,
  wits: 66,
  directcode: 44,
  webanizr: 25,
};

async function look(register: TestRegister) {
  const checked = await checkPromises(register.context.db, getPlainDate(TODAY), NOW);
  return new Map(checked.map((entry) => [entry.row.code, entry]));
}

/** Does something to the tables, looks, and takes it back. */
async function within<T>(register: TestRegister, work: () => Promise<T>): Promise<T> {
  const { database } = register.context;
  database.exec('SAVEPOINT broken');
  try {
    return await work();
  } finally {
    database.exec('ROLLBACK TO broken; RELEASE broken');
  }
}

describe('the promises that are shipped', () => {
  it('are all there, in order, for each profile', () => {
    for (const { profile, promises } of listProfilePromises()) {
      const prefix = listProfiles().find((entry) => entry.id === profile)?.prefix;
      expect(promises.map(({ code }) => code)).toEqual(
        Array.from(
          { length: COUNTS[profile] ?? 0 },
          (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`,
        ),
      );
    }
  });
});

describe.each(listProfilePromises().map((entry) => [entry.profile, entry] as const))(
  'the promises of %s',
  (profile, { promises }) => {
    let register: TestRegister;
    beforeAll(async () => {
      register = await makeRegister({ profile, country: profile === 'wits' ? 'BE' : 'NL' });
    });

    it('are one row each in a new register, with what checks them', async () => {
      expect([...(await look(register)).keys()]).toEqual(promises.map(({ code }) => code));
    });

    it('are kept once everything is filled in', async () => {
      await fulfil(register);
      const lacking = [...(await look(register)).values()].flatMap(({ row, result }) =>
        result.state === 'kept'
          ? []
          : [`${row.code} ${result.state}: ${result.missing.map(({ code }) => code).join(', ')}`],
      );
      expect(lacking).toEqual([]);
    });

    it.each(promises.map((promise) => [promise.code, promise] as const))(
      '%s is no longer kept when any record it watches breaks',
      async (code, promise) => {
        const before = (await look(register)).get(code);
        expect(before?.result.state).toBe('kept');
        for (const check of promise.checks) {
          const after = await within(register, async () => {
            const record = breakCheck(check, { register, profile });
            return { record, ...(await look(register)).get(code) };
          });
          expect(after.result?.missing, `${code}: ${after.record}`).not.toEqual([]);
          expect(after.result?.state, `${code}: ${after.record}`).not.toBe('kept');
        }
        expect((await look(register)).get(code)?.result).toEqual(before?.result);
      },
    );

    it('are in conflict again when what settled the contradiction goes', async () => {
      const contradicting = promises.filter(({ contradicts }) => contradicts !== undefined);
      for (const { code, contradicts } of contradicting) {
        const until = contradicts?.until;
        if (until === undefined) continue;
        const after = await within(register, async () => {
          breakCheck(until, { register, profile });
          return (await look(register)).get(code);
        });
        expect(after?.result.state, code).toBe('in-conflict');
      }
    });

    it('are unclear again when the decision is withdrawn, whatever else holds', async () => {
      const asking = promises.filter(({ question }) => question !== undefined);
      for (const { code } of asking) {
        const after = await within(register, async () => {
          run(register, 'UPDATE promise SET decided_on = NULL WHERE code = ?', code);
          return (await look(register)).get(code);
        });
        expect(after?.result.state, code).toBe('ambiguous');
        const entry = (await look(register)).get(code);
        expect(entry?.result.decision?.on, code).toBe(TODAY);
      }
    });
  },
);

describe('a contradiction that nothing in the register can settle', () => {
  it('stays in conflict while every check holds', async () => {
    const register = await makeRegister();
    const [kept] = [...(await look(register)).values()].filter(
      ({ result }) => result.state === 'kept',
    );
    if (kept === undefined) throw new Error('nothing is kept');
    const text = { nl: 'Dat kan niet allebei.', en: 'Not both.' };
    run(
      register,
      'UPDATE promise SET contradicts = ? WHERE id = ?',
      JSON.stringify({ with: 'law', text }),
      kept.row.id,
    );
    const after = (await look(register)).get(kept.row.code);
    expect(after?.result).toMatchObject({ state: 'in-conflict', missing: [] });
  });
});

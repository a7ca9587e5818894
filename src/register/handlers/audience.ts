/** Who may get a mailing, and why: counted, and page by page. */
import type { AudienceRow } from '#shared/contract/audience.ts';
import { AUDIENCE_GROUNDS, AUDIENCE_REASONS } from '#shared/domain/audience.ts';
import { judgePersons, mailingOf } from '../audience.ts';
import type { Handlers } from './context.ts';

export const audienceHandlers: Handlers<'audience.count' | 'audience.list'> = {
  'audience.count': async (context, { mailing }) => {
    const counts = new Map<string, number>();
    for await (const { verdict } of judgePersons(context, mailing)) {
      counts.set(verdict.because, (counts.get(verdict.because) ?? 0) + 1);
    }
    const counted = <B extends string>(all: readonly B[]) =>
      all.flatMap((because) => {
        const count = counts.get(because) ?? 0;
        return count === 0 ? [] : [{ because, count }];
      });
    const known = await mailingOf(context.db, mailing);
    return {
      audience: known.purpose === 'marketing' ? known.audience : null,
      on: counted(AUDIENCE_GROUNDS),
      off: counted(AUDIENCE_REASONS),
    };
  },

  'audience.list': async (context, { mailing, on, because, after, limit }) => {
    const rows: AudienceRow[] = [];
    for await (const person of judgePersons(context, mailing, after)) {
      const { verdict, ...row } = person;
      if (verdict.on !== on || (because !== null && verdict.because !== because)) continue;
      if (rows.length === limit) return { rows, more: true };
      rows.push({ ...row, because: verdict.because });
    }
    return { rows, more: false };
  },
};

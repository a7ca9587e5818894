import { describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { countUntold, listPartiesToTell } from './notices.ts';
import { groupRestrictions } from './restrictions.ts';

type Request = Output<'requests.get'>;
type Told = Parameters<typeof listPartiesToTell>[0];

const on = getPlainDate;
const RESTRICTION: Request['restrictions'][number] = {
  holdId: 80,
  dataItemId: null,
  ground: 'accuracy',
  fromOn: on('2026-11-10'),
  toOn: null,
};
const NOTICE: Request['notices'][number] = {
  processorId: 7,
  name: 'Zoho',
  about: 'restriction',
  letterId: null,
  toldOn: null,
  whyNot: '',
};

function request(parts: Partial<Told>): Told {
  return {
    recipients: [
      { id: 7, name: 'Zoho' },
      { id: 8, name: 'Mailchimp' },
    ],
    notices: [],
    changes: [],
    restrictions: [],
    ...parts,
  };
}

function pairs(told: Told) {
  return listPartiesToTell(told).map(({ name, about }) => `${name}: ${about}`);
}

describe('who is told', () => {
  it('is nobody when nothing was changed', () => {
    expect(pairs(request({}))).toEqual([]);
  });

  it('hears that a restriction ended only when they heard of the restriction', () => {
    const lifted = { ...RESTRICTION, toOn: on('2026-11-20') };
    const told = { ...NOTICE, toldOn: on('2026-11-11') };
    const left = { ...NOTICE, processorId: 8, name: 'Mailchimp', whyNot: 'onmogelijk' };
    expect(pairs(request({ restrictions: [lifted], notices: [told, left] }))).toEqual([
      'Zoho: restriction',
      'Mailchimp: restriction',
      'Zoho: restriction-lifted',
    ]);
  });

  it('counts a letter that waits as not told', () => {
    const notices = [{ ...NOTICE, letterId: 50 }];
    expect(countUntold(request({ restrictions: [RESTRICTION], notices }), 'restriction')).toBe(2);
    const whyNot = [{ ...NOTICE, whyNot: 'onmogelijk' }];
    expect(
      countUntold(request({ restrictions: [RESTRICTION], notices: whyNot }), 'restriction'),
    ).toBe(1);
    expect(countUntold(request({ restrictions: [RESTRICTION] }), 'rectification')).toBe(0);
  });
});

describe('restrictions', () => {
  it('are told together when they were laid together', () => {
    const groups = groupRestrictions([
      { ...RESTRICTION, dataItemId: 50 },
      { ...RESTRICTION, holdId: 81, dataItemId: 51 },
      { ...RESTRICTION, holdId: 82, dataItemId: 52, fromOn: on('2026-11-12') },
      { ...RESTRICTION, holdId: 83 },
    ]);
    expect(groups.map(({ itemIds }) => itemIds)).toEqual([[50, 51], [52], null]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from './merge-groups.ts';

const same = (incoming: string, other: string) => ({ incoming, with: { incoming: other } });
const is = (incoming: string, known: string) => ({ incoming, with: { known } });

describe('groupsOf', () => {
  it('leaves every record alone when nothing is accepted', () => {
    expect(groupsOf(['p1', 'p2'], [])).toEqual({
      groups: [
        { keys: ['p1'], known: null },
        { keys: ['p2'], known: null },
      ],
      refused: [],
    });
  });

  it('joins over others, in the order of the file', () => {
    const accepted = [same('p4', 'p3'), same('p3', 'p1')];
    expect(groupsOf(['p1', 'p2', 'p3', 'p4'], accepted).groups).toEqual([
      { keys: ['p1', 'p3', 'p4'], known: null },
      { keys: ['p2'], known: null },
    ]);
  });

  it('joins those that are the same person of the register', () => {
    const accepted = [is('p3', 'k1'), is('p1', 'k1')];
    expect(groupsOf(['p1', 'p2', 'p3'], accepted).groups).toEqual([
      { keys: ['p1', 'p3'], known: 'k1' },
      { keys: ['p2'], known: null },
    ]);
  });

  it('remembers the person of the register when the group grows at its front', () => {
    const accepted = [is('p3', 'k1'), same('p3', 'p2'), same('p2', 'p1'), is('p1', 'k1')];
    expect(groupsOf(['p1', 'p2', 'p3'], accepted)).toEqual({
      groups: [{ keys: ['p1', 'p2', 'p3'], known: 'k1' }],
      refused: [],
    });
  });

  it.each([
    ['one record', [is('p1', 'k1')], is('p1', 'k2')],
    ['a group', [is('p1', 'k1'), same('p2', 'p1')], is('p2', 'k2')],
    ['two groups', [is('p1', 'k1'), is('p2', 'k2')], same('p2', 'p1')],
  ])('refuses what would make one of two persons of the register: %s', (_, before, refused) => {
    const { groups, refused: found } = groupsOf(['p1', 'p2'], [...before, refused]);
    expect(found).toEqual([refused]);
    expect(groups).toEqual(groupsOf(['p1', 'p2'], before).groups);
  });

  it('refuses what speaks of records that are not there', () => {
    const strange = [same('p1', 'p9'), same('p9', 'p1'), is('p9', 'k1')];
    expect(groupsOf(['p1'], strange)).toEqual({
      groups: [{ keys: ['p1'], known: null }],
      refused: strange,
    });
  });

  it('puts every record in one group and every person of the register in one at most', () => {
    const record = fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4', 'p5');
    const accepted = fc.array(
      fc.oneof(
        fc.tuple(record, record).map(([one, other]) => same(one, other)),
        fc.tuple(record, fc.constantFrom('k0', 'k1', 'k2')).map(([one, known]) => is(one, known)),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(accepted, (proposals) => {
        const keys = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
        const { groups, refused } = groupsOf(keys, proposals);
        expect(groups.flatMap((group) => group.keys).sort()).toEqual(keys);
        const known = groups.flatMap((group) => group.known ?? []);
        expect(new Set(known).size).toBe(known.length);
        const groupOf = (key: string) => groups.find((group) => group.keys.includes(key));
        for (const proposal of proposals) {
          const group = groupOf(proposal.incoming);
          const holds =
            'known' in proposal.with
              ? group?.known === proposal.with.known
              : group === groupOf(proposal.with.incoming);
          expect(holds || refused.includes(proposal)).toBe(true);
        }
      }),
    );
  });
});

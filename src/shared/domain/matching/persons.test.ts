import { describe, expect, it } from 'vitest';
import { aParty, writtenParty } from '#test/builders/matching.ts';
import type { MatchParty, MatchProposal } from './parties.ts';
import { proposePersons } from './persons.ts';

/** The only proposal for two persons, as `strength on / against`; `-` for none. */
function between(incoming: MatchParty, known: MatchParty): string {
  const proposals = proposePersons([incoming], [{ ...known, key: 'k1' }]);
  expect(proposals.length).toBeLessThanOrEqual(1);
  return proposals.length === 0 ? '-' : told(proposals[0]);
}

function told(proposal: MatchProposal | undefined): string {
  const against = proposal?.against.length ? ` / ${proposal.against.join(', ')}` : '';
  return `${proposal?.strength} ${proposal?.on.join(', ')}${against}`;
}

/** Who is proposed with whom: `p2>p1 exact`. */
function pairs(proposals: readonly MatchProposal[]): string[] {
  return proposals.map(
    ({ incoming, with: other, strength }) =>
      `${incoming}>${'known' in other ? other.known : other.incoming} ${strength}`,
  );
}

const ADDRESS = 'family-name-and-address';
const ALMOST = 'almost-family-name-and-address';

describe('proposePersons by keys', () => {
  it.each<[string, Partial<MatchParty>, Partial<MatchParty>]>([
    ['email', { emails: ['Jan@Voorbeeld.nl'] }, { emails: ['jan@voorbeeld.nl '] }],
    ['phone', { phones: ['+31205550101;ext=12'] }, { phones: ['+31205550101'] }],
    ['iban', { ibans: ['NL91 ABNA 0417 1643 00'] }, { ibans: ['NL91ABNA0417164300'] }],
    [
      'external-id',
      { externalIds: [{ system: 'crm', id: 'C-77 ' }] },
      { externalIds: [{ system: 'crm', id: 'c-77' }] },
    ],
  ])('are exact on the same %s', (kind, one, other) => {
    expect(between(aParty(one), aParty(other))).toBe(`exact ${kind}`);
  });

  it('name every reason', () => {
    const both = { emails: ['jan@voorbeeld.nl'], phones: ['+31610000013'] };
    expect(
      between(
        writtenParty('Jan|de|Vries|1234AB|12', both),
        writtenParty('J.|de|Vries|1234 ab|12', both),
      ),
    ).toBe(`exact email, phone, ${ADDRESS}`);
  });

  it('are not exact on the number of another system, or on nothing', () => {
    const one = aParty({ externalIds: [{ system: 'crm', id: '77' }] });
    expect(between(one, aParty({ externalIds: [{ system: 'mail', id: '77' }] }))).toBe('-');
    const empty = aParty({ emails: [''], phones: [' '], externalIds: [{ system: 'crm', id: '' }] });
    expect(between(empty, empty)).toBe('-');
  });

  it.each([
    ['Jan|de|Vries', 'Marie|de|Vries', 'likely email / given-name'],
    ['Jan|de|Vries', 'Jan||Bakker', 'likely email / family-name'],
    ['Jan|de|Vries', 'M.|de|Vries', 'likely email / initials'],
    ['J.P.|de|Vries', 'J.M.|de|Vries', 'likely email / initials'],
    ['Jan||Jansen', '||"Administratie Bakkerij"', 'likely email / given-name, family-name'],
    ['||"Jan Peeters"', '||"Marie Peeters"', 'likely email / name'],
    ['Jan|de|Vries', 'Jan||', 'exact email'],
    ['Jan|de|Vries', '||', 'exact email'],
    ['Jan|de|Vries', 'J.P.|de|Vries', 'exact email'],
    ['Jan Willem|de|Vries', 'Jan-Willem|de|Vries', 'exact email'],
    ['Rob||Bakker', 'Robert||Bakker', 'exact email'],
    ['Marie|de|Vries', 'Marie|de|Vries-Jansen', 'exact email'],
    ['Jan||Jansen', 'Jan||Janssen', 'exact email'],
    ['IJsbrand||Bos', 'I.||Bos', 'exact email'],
    ['IJsbrand||Bos', 'Ysbrand||Bos', 'exact email'],
    ['IJsbrand||Bos', 'IJ.||Bos', 'exact email'],
    ['||"Peeters Jan"', 'Jan||Peeters', 'exact email'],
    ['||"Peeters Jan"', '||"Jan Peeters"', 'exact email'],
    ['Jan||Jansen', '||"Jan Jansen"', 'exact email'],
    ['Piet||Jansen', '||"Jan Jansen"', 'likely email / given-name'],
  ])('of %s and %s with one mailbox are %s', (one, other, expected) => {
    const mailbox = { emails: ['info@voorbeeld.nl'] };
    expect(between(writtenParty(one, mailbox), writtenParty(other, mailbox))).toBe(expected);
    expect(between(writtenParty(other, mailbox), writtenParty(one, mailbox))).toBe(expected);
  });

  it('of a number in a system outlive a new name, but not another person', () => {
    const same = { externalIds: [{ system: 'crm', id: '77' }] };
    const marie = writtenParty('Marie|de|Vries', same);
    expect(between(marie, writtenParty('Marie||Bakker', same))).toBe(
      'exact external-id / family-name',
    );
    expect(between(marie, writtenParty('Piet||Bakker', same))).toBe(
      'likely external-id / given-name, family-name',
    );
  });

  it('are none when more than five have the key, counting the same name once', () => {
    const names = ['Jan', 'Piet', 'Klaas', 'Marie', 'Anna', 'Sofie'];
    const shared = (count: number) =>
      names
        .slice(0, count)
        .map((given) => writtenParty(`${given}||Bakker`, { key: given, phones: ['+31205550101'] }));
    expect(proposePersons(shared(6), [])).toEqual([]);
    expect(proposePersons(shared(3), shared(6).slice(3))).toEqual([]);
    expect(proposePersons(shared(5), []).length).toBeGreaterThan(0);
    const orders = Array.from({ length: 9 }, (_, order) =>
      writtenParty('Jan||Bakker', { key: `p${order}`, phones: ['+31205550101'] }),
    );
    expect(pairs(proposePersons(orders, []))).toEqual(
      orders.slice(1).map(({ key }) => `${key}>p0 exact`),
    );
  });
});

describe('proposePersons by name and address', () => {
  it.each([
    // Infixes in other places, capitals, apostrophes, spaces.
    ['Jan|van der|Berg|1234AB|12', 'Jan||Van der Berg|1234 ab|12', `likely ${ADDRESS}`],
    ['Jan|v.d.|Berg|1234AB|12', 'J.|van den|Berg|1234AB|12', `likely ${ADDRESS}`],
    ['Jan||Berg|1234AB|12', 'Jan|van den|Berg|NL-1234AB|12', `likely ${ADDRESS}`],
    ['An||Van den Berghe|9000|5', 'An|van den|Berghe|B-9000|5', `likely ${ADDRESS}`],
    ['An||Vandenberghe|9000|5', 'An||Van den Berghe|9000|5', `likely ${ADDRESS}`],
    ['An||VANDEN BERGHE|9000|5', 'An|van den|Berghe|9000|5', `likely ${ADDRESS}`],
    ["Els||D'hondt|9000|5", 'Els||D’Hondt|9000|5', `likely ${ADDRESS}`],
    ["Els|d'|Hondt|9000|5", 'Els||Dhondt|9000|5', `likely ${ADDRESS}`],
    ["Kees|'t|Hart|1234AB|12", "Kees||'T HART|1234AB|12", `likely ${ADDRESS}`],
    ['Jan||Van Dijk|2000|5', 'Jan|van|Dyk|2000|5', `likely ${ADDRESS}`],
    ['José||Muñoz|1234AB|12', 'Jose||MUNOZ|1234AB|12', `likely ${ADDRESS}`],
    ['|de|Vries|1234AB|12', 'Jan|de|Vries|1234AB|12', `likely ${ADDRESS}`],
    ['||"De Smet Jan"|9000|5', 'Jan||De Smet|9000|5', `likely ${ADDRESS}`],
    ['||"\'s-Gravesande"|1234AB|12', "Jan|'s|Gravesande|1234AB|12", `likely ${ADDRESS}`],
    // House mates; in a town with one postcode not even those.
    ['Jan|de|Vries|1234AB|12', 'Marie|de|Vries|1234AB|12', `near ${ADDRESS} / given-name`],
    ['Jan|de|Vries|1234AB|12', 'M.|de|Vries|1234AB|12', `near ${ADDRESS} / initials`],
    ['Jan||Peeters|9000|12', 'Marie||Peeters|9000|12', '-'],
    // Doors.
    ['Jan|de|Vries|1234AB|12-A', 'Jan|de|Vries|1234AB|12 a', `likely ${ADDRESS}`],
    ['Jan|de|Vries|1234AB|12-A', 'Jan|de|Vries|1234AB|12', `likely ${ADDRESS}`],
    ['Jan||Peeters|9000|12 bus 3', 'Jan||Peeters|9000|12/3', `likely ${ADDRESS}`],
    [
      'Jan|de|Vries|1234AB|12-A',
      'Jan|de|Vries|1234AB|12-B',
      `near ${ADDRESS} / house-number-addition`,
    ],
    // Slips.
    ['Jan||Jansen|1234AB|12', 'Jan||Janssen|1234AB|12', `near ${ALMOST}`],
    ['Jan||Jansen|1234AB|12', 'J.||Janssens|1234AB|12', `near ${ALMOST}`],
    ['Jan||Peters|9000|12', 'Jan||Peeters|9000|12', `near ${ALMOST}`],
    ['Jan||Jansen|1234AB|12', 'Jan||Jansen|1243AB|12', `near ${ALMOST}`],
    ['Jan||Jansen|1234AB|12', 'Jan||Jansen|2234AC|12', `near ${ALMOST}`],
    ['Jan||Jansen|1234AB|12', 'Jan||Janssen|1235AB|12', `near ${ALMOST}`],
    ['Jan||Jansen|1234AB|112', 'Jan||Janssen|1234AB|113', `near ${ALMOST}`],
    ['Jan||Jansen|1234AB|112', 'Jan||Jansen|1234AC|12', `near ${ALMOST}`],
    ['An||Vandenberge|9000|5', 'An|van den|Berghe|9000|5', `near ${ALMOST}`],
    ['Marie|de|Vries-Jansen|1234AB|12', 'Marie|de|Vries|1234AB|12', `near ${ALMOST}`],
    ['Marie||Jansen-de Vries|1234AB|12', 'Marie|de|Vries|1234AB|12', `near ${ALMOST}`],
    ['Marie||De Vries-Jansen|1234AB|12', 'M.||Jansen - De Vries|1234AB|12', `near ${ALMOST}`],
    // Too far, too short, or somebody else.
    ['Jan||Jansen|1234AB|12', 'Marie||Janssen|1234AB|12', '-'],
    ['Jan||Jansen|1234AB|12', 'Jan||Janssens|1235AB|12', '-'],
    ['Jan||Bos|1234AB|12', 'Jan||Vos|1234AB|12', '-'],
    ['Jan|van|Es|1234AB|12', 'Jan|van|As|1234AB|12', '-'],
    ['Jan||Jansen|1234AB|12', 'Jan||Jansen|1234AB|14', '-'],
    ['Jan||Peeters|9000|12', 'Jan||Peeters|9030|12', '-'],
    ['Jan||Peeters|9000|112', 'Jan||Peeters|9000|113', '-'],
    ['Jan|de|Vries|1234AB|', 'Jan|de|Vries|1234AB|', '-'],
    ['Jan|de|Vries||', 'Jan|de|Vries||', '-'],
    ['Jan|||1234AB|12', 'Jan|||1234AB|12', '-'],
  ])('of %s and %s are %s', (one, other, expected) => {
    expect(between(writtenParty(one), writtenParty(other))).toBe(expected);
    expect(between(writtenParty(other), writtenParty(one))).toBe(expected);
  });

  it('look at every address', () => {
    const moved = {
      addresses: [
        { postcode: '1234AB', houseNumber: '12' },
        { postcode: '3511CD', houseNumber: '7' },
      ],
    };
    expect(between(writtenParty('Jan||Jansen', moved), writtenParty('Jan||Jansen|3511CD|7'))).toBe(
      `likely ${ADDRESS}`,
    );
  });
});

describe('the proposals of a file', () => {
  const jan = (key: string, parts: Partial<MatchParty> = {}) =>
    writtenParty('Jan|de|Vries|1234AB|12', { key, ...parts });
  const mail = { emails: ['jan@voorbeeld.nl'] };
  const phone = { phones: ['+31610000013'] };

  it('are in its order, those known first and the best of them on top', () => {
    const known = [jan('k1'), jan('k2', mail), writtenParty('Jan||Bakker', { key: 'k3', ...mail })];
    expect(pairs(proposePersons([jan('p1', mail), jan('p2')], known))).toEqual([
      'p1>k2 exact',
      'p1>k1 likely',
      'p1>k3 likely',
      'p2>k1 likely',
      'p2>k2 likely',
      'p2>p1 likely',
    ]);
  });

  it('have at most three that are known', () => {
    const known = ['k1', 'k2', 'k3', 'k4', 'k5'].map((key, at) =>
      jan(key, { initials: 'J'.repeat(at + 1) }),
    );
    expect(pairs(proposePersons([jan('p1')], known))).toEqual([
      'p1>k1 likely',
      'p1>k2 likely',
      'p1>k3 likely',
    ]);
  });

  it('make a star of records that are the same', () => {
    expect(pairs(proposePersons([jan('p1'), jan('p2'), jan('p3')], []))).toEqual([
      'p2>p1 likely',
      'p3>p1 likely',
    ]);
  });

  it('make a chain where a link in the middle has the only reasons', () => {
    const file = [
      aParty({ key: 'p1', ...mail }),
      aParty({ key: 'p2', ...mail, ...phone }),
      aParty({ key: 'p3', ...phone }),
    ];
    expect(pairs(proposePersons(file, []))).toEqual(['p2>p1 exact', 'p3>p2 exact']);
  });

  it('join a cluster by the strongest reasons', () => {
    const file = [
      jan('p1'),
      writtenParty('Marie|de|Vries|1234AB|12', { key: 'p2', ...mail }),
      writtenParty('M.|de|Vries|1234AB|12', { key: 'p3' }),
    ];
    expect(pairs(proposePersons(file, []))).toEqual(['p2>p1 near', 'p3>p2 likely']);
  });

  it.each([
    [40, ['p0>k1 near']],
    [60, []],
  ])('know two slips in a name where %i live, or not', (count, expected) => {
    const home = Array.from({ length: count }, (_, number) =>
      writtenParty(`|de|${number}e Bewoner${'x'.repeat(number)}|1234AB|12`, { key: `q${number}` }),
    );
    const file = [writtenParty('An||Verhaeghen|1234AB|12', { key: 'p0' }), ...home];
    const known = [writtenParty('An||Verhagen|1234AB|12', { key: 'k1' })];
    const found = proposePersons(file, known).filter(({ with: other }) => 'known' in other);
    expect(pairs(found)).toEqual(expected);
  });
});

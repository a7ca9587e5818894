import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import authorities from '#resources/authorities.json' with { type: 'json' };
import catalogue from '#resources/processors.json' with { type: 'json' };
import directcode from '#resources/statements/directcode.json' with { type: 'json' };
import koelIct from '#resources/statements/koel-ict.json' with { type: 'json' };
import webanizr from '#resources/statements/webanizr.json' with { type: 'json' };
import wits from '#resources/statements/wits.json' with { type: 'json' };
import wolq from '#resources/statements/wolq.json' with { type: 'json' };
import statutoryFloors from '#resources/statutory-floors.json' with { type: 'json' };
import { describeRule } from '#shared/domain/retention/describe.ts';
import { evaluateRetention } from '#shared/domain/retention/evaluate.ts';
import { StatutoryFloor } from '#shared/domain/retention/language.ts';
import {
  Authority,
  type CatalogueProcessor,
  ProcessorCatalogue,
  StatementProfile,
} from '#shared/domain/statement-profile.ts';
import { someFacts } from '#test/builders/retention.ts';

const floors = v.parse(v.array(StatutoryFloor), statutoryFloors);
const processors = v.parse(ProcessorCatalogue, catalogue).processors;
const profiles = [wolq, koelIct, wits, directcode, webanizr].map((file) =>
  v.parse(StatementProfile, file),
);

/** How many promises each statement makes. */
const COUNTS = { WOLQ: 61, KOEL: 50, WITS: 66, DIRECT: 44, WEBANIZR: 25 };

/** Every promise about how long something is kept, or about what happens then. */
const RETENTION = [
  ...['WOLQ-31', 'WOLQ-35', 'WOLQ-36', 'WOLQ-37', 'WOLQ-39', 'WOLQ-41', 'WOLQ-43', 'KOEL-39'],
  ...['WITS-07', 'WITS-08', 'WITS-16', 'WITS-17', 'WITS-22', 'WITS-26', 'WITS-34', 'WITS-38'],
  ...['DIRECT-03', 'DIRECT-04', 'DIRECT-05', 'DIRECT-25', 'DIRECT-32'],
];
const DISPOSAL = ['WOLQ-32', 'WOLQ-38', 'WOLQ-40', 'WOLQ-42', 'WEBANIZR-13'];

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}

function promisesOf(value: unknown): string[] {
  if (typeof value === 'string') return /^[A-Z]+-\d{2}$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(promisesOf);
}

describe('the five profiles together', () => {
  it('hold every promise of retention and disposal exactly once', () => {
    const rules = profiles.flatMap((profile) => profile.rules);
    const ofKind = (kind: string) =>
      rules.filter((rule) => rule.kind === kind).map((rule) => rule.promise);
    expect(ofKind('RET').sort()).toEqual([...RETENTION].sort());
    expect(ofKind('DIS').sort()).toEqual([...DISPOSAL].sort());
  });

  it('use every shape of the rule language', () => {
    const shapes = new Set(profiles.flatMap((p) => p.rules.map((entry) => entry.rule.shape)));
    expect(shapes.size).toBe(18);
  });
});

describe('what the statements promise to do again and again', () => {
  it('is a duty, with a period only where the statement names one', () => {
    const duties = profiles.flatMap((profile) => profile.duties);
    expect(duties.map(({ promise, kind, period }) => [promise, kind, period])).toEqual([
      ['KOEL-37', 'task', 'P3M'],
      ['KOEL-36', 'task', null],
      ['KOEL-38', 'clean-up', null],
      ['WITS-60', 'task', null],
      ['DIRECT-23', 'task', null],
    ]);
  });

  it('has a clean-up for every promise of shape R18', () => {
    for (const { rules, duties } of profiles) {
      const promised = rules.filter(({ rule }) => rule.shape === 'R18').map((rule) => rule.promise);
      const kept = duties.filter(({ kind }) => kind === 'clean-up').map((duty) => duty.promise);
      expect(kept).toEqual(promised);
    }
  });
});

describe.each(profiles.map((profile) => [profile.id, profile] as const))(
  'profile %s',
  (_, profile) => {
    it('has its own prefix and number of promises', () => {
      expect(profile.promiseCount).toBe(COUNTS[profile.prefix as keyof typeof COUNTS]);
    });

    it('names only promises of its own statement', () => {
      for (const promise of promisesOf(profile)) {
        const [prefix, number] = promise.split('-');
        expect(prefix, promise).toBe(profile.prefix);
        expect(Number(number), promise).toBeGreaterThanOrEqual(1);
        expect(Number(number), promise).toBeLessThanOrEqual(profile.promiseCount);
      }
    });

    it('has no id twice', () => {
      const lists = [
        ids(profile.categories),
        ids(profile.purposes),
        ids(profile.systems),
        ids(profile.processors),
        ids(profile.consentTopics),
        ids(profile.duties),
        profile.rules.map((entry) => entry.promise),
        ...profile.categories.map((category) => ids(category.fields)),
      ];
      for (const list of lists) expect(list).toEqual([...new Set(list)]);
    });

    it('refers only to what it holds', () => {
      const purposes = ids(profile.purposes);
      const systems = ids(profile.systems);
      const rules = profile.rules.map((entry) => entry.promise);
      for (const category of profile.categories) {
        expect(purposes).toEqual(expect.arrayContaining(category.purposes));
        expect(systems).toEqual(expect.arrayContaining(category.systems));
        if (category.rule !== null) expect(rules).toContain(category.rule);
        expect(category.purposes.length, category.id).toBeGreaterThan(0);
      }
      for (const system of profile.systems) {
        expect(systems).toEqual(expect.arrayContaining(system.copiesFrom));
        if (system.processor !== undefined) {
          expect(ids(profile.processors)).toContain(system.processor);
        }
        expect(system.kind === 'processor', system.id).toBe(system.processor !== undefined);
      }
      for (const entry of profile.rules) {
        if (entry.rule.joins !== undefined) expect(rules).toContain(entry.rule.joins);
        if (entry.rule.floor !== undefined) {
          expect(floors.map((floor) => floor.category)).toContain(entry.rule.floor);
        }
      }
    });

    it('uses every purpose and every system it holds', () => {
      const used = profile.categories.flatMap((category) => category.systems);
      for (const id of ids(profile.systems)) expect(used, id).toContain(id);
    });

    it('points into the catalogue, or says that a party has no name', () => {
      for (const processor of profile.processors) {
        if (processor.catalogue !== undefined) {
          expect(ids(processors)).toContain(processor.catalogue);
          expect(processor.unnamed).toBe(false);
        }
        if (processor.unnamed) expect(processor.name).toBe(processor.party.nl);
      }
    });

    it('links a field to the person’s own record at most once per category', () => {
      for (const category of profile.categories) {
        const links = category.fields.flatMap((field) => field.identity ?? []);
        expect(links, category.id).toEqual([...new Set(links)]);
        for (const field of category.fields.filter((entry) => entry.secret)) {
          expect(field.identity, field.id).toBeUndefined();
          expect(field.floor, field.id).toBeUndefined();
        }
      }
      const all = profile.categories.flatMap((c) => c.fields.map((field) => field.identity));
      expect(all).toContain('name');
      expect(all).toContain('email');
    });

    it('marks fields for tax law only where the rule knows the floor', () => {
      const rules = new Map(profile.rules.map((entry) => [entry.promise, entry.rule]));
      for (const category of profile.categories) {
        if (!category.fields.some((field) => field.floor !== undefined)) continue;
        expect(rules.get(category.rule ?? '')?.floor, category.id).toBe('tax');
      }
    });

    it('names an interest exactly where legitimate interest is a basis', () => {
      for (const purpose of profile.purposes) {
        const needs = purpose.bases.includes('legitimate-interest');
        expect(purpose.interest !== undefined, purpose.id).toBe(needs);
      }
    });

    it('can name everything a letter names in French', () => {
      const texts = [
        ...profile.categories.flatMap((c) => [
          c.name,
          c.description,
          ...c.fields.map((f) => f.name),
        ]),
        ...profile.purposes.flatMap((p) => [p.name, ...(p.interest ? [p.interest] : [])]),
        ...profile.systems.map((system) => system.name),
        ...profile.processors.map((processor) => processor.party),
        ...profile.consentTopics.map((topic) => topic.name),
        profile.business.trade,
        profile.business.legalForm,
      ];
      for (const text of texts) expect(text.fr, text.nl).toBeTruthy();
    });

    it('has rules that can be judged and described, known facts or not', () => {
      for (const entry of profile.rules) {
        const rule = (id: string | undefined) =>
          profile.rules.find((other) => other.promise === id)?.rule;
        const verdict = evaluateRetention(entry.rule, someFacts({ country: profile.country }), {
          floors,
          ruleOf: rule,
          promise: entry.promise,
        });
        expect(verdict.dueOn, entry.promise).toBeNull();
        expect(verdict.because.length, entry.promise).toBeGreaterThan(0);
        for (const language of ['nl', 'en', 'fr'] as const) {
          const joined = rule(entry.rule.joins);
          expect(describeRule(entry.rule, language, { joined })).not.toMatch(/undefined/);
        }
      }
    });
  },
);

describe('the catalogue', () => {
  function facts(entry: CatalogueProcessor) {
    const { id: _, product: __, note: ___, certificates, ...rest } = entry;
    return [...Object.values(rest), ...certificates];
  }

  it('ships no fact that nobody read', () => {
    for (const entry of processors) {
      for (const fact of facts(entry)) {
        expect(fact.status === 'unverified', entry.id).toBe(fact.value === null);
        expect(fact.source === null, entry.id).toBe(fact.value === null);
      }
    }
  });

  it('refuses a value that is marked as unverified', () => {
    const [first] = processors;
    const guessed = { value: 'XX', status: 'unverified', source: null, asOf: null };
    const changed = { checkedOn: '2026-11-22', processors: [{ ...first, phone: guessed }] };
    expect(v.is(ProcessorCatalogue, changed)).toBe(false);
  });

  it('dates what it took from an open list of addresses, and nothing later than its own check', () => {
    const { checkedOn } = v.parse(ProcessorCatalogue, catalogue);
    for (const entry of processors) {
      for (const { source, asOf } of facts(entry)) {
        if (source?.includes('datenanfragen')) expect(asOf, entry.id).not.toBeNull();
        expect((asOf ?? '') <= checkedOn, entry.id).toBe(true);
      }
    }
  });

  it('says in a note what it does not know of the role of a party', () => {
    const open = processors.filter(({ role }) => role.value === null);
    expect(ids(open)).toEqual(['mollie']);
    for (const { note } of open) expect(note?.fr).toBeTruthy();
  });

  it('has no party twice', () => {
    expect(ids(processors)).toEqual([...new Set(ids(processors))]);
  });
});

describe('authorities and floors', () => {
  it('hold the authority of every profile, in its country', () => {
    const known = v.parse(v.array(Authority), authorities);
    for (const profile of profiles) {
      const authority = known.find((entry) => entry.id === profile.authority);
      expect(authority?.country).toBe(profile.country);
    }
  });

  it('hold a tax floor for every day since 2000 in both countries', () => {
    for (const country of ['NL', 'BE'] as const) {
      for (const day of ['2000-01-01', '2021-12-31', '2022-01-01', '2026-11-22']) {
        const found = floors.filter(
          (floor) =>
            floor.country === country &&
            floor.category === 'tax' &&
            (floor.validFrom ?? '') <= day &&
            (floor.validTo ?? '9999') >= day,
        );
        expect(found.length, `${country} ${day}`).toBeGreaterThan(0);
      }
    }
  });

  it('have no id twice', () => {
    expect(ids(floors)).toEqual([...new Set(ids(floors))]);
  });
});

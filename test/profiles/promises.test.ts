import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import catalogue from '#resources/processors.json' with { type: 'json' };
import type { LocalizedText } from '#shared/domain/locale.ts';
import {
  type ProfilePromise,
  ProfilePromises,
  type PromiseCheck,
} from '#shared/domain/promises/language.ts';
import { ProcessorCatalogue, StatementProfile } from '#shared/domain/statement-profile.ts';
import { allNamed, decidingRules, LISTS, type Named, recordsOf, watchedBy } from './watched.ts';

const RESOURCES = join(import.meta.dirname, '../../resources');
const certificates = v
  .parse(ProcessorCatalogue, catalogue)
  .processors.flatMap((party) => party.certificates.flatMap((fact) => fact.value ?? []));

function read<const Schema extends v.GenericSchema>(schema: Schema, file: string) {
  return v.parse(schema, JSON.parse(readFileSync(join(RESOURCES, file), 'utf8')));
}

const files = readdirSync(join(RESOURCES, 'promises')).sort();
const profiles = files.map((file) => ({
  held: read(ProfilePromises, `promises/${file}`),
  statement: read(StatementProfile, `statements/${file}`),
}));

/** How many promises each statement makes, by profile. */
const COUNTS: Readonly<Record<string, number>> = {
  wolq: 61,
  'koel-ict': 50,
  wits: 66,
  directcode: 44,
  webanizr: 25,
};

/** How many of each kind the five make together. */
const KINDS = {
  ...{ PUR: 40, CAT: 30, LIM: 24, RET: 21, RGT: 20, REC: 16, DUTY: 14, SEC: 14, DOC: 11, GAP: 11 },
  ...{ GRD: 10, CON: 10, ROLE: 5, DIS: 5, CMP: 5, TRF: 3, ID: 3, TRM: 2, IDV: 2 },
};

/** Checks of a promise, with the one that ends what contradicts it. */
function checksOf({ checks, contradicts }: ProfilePromise): PromiseCheck[] {
  return contradicts?.until === undefined ? checks : [...checks, contradicts.until];
}

function textsOf({ says, question, contradicts }: ProfilePromise): LocalizedText[] {
  return [says, question, contradicts?.text].filter((text) => text !== undefined);
}

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

describe('the promises of the five statements together', () => {
  it('are of the kinds that the statements make', () => {
    const kinds = profiles.flatMap(({ held }) => held.promises.map(({ kind }) => kind));
    const counted = Object.fromEntries(
      Object.keys(KINDS).map((kind) => [kind, kinds.filter((one) => one === kind).length]),
    );
    if (files.length === Object.keys(COUNTS).length) expect(counted).toEqual(KINDS);
    for (const [kind, count] of Object.entries(KINDS)) {
      expect(counted[kind], kind).toBeLessThanOrEqual(count);
    }
  });
});

describe.each(profiles.map((profile) => [profile.held.profile, profile] as const))(
  'the promises of %s',
  (id, { held, statement }) => {
    const { promises } = held;
    const codes = promises.map(({ code }) => code);
    const byCode = new Map(promises.map((promise) => [promise.code, promise]));

    it('belong to their statement, and are all there in order', () => {
      const { prefix, promiseCount } = statement;
      expect(statement.id).toBe(id);
      expect(promiseCount).toBe(COUNTS[id]);
      expect(codes).toEqual(
        Array.from(
          { length: promiseCount },
          (_, n) => `${prefix}-${String(n + 1).padStart(2, '0')}`,
        ),
      );
    });

    it('name only what the profile holds', () => {
      const known: Named = {
        categories: ids(statement.categories),
        fields: statement.categories.flatMap((one) => ids(one.fields).map((f) => `${one.id}.${f}`)),
        purposes: ids(statement.purposes),
        systems: ids(statement.systems),
        processors: ids(statement.processors),
        topics: ids(statement.consentTopics),
        duties: ids(statement.duties),
        rules: statement.rules.map(({ promise }) => promise),
        measures: ids(held.measures),
        clauses: ids(held.clauses),
      };
      for (const promise of promises) {
        for (const list of LISTS) {
          const unknown = allNamed(checksOf(promise), list).filter(
            (name) => !known[list].includes(name),
          );
          expect(unknown, `${promise.code} ${list}`).toEqual([]);
        }
      }
      for (const measure of held.measures) {
        expect(known.systems, measure.id).toEqual(expect.arrayContaining(measure.systems));
      }
    });

    it('use every measure and every text that they bring', () => {
      const checks = promises.flatMap(({ checks }) => checks);
      for (const list of ['measures', 'clauses'] as const) {
        const used = new Set(allNamed(checks, list));
        expect(ids(held[list]).sort()).toEqual([...used].sort());
      }
    });

    it('ask only for bases, roles and certificates that can be met from the start', () => {
      const purposes = new Map(statement.purposes.map((one) => [one.id, one.bases]));
      const roles = new Map(statement.processors.map((one) => [one.id, one.role]));
      const measures = new Map(held.measures.map((one) => [one.id, one.systems]));
      for (const { code, checks } of promises) {
        for (const check of checks) {
          if (check.watch === 'purpose') {
            expect(purposes.get(check.purpose), code).toEqual(expect.arrayContaining(check.bases));
          }
          if (check.watch === 'processor') {
            expect(roles.get(check.processor), code).toBe(check.role);
            expect(certificates, code).toEqual(expect.arrayContaining(check.certificates));
          }
          if (check.watch === 'measure') {
            expect(measures.get(check.measure), code).toEqual(
              expect.arrayContaining(check.systems),
            );
          }
        }
      }
    });

    it('watch a rule that decides, or all of them, wherever the profile has a rule for them', () => {
      const deciding = decidingRules(statement);
      for (const { promise, kind, rule, alsoCarriesOut } of statement.rules) {
        expect(byCode.get(promise)?.kind, promise).toBe(kind);
        // A regular clean-up falls due by its duty, and not by the rule.
        if (rule.shape === 'R18') continue;
        for (const code of [promise, ...alsoCarriesOut]) {
          const checks = byCode.get(code)?.checks ?? [];
          const decides = allNamed(checks, 'rules').some((one) => deciding.has(one));
          const watchesAll = checks.some(({ watch }) => watch === 'every-rule');
          expect(decides || watchesAll, code).toBe(true);
        }
      }
      const watched = promises.flatMap(({ checks }) => allNamed(checks, 'rules'));
      for (const rule of watched) expect([...deciding], rule).toContain(rule);
    });

    it('watch what the profile names them at, or what is tied to it', () => {
      const records = recordsOf(statement);
      for (const { code, checks } of promises) {
        const watched = watchedBy(checks, records);
        for (const record of records.filter(({ promises }) => promises.includes(code))) {
          const reached = [record.node, ...record.ties].some((node) => watched.has(node));
          expect(reached, `${code} ${record.node}`).toBe(true);
        }
      }
    });

    it('keep the term of response and the authority of the statement', () => {
      const watches = promises.flatMap(({ checks }) => checks);
      for (const check of watches.filter((one) => one.watch === 'authority')) {
        expect(check.authority).toBe(statement.authority);
      }
      const { responsePromise } = statement;
      if (responsePromise === null) return;
      expect(byCode.get(responsePromise.promise)?.checks).toContainEqual({
        watch: 'term',
        period: responsePromise.period,
      });
    });

    it('point to promises that exist where they contradict one, and to a source for the law', () => {
      for (const { code, contradicts } of promises) {
        if (contradicts === undefined) continue;
        const { with: other, source } = contradicts;
        if (other === 'law') expect(source, code).toBeTruthy();
        else expect(codes, code).toContain(other);
        expect(other, code).not.toBe(code);
      }
    });

    it('are said in short, in words of their own, in each language', () => {
      for (const promise of promises) {
        for (const text of textsOf(promise)) {
          for (const words of Object.values(text)) {
            expect(words.length, `${promise.code} ${words}`).toBeLessThanOrEqual(200);
            expect(words, promise.code).toMatch(/^[A-ZÀ-Þ].*[.?]$/);
          }
          const languages = Object.values(text);
          expect(new Set(languages).size, promise.code).toBe(languages.length);
        }
      }
      for (const language of ['nl', 'en'] as const) {
        const all = promises.map(({ says }) => says[language]);
        expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
      }
    });
  },
);

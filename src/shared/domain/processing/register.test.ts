import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../calendar.ts';
import { getPlainDate } from '../calendar.ts';
import { LAWFUL_BASES, RELATION_KINDS } from '../statement-profile.ts';
import type { ProcessingFacts } from './facts.ts';
import type { RegisterField } from './field.ts';
import { missingFields, processingRegister } from './register.ts';

const TODAY = getPlainDate('2026-11-22');
const LAST_DAY = getPlainDate('2026-06-30');
const IDS = [1, 2, 3, 4] as const;
const id = fc.constantFrom(...IDS);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const endedOn = fc.constantFrom<PlainDate | null>(
  null,
  null,
  getPlainDate('2026-01-01'),
  LAST_DAY,
  TODAY,
);
const oneEach = <T extends { readonly id: number }>(row: fc.Arbitrary<T>) =>
  fc.uniqueArray(row, { maxLength: 4, selector: (entry) => entry.id });

const activity = fc.record({
  id,
  bases: fc.uniqueArray(fc.constantFrom(...LAWFUL_BASES), { maxLength: 3 }),
  interest: fc.constantFrom('', 'belang'),
  law: fc.constantFrom('', 'wet'),
  endedOn: fc.constantFrom(null, LAST_DAY),
});
const category = fc.record({
  id,
  relations: fc.uniqueArray(fc.constantFrom(...RELATION_KINDS), { maxLength: 2 }),
  activityIds: ids,
  systemIds: ids,
  retention: fc.option(fc.record({ text: fc.constant('2 jaar'), decided: fc.boolean() })),
  endedOn,
});
const system = fc.record({
  id,
  kind: fc.constantFrom('own' as const, 'processor' as const),
  partyId: fc.option(id),
  location: fc.constantFrom('', 'NL', 'US'),
  endedOn,
});
const party = fc.record({
  id,
  role: fc.constantFrom('processor' as const, 'controller' as const, 'recipient' as const),
  unnamed: fc.boolean(),
  dataLocation: fc.constantFrom('', 'IE', 'US'),
  transfers: fc.array(
    fc.record({
      country: fc.constant('US'),
      safeguards: fc.constantFrom<string[]>([], ['waarborg']),
      checkedOn: fc.constant(null),
    }),
    { maxLength: 1 },
  ),
  endedOn,
});
const measure = fc.record({
  name: fc.constant('maatregel'),
  description: fc.constant(''),
  systemIds: ids,
  endedOn,
});

const anyFacts: fc.Arbitrary<ProcessingFacts> = fc
  .record({
    activities: oneEach(activity),
    categories: oneEach(category),
    systems: oneEach(system),
    parties: oneEach(party),
    measures: fc.array(measure, { maxLength: 3 }),
    contact: fc.constantFrom('', 'fred@voorbeeld.nl'),
  })
  .map(({ contact, ...lists }) => ({
    today: TODAY,
    language: 'nl',
    business: {
      name: 'Voorbeeld',
      legalForm: '',
      addressLines: [],
      country: 'NL',
      email: contact,
      phone: '',
      website: '',
      registration: '',
      dataProtectionOfficer: '',
    },
    activities: lists.activities.map((row) => ({
      ...row,
      name: `doel${row.id}`,
      description: '',
      automated: '',
      source: '',
      jointControllers: '',
      startedOn: null,
      replacedById: null,
      reviewedOn: null,
      balancing: null,
      balancedOn: null,
      dpia: { answers: { answers: {}, categories: [] }, needed: null, reason: '', on: null },
    })),
    categories: lists.categories.map((row) => ({
      ...row,
      name: `soort${row.id}`,
      fields: [],
    })),
    systems: lists.systems.map((row) => ({ ...row, name: `systeem${row.id}` })),
    parties: lists.parties.map((row) => ({
      ...row,
      name: `partij${row.id}`,
      legalName: '',
      purpose: '',
      subProcessors: [],
    })),
    measures: lists.measures,
    served: [],
    questions: [],
  }));

function linesOf(fields: readonly RegisterField[], key: string): string {
  return (fields.find((field) => field.key === key)?.lines ?? []).join('\n');
}

describe('the register of activities, whatever is kept', () => {
  it('fills every mandatory line or names what is missing', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { fields } of processingRegister(facts).activities) {
          for (const field of fields.filter(({ mandatory }) => mandatory)) {
            expect(field.lines.length > 0 || (field.missing ?? '') !== '', field.key).toBe(true);
          }
        }
      }),
    );
  });

  it('shows exactly the categories, systems and parties that were in use', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const records = processingRegister(facts).activities;
        expect(records.map((record) => record.id)).toEqual(facts.activities.map((one) => one.id));
        for (const record of records) {
          const used = (end: PlainDate | null) =>
            end === null || (record.endedOn !== null && end >= record.endedOn);
          const categories = facts.categories.filter(
            (one) => used(one.endedOn) && one.activityIds.includes(record.id),
          );
          const systems = facts.systems.filter(
            (one) =>
              used(one.endedOn) && categories.some(({ systemIds }) => systemIds.includes(one.id)),
          );
          for (const { id: at } of facts.categories) {
            const shown = linesOf(record.fields, 'data').split('\n').includes(`soort${at}`);
            expect(shown).toBe(categories.some((one) => one.id === at));
          }
          for (const { id: at } of facts.systems) {
            const shown = linesOf(record.fields, 'systems').includes(`systeem${at}`);
            expect(shown).toBe(systems.some((one) => one.id === at));
          }
          const own = systems.every(({ kind }) => kind === 'own');
          for (const { id: at, endedOn: end } of facts.parties) {
            const behind = used(end) && systems.some(({ partyId }) => partyId === at);
            const shown = linesOf(record.fields, 'recipients').includes(`partij${at}`);
            expect(shown).toBe(behind && !own);
          }
        }
      }),
    );
  });

  it('says at retention which categories lack a rule or a choice', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const record of processingRegister(facts).activities) {
          const shown = facts.categories.filter((one) => record.categoryIds.includes(one.id));
          const missing = missingFields(record).find(({ key }) => key === 'retention')?.missing;
          for (const { name, retention } of shown) {
            expect((missing ?? '').includes(name)).toBe(!retention?.decided);
          }
        }
      }),
    );
  });
});

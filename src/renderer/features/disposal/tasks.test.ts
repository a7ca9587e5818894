import { describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { aTask } from '#test/builders/disposal-bridge.ts';
import { expectedOnOf, groupTasks, isUnfinished, proposedChaseOn, whoOf } from './tasks.ts';

const day = getPlainDate;

describe('groupTasks', () => {
  it('takes all systems of one party together, and each own system apart', () => {
    const own = { holder: 'own', processorId: null, processor: '' } as const;
    const tasks = [
      aTask({ id: 1, systemId: 22 }),
      aTask({ id: 2, systemId: 24 }),
      aTask({ id: 3, systemId: 30, ...own, system: { nl: 'Telefoon', en: 'Phone' } }),
      aTask({ id: 4, systemId: 31, ...own, system: { nl: 'Papier', en: 'Paper' } }),
    ];
    expect(groupTasks(tasks, 'nl').map((group) => [group.name, group.tasks.length])).toEqual([
      ['Zoho', 2],
      ['Telefoon', 1],
      ['Papier', 1],
    ]);
  });

  it('puts what is finished last', () => {
    const tasks = [
      aTask({ id: 1, processorId: 1, processor: 'Klaar', status: 'confirmed' }),
      aTask({ id: 2, processorId: 2, processor: 'Bezig' }),
    ];
    expect(groupTasks(tasks, 'nl').map(({ name }) => name)).toEqual(['Bezig', 'Klaar']);
  });
});

it.each([
  ['open', false, true],
  ['sent', false, true],
  ['confirmed', false, false],
  ['excepted', false, false],
  ['excepted', true, true],
] as const)('a task that is %s (overdue: %s) is unfinished: %s', (status, overdue, expected) => {
  expect(isUnfinished(aTask({ status, overdue }))).toBe(expected);
});

describe('proposedChaseOn', () => {
  it('is two weeks after sending', () => {
    expect(proposedChaseOn(day('2026-11-22'))).toBe('2026-12-06');
  });
});

it('names who a task is about, and what stands for them once that is gone', () => {
  expect(whoOf(aTask())).toBe('jan@devries.example');
  expect(whoOf(aTask({ identifiers: [] }))).toBe('P-0000000003');
});

it('knows the day by which the last of several parties is done', () => {
  const tasks = [aTask({ expectedOn: day('2027-01-15') }), aTask({ expectedOn: null })];
  expect(expectedOnOf(tasks)).toBe('2027-01-15');
  expect(expectedOnOf([])).toBeNull();
});

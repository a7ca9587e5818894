import { describe, expect, it } from 'vitest';
import { translator } from '#renderer/ui/i18n.ts';
import { journalWords } from '#renderer/ui/journal-words.ts';
import { words } from '#renderer/ui/words.ts';
import { groupByDay } from './timeline-days.ts';
import { timelineTexts } from './timeline-texts.ts';
import { entryDetail, entryTitle, type TimelineEntry } from './timeline-words.ts';

const speech = {
  t: translator(timelineTexts, 'nl'),
  w: translator(words, 'nl'),
  j: translator(journalWords, 'nl'),
  topicOf: (id: number) => (id === 2 ? 'Nieuwsbrief' : undefined),
  categoryOf: (id: number) => (id === 3 ? 'Contactgegevens' : undefined),
};

function makeEntry(parts: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    at: '2026-11-22',
    kind: 'journal',
    action: 'item-created',
    note: '',
    detail: {},
    ...parts,
  };
}

describe('entryTitle', () => {
  it('names events and journal actions by their own words', () => {
    expect(entryTitle(makeEntry({ kind: 'event', action: 'last-contact' }), speech)).toBe(
      'laatste contact',
    );
    expect(entryTitle(makeEntry({ action: 'hold-released' }), speech)).toBe('Blokkade opgeheven');
  });

  it('uses general words when an action is unknown', () => {
    expect(entryTitle(makeEntry({ action: 'moon-landed' }), speech)).toBe(
      'Iets veranderd in het register',
    );
  });
});

describe('entryDetail', () => {
  it('speaks counts, fields, rights, kinds and dates', () => {
    const said = (detail: TimelineEntry['detail']) => entryDetail(makeEntry({ detail }), speech);
    expect(said({ fields: 1, systems: 3 })).toBe('1 ingevulde waarde · 3 systemen');
    expect(said({ fields: 0, systems: 1 })).toBe('1 systeem');
    expect(said({ fields: ['given_name', 'display_name', 'sort_name'] })).toBe(
      'gewijzigd: voornaam',
    );
    expect(said({ number: '2026-001', rights: ['access'], receivedOn: '2026-11-10' })).toBe(
      'nummer 2026-001 · inzage · op 10-11-2026',
    );
    expect(said({ kind: 'legal-claim', fromOn: '2026-01-05' })).toBe(
      'geschil of rechtsvordering · vanaf 05-01-2026',
    );
    expect(said({ kind: 'last-contact', before: '2025-01-01', after: '2026-01-01' })).toBe(
      'laatste contact · was 01-01-2025, nu 01-01-2026',
    );
    expect(said({ topicId: 2, givenOn: '2024-03-04' })).toBe('Nieuwsbrief · op 04-03-2024');
  });

  it('leaves out what it has no words for', () => {
    const detail = { surprise: 'x', kind: 'moon', fromOn: 'nooit' };
    expect(entryDetail(makeEntry({ detail }), speech)).toBe('');
  });
});

describe('groupByDay', () => {
  it('puts entries of one day together, newest day first', () => {
    const days = groupByDay([
      makeEntry({ at: '2024-01-01', action: 'a' }),
      makeEntry({ at: '2026-11-22T09:00:00.000Z', action: 'b' }),
      makeEntry({ at: '2026-11-22', action: 'c' }),
    ]);
    expect(days.map(({ day, entries }) => [day, entries.map(({ action }) => action)])).toEqual([
      ['2026-11-22', ['b', 'c']],
      ['2024-01-01', ['a']],
    ]);
  });
});

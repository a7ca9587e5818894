import { describe, expect, it } from 'vitest';
import { translator } from '#renderer/ui/i18n.ts';
import { journalWords } from '#renderer/ui/journal-words.ts';
import { words } from '#renderer/ui/words.ts';
import { compareMark, readMark, writeMark } from './anchor.ts';
import { lineDetail, lineTitle } from './line-words.ts';
import { journalTexts } from './texts.ts';

const speech = {
  t: translator(journalTexts, 'nl'),
  w: translator(words, 'nl'),
  j: translator(journalWords, 'nl'),
  language: 'nl',
} as const;
const HASH = '0123456789abcdef'.repeat(4);

describe('lineTitle', () => {
  it('speaks the words of an action, and shows the code of one it does not know', () => {
    expect(lineTitle({ action: 'disposal-carried-out' }, speech)).toBe('Opschoning uitgevoerd');
    expect(lineTitle({ action: 'moon-landed' }, speech)).toBe('moon-landed');
  });
});

describe('lineDetail', () => {
  it('tells counts, numbers, dates and codes that have a word', () => {
    const said = (detail: Record<string, unknown>) => lineDetail({ detail }, speech);
    expect(said({ items: 12, persons: 1, letters: 0 })).toBe('12 gegevens · 1 persoon');
    expect(said({ erased: 9, anonymised: 2, kept: 1 })).toBe(
      '9 gewist · 2 geanonimiseerd · 1 bewaard',
    );
    expect(said({ fields: ['given_name', 'note'] })).toBe('2 velden');
    expect(said({ number: '2026-004', rights: ['erasure'], receivedOn: '2026-11-10' })).toBe(
      'nummer 2026-004 · wissen · 10-11-2026',
    );
    expect(said({ kind: 'legal-claim', fromOn: '2026-01-05', toOn: null })).toBe(
      'geschil of rechtsvordering · vanaf 05-01-2026',
    );
    expect(said({ values: 8, residue: 0 })).toBe('8 waarden gezocht · niets teruggevonden');
    expect(said({ madeAt: '2026-10-01T23:30:00.000Z', personsErasedAgain: 1 })).toBe(
      'back-up van 02-10-2026 · 1 persoon opnieuw gewist',
    );
    expect(said({ decision: 'postpone', items: 2 })).toBe('uitgesteld · 2 gegevens');
    expect(said({ cause: 'emergency', disposal: '2026-004' })).toBe(
      'noodgeval · opschoning 2026-004',
    );
    expect(said({ tasks: 1, sentOn: '2026-11-22', chaseOn: '2026-12-06', proof: true })).toBe(
      '1 taak · 22-11-2026 · herinneren op 06-12-2026 · met bewijs',
    );
    expect(said({ period: 'P3Y', startKind: 'last-contact' })).toBe(
      'termijn 3 jaar · laatste contact',
    );
    expect(said({ period: 'P1M' })).toBe('termijn 1 maand');
  });

  it('leaves out ids and what has no word, and names a count it does not know', () => {
    const detail = { topicId: 12, itemIds: [1, 2], surprise: 'x', moons: 2, done: true };
    expect(lineDetail({ detail }, speech)).toBe('moons: 2');
  });
});

describe('a mark', () => {
  it('is read back as it was written, however it was pasted', () => {
    const mark = { id: 1042, hash: HASH };
    expect(readMark(writeMark(mark))).toEqual(mark);
    expect(readMark(` 1042 : ${HASH.toUpperCase()}\n`)).toEqual(mark);
    for (const text of ['', '1042', `0:${HASH}`, `-1:${HASH}`, `1042:${HASH}0`, `x:${HASH}`]) {
      expect(readMark(text)).toBeUndefined();
    }
  });

  it('fits only the same line with the same hash', () => {
    const mark = { id: 7, hash: HASH };
    expect(compareMark(mark, { id: 7, hash: HASH })).toBe('same');
    expect(compareMark(mark, { id: 7, hash: 'f'.repeat(64) })).toBe('changed');
    expect(compareMark(mark, { id: 6, hash: HASH })).toBe('missing');
    expect(compareMark(mark, undefined)).toBe('missing');
  });
});

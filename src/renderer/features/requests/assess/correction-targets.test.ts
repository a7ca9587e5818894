import { describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { makeItem, makePerson } from '#test/builders/person-bridge.ts';
import { listCorrectionTargets } from './correction-targets.ts';
import { ELSEWHERE, EMPTY_CORRECTION, listProblems, readCorrection } from './correction-values.ts';

const WORDING = {
  language: 'nl',
  part: (part: string) => part,
  contact: (kind: string) => kind,
} as const;

function list(...given: Parameters<typeof makePerson>) {
  return listCorrectionTargets(makePerson(...given), WORDING);
}

function labels(...given: Parameters<typeof makePerson>) {
  return list(...given).map(({ label }) => label);
}

describe('what can be corrected', () => {
  it('is the name, the contact points and each value, without secrets and identity twice', () => {
    expect(labels({ items: [makeItem()] })).toEqual([
      'givenName: Jan',
      'infix: de',
      'familyName: Proef',
      'functionTitle',
      'email: jan@proef.example.nl',
      'Mails over de site, berichten: 34 mails',
      'Mails over de site, berichten: 2 brieven',
    ]);
  });

  it('offers an empty field, unless an erasure emptied it', () => {
    const [messages] = makeItem().fields;
    const fields = messages === undefined ? [] : [{ ...messages, values: [] }];
    expect(labels({ items: [makeItem({ fields })] })).toContain('Mails over de site, berichten');
    const reduced = makeItem({ fields, reducedOn: getPlainDate('2026-01-01') });
    expect(labels({ items: [reduced] })).not.toContain('Mails over de site, berichten');
  });

  it('offers the same value once, and a long one shortened', () => {
    const point = { kind: 'address' as const, value: `Kade 1\n${'x'.repeat(80)}`, label: '' };
    const [, , , , address, ...more] = list({ contactPoints: [point, point], items: [] });
    expect(address?.label).toBe(`address: Kade 1, ${'x'.repeat(52)}…`);
    expect(address).toMatchObject({ isLong: true, canGo: false, before: point.value });
    expect(more).toEqual([]);
  });
});

describe('a correction as typed', () => {
  const targets = list({ items: [] });
  const typed = (parts: Partial<typeof EMPTY_CORRECTION>) => ({ ...EMPTY_CORRECTION, ...parts });

  it('of a value that is gone by now counts as not chosen', () => {
    const stale = typed({ key: 'contact:email:oud@proef.example.nl', after: 'x' });
    expect(readCorrection(stale, targets)).toBeUndefined();
    expect(listProblems(stale, targets)).toEqual({ key: 'text.required' });
  });

  it('of a contact point never takes it away', () => {
    const email = typed({ key: 'contact:email:jan@proef.example.nl', isRemoved: true });
    expect(listProblems(email, targets).after).toBe('text.required');
    expect(readCorrection({ ...email, after: 'a@b.nl' }, targets)?.after).toBe('a@b.nl');
  });

  it('of something elsewhere needs a name and another value', () => {
    const elsewhere = typed({ key: ELSEWHERE, before: 'a', after: ' a ' });
    expect(listProblems(elsewhere, targets)).toEqual({
      what: 'text.required',
      after: 'value.same',
    });
  });
});

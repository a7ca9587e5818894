import { describe, expect, it } from 'vitest';
import { getPlainDate } from '../calendar.ts';
import { KEPT_BECAUSE, OUTCOMES, TASK_STATUSES } from '../disposal/language.ts';
import { type CertificateInput, composeCertificate } from './certificate.ts';
import { toHtml } from './to-html.ts';

const BASE: CertificateInput = {
  language: 'nl',
  business: 'Voorbeeld Webdiensten',
  madeOn: getPlainDate('2026-11-22'),
  number: '2026-001',
  cause: 'expiry',
  status: 'carried-out',
  approvedOn: getPlainDate('2026-11-21'),
  carriedOutOn: getPlainDate('2026-11-22'),
  doneOn: null,
  persons: 3,
  personsWhole: 1,
  categories: [
    {
      category: 'Contactgegevens',
      rule: 'Twee jaar na het laatste contact',
      promise: 'KOEL-39',
      outcome: 'erase',
      keptBecause: null,
      items: 4,
    },
  ],
  tasks: [],
  selfTest: {
    pages: 120,
    values: 14,
    residue: 0,
    sharedWithOthers: 0,
    inOpenTasks: 0,
    inProofs: 0,
    logBytes: 0,
    olderBackups: 0,
  },
  backupsGoneBy: null,
  fingerprint: 'f'.repeat(64),
  journalHash: 'a'.repeat(64),
  journalAnchor: { id: 41, hash: 'b'.repeat(64) },
};

function textOf(parts: Partial<CertificateInput> = {}): string {
  return toHtml(composeCertificate({ ...BASE, ...parts }))
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const task = {
  system: 'CRM',
  processor: 'Zoho',
  confirmedOn: getPlainDate('2026-12-01'),
  expectedOn: getPlainDate('2027-08-22'),
  reviewOn: getPlainDate('2027-01-01'),
  proofName: null,
};

describe('the certificate', () => {
  it('says by which rule how much went, and that it holds nobody', () => {
    const text = textOf();
    for (const part of [
      '2026-001',
      'Twee jaar na het laatste contact · KOEL-39',
      'gewist 4',
      '120 bladzijden',
      '14 waarden',
      'Er is niets van teruggevonden',
      'geen persoonsgegevens',
      'a'.repeat(64),
      `41:${'b'.repeat(64)}`,
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says it when something was found, or when nothing could be searched for', () => {
    const selfTest = { ...BASE.selfTest, residue: 2 } as NonNullable<CertificateInput['selfTest']>;
    expect(textOf({ selfTest })).toContain('2 waarden zijn');
    expect(textOf({ selfTest })).not.toContain('niets van teruggevonden');
    expect(textOf({ selfTest: { ...selfTest, values: 0 } })).toContain('onderbroken');
    expect(textOf({ selfTest: null })).toContain('nog niet opgeschoond');
  });

  it('names older backups with the day on which the last one goes', () => {
    const selfTest = { ...BASE.selfTest, olderBackups: 2 } as NonNullable<
      CertificateInput['selfTest']
    >;
    const text = textOf({ selfTest, backupsGoneBy: getPlainDate('2027-02-20') });
    expect(text).toContain('2 oudere back-ups');
    expect(text).toContain('20 februari 2027');
  });

  it('counts copies per system, so that nobody stands alone', () => {
    const tasks = TASK_STATUSES.flatMap((status) => [
      { ...task, status },
      { ...task, status },
    ]);
    const text = textOf({ tasks });
    expect(text).toContain('bevestigd op 1 december 2026 2');
    expect(text).toContain('opnieuw bekijken op 1 januari 2027 2');
    expect(text).toContain('uiterlijk op 22 augustus 2027 2');
  });

  it.each(['nl', 'en'] as const)('has words for every outcome and reason (%s)', (language) => {
    const categories = OUTCOMES.flatMap((outcome) =>
      [null, ...KEPT_BECAUSE].map((keptBecause) => ({
        category: 'X',
        rule: 'Y',
        promise: null,
        outcome,
        keptBecause,
        items: 1,
      })),
    );
    expect(textOf({ language, categories })).not.toContain('undefined');
  });
});

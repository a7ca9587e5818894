import { describe, expect, it } from 'vitest';
import { recoverySheet } from '#main/paper/recovery-sheet.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';

const FACTS = {
  recoveryCode: '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-01',
  keySheet: '{"format":"dossierwacht-key-sheet"}',
  business: 'Voorbeeld ICT',
  folder: '/home/fred/register',
  registerFileName: 'register.db',
  keyFileName: 'register.keys.json',
  today: getPlainDate('2026-11-22'),
  language: 'nl',
} as const;

describe('the recovery sheet', () => {
  it('shows the code in its nine groups', () => {
    const groups = [...recoverySheet(FACTS).matchAll(/<li>([0-9A-Z]{2,4})<\/li>/g)];
    expect(groups.map(([, group]) => group).join('-')).toBe(FACTS.recoveryCode);
  });

  it('says of whom, from when and where the register is', () => {
    const sheet = recoverySheet(FACTS);
    for (const text of [
      'Voorbeeld ICT',
      '22 november 2026',
      '/home/fred/register',
      'register.db',
    ]) {
      expect(sheet).toContain(text);
    }
    expect(sheet).toContain('<html lang="nl">');
    expect(recoverySheet({ ...FACTS, language: 'en' })).toContain('22 November 2026');
  });

  it('carries the key as a drawing and never as text', () => {
    const sheet = recoverySheet(FACTS);
    expect(sheet).toContain('<svg class="qr" role="img" aria-label=');
    expect(sheet).not.toContain('dossierwacht-key-sheet');
  });

  it('shows markup in the name of a business as text', () => {
    const sheet = recoverySheet({ ...FACTS, business: '<script>x</script>' });
    expect(sheet).not.toContain('<script');
    expect(sheet).toContain('&lt;script&gt;');
  });

  it('needs nothing from outside', () => {
    const addresses = recoverySheet(FACTS).match(/(?:https?|file|app):[^\s"')]*/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg']));
  });
});

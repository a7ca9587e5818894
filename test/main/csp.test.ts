import { describe, expect, it } from 'vitest';
import { answerHeaders, PAPER_POLICY, pagePolicy } from '#main/page/csp.ts';

describe('content security policy', () => {
  it('of the page allows its own files and nonced styles, and nothing else', () => {
    expect(pagePolicy('abc')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; " +
        "img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; form-action 'none'; " +
        "base-uri 'none'; frame-src 'none'; object-src 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it('of a letter has no script at all', () => {
    expect(PAPER_POLICY).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; " +
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  it('goes with every answer', () => {
    const headers = answerHeaders('text/html', 'policy');
    expect(headers['content-security-policy']).toBe('policy');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
  });
});

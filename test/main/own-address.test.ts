import { describe, expect, it } from 'vitest';
import { isOwnPage } from '#main/page/own-address.ts';

const PAGE = 'app://dossierwacht/';

describe('the address of our page', () => {
  it.each(['app://dossierwacht/', 'app://dossierwacht/#/persons/1'])('is %s', (address) => {
    expect(isOwnPage(address, PAGE)).toBe(true);
  });

  it.each([
    'app://dossierwacht/assets/index.js',
    'app://dossierwacht/nowhere',
    'app://dossierwacht/?x',
    'app://dossierwacht.example/',
    'app://x@dossierwacht/',
    'app://paper/',
    'https://dossierwacht/',
    'about:blank',
    'nonsense',
    '',
  ])('is not %s', (address) => {
    expect(isOwnPage(address, PAGE)).toBe(false);
  });

  it('is that of the server while developing, with or without its last slash', () => {
    expect(isOwnPage('http://localhost:5173/#/', 'http://localhost:5173')).toBe(true);
    expect(isOwnPage('http://localhost:5174/', 'http://localhost:5173')).toBe(false);
  });
});

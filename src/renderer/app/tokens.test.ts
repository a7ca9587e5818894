import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Colour tokens of one theme, as they stand in the file. */
function readTheme(scheme: 'light' | 'dark'): Map<string, string> {
  const start = css.indexOf(`[data-mantine-color-scheme="${scheme}"]`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--dw-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/** WCAG 2.2 relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['paper', 'frame', 'raised', 'hover', 'accent-soft'];
const TONES = ['red', 'amber', 'neutral', 'blue', 'violet', 'grey', 'green'];

// Text on what it stands on: WCAG 2.2, 1.4.3 asks 4.5 : 1.
const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...SURFACES.flatMap((surface): [string, string][] => [
    ['ink', surface],
    ['muted', surface],
    ['accent', surface],
  ]),
  ...TONES.flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    [tone, 'paper'],
    ['ink', `${tone}-soft`],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
];

// Borders of fields, focus and bars: WCAG 2.2, 1.4.11 asks 3 : 1.
const SHAPE_PAIRS: readonly (readonly [string, string])[] = [
  ...['paper', 'frame', 'raised', 'hover'].flatMap((surface): [string, string][] => [
    ['edge', surface],
    ['focus', surface],
  ]),
  ...[1, 2, 3, 4, 5, 6].map((tone): [string, string] => [`chart-${tone}`, 'paper']),
  ['amber-line', 'paper'],
];

describe.each(['light', 'dark'] as const)('the %s theme', (scheme) => {
  const theme = readTheme(scheme);
  function colour(name: string): string {
    const value = theme.get(name);
    if (value === undefined) throw new Error(`no token --dw-${name}`);
    return value;
  }

  it.each(TEXT_PAIRS)('can be read: %s on %s', (text, surface) => {
    expect(contrast(colour(text), colour(surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPE_PAIRS)('can be seen: %s on %s', (shape, surface) => {
    expect(contrast(colour(shape), colour(surface))).toBeGreaterThanOrEqual(3);
  });
});

it('names the same tokens in both themes', () => {
  expect([...readTheme('dark').keys()]).toEqual([...readTheme('light').keys()]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPieces } from './json-pieces.ts';

describe('jsonPieces', () => {
  it('together are what JSON.stringify gives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('leave out what has no value', () => {
    expect([...jsonPieces({ a: undefined, b: 1 })].join('')).toBe('{\n  "b": 1\n}');
  });

  it('hold one member of a list each', () => {
    expect([...jsonPieces({ a: [1, [2]] })]).toHaveLength(5);
  });
});

import { describe, expect, it } from 'vitest';
import type { Texts } from '#renderer/ui/i18n.ts';
import {
  DOUBT_CODES,
  REASON_CODES,
  REFUSAL_CODES,
  REJECTION_CODES,
  SKIP_KINDS,
  WARNING_CODES,
} from '#shared/domain/imports/codes.ts';
import { PLAIN_TARGETS } from '#shared/domain/imports/mapping.ts';
import { MATCH_CONTRADICTIONS, MATCH_REASONS } from '#shared/domain/matching/parties.ts';
import { chooseTarget, GROUP_NAMES, TARGET_GROUPS } from './column-choice.ts';
import { doubtWords } from './doubt-words.ts';
import { formatWords } from './format-words.ts';
import { refusalWords } from './refusal-words.ts';
import { warningWords } from './warning-words.ts';

const EXPECTED: readonly { readonly texts: Texts; readonly keys: readonly string[] }[] = [
  {
    texts: refusalWords,
    keys: [...REFUSAL_CODES.flatMap((code) => [code, `${code}.do`]), ...REJECTION_CODES],
  },
  {
    texts: warningWords,
    keys: [...WARNING_CODES, ...REASON_CODES.map((code) => `because.${code}`)],
  },
  { texts: doubtWords, keys: [...DOUBT_CODES, ...SKIP_KINDS.map((kind) => `skip.${kind}`)] },
];

describe.each(EXPECTED)('$texts.namespace', ({ texts, keys }) => {
  it('has words for every code and for nothing else, in both languages', () => {
    expect(Object.keys(texts.nl).sort()).toEqual([...keys].sort());
    expect(Object.keys(texts.en).sort()).toEqual([...keys].sort());
  });
});

describe('what is the same or contradicts it', () => {
  it('has words for every code', () => {
    const without = [...MATCH_REASONS, ...MATCH_CONTRADICTIONS].filter(
      (code) => !Object.hasOwn(formatWords.nl, `match.${code}`),
    );
    expect(without).toEqual([]);
  });
});

describe('the targets of a column', () => {
  const listed = GROUP_NAMES.flatMap((group) => [...TARGET_GROUPS[group]]);

  it('stand each in one group, with words', () => {
    expect([...listed].sort()).toEqual(
      [...PLAIN_TARGETS, 'consent', 'consent-given-on', 'consent-ended-on', 'event'].sort(),
    );
    const named = listed.filter((to) => !Object.hasOwn(formatWords.nl, `target.${to}`));
    expect(named).toEqual([]);
  });

  it('keep their label and topic when another is chosen', () => {
    expect(chooseTarget('city', { to: 'street', label: 'Factuur' }, 'Plaats')).toEqual({
      to: 'city',
      label: 'Factuur',
    });
    expect(
      chooseTarget(
        'consent-given-on',
        { to: 'consent', topic: 'Nieuws', means: 'opted-in' },
        'Datum',
      ),
    ).toEqual({ to: 'consent-given-on', topic: 'Nieuws' });
    expect(chooseTarget('consent', { to: 'ignore' }, 'Nieuwsbrief')).toEqual({
      to: 'consent',
      topic: 'Nieuwsbrief',
      means: 'opted-in',
    });
  });
});

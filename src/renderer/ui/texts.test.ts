// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type Texts, translator } from './i18n.ts';

const modules = import.meta.glob<Record<string, unknown>>(
  ['../**/texts.ts', '../**/*-texts.ts', '../**/words.ts', '../**/*-words.ts'],
  { eager: true },
);

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'namespace' in value && 'nl' in value;
}

const all = Object.entries(modules).flatMap(([path, module]) =>
  Object.values(module)
    .filter(isTexts)
    .map((texts) => ({ path, texts })),
);

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name).sort();
}

it('finds the texts of every feature', () => {
  const without = Object.entries(modules)
    .filter(([path, module]) => path.endsWith('texts.ts') && !Object.values(module).some(isTexts))
    .map(([path]) => path);
  expect(without).toEqual([]);
  expect(all.length).toBeGreaterThan(6);
});

it('gives every feature a namespace of its own', () => {
  const names = all.map(({ texts }) => texts.namespace);
  expect(names).toEqual([...new Set(names)]);
});

describe.each(all)('$texts.namespace ($path)', ({ texts }) => {
  it('has the same keys in Dutch and English', () => {
    expect(Object.keys(texts.en).sort()).toEqual(Object.keys(texts.nl).sort());
  });

  it('has no empty text', () => {
    const empty = [...Object.entries(texts.nl), ...Object.entries(texts.en)].filter(
      ([, text]) => text.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  it('asks for the same parameters in both languages', () => {
    for (const [key, text] of Object.entries(texts.nl)) {
      expect([key, placeholders(texts.en[key] ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('has both plural forms where it has one', () => {
    const keys = Object.keys(texts.nl);
    for (const key of keys.filter((name) => name.endsWith('_one'))) {
      expect(keys).toContain(key.replace(/_one$/, '_other'));
    }
    for (const key of keys.filter((name) => name.endsWith('_other'))) {
      expect(keys).toContain(key.replace(/_other$/, '_one'));
    }
  });

  it('speaks to the owner as agreed', () => {
    const wrong = Object.values(texts.nl).filter(
      (text) => /\bu moet\b|voldoet|voldoen aan|^OK$/i.test(text) || text !== text.trim(),
    );
    expect(wrong.filter((text) => text !== ' dagen')).toEqual([]);
  });
});

it.each(['nl', 'en'] as const)(
  'takes a text as it stands only where nothing is worked out: %s',
  (language) => {
    for (const { texts } of all) {
      const t = translator(texts, language) as (key: string, values?: object) => string;
      for (const [key, text] of Object.entries(texts[language])) {
        // With values, be they none, the text is worked out.
        if (placeholders(text).length === 0) expect(t(key)).toBe(t(key, {}));
      }
    }
  },
);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionKey } from '#renderer/ui/journal-words.ts';

const ROOT = join(import.meta.dirname, '../../src/register');

/** Every code that stands behind `action:` somewhere in the code of the register. */
function listWrittenActions(): string[] {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const actions = files.flatMap((name) => {
    const code = readFileSync(join(ROOT, name), 'utf8');
    return [...code.matchAll(/\baction:([^,}]*)/g)].flatMap(([, value = '']) =>
      [...value.matchAll(/(?<![!=]== )'([a-z]+(?:-[a-z]+)+)'/g)].map(([, action = '']) => action),
    );
  });
  return [...new Set(actions)].sort();
}

describe('the words of the journal', () => {
  it('finds what the register writes, both ways of a choice included', () => {
    const actions = listWrittenActions();
    expect(actions.length).toBeGreaterThan(30);
    for (const action of [
      'register-created',
      'export-made',
      'rule-chosen',
      'rule-choice-removed',
    ]) {
      expect(actions).toContain(action);
    }
  });

  it('has one for every action that the register writes', () => {
    expect(listWrittenActions().filter((action) => actionKey(action) === undefined)).toEqual([]);
  });
});

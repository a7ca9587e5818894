import { describe, expect, it } from 'vitest';
import { type Chunk, loadedWith, troubleIn } from '../../scripts/bundle/chunks.mjs';

function chunk(file: string, ids: readonly string[], given: Partial<Chunk> = {}): Chunk {
  const modules = ids.map((id) => ({ id, bytes: 1 }));
  return { file, isEntry: false, imports: [], modules, ...given };
}

const start = (ids: readonly string[], imports: readonly string[] = []) =>
  chunk('index.js', ids, { isEntry: true, imports });

describe('the files of the build', () => {
  it('follows what is loaded with a file, also in a circle', () => {
    const chunks = [
      start([], ['a.js', 'electron']),
      chunk('a.js', [], { imports: ['b.js'] }),
      chunk('b.js', [], { imports: ['a.js'] }),
      chunk('c.js', []),
    ];
    expect(loadedWith(chunks, 'index.js')).toEqual(['index.js', 'a.js', 'b.js']);
  });

  it('has nothing to say of screens that are loaded on demand', () => {
    const chunks = [
      start(['src/renderer/app/App.tsx', 'node_modules/react/index.js'], ['shared.js']),
      chunk('shared.js', ['src/renderer/ui/Page.tsx', 'node_modules/@mantine/core/esm/Box.mjs']),
      chunk('today.js', ['src/renderer/features/today/TodayScreen.tsx'], {
        imports: ['shared.js'],
      }),
    ];
    expect(troubleIn('renderer', chunks)).toEqual([]);
  });

  it.each<[string, 'main' | 'renderer', Chunk[], RegExp]>([
    [
      'a module in two files',
      'main',
      [start(['src/a.ts']), chunk('b.js', ['src/a.ts'])],
      /^main: src\/a\.ts is in index\.js and b\.js$/,
    ],
    [
      'a package in two versions',
      'main',
      [start(['node_modules/@a/x/index.js', 'node_modules/b/node_modules/@a/x/index.js'])],
      /@a\/x comes from node_modules\/@a\/x and node_modules\/b\/node_modules\/@a\/x$/,
    ],
    [
      'two builds of a package',
      'main',
      [start(['node_modules/x/esm/index.mjs']), chunk('b.js', ['node_modules/x/cjs/index.cjs'])],
      /two builds of the same/,
    ],
    [
      'a screen that the lock screen starts with',
      'renderer',
      [start([], ['a.js']), chunk('a.js', ['src/renderer/features/today/TodayScreen.tsx'])],
      /renderer loads src\/renderer\/features\/today\/TodayScreen\.tsx at its start/,
    ],
    [
      'a library that the register needs later',
      'main',
      [chunk('register.js', ['node_modules/docx/dist/index.mjs'], { isEntry: true })],
      /register loads node_modules\/docx/,
    ],
  ])('finds %s', (_what, side, chunks, words) => {
    const [first, ...more] = troubleIn(side, chunks);
    expect(first).toMatch(words);
    expect(more).toEqual([]);
  });
});

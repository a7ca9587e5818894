/** The fuses of the packaged app, blown in a copy of the real binary, and what they then refuse. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FuseState, FuseV1Options, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { FUSES } from '../../scripts/after-pack-fuses.mjs';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { expect, test } from './app.ts';
import { appEnvironment, makeFolder } from './desktop-app.ts';

// Elsewhere the binary is not one file beside its libraries.
test.skip(process.platform !== 'linux', 'copies Electron as it lies on Linux');
test.describe.configure({ mode: 'serial' });

const SAID = 'other code ran';
/** Fuses by the number of their place; a binary older than a fuse has no place for it. */
const NAMES = Object.entries(FuseV1Options).filter(
  (entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number',
);

let folder = '';
let open = '';
let sealed = '';
let known: [name: string, place: FuseV1Options][] = [];

test.beforeAll(async () => {
  folder = makeFolder();
  const { executable } = electronRuntime();
  [open, sealed] = ['open', 'sealed'].map((name) => {
    const copy = join(folder, name);
    cpSync(dirname(executable), copy, { recursive: true });
    // In place of the app: code that was put into a folder beside the program.
    const app = join(copy, 'resources/app');
    rmSync(app, { recursive: true, force: true });
    mkdirSync(app);
    writeFileSync(join(app, 'package.json'), '{"name":"other","main":"main.js"}');
    writeFileSync(join(app, 'main.js'), `console.log('${SAID}'); process.exit(0);`);
    return join(copy, basename(executable));
  }) as [string, string];
  const wire = await getCurrentFuseWire(sealed);
  known = NAMES.filter(([, place]) => wire[place] !== undefined);
  const places = new Set<string>(known.map(([, place]) => String(place)));
  const config = Object.fromEntries(
    Object.entries(FUSES).filter(([key]) => !/^\d+$/.test(key) || places.has(key)),
  ) as typeof FUSES;
  await flipFuses(sealed, config);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('are in the binary as they were decided on', async () => {
  const wire = await getCurrentFuseWire(sealed);
  expect(known.length).toBeGreaterThanOrEqual(8);
  for (const [name, place] of known) {
    expect(wire[place], name).toBe(FUSES[place] ? FuseState.ENABLE : FuseState.DISABLE);
  }
});

const WAYS: Record<string, { args: string[]; env: Record<string, string> }> = {
  'as a plain Node': {
    args: ['-e', `console.log('${SAID}')`],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  },
  'from a folder beside the program': { args: [], env: {} },
};
for (const [way, { args, env }] of Object.entries(WAYS)) {
  test(`run no other code ${way}`, () => {
    expect(start(open, args, env), 'without the fuses it runs').toContain(SAID);
    expect(start(sealed, args, env)).not.toContain(SAID);
  });
}

test('take no options for Node from the environment', () => {
  const module = join(folder, 'first.cjs');
  writeFileSync(module, "console.log('came first');");
  const more = { NODE_OPTIONS: `--require=${module}` };
  expect(start(open, [], more), 'without the fuses it comes').toContain('came first');
  expect(start(sealed, [], more)).not.toContain('came first');
});

test('open no door for a debugger', () => {
  expect(start(open, ['--inspect=0'], {}), 'without the fuses it opens').toContain('Debugger');
  expect(start(sealed, ['--inspect=0'], {})).not.toContain('Debugger');
});

/** Everything the program said before it ended, or was ended after some seconds. */
function start(executable: string, args: readonly string[], more: Record<string, string>): string {
  const flags = process.getuid?.() === 0 && args[0] !== '-e' ? ['--no-sandbox'] : [];
  const { stdout, stderr } = spawnSync(executable, [...flags, ...args], {
    env: appEnvironment(more),
    encoding: 'utf8',
    timeout: 10_000,
    killSignal: 'SIGKILL',
  });
  return stdout + stderr;
}

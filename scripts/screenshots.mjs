// Pictures of the running app with the example register.
//   npm run screenshots               those of the README, into docs/screenshots/
//   npm run screenshots -- --all DIR  every screen, in both themes and at 200 %, into DIR
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { withDisplay } from './electron-runtime.mjs';
import { smallerPng } from './png.mjs';
import { ROOT, toolEnvironment } from './setup/folders.mjs';
import { failWith } from './setup/report.mjs';
import { runVisibly, toolCommand } from './setup/run.mjs';
import { setUp } from './setup.mjs';

async function takeScreenshots(ownArguments) {
  const all = ownArguments[0] === '--all';
  if (ownArguments.length > 0 && !(all && ownArguments.length === 2)) {
    process.stderr.write('usage: npm run screenshots [-- --all DIR]\n');
    return 2;
  }
  const folder = path.resolve(all ? ownArguments[1] : path.join(ROOT, 'docs/screenshots'));
  await setUp();
  await buildIfNeeded();
  mkdirSync(folder, { recursive: true });
  const command = toolCommand('@playwright/test', 'test', '--reporter=line');
  const env = toolEnvironment({
    DOSSIERWACHT_SCREENSHOTS: folder,
    DOSSIERWACHT_SCREENSHOTS_ALL: all ? '1' : '',
  });
  const code = await runVisibly(withDisplay(command), { env });
  if (code !== 0) return code;
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.png'))) {
    const file = path.join(folder, name);
    const before = readFileSync(file);
    const after = smallerPng(before);
    if (after.length < before.length) writeFileSync(file, after);
    process.stdout.write(
      `${path.relative(process.cwd(), file)}  ${Math.round(after.length / 1024)} kB\n`,
    );
  }
  return 0;
}

takeScreenshots(process.argv.slice(2)).then((code) => process.exit(code), failWith);

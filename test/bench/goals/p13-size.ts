/** P13: what the packaged app takes on a disk, against the Electron it is packaged with. */
import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronRuntime } from '../../../scripts/electron-runtime.mjs';
import type { Goal } from '../goal.ts';
import { workFolder } from '../registers.ts';

const ROOT = join(import.meta.dirname, '../../..');
const BYTES_PER_MIB = 2 ** 20;

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.reduce((sum, file) => {
    const stat = lstatSync(join(folder, file));
    return sum + (stat.isFile() ? stat.size : 0);
  }, 0);
}

/** Packs what is built with the Electron of the set-up, without a package around it. */
function packed(electronFolder: string, version: string): string {
  const output = workFolder('packed');
  const afterPack = join(workFolder('packing'), 'after-pack.mjs');
  writeFileSync(afterPack, 'export default () => undefined;\n');
  const builder = join(ROOT, 'node_modules/electron-builder');
  const { bin } = JSON.parse(readFileSync(join(builder, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
  };
  const options = [
    '--dir',
    '--publish=never',
    `-c.electronDist=${electronFolder}`,
    `-c.electronVersion=${version}`,
    `-c.directories.output=${output}`,
    // Fuses change no size, and not every Electron has all of them.
    `-c.afterPack=${afterPack}`,
  ];
  const script = join(builder, bin['electron-builder'] ?? '');
  execFileSync(process.execPath, [script, ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [unpacked = ''] = readdirSync(output).filter((name) => name.endsWith('unpacked'));
  return join(output, unpacked);
}

export const installedSize: Goal = {
  id: 'P13',
  title: 'installed size',
  of: 'app',
  short: false,
  grows: false,
  async measure() {
    const { executable, version } = electronRuntime();
    const electronFolder = dirname(executable);
    return [
      {
        what: 'the packed app against its Electron',
        unit: 'MiB',
        floor: sizeOf(electronFolder) / BYTES_PER_MIB,
        ours: sizeOf(packed(electronFolder, version)) / BYTES_PER_MIB,
        limit: { kind: 'times', most: 1.25 },
      },
    ];
  },
};

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of the program, from its package file; `unknown` where that is not there. */
export function appVersion(): string {
  let folder = import.meta.dirname;
  for (;;) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) {
      const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
      if (name === 'dossierwacht') return String(version);
    }
    if (dirname(folder) === folder) return 'unknown';
    folder = dirname(folder);
  }
}

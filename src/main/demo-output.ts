/** Whether a demonstration is asked for on the command line, and where its files go. */
import { isAbsolute, join } from 'node:path';

const FLAG = '--demo';
const OUTPUT_FLAG = '--demo-output=';
const DEFAULT_OUTPUT = 'demo-output';

/** The folder for the files of a demonstration; undefined when none is asked for. */
export function demoOutput(argv: readonly string[], currentFolder: string): string | undefined {
  if (!argv.includes(FLAG)) return undefined;
  const given = argv.find((argument) => argument.startsWith(OUTPUT_FLAG));
  const folder = given?.slice(OUTPUT_FLAG.length) || DEFAULT_OUTPUT;
  return isAbsolute(folder) ? folder : join(currentFolder, folder);
}

/**
 * The command line: the handlers of the register for scripts. JSON goes to
 * standard output and nothing else does; messages go to standard error.
 * Exit 0 on success, 2 for bad input, 1 for a fault.
 */
import { CliInputError } from './arguments.ts';
import { runBackup } from './backup.ts';
import { runDeadline } from './deadline.ts';
import { HELP } from './help.ts';
import { runImport } from './import.ts';
import { runJournal } from './journal.ts';
import { jsonPieces } from './json-pieces.ts';
import { runDue, runExport, runLetter } from './register-commands.ts';
import { runResidue } from './residue.ts';
import { runRetention } from './retention-file.ts';

const commands: Readonly<Record<string, (argv: readonly string[]) => unknown>> = {
  deadline: runDeadline,
  retention: runRetention,
  import: runImport,
  due: runDue,
  letter: runLetter,
  export: runExport,
  journal: runJournal,
  backup: runBackup,
  residue: runResidue,
};

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stderr.write(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (command === undefined) {
      throw new CliInputError('no-such-command', `There is no command of that name. Try --help.`);
    }
    const result = await command(rest);
    await print(result);
    return 0;
  } catch (error) {
    if (error instanceof CliInputError) {
      await print({ error: { code: error.code, message: error.message } });
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    // A fault tells what kind it is and where, never with what data.
    const name = error instanceof Error ? error.name : 'Error';
    await print({ error: { code: 'fault', message: 'Something went wrong inside Dossierwacht.' } });
    const places = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6) : [];
    process.stderr.write(`fault: ${name}\n${places.join('\n')}\n`);
    return 1;
  }
}

/** Characters that are written at once. */
const CHUNK = 64 * 1024;

async function print(value: unknown): Promise<void> {
  let chunk = '';
  for (const piece of jsonPieces(value)) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    await write(chunk);
    chunk = '';
  }
  await write(`${chunk}\n`);
}

/** Waits until the text has left: a pipe may take it in parts. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

process.exitCode = await main(process.argv.slice(2));

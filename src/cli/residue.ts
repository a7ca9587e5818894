/** `residue`: where a text still occurs in a register and beside it. Changes nothing. */
import { readFileSync } from 'node:fs';
import { SHORTEST_SEARCHED } from '#register/erasure/search.ts';
import { RegisterOpenError } from '#register/open-error.ts';
import { type Residue, searchResidue } from '#register/residue.ts';
import { CliInputError, readArguments } from './arguments.ts';
import { folderOf, REGISTER, readPassword } from './register-commands.ts';

/** Searches for `--value`, or for what comes on standard input with `--value -`. */
export async function runResidue(argv: readonly string[]): Promise<Residue> {
  const { options } = readArguments(withDash(argv), {
    ...REGISTER,
    value: { type: 'text', required: true },
  });
  const passwordFile = options['password-file'];
  if (options.value === '-' && passwordFile === undefined) {
    throw new CliInputError(
      'password-missing',
      'With --value - standard input is the text: give the password with --password-file.',
    );
  }
  const value = (options.value === '-' ? readStandardInput() : options.value).trim();
  if (value.length < SHORTEST_SEARCHED) {
    throw new CliInputError(
      'value-too-short',
      `--value must have at least ${SHORTEST_SEARCHED} characters: shorter texts occur by chance`,
    );
  }
  const folder = folderOf(options.register);
  const password = readPassword(passwordFile);
  try {
    return await searchResidue({ folder, secret: { kind: 'password', value: password }, value });
  } catch (error) {
    if (!(error instanceof RegisterOpenError)) throw error;
    throw new CliInputError(error.code, `The register could not be searched: ${error.code}.`);
  } finally {
    password.fill(0);
  }
}

/** A lone dash would be taken for the next option. */
function withDash(argv: readonly string[]): readonly string[] {
  const at = argv.indexOf('--value');
  return at >= 0 && argv[at + 1] === '-' ? argv.toSpliced(at, 2, '--value=-') : argv;
}

function readStandardInput(): string {
  try {
    return readFileSync(0, 'utf8');
  } catch {
    throw new CliInputError('value-missing', 'Nothing came on standard input.');
  }
}

/** Reads a file of retention cases and runs it against the shipped profiles. */
import { readFileSync } from 'node:fs';
import { floors, listProfiles } from '#register/knowledge.ts';
import { UI_LANGUAGES } from '#shared/domain/locale.ts';
import { CliInputError, readArguments, readChoice } from './arguments.ts';
import { runRetentionCases } from './retention.ts';

/** The cases of `--cases FILE`, each with its date, state and reasons. */
export function runRetention(argv: readonly string[]): object {
  const { options } = readArguments(argv, {
    cases: { type: 'text', required: true },
    language: { type: 'text' },
  });
  const language =
    options.language === undefined ? 'nl' : readChoice('language', options.language, UI_LANGUAGES);
  return runRetentionCases(
    readJson(options.cases),
    { profiles: listProfiles(), floors: floors() },
    language,
  );
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new CliInputError('file-not-read', '--cases names a file that cannot be read');
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CliInputError('json-invalid', 'the case file is no JSON');
  }
}

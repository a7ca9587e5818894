/** What the register process learns of its surroundings. */
import type { Environment } from './environment.ts';

/** Variables of the surroundings that a process needs to run at all. */
const PASSED_ON = [
  'HOME',
  'LANG',
  'LC_ALL',
  'LD_LIBRARY_PATH',
  'PATH',
  'SystemDrive',
  'SystemRoot',
  'TEMP',
  'TMP',
  'TMPDIR',
  'TZ',
  'USERPROFILE',
  'windir',
];

/** The environment of the register process: nothing that it does not need. */
export function registerEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  environment: Environment,
): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = variables[name];
    if (value !== undefined) passed[name] = value;
  }
  const { sqliteBinding, testToday } = environment;
  if (sqliteBinding !== undefined) passed.DOSSIERWACHT_SQLITE_BINDING = sqliteBinding;
  if (testToday !== undefined) passed.DOSSIERWACHT_TEST_TODAY = testToday;
  return passed;
}

/**
 * One number that goes up after every command that succeeded. Queries on the
 * screen fetch again when it changes, so that nothing shown is stale.
 */
import { create } from 'zustand';
import type { Input, MethodName, Output } from '#shared/contract/index.ts';
import { call } from './call.ts';
import { dropAnswers } from './kept-answers.ts';

interface DataVersion {
  readonly version: number;
}

export const useDataVersion = create<DataVersion>(() => ({ version: 0 }));

/** Tells every query on the screen that something changed. */
export function dataChanged(): void {
  dropAnswers();
  useDataVersion.setState(({ version }) => ({ version: version + 1 }));
}

/** Calls a command and tells the queries. Throws a CallError when it fails. */
export async function runCommand<M extends MethodName>(
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const output = await call(method, input);
  dataChanged();
  return output;
}

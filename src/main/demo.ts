/**
 * The main job without a person: the example register is made and opened, a
 * person's request is answered, and everything that comes out of it is written
 * to a folder. It drives what the page drives, in the real window.
 */
import { mkdirSync } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Input, MethodName, Output } from '#shared/contract/index.ts';
import type { SavedFile } from '#shared/contract/session.ts';
import type { RunningApp } from './app.ts';

const WINDOW_SIZE = { width: 1320, height: 860 };

/** A page counts as finished when nothing was asked for this long. */
const QUIET_MS = 500;
const QUIET_AT_MOST_MS = 20_000;
const STEP_MS = 50;

export interface DemoSurroundings {
  readonly output: string;
  readonly userData: string;
  readonly pageUrl: string;
}

/** Does the main job; the result is the exit code of the app. */
export async function runDemo(running: RunningApp, surroundings: DemoSurroundings) {
  try {
    mkdirSync(surroundings.output, { recursive: true });
    await demonstrate(running, surroundings);
    await running.call('session.lock', {});
    // The example is fictitious, but nobody needs what is left of the demonstration.
    await rm(surroundings.userData, { recursive: true, force: true }).catch(() => undefined);
    return 0;
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error('failed');
    process.stderr.write(`demo: ${message}\nlog: ${join(surroundings.userData, 'logs')}\n`);
    return 1;
  }
}

async function demonstrate(running: RunningApp, surroundings: DemoSurroundings): Promise<void> {
  const { language } = await call(running, 'preferences.get', {});
  await call(running, 'session.open-example', { language });

  await keep(running, surroundings, 'due-list.pdf', 'files.save-due-list', { format: 'pdf' });
  await keep(running, surroundings, 'due-list.csv', 'files.save-due-list', { format: 'csv' });

  const { personId, requestId } = await findRequest(running);
  const { letterLocale: locale, letterForm: form } = await call(running, 'settings.get', {});
  const document = await call(running, 'letters.compose-answer', { requestId, locale, form });
  const { id: letterId } = await call(running, 'letters.create', { requestId, document });
  const answer = 'files.save-letter';
  await keep(running, surroundings, 'access-answer.pdf', answer, { letterId, format: 'pdf' });
  await keep(running, surroundings, 'access-answer.docx', answer, { letterId, format: 'docx' });
  await keep(running, surroundings, 'export.zip', 'files.save-export', { personId, locale, form });

  await photograph(running, surroundings, 'today.png', '#/');
  await photograph(running, surroundings, 'person.png', `#/persons/${personId}`);
  await photograph(running, surroundings, 'rules.png', '#/rules');
}

/** An open request of the example, or a new one from a person with something due. */
async function findRequest(running: RunningApp): Promise<{ personId: number; requestId: number }> {
  const today = await call(running, 'today.get', { language: 'nl' });
  for (const request of today.openRequests) {
    if (request.personId !== null) return { personId: request.personId, requestId: request.id };
  }
  const { rows } = await call(running, 'persons.list', { filter: 'due', limit: 1 });
  const personId = rows[0]?.id;
  if (personId === undefined) throw new Error('the example register holds nobody');
  const { id: requestId } = await call(running, 'requests.create', {
    personId,
    rights: ['access'],
    receivedOn: today.today,
    channel: 'email',
    note: '',
  });
  return { personId, requestId };
}

/** Saves a file through the app and gives it its name in the output folder. */
async function keep<M extends Extract<MethodName, `files.${string}`>>(
  running: RunningApp,
  { output }: DemoSurroundings,
  name: string,
  method: M,
  input: Input<M>,
): Promise<void> {
  const saved = (await call(running, method, input)) as SavedFile;
  if (saved.state !== 'saved') throw new Error(`${name}: not saved`);
  const path = join(output, name);
  await rename(saved.path, path);
  await report(path);
}

async function photograph(
  running: RunningApp,
  { output, pageUrl }: DemoSurroundings,
  name: string,
  route: string,
): Promise<void> {
  const window = running.window();
  if (window === undefined) throw new Error(`${name}: no window`);
  window.setContentSize(WINDOW_SIZE.width, WINDOW_SIZE.height);
  await window.loadURL(`${pageUrl}${route}`);
  // A change of the hash alone would leave the page as it was.
  window.webContents.reload();
  await untilQuiet(running, name);
  const image = await window.webContents.capturePage();
  const path = join(output, name);
  await writeFile(path, image.toPNG());
  await report(path);
}

async function untilQuiet(running: RunningApp, name: string): Promise<void> {
  let quietMs = 0;
  for (let waitedMs = 0; quietMs < QUIET_MS; waitedMs += STEP_MS) {
    if (waitedMs > QUIET_AT_MOST_MS) throw new Error(`${name}: the page does not come to rest`);
    await sleep(STEP_MS);
    const loading = running.window()?.webContents.isLoading() ?? true;
    quietMs = running.isQuiet() && !loading ? quietMs + STEP_MS : 0;
  }
}

async function call<M extends MethodName>(
  running: RunningApp,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const reply = await running.call(method, input);
  if (reply.ok) return reply.value as Output<M>;
  const { code, reference = '' } = reply.error;
  throw new Error(`${method}: ${code} ${reference}`.trim());
}

async function report(path: string): Promise<void> {
  const { size } = await stat(path);
  process.stdout.write(`${relative(process.cwd(), path)} ${size}\n`);
}

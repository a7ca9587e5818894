/** Letters full of hostile texts through the app's own window for paper: text on paper, and nothing more. */
import { rmSync } from 'node:fs';
import type { Reply } from '#shared/contract/errors.ts';
import type { SavedFile } from '#shared/contract/session.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { printable } from '#shared/domain/letters/printable.ts';
import type { RegisterCalls } from '#test/builders/calls.ts';
import { report } from '#test/builders/fault-report.ts';
import { aHostileLetter } from '#test/builders/hostile-letter.ts';
import { HOSTILE_TEXTS } from '#test/builders/hostile-texts.ts';
import { expect, sharedApp, test } from './app.ts';
import type { DesktopApp } from './desktop-app.ts';
import { LockScreen } from './pages/lock.ts';
import { readPdf } from './pdf.ts';
import { addPerson, PASSWORD, prepareUserData } from './prepared-register.ts';
import { startWitness, type Witness } from './witness.ts';

const LETTERS = 10;
const PER_LETTER = HOSTILE_TEXTS.length / LETTERS;

/** What main notices of windows made since it began to listen. */
interface Noticed {
  readonly titles: string[];
  readonly addresses: string[];
  windows: number;
}

let witness: Witness;
let texts: readonly string[] = [];
const letterIds: number[] = [];
let userData = '';
const app = sharedApp(async () => {
  witness = await startWitness();
  // What would be fetched is here, so that it is heard; what would run says so in the title.
  texts = HOSTILE_TEXTS.map((text) =>
    text
      .replaceAll('voorbeeld.example', `127.0.0.1:${witness.port}`)
      .replaceAll('alert(1)', 'top.document.title=1'),
  );
  ({ userData } = await prepareUserData(fill));
  return { userData };
});
test.afterAll(() => {
  witness.close();
  rmSync(userData, { recursive: true, force: true });
});

/** Ten letters, each with twenty texts at all its places. */
async function fill(register: RegisterCalls): Promise<void> {
  const { call } = register;
  const personId = await addPerson(register, { familyName: 'Jansen', lastContactOn: '2026-03-01' });
  const { id: requestId } = await call('requests.create', {
    personId,
    rights: ['access'],
    receivedOn: getPlainDate('2026-11-20'),
    channel: 'email',
    note: '',
  });
  const base = await call('letters.compose-answer', {
    requestId,
    locale: 'nl-NL',
    form: 'formal',
  });
  for (let letter = 0; letter < LETTERS; letter += 1) {
    const { document } = aHostileLetter(base, base.kind, textsOf(letter));
    letterIds.push((await call('letters.create', { requestId, document })).id);
  }
}

test('main notices a script that runs in a hidden window', async () => {
  await listen(app());
  await app().electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('data:text/html,<script>top.document.title=1</script>');
    window.destroy();
  });
  await expect
    .poll(() => noticed(app()))
    .toMatchObject({
      titles: ['1'],
      addresses: [expect.stringMatching(/^data:/)],
    });
  // Electron warns of such a page; the app has none.
  app().complaints.length = 0;
});

test('turns two hundred hostile texts into PDF as text', async () => {
  await new LockScreen(app()).unlock(PASSWORD);
  const { page } = app();
  const ownAddress = page.url();
  const ownTitle = await page.title();
  await listen(app());
  const missed: string[] = [];
  for (const [letter, letterId] of letterIds.entries()) {
    const reply = (await page.evaluate(
      (id) => window.dossierwacht.call('files.save-letter', { letterId: id, format: 'pdf' }),
      letterId,
    )) as Reply<SavedFile>;
    if (!reply.ok) throw new Error(`${letterId}: ${reply.error.code}`);
    if (reply.value.state !== 'saved') throw new Error('nothing was saved');
    const said = onPaper(readPdf(reply.value.path).text);
    missed.push(...textsOf(letter).filter((text) => !said.includes(onPaper(text))));
  }
  const { titles, addresses, windows } = await noticed(app());
  const heard = witness.heard();
  report({
    fault: 'hostile texts in the print window',
    times: texts.length,
    lost: 0,
    missed: heard.length + (windows - 1) + missed.length,
  });
  expect(texts).toHaveLength(200);
  expect(missed, 'texts that are not in the PDF as they are').toEqual([]);
  expect(heard, 'what the witness heard').toEqual([]);
  expect(windows, 'windows that were made: the one for paper').toBe(1);
  // The letter, and the empty page after it: nothing else was shown or gone to.
  expect(addresses.filter((one) => !/^app:\/\/paper\/(empty|[0-9a-f-]{36})$/.test(one))).toEqual(
    [],
  );
  expect(addresses.filter((one) => !one.endsWith('/empty'))).toHaveLength(LETTERS);
  expect(titles.filter((title) => title === '1')).toEqual([]);
  expect(new Set(titles).size, 'each letter has a title of its own').toBeGreaterThan(LETTERS);
  expect(page.url()).toBe(ownAddress);
  expect(await page.title()).toBe(ownTitle);
});

function textsOf(letter: number): readonly string[] {
  return texts.slice(letter * PER_LETTER, (letter + 1) * PER_LETTER);
}

/** As a letter shows it; where a line ends on paper is no part of the text. */
function onPaper(text: string): string {
  return printable(text).replaceAll(/\s/g, '');
}

/** Begins to notice, from nothing. */
async function listen({ electron }: DesktopApp): Promise<void> {
  await electron.evaluate(({ app: main }) => {
    const seen: Noticed = { titles: [], addresses: [], windows: 0 };
    const kept = globalThis as { hostilePaper?: { seen: Noticed } };
    if (kept.hostilePaper !== undefined) {
      kept.hostilePaper.seen = seen;
      return;
    }
    const ears = { seen };
    kept.hostilePaper = ears;
    main.on('web-contents-created', (_event, contents) => {
      ears.seen.windows += 1;
      contents.on('page-title-updated', (_changed, title) => ears.seen.titles.push(title));
      // Also those of frames, and those that are refused afterwards.
      contents.on('did-start-navigation', ({ url }) => ears.seen.addresses.push(url));
    });
  });
}

function noticed({ electron }: DesktopApp): Promise<Noticed> {
  return electron.evaluate(() => {
    const { hostilePaper } = globalThis as { hostilePaper?: { seen: Noticed } };
    if (hostilePaper === undefined) throw new Error('nobody listens yet');
    return hostilePaper.seen;
  });
}

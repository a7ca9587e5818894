/** A letter that asks for two things, from the mailbox to the closed case, by the keyboard alone. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { shellTexts } from '#renderer/app/shell/texts.ts';
import { approveTexts } from '#renderer/features/disposal/approve-texts.ts';
import { disposalTexts } from '#renderer/features/disposal/texts.ts';
import { intakeTexts } from '#renderer/features/intake/texts.ts';
import { requestListTexts } from '#renderer/features/request-list/texts.ts';
import { caseTexts } from '#renderer/features/requests/case-texts.ts';
import { letterListTexts } from '#renderer/features/requests/letters/letter-list-texts.ts';
import { requestTexts } from '#renderer/features/requests/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { letterKindWords } from '#renderer/ui/letter/kind-words.ts';
import { letterTexts } from '#renderer/ui/letter/letter-texts.ts';
import { words as wordTexts } from '#renderer/ui/words.ts';
import { capital } from '#shared/domain/capital.ts';
import { expect, sharedApp, test } from './app.ts';
import { needlesIn, unzip } from './files.ts';
import { FirstRun } from './pages/first-run.ts';
import { focusedName, pressOn, tabTo, tabUntil } from './pages/keys.ts';
import { keepFile, takePicture } from './pages/picture.ts';
import { settled } from './pages/screen.ts';
import { readPdf } from './pdf.ts';

const app = sharedApp();
const shell = translator(shellTexts, 'nl');
const list = translator(requestListTexts, 'nl');
const intake = translator(intakeTexts, 'nl');
const request = translator(requestTexts, 'nl');
const letters = translator(letterListTexts, 'nl');
const letter = translator(letterTexts, 'nl');
const kinds = translator(letterKindWords, 'nl');
const file = translator(caseTexts, 'nl');
const run = translator(disposalTexts, 'nl');
const approval = translator(approveTexts, 'nl');
const words = translator(wordTexts, 'nl');

const LETTER = `Beste mevrouw, meneer,

Mijn naam is Kees van den Berg, mijn e-mailadres is kees.vandenberg@mail.example.nl.
Op grond van artikel 15 AVG vraag ik inzage in al mijn persoonsgegevens, met een kopie.
Daarna wil ik dat u mijn gegevens wist (artikel 17 AVG).
Mijn BSN is 111222333.

Met vriendelijke groet,
Kees van den Berg`;

/** Goes on to the step of this name with its button. */
async function goOn(step: Parameters<typeof stepName>[0]): Promise<void> {
  await pressOn(app(), request('next', { step: stepName(step) }));
  await expect(app().page.getByRole('group', { name: stepName(step) })).toBeVisible();
  await settled(app().page);
}
function stepName(step: 'identify' | 'collect' | 'assess' | 'answer' | 'erase' | 'close') {
  return request(`step.${step}`);
}

test('takes a pasted letter in, and takes nothing over by itself', async () => {
  await new FirstRun(app()).openExample();
  await app().resize(1280, 800);
  const { page } = app();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await pressOn(app(), new RegExp(`^${shell('requests')}`));
  await expect(page.getByRole('heading', { level: 1, name: list('title') })).toBeVisible();
  await settled(page);
  await takePicture(app(), 'case-0-list');
  await page.keyboard.press('Control+n');
  await expect(page).toHaveURL(/#\/requests\/new$/);
  await tabTo(app(), new RegExp(`^${intake('letter')}`));
  await page.keyboard.insertText(LETTER);
  await expect(page.getByText(intake('masked-title', { kinds: intake('mask.bsn') }))).toBeVisible();
  await expect(page.getByText('111222333')).toHaveCount(0);
  const access = page.getByRole('checkbox', { name: /^Inzage/ }).first();
  await expect(access).not.toBeChecked();
  await takePicture(app(), 'case-1-intake');
  await pressOn(app(), intake('take-all'));
  await expect(access).toBeChecked();
  await tabTo(app(), intake('channel'));
  await page.keyboard.type(words('channel.email'));
  await pressOn(app(), intake('choose', { name: 'Kees van den Berg' }));
  await takePicture(app(), 'case-1-intake-filled');
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL(/#\/requests\/\d+$/);
  await settled(page);
});

test('confirms the receipt with a letter, and records who it is', async () => {
  const { page } = app();
  await expect(page.getByRole('group', { name: stepName('identify') })).toBeVisible();
  await takePicture(app(), 'case-2-identity');
  const steps = new RegExp(`^${stepName('identify')}`);
  await tabTo(app(), steps);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await pressOn(app(), request('ack-action'));
  await expect(page.getByRole('article', { name: letter('preview') })).toBeVisible();
  await takePicture(app(), 'case-2-ack');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(letter('kept-same')).first()).toBeVisible();
  await pressOn(app(), new RegExp(`^${letters('sent-record')}`));
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^verstuurd op .*\(e-mail\)$/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: request('step.received') })).toBeVisible();

  await goOn('identify');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: request('identify-again') })).toBeVisible();
});

test('searches, answers about access, and packs the data with hashes', async () => {
  const { page } = app();
  await goOn('collect');
  const boxes = page.getByRole('checkbox', { name: /^Gezocht in/ });
  const count = await boxes.count();
  for (let box = 0; box < count; box += 1) {
    await tabUntil(app(), async () => /^Gezocht in/.test(await focusedName(app())));
    await page.keyboard.press('Space');
  }
  await takePicture(app(), 'case-3-collect');
  await goOn('assess');
  await takePicture(app(), 'case-4-assess');
  await goOn('answer');
  await takePicture(app(), 'case-5-letters');
  await expect(page.getByRole('article', { name: letter('preview') })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText(letter('kept-same')).first()).toBeVisible();
  await pressOn(app(), letter('pdf'));
  await expect(page.getByRole('status').filter({ hasText: /\.pdf$/ })).toBeVisible();
  const answer = readPdf(app().savedFile('.pdf'));
  keepFile(app().savedFile('.pdf'));
  expect(answer).toMatchObject({ tagged: true, language: 'nl-NL' });
  expect(answer.text).toContain('kees.vandenberg@mail.example.nl');
  expect(answer.text).not.toContain('111222333');

  await pressOn(app(), file('export-make'));
  await tabTo(app(), new RegExp(`^${file('export-protect')}`));
  await page.keyboard.press('Space');
  await takePicture(app(), 'case-5-export');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^SHA-256 [0-9a-f]{64}$/)).toBeVisible();
  const saved = app().savedFile('.zip');
  const entries = unzip(saved);
  const hashes = strFromU8(entries['SHA-256.txt'] ?? new Uint8Array());
  for (const [path, bytes] of Object.entries(entries)) {
    if (path === 'SHA-256.txt') continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(hashes, path).toContain(`${sha256}  ${path}\n`);
  }
  expect(Object.keys(entries)).toContain('brief.html');
  expect(Object.keys(entries).join(' ')).not.toMatch(/berg|kees/i);
  const whole = createHash('sha256').update(readFileSync(saved)).digest('hex');
  await expect(page.getByText(`SHA-256 ${whole}`)).toBeVisible();
});

test('erases what was asked, after the letter about it', async () => {
  const { page } = app();
  await goOn('erase');
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL(/#\/disposal\/\d+$/);
  await settled(page);
  await pressOn(app(), new RegExp(`^(?:\\d+\\s*)?${run('step.approve')}`));
  await pressOn(app(), new RegExp(`^${approval('letter-make-for', { person: '' }).trim()}`));
  await expect(page.getByRole('article', { name: letter('preview') })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText(letter('kept-same')).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await pressOn(app(), /^Geef akkoord op het wissen/);
  await pressOn(app(), /^Wis \d+ gegevens?$/);
  await expect(page.getByRole('dialog')).toBeVisible();
  await pressOn(app(), /^Wis \d+ gegevens?$/);
  await expect(page.getByRole('heading', { name: approval('result-title') })).toBeVisible({
    timeout: 30_000,
  });
  await takePicture(app(), 'case-6-erased');
});

test('closes the case, which still tells what was done and of nobody', async () => {
  const { page } = app();
  await pressOn(app(), new RegExp(`^${shell('requests')}`));
  await settled(page);
  await takePicture(app(), 'case-7-list');
  const grid = page.getByRole('grid', { name: list('tab-open') });
  await tabUntil(app(), () => grid.evaluate((element) => element === document.activeElement));
  // The case of somebody who was erased is the last one to be answered.
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/requests\/\d+$/);
  await settled(page);
  await takePicture(app(), 'case-8-close');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(request('closed-on'))).toBeVisible();
  await pressOn(app(), file('case-save'));
  await expect.poll(() => app().savedFiles().find(isCaseFile)).toBeDefined();
  const saved = join(app().saveFolder, app().savedFiles().find(isCaseFile) ?? '');
  const report = strFromU8(unzip(saved)['dossier.html'] ?? new Uint8Array());
  expect(report).toContain(capital(kinds('ack')));
  expect(report).toContain('wissing (art. 17)');
  expect(needlesIn(saved, ['vandenberg'])).toEqual([]);
  await takePicture(app(), 'case-9-closed');
});

function isCaseFile(name: string): boolean {
  return /^dossier-.*\.zip$/.test(name);
}

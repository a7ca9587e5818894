// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { aLetter, installRequestBridge } from '#test/builders/request-bridge.ts';
import { LetterScreen } from './LetterScreen.tsx';

afterEach(cleanup);

it('shows the kept letter read-only, with its request and person', async () => {
  installRequestBridge();
  const { screen } = renderScreen(<LetterScreen letterId={50} />);
  const page = await screen.findByRole('article', { name: 'De bewaarde brief' });
  expect(page.textContent).toContain('Bakker ICT-hulp');
  expect(screen.queryByRole('button', { name: /^Wijzig/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'Naar het verzoek' }).getAttribute('href')).toBe(
    '/requests/14',
  );
  expect(screen.getByRole('link', { name: /Naar de persoon/ }).getAttribute('href')).toBe(
    '/persons/3',
  );
});

it('leads back to the breach that a letter is about', async () => {
  installRequestBridge(undefined, {
    'letters.get': () => ({
      id: 50,
      number: '2026-031',
      madeOn: getPlainDate('2026-11-22'),
      sentOn: null,
      sentHow: '',
      requestId: null,
      personId: null,
      breachId: 7,
      document: aLetter(),
      erasedOn: null,
    }),
  });
  const { screen, user, location } = renderScreen(<LetterScreen letterId={50} />);
  const link = await screen.findByRole('link', { name: 'Naar het datalek' });
  expect(link.getAttribute('href')).toBe('/breaches/7');
  await user.keyboard('{Escape}');
  expect(location()).toBe('/breaches/7');
});

it('has one h1, and no heading that skips a level', async () => {
  installRequestBridge();
  const { screen } = renderScreen(<LetterScreen letterId={50} />);
  await screen.findByRole('article');
  const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries()) {
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  }
});

it('saves the PDF with Ctrl+S, prints with Ctrl+P and goes back with Esc', async () => {
  const bridge = installRequestBridge();
  const { screen, user, location } = renderScreen(<LetterScreen letterId={50} />);
  await screen.findByRole('article');
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('Opgeslagen: /home/eigenaar/brief.pdf')).toBeTruthy();
  await user.keyboard('{Control>}p{/Control}');
  expect(bridge.inputsOf('files.print-letter')).toEqual([{ letterId: 50 }]);
  await user.keyboard('{Escape}');
  expect(location()).toBe('/requests/14');
});

it('says what went wrong when the file cannot be written', async () => {
  installRequestBridge(undefined, {
    'files.save-letter': () => {
      throw new Refusal({ code: 'file-not-written' });
    },
  });
  const { screen, user } = renderScreen(<LetterScreen letterId={50} />);
  await user.click(await screen.findByRole('button', { name: 'Word (DOCX)' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
});

it('speaks English when the screen does, while the letter keeps its own language', async () => {
  installRequestBridge();
  const { screen } = renderScreen(<LetterScreen letterId={50} />, { language: 'en' });
  const page = await screen.findByRole('article', { name: 'The letter as kept' });
  expect(page.getAttribute('lang')).toBe('nl-NL');
});

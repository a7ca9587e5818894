// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import { aDossier } from '#test/builders/dossier.ts';
import { installFakeBridge } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { LetterPage } from './LetterPage.tsx';

const LETTER = composeAccessAnswer(aDossier(), { locale: 'nl-NL', form: 'formal' });

function show(logo: Output<'settings.get-logo'>['logo'], letter = LETTER) {
  const bridge = installFakeBridge({ 'settings.get-logo': () => ({ logo }) });
  const rendered = renderScreen(<LetterPage document={letter} level={2} label="De brief" />);
  return { ...rendered, bridge };
}

it('shows the logo that is kept, named after the business', async () => {
  const { screen } = show({ type: 'image/png', width: 400, height: 100, base64: 'iVBORw0KGgo=' });
  const logo = await screen.findByRole('img', { name: 'Bakker ICT-hulp' });
  expect(logo.getAttribute('src')).toBe('data:image/png;base64,iVBORw0KGgo=');
  expect(logo.style.width).toBe('60mm');
  expect(logo.style.height).toBe('15mm');
});

it('shows the letter without one when there is none', async () => {
  const { screen, bridge } = show(null);
  await waitFor(() => expect(bridge.inputsOf('settings.get-logo')).toHaveLength(1));
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByRole('article').textContent).toContain('Bakker ICT-hulp');
});

it('makes a long name of the sender smaller, as on paper', () => {
  const { screen } = show(null, { ...LETTER, sender: { ...LETTER.sender, name: 'x'.repeat(100) } });
  expect(screen.getByText('x'.repeat(100)).dataset.length).toBe('longest');
});

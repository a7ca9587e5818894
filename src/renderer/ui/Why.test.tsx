// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { Why } from './Why.tsx';

describe('Why', () => {
  it('opens the reasoning, closes with Esc, and gives the focus back to the same button', async () => {
    const { user, screen } = renderScreen(
      <Why because={['Eerst dit.', 'Dan dat.']} of="Facturen" />,
    );
    const button = screen.getByRole('button', { name: /Facturen/ });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    for (let time = 0; time < 2; time++) {
      await user.click(button);
      expect((await screen.findByRole('dialog', { name: 'Facturen' })).textContent).toContain(
        'Dan dat.',
      );
      expect(screen.getByRole('button', { name: /Facturen/, hidden: true })).toBe(button);
      expect(button.getAttribute('aria-expanded')).toBe('true');
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      await waitFor(() => expect(document.activeElement).toBe(button));
    }
  });

  it('closes when the button is pressed again', async () => {
    const { user, screen } = renderScreen(<Why because={['Eerst dit.']} of="Facturen" />);
    const button = screen.getByRole('button', { name: /Facturen/ });
    await user.click(button);
    await screen.findByRole('dialog');
    await user.click(button);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

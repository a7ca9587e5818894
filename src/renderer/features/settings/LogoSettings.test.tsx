// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { aJpeg, aPng } from '#test/builders/pictures.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { LogoSettings } from './LogoSettings.tsx';

type Logo = NonNullable<Output<'settings.get-logo'>['logo']>;
const KEPT: Logo = { type: 'image/png', width: 300, height: 100, base64: 'iVBORw0KGgo=' };

/** Whether the browser manages to draw the picture: the DOM of these tests has no eyes. */
const decode = vi.fn<() => Promise<void>>();

beforeEach(() => {
  decode.mockReset().mockResolvedValue(undefined);
  Object.defineProperty(HTMLImageElement.prototype, 'decode', {
    value: decode,
    configurable: true,
  });
});
afterEach(() => {
  Reflect.deleteProperty(HTMLImageElement.prototype, 'decode');
});

function start(logo: Logo | null, more: Answers = {}) {
  let kept = logo;
  const bridge = installFakeBridge({
    'settings.get-logo': () => ({ logo: kept }),
    'settings.save-logo': ({ bytes }) => {
      kept = bytes === null ? null : KEPT;
      return { done: true };
    },
    ...more,
  });
  const rendered = renderScreen(<LogoSettings />);
  async function choose(bytes: Uint8Array, name = 'logo.png') {
    await rendered.screen.findByRole('button', { name: /^Kies een (andere )?afbeelding$/ });
    const input = rendered.container.querySelector('input[type="file"]') as HTMLInputElement;
    const file = new File([new Uint8Array(bytes)], name, { type: 'image/png' });
    fireEvent.change(input, { target: { files: [file] } });
  }
  const sent = () => bridge.inputsOf('settings.save-logo').map(({ bytes }) => bytes);
  return { ...rendered, choose, sent };
}

describe('the logo in the settings', () => {
  it('is kept as soon as it is chosen, and shown', async () => {
    const { screen, choose, sent } = start(null);
    await choose(aPng(300, 100));
    const image = await screen.findByRole('img', { name: 'Het logo van nu' });
    expect(image.getAttribute('src')).toBe('data:image/png;base64,iVBORw0KGgo=');
    expect(screen.getByText('300 bij 100 beeldpunten')).toBeTruthy();
    expect(sent()).toEqual([aPng(300, 100)]);
  });

  it('is taken away again', async () => {
    const { user, screen, sent } = start(KEPT);
    await user.click(await screen.findByRole('button', { name: 'Haal het logo weg' }));
    await waitFor(() => expect(screen.queryByRole('img')).toBeNull());
    expect(screen.queryByRole('button', { name: 'Haal het logo weg' })).toBeNull();
    expect(sent()).toEqual([null]);
  });

  it.each([
    ['a drawing named as PNG', new TextEncoder().encode('<svg/>'), /geen PNG en geen JPEG/],
    ['a picture that is cut off', aPng(300, 100).subarray(0, 60), /beschadigd/],
    ['a picture that is too small', aJpeg(4, 4), /16 tot 4000 beeldpunten/],
    ['a file that is too large', new Uint8Array(300_001), /groter dan 300 KB/],
  ])('says beside the field what is wrong with %s, and sends nothing', async (_, bytes, words) => {
    const { screen, choose, sent } = start(KEPT);
    await choose(bytes);
    expect(await screen.findByText(words)).toBeTruthy();
    const button = screen.getByRole('button', { name: 'Kies een andere afbeelding' });
    const described = button.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toMatch(words);
    expect(screen.getByRole('img')).toBeTruthy();
    expect(sent()).toEqual([]);
  });

  it('opens the choice of a file with a button in the language of the screen', async () => {
    const { user, screen, container } = start(null);
    const opened = vi.fn();
    container.querySelector('input[type="file"]')?.addEventListener('click', opened);
    await user.click(await screen.findByRole('button', { name: 'Kies een afbeelding' }));
    expect(opened).toHaveBeenCalledOnce();
  });

  it('refuses a picture that looks whole but cannot be drawn', async () => {
    decode.mockRejectedValue(new Error('no'));
    const { screen, choose, sent } = start(null);
    await choose(aJpeg(300, 100));
    expect(await screen.findByText(/beschadigd/)).toBeTruthy();
    expect(sent()).toEqual([]);
  });

  it('shows what the register refuses beside the field, until another picture is chosen', async () => {
    let refuse = true;
    const { screen, choose } = start(null, {
      'settings.save-logo': () => {
        if (refuse) throw new Refusal({ code: 'bad-input', fields: { bytes: 'logo.kind' } });
        return { done: true };
      },
    });
    await choose(aPng(300, 100));
    expect(await screen.findByText(/geen PNG en geen JPEG/)).toBeTruthy();
    refuse = false;
    await choose(aPng(300, 100));
    await waitFor(() => expect(screen.queryByText(/geen PNG en geen JPEG/)).toBeNull());
  });

  it('says when it could not be kept', async () => {
    const { screen, choose } = start(null, {
      'settings.save-logo': () => {
        throw new Refusal({ code: 'disk-full' });
      },
    });
    await choose(aPng(300, 100));
    expect((await screen.findByRole('alert')).textContent).toContain('De schijf is vol');
  });
});

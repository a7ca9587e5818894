// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { aRequest, installRequestBridge } from '#test/builders/request-bridge.ts';
import { ExportsList } from './ExportsList.tsx';

describe('the packages of a request', () => {
  it('can be made when the language and form of letters are known, and not before', async () => {
    let arrive: (settings: Output<'settings.get'>) => void = () => undefined;
    const bridge = installRequestBridge();
    const settings = await bridge.call('settings.get', {});
    bridge.answer({
      'settings.get': () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    });
    const { user, screen } = renderScreen(<ExportsList request={aRequest()} />);
    await user.click(screen.getByRole('button', { name: 'Maak een uitvoerpakket' }));
    expect(await screen.findByRole('status', { name: 'Bezig met laden' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Maak en bewaar' })).toBeNull();

    arrive((settings as { value: Output<'settings.get'> }).value);
    await user.click(await screen.findByRole('button', { name: 'Maak en bewaar' }));
    expect(bridge.inputsOf('files.save-export')).toMatchObject([
      { personId: 3, requestId: 14, locale: 'nl-NL', form: 'formal', scope: 'all', protect: true },
    ]);
  });
});

/**
 * Every page, also one we never made on purpose: it goes nowhere, opens nothing
 * and embeds nothing.
 */
import type { WebContents } from 'electron';

type Prevent = (event: { preventDefault(): void }) => void;

/** Closes a page. `isOwnAddress` says where it may go: its own document, and that only. */
export function hardenWebContents(
  contents: WebContents,
  isOwnAddress: (address: string) => boolean,
): void {
  const prevent: Prevent = (event) => event.preventDefault();
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // The command line switch of this name does nothing in Electron 33: a page could still send UDP.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', prevent);
  contents.on('select-client-certificate', prevent);
  contents.on('login', prevent);
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    // The overloads of `on` have no common form for three names at once.
    (contents.on as (name: string, listener: typeof onNavigation) => void).call(
      contents,
      event,
      onNavigation,
    );
  }

  function onNavigation(event: { preventDefault(): void; readonly url: string }): void {
    if (!isOwnAddress(event.url)) event.preventDefault();
  }
}

/**
 * Every session of Electron, also one we never made on purpose: no permission but
 * to put plain text on the clipboard, no request but for our own scheme, no download, no spell checker that would
 * fetch its dictionaries.
 */
import type { Session } from 'electron';
import { PAGE_SCHEME } from '../page/csp.ts';

/** Schemes that stay inside the process. Developer tools exist in an unpackaged app only. */
const INSIDE = [`${PAGE_SCHEME}:`, 'data:', 'blob:', 'devtools:'];

/** What a button "copy" needs; it cannot read the clipboard. */
const COPYING = 'clipboard-sanitized-write';

/** True for an address that needs no network. `alsoAllowed` is an origin for development. */
export function staysInside(address: string, alsoAllowed?: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (INSIDE.includes(url.protocol)) return true;
  return alsoAllowed !== undefined && url.host === new URL(alsoAllowed).host;
}

/** Closes a session. Idempotent. */
export function hardenSession(session: Session, alsoAllowed?: string): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === COPYING),
  );
  session.setPermissionCheckHandler((_contents, permission) => permission === COPYING);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setBluetoothPairingHandler?.((_details, answer) => answer({ confirmed: false }));
  session.setUSBProtectedClassesHandler?.(() => []);
  session.setCertificateVerifyProc((_request, answer) => answer(-2));
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !staysInside(details.url, alsoAllowed) });
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  if (alsoAllowed === undefined) session.enableNetworkEmulation({ offline: true });
}

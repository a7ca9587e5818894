/** What has to be in place before Electron is ready, in the order in which it matters. */
import { app, net, protocol } from 'electron';
import { refuseNetwork } from '#shared/no-network.ts';
import { PAGE_SCHEME } from '../page/csp.ts';
import { refuseElectronNetwork } from './no-electron-network.ts';
import { hardenSession } from './session.ts';
import { applySwitches, isOpenToInspection, SWITCHES } from './switches.ts';
import { hardenWebContents } from './web-contents.ts';

/**
 * Closes everything. `developmentOrigin` is where the page comes from while it is
 * being developed, and undefined in everything that is built.
 */
export function hardenApp(
  isOwnAddress: (address: string) => boolean,
  developmentOrigin: string | undefined,
): void {
  if (isOpenToInspection(app.commandLine, app.isPackaged)) {
    app.exit(1);
    return;
  }
  refuseNetwork();
  refuseElectronNetwork(net);
  if (developmentOrigin === undefined) applySwitches(app.commandLine, SWITCHES);
  // Also the maker that a PDF names; Chromium would tell the system and its version.
  app.userAgentFallback = 'Dossierwacht';
  if (!isRootWithoutSandbox()) app.enableSandbox();
  // No privilege but what a page with modules needs: its own origin.
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true } },
  ]);
  app.on('session-created', (session) => hardenSession(session, developmentOrigin));
  app.on('web-contents-created', (_event, contents) => hardenWebContents(contents, isOwnAddress));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('login', (event) => event.preventDefault());
  app.on('select-client-certificate', (event) => event.preventDefault());
}

/**
 * Chromium has no sandbox for the root account of Linux and is then started
 * without one, in containers of build machines; asking for it would keep the app
 * from starting. A packaged app never makes that exception.
 */
function isRootWithoutSandbox(): boolean {
  return !app.isPackaged && process.getuid?.() === 0 && app.commandLine.hasSwitch('no-sandbox');
}

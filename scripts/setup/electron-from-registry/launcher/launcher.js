// The part of Electron that opens the app named on the command line (`electron <folder>`). The
// build from the registry comes without it. Awaiting the import matters: Electron is "ready" only
// when this module is done, and the app has to register its scheme before that.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!folder) {
  process.stderr.write('usage: electron <folder of an app>\n');
  app.exit(2);
} else {
  const appFolder = path.resolve(folder);
  const details = JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  app.name = details.productName ?? details.name;
  app.setVersion(details.version);
  app.setDesktopName?.(`${app.name}.desktop`);
  app.setAppPath(appFolder);
  try {
    await import(pathToFileURL(path.join(appFolder, details.main)).href);
  } catch (error) {
    process.stderr.write(`${error?.stack ?? error}\n`);
    app.exit(1);
  }
}

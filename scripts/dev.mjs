// Opens the app with hot reload: the page updates itself, a change to main or register restarts
// the app. Arguments are passed on to it.
//   npm run dev
import { forgetBuild } from './build.mjs';
import { electronRuntime, withDisplay } from './electron-runtime.mjs';
import { toolEnvironment } from './setup/folders.mjs';
import { failWith } from './setup/report.mjs';
import { runVisibly, toolCommand } from './setup/run.mjs';
import { setUp } from './setup.mjs';

async function develop(ownArguments) {
  await setUp();
  forgetBuild();
  const { executable, args, env } = electronRuntime();
  // electron-vite starts Electron itself and names the project folder as ".".
  const flags = args.filter((argument) => argument.startsWith('--'));
  const command = toolCommand('electron-vite', 'dev', '--watch', '--', ...flags, ...ownArguments);
  return runVisibly(withDisplay(command), {
    env: toolEnvironment({ ...env, ELECTRON_EXEC_PATH: executable }),
  });
}

develop(process.argv.slice(2)).then((code) => process.exit(code), failWith);

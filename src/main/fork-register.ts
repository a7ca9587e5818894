/** Starts the register process. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { Environment } from './environment.ts';
import { registerEnvironment } from './register-environment.ts';
import {
  attachRegisterProcess,
  type RegisterProcess,
  type RegisterProcessListener,
} from './register-process.ts';

/** Starts a fresh process without anything on its command line that says what it opens. */
export function forkRegister(
  environment: Environment,
  listener: RegisterProcessListener,
): RegisterProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'register.js'), [], {
    serviceName: 'Dossierwacht register',
    stdio: 'ignore',
    env: registerEnvironment(process.env, environment),
  });
  return attachRegisterProcess(child, listener);
}

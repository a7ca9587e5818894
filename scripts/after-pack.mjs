// Called by electron-builder for each platform, before it signs: sets the fuses.
import path from 'node:path';
import { flipFuses } from '@electron/fuses';
import { FUSES } from './after-pack-fuses.mjs';

const EXECUTABLES = {
  darwin: (name) => `${name}.app`,
  mas: (name) => `${name}.app`,
  win32: (name) => `${name}.exe`,
  linux: (_name, executable) => executable,
};

/** The default export is what electron-builder's `afterPack` asks for. */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const nameOf = EXECUTABLES[electronPlatformName];
  if (nameOf === undefined) throw new Error(`no fuses known for ${electronPlatformName}`);
  const file = nameOf(packager.appInfo.productFilename, packager.executableName);
  await flipFuses(path.join(appOutDir, file), {
    ...FUSES,
    // Changing the binary breaks the signature that unsigned builds for Apple's processors need.
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
  });
}

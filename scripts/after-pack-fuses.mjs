// The fuses of the packaged app: switches in Electron's binary that nobody can turn back by an
// argument or a variable. Tests need an unfused Electron; only what is packaged gets these.
import { FuseV1Options, FuseVersion } from '@electron/fuses';

export const FUSES = {
  version: FuseVersion.V1,
  // A fuse that a later Electron adds must be decided on, not forgotten.
  strictlyRequireAllFuses: true,
  // The binary is this app and never a plain Node.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Works on macOS and Windows; Linux ignores it.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // The app ships no snapshot of its own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Nothing is loaded by file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Keeps WebAssembly quick; the fallback of the key derivation uses it.
  [FuseV1Options.WasmTrapHandlers]: true,
};

import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { FUSES } from '../../scripts/after-pack-fuses.mjs';

describe('the fuses of the packaged app', () => {
  it('are all decided on, also those of a later Electron', () => {
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
    const decided = Object.keys(FUSES).filter((key) => /^\d+$/.test(key));
    expect(decided.map(Number).sort()).toEqual(known.sort());
    expect(FUSES.strictlyRequireAllFuses).toBe(true);
  });

  it('leave no way to run other code or to look inside', () => {
    expect(FUSES).toEqual({
      version: FuseVersion.V1,
      strictlyRequireAllFuses: true,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      [FuseV1Options.WasmTrapHandlers]: true,
    });
  });
});

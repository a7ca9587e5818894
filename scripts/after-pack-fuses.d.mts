import type { FuseV1Config } from '@electron/fuses';

/** What every fuse of the packaged app is set to. */
declare const FUSES: FuseV1Config;

export { FUSES };

export interface ElectronRuntime {
  /** Path of Electron. */
  executable: string;
  /** What comes first on its command line, the project folder last. The app's own flags follow. */
  args: string[];
  /** What has to be added to the environment. */
  env: Record<string, string>;
  /** Electron's version. */
  version: string;
  /** Whether it came from the package registry instead of Electron's own download. */
  fallback: boolean;
}

/** How to start the app in Electron, as the set-up (`npm run setup`) found it. */
export function electronRuntime(): ElectronRuntime;

/** The command line under a virtual display if there is no real one. */
export function withDisplay(commandLine: string[]): string[];

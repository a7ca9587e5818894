/** Where the records lie, one file for each side of the build. */
export declare const RECORDS: string;

/** A plugin of the build that records the chunks of one side. */
export declare function recordBundle(side: 'main' | 'preload' | 'renderer'): {
  name: string;
  apply: 'build';
  generateBundle(options: unknown, bundle: object): void;
};

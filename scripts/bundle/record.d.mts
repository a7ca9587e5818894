/** Where the records lie, one file for each side of the build. */
export declare const RECORDS: string;

/** A plugin of the build that records the chunks of one side. */
export declare function recordBundle(side: 'main' | 'preload' | 'renderer'): {
  readonly name: string;
  readonly apply: 'build';
  // As loose as what the plugin reads: the types of the bundler are not there yet at the set-up.
  generateBundle(options: object, bundle: object): void;
};

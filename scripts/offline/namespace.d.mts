/** The command line inside a network of its own with nothing in it; undefined where not permitted. */
export function withoutNetwork(
  commandLine: string[],
  options?: { loopback?: boolean },
): string[] | undefined;

/** What is said where no such network can be made. */
declare const NO_NAMESPACE: string;

export { NO_NAMESPACE };

export interface TraceFindings {
  /** How many calls there were, by kind of address and call. */
  calls: Record<string, number>;
  /** How many ports were opened to this computer itself, for the one who tests. */
  doors: number;
  /** The lines that connected or sent to anywhere by the protocols of the internet. */
  reachedOut: string[];
  /** The lines that asked anybody for a name. */
  lookups: string[];
}

/** Whether strace is there and may be used; if not, what to say. */
export function traceProblem(): string | undefined;

/** The command line under strace, whose lines go to `file`. */
export function traced(commandLine: string[], file: string): string[];

/** Reads a trace. */
export function readTrace(text: string): TraceFindings;

export interface Report {
  readonly suites?: readonly Suite[];
}
export interface Suite {
  readonly file: string;
  readonly specs?: readonly {
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly errors?: readonly { readonly message?: string }[] }[];
    }[];
  }[];
  readonly suites?: readonly Suite[];
}
export function filesWithoutVerdict(report: Report): string[];
export function countTests(
  report: Report,
  without?: readonly string[],
): { passed: number; failed: number };

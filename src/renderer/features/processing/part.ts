/** Which of the two registers: of the controller, or of the processor (GDPR art. 30(1), (2)). */
export type Part = 'own' | 'served';

/** How many mandatory lines of a record are missing something. */
export function missingCount({
  fields,
}: {
  readonly fields: readonly { readonly missing: string | null }[];
}): number {
  return fields.filter(({ missing }) => missing !== null).length;
}

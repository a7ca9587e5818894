/** What stands for a person where their name may no longer stand. */

/** A short reference made of the person's number, which is random and never used twice. */
export function personReference(personId: number): string {
  return `P-${personId.toString(36).toUpperCase().padStart(10, '0').slice(-10)}`;
}

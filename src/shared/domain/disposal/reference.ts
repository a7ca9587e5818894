/** What stands for a person where their name may no longer stand. */

/** A short reference made of the person's number, which is random and never used twice. */
export function personReference(personId: number): string {
  return referenceOf('P', personId);
}

/** The same for a party, in letters to it. */
export function partyReference(processorId: number): string {
  return referenceOf('V', processorId);
}

function referenceOf(letter: string, id: number): string {
  return `${letter}-${id.toString(36).toUpperCase().padStart(10, '0').slice(-10)}`;
}

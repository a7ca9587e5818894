/** When a run is so large that the owner has to say so once more. */

const MANY_PERSONS = 20;
const MANY_PERCENT = 5;
/** In a small register every run would be a large part of it. */
const FEW_PERSONS = 5;

export const BRAKE_REASONS = ['many-persons', 'large-part'] as const;
export type BrakeReason = (typeof BRAKE_REASONS)[number];

/**
 * Why the owner is asked once more: more than 20 persons, or more than 5 % of a register
 * and at least five. Null when a run may go on.
 */
export function findBrake(persons: number, personsInRegister: number): BrakeReason | null {
  if (persons >= FEW_PERSONS && persons * 100 > personsInRegister * MANY_PERCENT) {
    return 'large-part';
  }
  return persons > MANY_PERSONS ? 'many-persons' : null;
}

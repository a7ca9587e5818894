/** When a run is so large that the owner has to say so once more. */

const MANY_PERSONS = 20;
const MANY_PERCENT = 5;
/** In a small register every run would be a large part of it. */
const FEW_PERSONS = 5;

/** True for more than 20 persons, or for more than 5 % of a register and at least five. */
export function needsBrake(persons: number, personsInRegister: number): boolean {
  if (persons > MANY_PERSONS) return true;
  return persons >= FEW_PERSONS && persons * 100 > personsInRegister * MANY_PERCENT;
}

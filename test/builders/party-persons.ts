/** A party of a register at which persons are. */
import type { ProcessorView } from '#shared/contract/processors.ts';
import { addDuePerson } from './disposal.ts';
import type { TestRegister } from './register.ts';

/** Zoho of the usual statement, with five persons in its systems. */
export async function partyWithPersons(register: TestRegister): Promise<ProcessorView> {
  for (const familyName of ['Bloemendaal', 'Aalders', 'Zeegers', 'Caron', 'Dirks']) {
    await addDuePerson(register, { familyName, contactPoints: [] });
  }
  const found = (await register.call('processors.list', {})).find(
    (row) => row.catalogue === 'zoho',
  );
  if (found === undefined || found.persons === 0) throw new Error('nobody is at Zoho');
  return found;
}

import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import type { ImportPlan, ReadChoices } from '#shared/contract/imports.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

const CHOICES: ReadChoices = {
  format: null,
  entries: null,
  encoding: null,
  delimiter: null,
  dateOrder: null,
  columns: null,
  consentState: null,
  keepIpAsProof: false,
  systemId: null,
};

type Look = Extract<Output<'imports.look'>, { state: 'read' }>;

async function lookInto(
  register: TestRegister,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Look> {
  await register.call('imports.clear', {});
  for (const [file, [name, content]] of Object.entries(files).entries()) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    await register.call('imports.put', { file, name, offset: 0, size: bytes.length, bytes });
  }
  const look = await register.call('imports.look', { choices: CHOICES });
  if (look.state !== 'read') throw new Error(look.code);
  return look;
}

function planOf(look: Look, more: Partial<ImportPlan> = {}): ImportPlan {
  return {
    systemId: look.proposed.systemId,
    categoryId: look.proposed.categoryId ?? 0,
    relation: look.proposed.relation ?? 'customer',
    topics: look.topics.map(({ name, topicId }) => ({ name, to: topicId ?? 'new' })),
    decisions: { exact: 'merge', likely: 'merge', near: 'apart', own: [] },
    leaveOut: [],
    whole: false,
    takeOver: true,
    language: 'nl',
    ...more,
  };
}

const CRM = [
  'Record Id,First Name,Last Name,Account Name,Email,Phone,Mailing Street,Mailing City,Mailing Zip,Last Activity Time,Email Opt Out',
  'zcrm_1,Jan,de Vries,De Vries Bouw,jan@voorbeeld.nl,0612345678,Dorpsstraat 12,Ons Dorp,1234 AB,2025-03-01 10:00:00,false',
  'zcrm_2,Joke,van den Berg,,joke@voorbeeld.nl,,,,,2024-01-05 10:00:00,true',
].join('\n');

describe('an import', () => {
  it('brings persons with their facts, and remembers the system and its numbers', async () => {
    const register = await makeRegister();
    const look = await lookInto(register, { 'Contacts_001.csv': CRM });
    expect(look).toMatchObject({ system: 'zoho-crm', counts: { persons: 2, heldBack: 0 } });
    const { id } = await register.call('imports.run', { plan: planOf(look) });
    const report = await register.call('imports.get', { importId: id });
    expect(report.counts).toMatchObject({ personsCreated: 2, copies: 2, items: 2 });
    const { rows } = await register.call('persons.list', { search: 'vries' });
    const person = await register.call('persons.get', {
      personId: rows[0]?.id ?? 0,
      language: 'nl',
    });
    expect(person).toMatchObject({ givenName: 'Jan', infix: 'de', familyName: 'Vries' });
    console.log(JSON.stringify(person, null, 1).slice(0, 3000), report);
  });
});

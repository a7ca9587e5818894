import { describe, expect, it } from 'vitest';
import {
  addDuePerson,
  addInvoice,
  openCopy,
  rowsOfPeople,
  runThrough,
  viewRun,
} from '#test/builders/disposal.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

type Path = 'run' | 'request' | 'objection' | 'emergency';
const PATHS: readonly Path[] = ['run', 'request', 'objection', 'emergency'];

async function propose(register: TestRegister, path: Path, personId: number): Promise<number> {
  if (path === 'run') return (await register.call('disposals.propose', { cause: 'expiry' })).id;
  if (path === 'emergency') {
    const { id } = await register.call('disposals.propose', {
      cause: 'emergency',
      personId,
      itemIds: null,
      suspicion: 'special',
      suppress: false,
    });
    return id;
  }
  const { id: requestId } = await register.call('requests.create', {
    personId,
    rights: [path === 'request' ? 'erasure' : 'objection'],
    receivedOn: '2026-11-20',
    channel: 'email',
    note: 'Graag alles wissen, groet Mechteltje',
  });
  const { id } = await register.call('disposals.propose', {
    cause: path,
    requestId,
    itemIds: null,
    suppress: false,
  });
  return id;
}

async function erasedBy(source: TestRegister, path: Path, personId: number) {
  const register = await openCopy(source);
  const disposalId = await propose(register, path, personId);
  await runThrough(register, disposalId);
  const view = await viewRun(register, disposalId);
  if (view.requestId !== null) {
    // The answer ends the hold of the request itself, which is part of its file.
    await register.call('requests.close', {
      requestId: view.requestId,
      answeredOn: '2026-11-22',
    });
  }
  const { hold: holds = [], ...rows } = rowsOfPeople(register);
  expect(holds.filter((row) => !String(row).includes('"open-request"'))).toEqual([]);
  await register.file.register.close();
  return { rows, residue: view.selfTest?.residue, values: view.selfTest?.values };
}

describe('one engine for every path', () => {
  it('leaves the same bytes of somebody who goes whole', async () => {
    const source = await makeRegister();
    const { personId } = await addDuePerson(source);
    await source.file.register.close();
    const [first, ...others] = await Promise.all(
      PATHS.map((path) => erasedBy(source, path, personId)),
    );
    for (const rows of Object.values(first?.rows ?? {})) expect(rows).toEqual([]);
    for (const other of others) expect(other.rows).toEqual(first?.rows);
    expect([first, ...others].map((entry) => entry?.residue)).toEqual([0, 0, 0, 0]);
    expect(first?.values).toBeGreaterThan(12);
  });

  it('leaves the same bytes of somebody whose invoices have to stay', async () => {
    const source = await makeRegister();
    const { personId } = await addDuePerson(source);
    await addInvoice(source, personId);
    await source.file.register.close();
    const results = [];
    for (const path of PATHS) results.push(await erasedBy(source, path, personId));
    const [first, ...others] = results;
    expect(first?.rows.data_item).toHaveLength(1);
    expect(first?.rows.data_field).toHaveLength(2);
    // The invoice shows a name and an address; the rest of who it is has gone.
    const kinds = (first?.rows.contact_point ?? []).map(
      (row) => (JSON.parse(String(row)) as { kind: string }).kind,
    );
    expect(kinds).toEqual(['address']);
    expect(String(first?.rows.person)).toContain('Bloemendaal');
    expect(String(first?.rows.person)).not.toContain('negenen');
    for (const other of others) expect(other.rows).toEqual(first?.rows);
    expect(results.map((entry) => entry.residue)).toEqual([0, 0, 0, 0]);
  });
});

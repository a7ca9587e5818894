/** What the owner is asked for now and then: the code on paper, and a copy elsewhere. */
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseBackupFolder } from '#register/backup/automatic.ts';
import { createBackup } from '#register/backup/create.ts';
import { formatRecoveryCode } from '#shared/domain/recovery-code.ts';
import { addPerson, TODAY } from '#test/builders/backups.ts';
import { buildExample } from '#test/builders/example.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { snapshotOf, temporaryFolder } from '#test/builders/register-file.ts';

let backups: string;
let register: TestRegister;

beforeEach(async () => {
  backups = join(temporaryFolder(), 'backups');
  register = await makeRegister({ today: TODAY, backups });
});

async function asksOn(day: string) {
  register.setToday(day);
  return (await register.call('safekeeping.get', {})).asks;
}

function journal(): string[] {
  return register.context.database
    .prepare("SELECT action || detail FROM journal WHERE action LIKE '%checked%'")
    .pluck()
    .all() as string[];
}

describe('the recovery code on paper', () => {
  it('is asked for half a year later, and again half a year after it was right', async () => {
    expect(await asksOn('2027-05-21')).toEqual([]);
    expect(await asksOn('2027-05-22')).toEqual(['recovery-code']);
    const { recoveryCode } = register.file;
    expect(await register.call('safekeeping.check-code', { recoveryCode })).toEqual({
      opens: true,
    });
    expect(await asksOn('2027-11-21')).toEqual([]);
    expect(await asksOn('2027-11-22')).toEqual(['recovery-code']);
    expect(journal()).toEqual(['recovery-code-checked{}']);
  });

  it('is not right when it is another, and then nothing is written', async () => {
    register.setToday('2027-06-01');
    await register.call('safekeeping.get', {});
    const before = snapshotOf(register.file.folder);
    for (const recoveryCode of [formatRecoveryCode(Buffer.alloc(20, 1)), 'geen code', '']) {
      expect(await register.call('safekeeping.check-code', { recoveryCode })).toEqual({
        opens: false,
      });
    }
    expect(snapshotOf(register.file.folder)).toEqual(before);
    expect(await asksOn('2027-06-01')).toEqual(['recovery-code']);
  });

  it('waits a month when the owner says later, and stands in no line of the journal', async () => {
    register.setToday('2027-06-01');
    await register.call('safekeeping.later', { matter: 'recovery-code' });
    expect(await asksOn('2027-06-30')).toEqual([]);
    expect(await asksOn('2027-07-01')).toEqual(['recovery-code']);
    const { recoveryCode } = register.file;
    await register.call('safekeeping.check-code', { recoveryCode });
    const written = register.context.database.prepare('SELECT detail FROM journal').pluck().all();
    expect(written.join()).not.toContain(recoveryCode.slice(0, 4));
  });
});

describe('a copy elsewhere', () => {
  it('is asked for a fortnight after the first person, and put off for ninety days', async () => {
    expect(await asksOn('2026-12-20')).toEqual([]);
    await addPerson(register);
    expect(await asksOn('2027-01-03')).toEqual([]);
    expect(await asksOn('2027-01-04')).toEqual(['copy-elsewhere']);
    await register.call('safekeeping.later', { matter: 'copy-elsewhere' });
    expect(await asksOn('2027-04-03')).toEqual([]);
    expect(await asksOn('2027-04-04')).toEqual(['copy-elsewhere']);
  });

  it('is not asked for when there is a second folder', async () => {
    await addPerson(register);
    await chooseBackupFolder(register.context, 'second', temporaryFolder());
    expect(await asksOn('2026-12-20')).toEqual([]);
    await chooseBackupFolder(register.context, 'second', null);
    expect(await asksOn('2026-12-20')).toEqual(['copy-elsewhere']);
  });

  it('is not asked for while a backup is known that the owner put elsewhere', async () => {
    await addPerson(register);
    await createBackup(register.context, { path: temporaryFolder(), appVersion: '0.1.0' });
    expect(await asksOn('2026-12-20')).toEqual([]);
  });
});

describe('the example', () => {
  it('asks for nothing, ever', async () => {
    register = await buildExample();
    expect(await asksOn('2028-01-01')).toEqual([]);
  });
});

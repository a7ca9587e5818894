/** Backups from before the key was renewed, as the register with the renewed key sees them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupStatus, keepBackups } from '#register/backup/automatic.ts';
import { createBackup } from '#register/backup/create.ts';
import { listBackups } from '#register/backup/known-backups.ts';
import { rehearseRestore } from '#register/backup/rehearse.ts';
import type { Secret } from '#register/keys/envelope.ts';
import { migrations } from '#register/migrations/index.ts';
import { prepareRenewal, putRenewalInPlace } from '#register/renew-key.ts';
import { addDays, getPlainDate } from '#shared/domain/calendar.ts';
import { formatRecoveryCode } from '#shared/domain/recovery-code.ts';
import { addPerson, backUp, TODAY } from '#test/builders/backups.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { behindHandlers, makeRegister, type TestRegister } from '#test/builders/register.ts';
import { CHEAP_COST, flip, PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

const DAY = getPlainDate(TODAY);
const OPTIONS = { password: PASSWORD, migrations, cost: CHEAP_COST };

let backups: string;
/** With a renewed key, and an automatic backup of before that. */
let register: TestRegister;
let former: string;
let formerCode: string;
let renewedCode: string;

beforeEach(async () => {
  backups = join(temporaryFolder(), 'backups');
  const before = await makeRegister({ today: TODAY, backups });
  await addPerson(before);
  await keepBackups(before.context);
  former = (await listBackups(before.context))[0]?.path ?? '';
  formerCode = before.file.recoveryCode;
  // The first look at a backup has yet to come.
  before.context.database.exec("DELETE FROM setting WHERE key = 'backup-state'");
  const renewal = await prepareRenewal(before.context, OPTIONS);
  renewedCode = renewal.recoveryCode;
  await before.file.register.close();
  await putRenewalInPlace(before.file.folder, renewal, DAY);
  // The renewed register was made from the one in which the state was forgotten.
  const opened = await before.file.open();
  register = behindHandlers(before.file, { today: TODAY, register: opened, backups });
}, 30_000);

async function testOn(day: string) {
  register.setToday(day);
  await keepBackups(register.context);
  return (await backupStatus(register.context)).test;
}

describe('the monthly look after the key was renewed', () => {
  it('says of a backup under the former key that it is one, and looks at the next', async () => {
    expect(await testOn(TODAY)).toEqual({ on: TODAY, outcome: 'other-key', rows: 0 });
    expect(await testOn('2026-11-23')).toMatchObject({ on: '2026-11-23', outcome: 'sound' });
  });

  it('still says that one is damaged when it is', async () => {
    flip(former, 3000);
    expect(await testOn(TODAY)).toMatchObject({ outcome: 'damaged' });
  });

  it('prefers an older one under the key of now to a newer one under another', async () => {
    register.setToday('2026-11-20');
    const { context } = register;
    const own = { path: backups, appVersion: '0.1.0', kind: 'automatic' } as const;
    await createBackup(context, own);
    expect(await testOn(TODAY)).toMatchObject({ outcome: 'sound' });
  });
});

describe('a backup under the former key', () => {
  it('goes when its time is over, as others do', async () => {
    for (let day = 0; day <= 91; day += 7) {
      register.setToday(addDays(DAY, day));
      await keepBackups(register.context);
    }
    expect(existsSync(former)).toBe(false);
    const known = (await listBackups(register.context)).map(({ path }) => path);
    expect(known).not.toContain(former);
  }, 30_000);
});

describe('rehearsing with a backup from before the new key', () => {
  function rehearse(code: string) {
    const secret: Secret = { kind: 'recovery', value: code };
    return rehearseRestore(register.context, { migrations, cost: CHEAP_COST, secret });
  }

  it('says that it takes the code of that day when the code of today is typed', async () => {
    expect((await openErrorOf(() => rehearse(renewedCode))).code).toBe('backup-former-secret');
    expect(await rehearse(formerCode)).toMatchObject({ persons: 1 });
    const strange = formatRecoveryCode(Buffer.alloc(20, 9));
    expect((await openErrorOf(() => rehearse(strange))).code).toBe('wrong-recovery-code');
  });

  it('says the same of a password that was changed since', async () => {
    const secret: Secret = { kind: 'password', value: 'een later wachtwoord' };
    await register.context.register.changePassword(secret.value, PASSWORD);
    const rehearsal = () =>
      rehearseRestore(register.context, { migrations, cost: CHEAP_COST, secret });
    expect((await openErrorOf(rehearsal)).code).toBe('backup-former-secret');
    await backUp(register.context);
    register.setToday('2026-11-23');
    await keepBackups(register.context);
    expect(await rehearsal()).toMatchObject({ persons: 1 });
  });
});

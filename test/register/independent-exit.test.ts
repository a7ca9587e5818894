/**
 * The register can be read without this program: with its key and what
 * docs/without-dossierwacht.md says of the format, and nothing of the program.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { addPerson } from '#test/builders/backups.ts';
import { openErrorOf } from '#test/builders/open-errors.ts';
import { decryptFile, PAGE, RESERVED } from '#test/builders/own-decryption.ts';
import { makeRegister } from '#test/builders/register.ts';
import { PASSWORD, temporaryFolder } from '#test/builders/register-file.ts';

/** A closed register with persons in it, its bytes and its key as the screen shows it. */
async function buildExit(): Promise<{ bytes: Buffer; key: string }> {
  const register = await makeRegister();
  for (let index = 0; index < 40; index++) {
    await addPerson(register, `Zwaluwstaart${index}`, `zwaluw${index}@voorbeeld.nl`);
  }
  const key = await register.file.register.showKey(PASSWORD);
  await register.file.register.close();
  return { bytes: readFileSync(register.file.path), key };
}

describe('the register without this program', () => {
  it('is decrypted page by page with the key that is shown, and every page vouches for itself', async () => {
    const { bytes, key } = await buildExit();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    const { plain, wrong, pages } = decryptFile(bytes, key);
    expect(pages).toBeGreaterThan(50);
    expect(Number.isInteger(pages)).toBe(true);
    expect(wrong).toEqual([]);
    // The header of SQLite: page size, reserved bytes per page, and the number of pages.
    expect(plain.readUInt16BE(16)).toBe(PAGE);
    expect(plain[20]).toBe(RESERVED);
    expect(plain.readUInt32BE(28)).toBe(pages);
    expect(plain.includes('Zwaluwstaart39')).toBe(true);
    expect(bytes.includes('Zwaluwstaart39')).toBe(false);
  });

  it('is then an ordinary file for another SQLite, with every person in it', async () => {
    const { bytes, key } = await buildExit();
    const path = join(temporaryFolder(), 'plain.db');
    writeFileSync(path, decryptFile(bytes, key).plain);
    const database = new DatabaseSync(path);
    try {
      expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
      expect(database.prepare('SELECT count(*) AS persons FROM person').get()).toEqual({
        persons: 40,
      });
      const row = database.prepare('SELECT given_name FROM person WHERE family_name = ?');
      expect(row.get('Zwaluwstaart7')).toEqual({ given_name: 'Mechteld' });
    } finally {
      database.close();
    }
  });

  it('shows by its codes when the key is another or a bit differs', async () => {
    const { bytes, key } = await buildExit();
    const other = `${key.startsWith('0') ? '1' : '0'}${key.slice(1)}`;
    const { wrong, pages } = decryptFile(bytes, other);
    expect(wrong).toHaveLength(pages);
    bytes[2 * PAGE + 100] = (bytes[2 * PAGE + 100] ?? 0) ^ 1;
    expect(decryptFile(bytes, key).wrong).toEqual([3]);
  });
});

describe('showing the key', () => {
  it('is refused without the password, and when the register is closed', async () => {
    const { file } = await makeRegister();
    expect((await openErrorOf(() => file.register.showKey('fout'))).code).toBe('wrong-password');
    await file.register.close();
    expect((await openErrorOf(() => file.register.showKey(PASSWORD))).code).toBe('closed');
  });
});

describe('the documents about it', () => {
  it.each(['docs/zonder-dossierwacht.md', 'docs/without-dossierwacht.md'])(
    'name in %s what the decryption here uses',
    (name) => {
      const text = readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
      for (const fact of [
        'PRAGMA key = "x\'',
        'sqlcipher_export',
        '4096',
        'AES-256-CBC',
        'HMAC-SHA512',
        'PBKDF2-HMAC-SHA512',
        '0x3a',
        'little-endian',
      ]) {
        expect(text).toContain(fact);
      }
    },
  );
});

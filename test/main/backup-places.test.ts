import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBackupPlaces } from '#main/backup-places.ts';
import { temporaryFolder } from '#test/builders/register-file.ts';

describe('the places of backups', () => {
  it('are known again after a restart, the last one first, and are few', async () => {
    const path = join(temporaryFolder(), 'places.json');
    const places = openBackupPlaces(path);
    await places.remember(['/home/a']);
    await places.remember(['/usb', '/home/a']);
    expect(openBackupPlaces(path).list()).toEqual(['/usb', '/home/a']);
    await places.remember(Array.from({ length: 20 }, (_, index) => `/disk${index}`));
    expect(openBackupPlaces(path).list()).toHaveLength(8);
  });

  it('do not write again what is known', async () => {
    const path = join(temporaryFolder(), 'places.json');
    const places = openBackupPlaces(path);
    await places.remember(['/usb']);
    writeFileSync(path, 'touched');
    await places.remember(['/usb']);
    expect(readFileSync(path, 'utf8')).toBe('touched');
  });

  it('are none when the file is damaged, and remain known when it cannot be written', async () => {
    const path = join(temporaryFolder(), 'places.json');
    writeFileSync(path, '{"version":1,"folders":[5]}');
    expect(openBackupPlaces(path).list()).toEqual([]);
    const places = openBackupPlaces(join(path, 'below-a-file'));
    await places.remember(['/usb']);
    expect(places.list()).toEqual(['/usb']);
  });
});

import { describe, expect, it } from 'vitest';
import { cloudServiceOf } from './cloud-folder.ts';

describe('cloudServiceOf', () => {
  it.each([
    ['C:\\Users\\Fred\\OneDrive\\Dossierwacht\\register', 'onedrive'],
    ['C:\\Users\\Fred\\OneDrive - Voorbeeld ICT\\register', 'onedrive'],
    ['/Users/fred/Library/CloudStorage/OneDrive-Personal/register', 'onedrive'],
    ['/home/fred/Dropbox/register', 'dropbox'],
    ['C:\\Users\\Fred\\Dropbox (Persoonlijk)\\register', 'dropbox'],
    ['/Users/fred/Library/CloudStorage/Dropbox/register', 'dropbox'],
    ['/Users/fred/Library/Mobile Documents/com~apple~CloudDocs/register', 'icloud'],
    ['C:\\Users\\Fred\\iCloudDrive\\register', 'icloud'],
    ['G:\\My Drive\\register', 'google-drive'],
    ['G:\\Mijn Drive\\register', 'google-drive'],
    ['/Users/fred/Library/CloudStorage/GoogleDrive-fred@voorbeeld.nl/Mijn Drive', 'google-drive'],
    ['/home/fred/Google Drive/register', 'google-drive'],
  ])('knows %s', (path, service) => {
    expect(cloudServiceOf(path)).toBe(service);
  });

  it.each([
    '/home/fred/.config/Dossierwacht/register',
    'C:\\Users\\Fred\\AppData\\Roaming\\Dossierwacht\\register',
    '/Users/fred/Library/Application Support/Dossierwacht/register',
    '/home/fred/dropboxen/register',
    '/home/fred/mijn onedrive niet/register',
    '',
  ])('says nothing of %s', (path) => {
    expect(cloudServiceOf(path)).toBeUndefined();
  });
});

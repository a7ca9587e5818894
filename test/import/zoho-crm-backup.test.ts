import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { listWarnings, readFile } from '#test/builders/imports.ts';

describe('a backup of Zoho CRM', () => {
  const backup = zipSync({
    'Data/Deals_001.csv': strToU8(
      'Record Id,Deal Owner.id,Deal Name,Account Name.id,Account Name,Contact Name.id,Contact Name,Stage,Closing Date\n' +
        'zcrm_D1,u,Dak,zcrm_A1,Voorbeeld BV,zcrm_C2,Bea Bos,Closed Won,2024-03-01\n' +
        'zcrm_D2,u,Muur,zcrm_A1,Voorbeeld BV,,,Closed Won,2024-05-01\n' +
        'zcrm_D3,u,Goot,,,zcrm_C3,Cor Los,Closed Won,2024-06-01\n',
    ),
    'Data/Contacts_002.csv': strToU8(
      'Record Id,Contact Owner.id,First Name,Last Name,Account Name.id,Account Name,Email,Data Processing Basis\nzcrm_C2,u,Bea,Bos,zcrm_A1,Voorbeeld BV,b@voorbeeld.nl,\nzcrm_C3,u,Cor,Los,,,c@voorbeeld.nl,Deleted\n',
    ),
    'Data/Contacts_001.csv': strToU8(
      'Record Id,Contact Owner.id,First Name,Last Name,Account Name.id,Account Name,Email,Data Processing Basis\nzcrm_C1,u,Jan,Bos,zcrm_A1,Voorbeeld BV,j@voorbeeld.nl,\n',
    ),
    'Data/Accounts_001.csv': strToU8(
      'Record Id,Account Owner.id,Account Name,Phone\nzcrm_A1,u,Voorbeeld BV,0201234567\n',
    ),
    'Data/Leads_001.csv': strToU8('Naam;Wat\nx;y\n'),
    'Data/Machines_C_001.csv': strToU8('Record Id,Machine Name\nzcrm_M1,Kraan\n'),
    'Attachments_001.csv': strToU8('Id,File Name,Parent Id\n1,a.pdf,zcrm_C1\n'),
    'RecordImages/1.png': strToU8('png'),
  });

  it('is read as one: a deal finds its contact and its account', () => {
    const read = readFile('Data.zip', backup);
    expect(read).toMatchObject({ format: 'zoho-crm-backup', rows: 7 });
    expect(read.organisations).toHaveLength(1);
    expect(
      read.persons.map(({ key, externalId, organisation, place }) => [
        key,
        externalId,
        organisation,
        place.entry,
      ]),
    ).toEqual([
      ['p1', 'zcrm_C1', 'o1', 'Data/Contacts_001.csv'],
      ['p2', 'zcrm_C2', 'o1', 'Data/Contacts_002.csv'],
    ]);
    expect(read.events.map(({ of, on, place }) => `${of} ${on} ${place.entry}`)).toEqual([
      'p2 2024-03-01 Data/Deals_001.csv',
      'o1 2024-05-01 Data/Deals_001.csv',
    ]);
  });

  it('does not bring back who was erased by way of a deal', () => {
    const read = readFile('Data.zip', backup);
    expect(read.rejected.map(({ entry, row, code }) => `${entry} ${row} ${code}`)).toEqual([
      'Data/Contacts_002.csv 3 record.deleted',
      'Data/Deals_001.csv 4 record.deleted',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/Los/);
  });

  it('does not take a deal without a contact for one of somebody who was erased', () => {
    const read = readFile(
      'Data.zip',
      zipSync({
        'Data/Contacts_001.csv': strToU8(
          'Record Id,Contact Owner.id,Last Name,Data Processing Basis\n,u,Los,Deleted\n',
        ),
        'Data/Deals_001.csv': strToU8(
          'Record Id,Deal Owner.id,Deal Name,Account Name,Contact Name.id,Stage,Closing Date\nD,u,x,Acme,,Closed Won,2024-03-01\n',
        ),
      }),
    );
    expect(read.rejected).toHaveLength(1);
    expect(read.organisations.map(({ name }) => name)).toEqual(['Acme']);
  });

  it('names modules that are not read, and counts the other files', () => {
    const read = readFile('Data.zip', backup);
    expect(
      read.warnings.map(({ code, entry, params }) =>
        `${code} ${entry} ${params.count ?? ''}`.trim(),
      ),
    ).toEqual([
      'entry.not-recognised Data/Leads_001.csv',
      'entry.not-recognised Data/Machines_C_001.csv',
      'entry.not-read  2',
    ]);
  });

  it('of attachments gives nothing, and says so', () => {
    const read = readFile(
      'Attachments.zip',
      zipSync({
        'Attachments/Attachments_001.csv': strToU8(
          'Id,File Name,Parent Id,Email\n1,a.pdf,2,x@v.nl\n',
        ),
        'Attachments/1.txt': strToU8('Naam;E-mail\nx;y@voorbeeld.nl\n'),
      }),
    );
    expect(read).toMatchObject({ format: 'zoho-crm-backup', rows: 0, persons: [] });
    expect(listWarnings(read)).toEqual(['entry.not-read count=2']);
  });
});

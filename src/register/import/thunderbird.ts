/** The address book of Thunderbird as CSV; the British edition spells some columns its own way. */
import { columnNames } from './contact-columns.ts';
import { contactTableReader } from './contact-table.ts';

const SHARED = {
  given: 'First Name',
  middle: '',
  family: 'Last Name',
  initials: '',
  nickname: 'Nickname',
  full: ['Display Name'],
  function: 'Job Title',
  emails: ['Primary Email', 'Secondary Email'],
  phones: ['Mobile Number', 'Work Phone', 'Home Phone'],
  companyPhone: '',
  websites: ['Web Page 1', 'Web Page 2'],
  tags: '',
  notes: 'Notes',
  citizenNumbers: [],
  technical: ['Screen Name'],
} as const;

const OTHERS = columnNames(
  'Fax Number; Pager Number; Department; Birth Year; Birth Month; Birth Day; Custom 1; Custom 2; Custom 3; Custom 4',
);

function address(label: string, work: boolean, postcode: string) {
  return {
    label,
    work,
    street: [`${label} Address`, `${label} Address 2`],
    box: '',
    city: `${label} City`,
    postcode: `${label} ${postcode}`,
    country: `${label} Country`,
  };
}

export const THUNDERBIRD_READER = contactTableReader({
  id: 'thunderbird',
  system: 'thunderbird',
  own: [['Display Name', 'Primary Email', 'Secondary Email', 'Work ZipCode']],
  columns: {
    ...SHARED,
    company: 'Organization',
    addresses: [address('Work', true, 'ZipCode'), address('Home', false, 'ZipCode')],
    others: [...OTHERS, 'Home State', 'Work State'],
  },
});

export const THUNDERBIRD_BRITISH_READER = contactTableReader({
  id: 'thunderbird-gb',
  system: 'thunderbird',
  own: [['Display Name', 'Primary Email', 'Secondary Email', 'Work Post Code']],
  columns: {
    ...SHARED,
    company: 'Organisation',
    addresses: [address('Work', true, 'Post Code'), address('Home', false, 'Post Code')],
    others: [...OTHERS, 'Home County', 'Work County'],
  },
});

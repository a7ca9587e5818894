import { describe, expect, it } from 'vitest';
import type { ControllerInput } from '#shared/contract/business.ts';
import { checkBusinessField, listBusinessProblems } from './business-checks.ts';

function makeBusiness(parts: Partial<ControllerInput>): ControllerInput {
  return {
    name: 'Jansen ICT',
    legalForm: '',
    country: 'NL',
    address: '',
    email: '',
    phone: '',
    website: '',
    registrationNumber: '',
    vatNumber: '',
    iban: '',
    dataProtectionOfficer: '',
    signatory: '',
    place: '',
    financialYearEnd: '12-31',
    ...parts,
  };
}

describe('checkBusinessField', () => {
  it('lets an empty field pass', () => {
    expect(checkBusinessField('iban', makeBusiness({}))).toEqual({ value: '' });
  });

  it('judges the registration number by the country', () => {
    const number = '12345678';
    expect(
      checkBusinessField('registrationNumber', makeBusiness({ registrationNumber: number })),
    ).toEqual({ value: number });
    expect(
      checkBusinessField(
        'registrationNumber',
        makeBusiness({ country: 'BE', registrationNumber: number }),
      ).problem,
    ).toMatch(/^kbo\./);
  });

  it('tidies an e-mail address', () => {
    expect(checkBusinessField('email', makeBusiness({ email: ' fred@example.nl ' }))).toEqual({
      value: 'fred@example.nl',
    });
  });
});

describe('listBusinessProblems', () => {
  it('names every field that cannot be sent', () => {
    const problems = listBusinessProblems(makeBusiness({ name: ' ', email: 'fred', phone: '1' }));
    expect(Object.keys(problems).sort()).toEqual(['email', 'name', 'phone']);
    expect(problems.name).toBe('text.required');
  });

  it('is empty when all is well', () => {
    expect(listBusinessProblems(makeBusiness({ email: 'fred@example.nl' }))).toEqual({});
  });
});

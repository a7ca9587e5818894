/** A party as the form sends it: a processor whose agreement is in order. */
import type { ProcessorInput } from '#shared/contract/processors.ts';
import { DPA_CLAUSES } from '#shared/domain/parties.ts';

export function partyInput(parts: Partial<ProcessorInput> = {}): ProcessorInput {
  return {
    name: 'Mailduif',
    role: 'processor',
    unnamed: false,
    legalName: 'Mailduif B.V.',
    registration: '',
    address: 'Duivenlaan 1\n1000 AA Voorbeeldstad',
    country: 'NL',
    email: 'hallo@mailduif.example',
    phone: '',
    purpose: 'de nieuwsbrief',
    necessity: '',
    dataLocation: 'Nederland',
    dpaStatus: 'clickwrap',
    dpaVersion: '3.1',
    dpaReference: 'https://mailduif.example/dpa',
    dpaConcludedOn: null,
    dpaReviewOn: null,
    dpaClauses: [...DPA_CLAUSES],
    subProcessorsKnown: false,
    subProcessorList: '',
    subProcessors: [],
    transfers: [],
    certificates: [],
    checkedOn: null,
    checkNote: '',
    note: '',
    ...parts,
  };
}

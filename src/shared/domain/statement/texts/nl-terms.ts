/** Words of a Dutch privacy statement that differ between the Netherlands and Flanders. */

export interface DutchTerms {
  readonly basis: string;
  readonly bases: string;
  readonly officer: string;
  readonly lawName: string;
  readonly under: (letter: string) => string;
}

export const DUTCH_TERMS: Readonly<Record<'nl-NL' | 'nl-BE', DutchTerms>> = {
  'nl-NL': {
    basis: 'grondslag',
    bases: 'grondslagen',
    officer: 'Functionaris voor gegevensbescherming',
    lawName: 'Algemene verordening gegevensbescherming (AVG)',
    under: (letter) => `artikel 6 lid 1 onder ${letter} AVG`,
  },
  'nl-BE': {
    basis: 'rechtsgrond',
    bases: 'rechtsgronden',
    officer: 'Functionaris voor gegevensbescherming (DPO)',
    lawName: 'Algemene Verordening Gegevensbescherming (AVG of GDPR)',
    under: (letter) => `artikel 6, lid 1, ${letter}) AVG`,
  },
};

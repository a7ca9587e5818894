import * as v from 'valibot';
import { expect, it } from 'vitest';
import { SenderSigns } from '#shared/contract/requests.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { recogniseRequest } from '#shared/domain/intake/recognise.ts';
import { senderSigns } from './sender-signs.ts';

function signsOf(letter: string) {
  const today = getPlainDate('2026-11-22');
  return senderSigns(recogniseRequest(letter, { country: 'NL', today }).identifiers);
}

it('brings an address over two lines to one, as the register takes it', () => {
  const signs = signsOf(
    'Mijn naam is Piet Bakker, klantnummer K-4411.\nDorpsstraat 12\n1234 AB Utrecht\n\npiet@example.nl',
  );
  expect(signs).toMatchObject({
    emails: ['piet@example.nl'],
    names: ['Piet Bakker'],
    numbers: ['K-4411'],
  });
  expect(signs?.addresses[0]).toMatch(/^Dorpsstraat 12, 1234 AB/);
  expect(v.safeParse(SenderSigns, signs).success).toBe(true);
});

it('leaves out what is longer than the register takes', () => {
  const found = (value: string) => ({ value, normalized: value, quote: '', start: 0, end: 0 });
  const signs = senderSigns({
    emails: [found(`${'a'.repeat(250)}@example.nl`), found('piet@example.nl')],
    phones: [],
    names: [found('a'.repeat(201))],
    addresses: [],
    references: [],
  });
  expect(signs).toMatchObject({ emails: ['piet@example.nl'], names: [] });
});

it('has nothing to go by in a letter without a sender', () => {
  expect(signsOf('Ik wil inzage in mijn gegevens.')).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { recognise } from '#test/builders/intake.ts';
import { listAddresses } from './addresses.ts';

function names(letter: string): string[] {
  return recognise(letter).identifiers.names.map(({ value }) => value);
}

describe('the names in a letter', () => {
  it.each([
    ['Mijn naam is Jan de Vries en ik ben klant.', ['Jan de Vries']],
    ['Ondergetekende, mevr. A.B. van den Berg, verzoekt', ['A.B. van den Berg']],
    ["Je soussignée, Chloé D'Hondt, demande", ["Chloé D'Hondt"]],
    ['My name is Mary-Ann O’Neill.', ['Mary-Ann O’Neill']],
    ['naam: jan de vries', ['jan de vries']],
    ['Voornaam: Jan\nAchternaam: de Vries', ['Jan de Vries']],
    ['Nom : Dupont\nPrénom : Marie', ['Marie Dupont']],
    ["Groet,\nGeert-Jan 't Hart", ["Geert-Jan 't Hart"]],
    ['Met vriendelijke groet, Tom', ['Tom']],
    [
      'From: Ann Brown <ann@example.org>\nTo: info@koelict.example\n\nCan you call me?',
      ['Ann Brown'],
    ],
  ])('are found in %j', (letter, expected) => {
    expect(names(letter)).toEqual(expected);
  });

  it.each([
    'Ik ben klant bij u.',
    'I am not happy.',
    'Met vriendelijke groet,\n\nwordt vervolgd',
    'Dit is een zin. En nog een.',
    'Naam: [●●●●]',
  ])('are not seen in %j', (letter) => {
    expect(names(letter)).toEqual([]);
  });
});

describe('the ways to reach somebody in a letter', () => {
  it('leaves out our own address in the header of a mail', () => {
    const { emails } = recognise(
      'Van: jan@voorbeeld.nl\nAan: info@koelict.voorbeeld\nCc: x@koelict.voorbeeld\n\nMail naar <Jan@Voorbeeld.nl>.',
    ).identifiers;
    expect(emails.map(({ normalized }) => normalized)).toEqual(['jan@voorbeeld.nl']);
  });

  it('reads telephone numbers, also two behind each other', () => {
    const { phones } = recognise(
      'Bel (020) 123 45 67 of +31 (0)6 12345678. Nummers: 030-1234567 06-87654321',
    ).identifiers;
    expect(phones.map(({ normalized }) => normalized)).toEqual([
      '+31201234567',
      '+31612345678',
      '+31301234567',
    ]);
  });

  it.each([
    'Bestelnummer 0612345678',
    'KBO 0475.123.456',
    'IBAN NL91 ABNA 0417 1643 00',
    'datum 03-04-2025',
  ])('takes no other number for a telephone number in %j', (letter) => {
    expect(recognise(letter, 'BE').identifiers.phones).toEqual([]);
  });

  it.each([
    ['Klantnummer: KL-20931.', 'customer KL-20931'],
    ['mijn klantnr is 20931', 'customer 20931'],
    ['factuur met nummer 2025-0118', 'invoice 2025-0118'],
    ['Invoice no. INV/2025/118', 'invoice INV/2025/118'],
    ['numéro de client : 20931', 'customer 20931'],
    ['commande n° 4711', 'order 4711'],
    ['Uw kenmerk: 2026.04', 'other 2026.04'],
  ])('reads the number in %j', (letter, expected) => {
    const { references } = recognise(letter).identifiers;
    expect(references.map(({ kind, value }) => `${kind} ${value}`)).toEqual([expected]);
  });

  it.each(['factuur van 3 maart', 'factuur 2024', 'bestelling 3-3-2025', 'Klantnummer onbekend'])(
    'reads no number in %j',
    (letter) => {
      expect(recognise(letter).identifiers.references).toEqual([]);
    },
  );
});

describe('listAddresses', () => {
  it.each([
    ['Dorpsstraat 12\n3512 AB Utrecht', '3512AB 12', 'Dorpsstraat 12, 3512 AB Utrecht'],
    ['Dorpsstraat 12 A, 3512ab Utrecht', '3512AB 12a', 'Dorpsstraat 12 A, 3512ab Utrecht'],
    ['Dorpsstraat 12-a\n3512 AB', '3512AB 12a', 'Dorpsstraat 12-a, 3512 AB'],
    ['Ik woon op Plein 1, 3512 AB Utrecht.', '3512AB 1', 'Plein 1, 3512 AB Utrecht'],
    ['Postcode 3512 AB, huisnummer 12', '3512AB 12', '3512 AB, huisnummer 12'],
    ['3512 AB 12', '3512AB 12', '3512 AB 12'],
    ['Kerkstraat 7 bus 3\nB-2000 Antwerpen', '2000 7-3', 'Kerkstraat 7 bus 3, B-2000 Antwerpen'],
    ['12, rue de la Station\n5000 Namur', '5000 12', '12, rue de la Station, 5000 Namur'],
    ['Rue Haute 12 bte 3, 1000 Bruxelles', '1000 12-3', 'Rue Haute 12 bte 3, 1000 Bruxelles'],
  ])('reads %j', (text, expected, value) => {
    expect(
      listAddresses(text).map((found) => [`${found.postcode} ${found.houseNumber}`, found.value]),
    ).toEqual([[expected, value]]);
  });

  it.each(['sinds 2019 is het zo', 'in 2024 Utrecht', 'Postbus', '3512 SS Utrecht', '0123 AB'])(
    'reads none in %j',
    (text) => {
      expect(listAddresses(text)).toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { type LetterCase, recognise, summaryOf } from '#test/builders/intake.ts';

const LETTERS: readonly LetterCase[] = [
  {
    when: 'a request holds a BSN and a copy of a passport',
    letter: `Geachte heer Koel,

Hierbij vraag ik inzage in mijn gegevens. Bijgevoegd vindt u een kopie van mijn
paspoort. Mijn BSN is 123456782, paspoortnummer NX4R81PK2.

P<NLDVOORBEELD<<SANNE<<<<<<<<<<<<<<<<<<<<<<<
NX4R81PK28NLD8503073F2901014123456782<<<<<46

Sanne Voorbeeld`,
    expected: {
      locale: 'nl',
      rights: ['access words'],
      names: ['Sanne Voorbeeld'],
      idCopies: 1,
      masked: ['bsn 1', 'identity-document 1', 'machine-readable-zone 2'],
    },
  },
  {
    when: 'no copy of an identity card is given',
    letter: `Goedendag,

Ik wil weten welke gegevens u over mij heeft. Ik stuur u geen kopie van mijn identiteitskaart;
indien nodig kan ik mijn rijbewijs laten zien.

Bram Visser`,
    expected: { locale: 'nl', rights: ['access words'], names: ['Bram Visser'] },
  },
  {
    when: 'it reminds of an earlier request',
    letter: `Betreft: herinnering

Geachte heer,

Op 12 januari 2026 heb ik u gevraagd om verwijdering van mijn gegevens. Ik heb nog
steeds geen antwoord ontvangen. De wettelijke termijn is inmiddels verstreken.
Als u mijn gegevens niet binnen twee weken verwijdert, dien ik een klacht in bij de
Autoriteit Persoonsgegevens.

Met vriendelijke groet,

P. Bakker`,
    expected: {
      locale: 'nl',
      rights: ['erasure words'],
      names: ['P. Bakker'],
      terms: ['P2W'],
      reminders: ['undated', '2026-01-12'],
      complaints: ['authority'],
    },
  },
  {
    when: 'somebody complains about how data are dealt with',
    letter: `Beste Fred,

Ik heb een klacht over hoe jullie met mijn gegevens omgaan: een andere klant kreeg mijn factuur.

Groet, Johan Kramer`,
    expected: { locale: 'nl', names: ['Johan Kramer'], complaints: ['us'] },
  },
  {
    when: 'a lawyer writes for a client',
    letter: `Geachte heer Koel,

Tot mij wendde zich mijn cliënte, mevrouw S. Voorbeeld. Namens haar verzoek ik u op grond van
artikel 17 AVG al haar gegevens te wissen en mij te berichten aan wie u de gegevens heeft
verstrekt (artikel 19 AVG). Een volmacht is bijgevoegd. Ons kenmerk: 2026-0413.

Hoogachtend,

mr. P.J. Bakker`,
    expected: {
      locale: 'nl',
      rights: ['erasure article'],
      references: ['other 2026-0413'],
      names: ['P.J. Bakker'],
      representative: ['client', 'mandate'],
      asksRecipients: true,
    },
  },
  {
    when: 'a parent writes for a child',
    letter: `Hallo Fred,

Als moeder van Lisa (12 jaar) vraag ik je de foto's en andere gegevens van mijn dochter te
verwijderen.

Groetjes, Karin de Wit`,
    expected: {
      locale: 'nl',
      rights: ['erasure words'],
      names: ['Karin de Wit'],
      representative: ['child'],
    },
  },
  {
    when: 'only the older mail below speaks of rights',
    letter: `Dag Fred,

Bedankt voor je antwoord. De monteur kan dinsdag komen.

Groet,
Sanne Voorbeeld

Op ma 2 mrt. 2026 om 14:12 schreef Koel ICT <info@koelict.voorbeeld>:
> Beste Sanne,
> U kunt altijd inzage vragen in uw gegevens of ze laten verwijderen.`,
    expected: { locale: 'nl', names: ['Sanne Voorbeeld'], quoted: true },
  },
  {
    when: 'the answer stands between the lines of the older mail',
    letter: `Op ma 2 mrt. 2026 om 14:12 schreef Koel ICT
<info@koelict.voorbeeld>:

> Wilt u dat wij uw gegevens verwijderen?
Nee, graag alleen mijn adres aanpassen: dat klopt niet.
> Groet, Fred

Met vriendelijke groet,
Sanne`,
    expected: {
      locale: 'nl',
      rights: ['rectification words'],
      names: ['Sanne'],
      quoted: true,
    },
  },
  {
    when: 'a mail is pasted with its headers, and older mail below',
    letter: `Van: Jan de Vries <jan@voorbeeld.nl>
Verzonden: maandag 2 maart 2026 09:15
Aan: Koel ICT <info@koelict.voorbeeld>
Onderwerp: AVG verzoek

Graag inzage in mijn dossier.

-----Oorspronkelijk bericht-----
Van: Koel ICT <info@koelict.voorbeeld>
Verzonden: vrijdag 27 februari 2026 16:40
Aan: Jan de Vries
Onderwerp: Nieuwsbrief

U kunt uw toestemming altijd intrekken.`,
    expected: {
      locale: 'nl',
      rights: ['access words'],
      emails: ['jan@voorbeeld.nl'],
      names: ['Jan de Vries'],
      dates: ['2026-03-02'],
      quoted: true,
    },
  },
  {
    when: 'a right is expressly not used',
    letter: `Beste Fred,

Ik wil geen inzage in mijn gegevens en u hoeft mijn gegevens ook niet te verwijderen.
Wel graag mijn telefoonnummer wijzigen in 020-1234567.

Groet, Tom Smit`,
    expected: {
      locale: 'nl',
      rights: ['rectification words'],
      phones: ['+31201234567'],
      names: ['Tom Smit'],
    },
  },
  {
    when: 'it is about an order',
    letter: `Hallo Fred,

Vorige week heb ik bij u een nieuwe router besteld (bestelnummer 20931). Kunt u
mij laten weten wanneer die geleverd wordt? En ik ben vergeten te vragen of de
installatie bij de prijs inbegrepen is. De factuur klopt niet helemaal: er staat
twee keer voorrijkosten op. Kunt u een kopie van de juiste factuur sturen naar
mijn adres?

Met vriendelijke groet,
Marieke Jansen
06 12345678`,
    expected: {
      locale: 'nl',
      phones: ['+31612345678'],
      references: ['order 20931'],
      names: ['Marieke Jansen'],
    },
  },
  {
    when: 'data are lost on the own laptop',
    letter: `Beste Fred,

Mijn laptop is vanochtend vastgelopen en nu zijn alle gegevens gewist. Kunt u de
data van de harde schijf overzetten naar een nieuwe computer? Ik heb helaas geen
back-up. De oude schijf mag u daarna wissen.

Groetjes,
Anouk`,
    expected: { locale: 'nl', names: ['Anouk'] },
  },
  {
    when: 'an article of the terms of sale is cited',
    letter: `Geachte heer,

Volgens artikel 15 en artikel 17 van uw algemene voorwaarden mag ik de bestelling binnen
veertien dagen annuleren. Graag bevestigt u dat.

J. Mulder`,
    expected: { locale: 'nl', names: ['J. Mulder'], terms: ['P14D'] },
  },
  {
    when: 'an appointment is cancelled',
    letter: `Hoi Fred, ik moet mij helaas afmelden voor onze afspraak van morgen. Volgende week kan ik
wel. Welke gegevens heb je van mij nodig voor de offerte?
Groet, Peter`,
    expected: { locale: 'nl', names: ['Peter'] },
  },
];

describe('recogniseRequest on a Dutch letter with more or less than a request', () => {
  it.each(LETTERS)('finds what is there when $when', ({ letter, expected }) => {
    expect(summaryOf(recognise(letter))).toEqual(expected);
  });
});

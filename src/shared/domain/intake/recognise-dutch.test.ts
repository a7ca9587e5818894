import { describe, expect, it } from 'vitest';
import { type LetterCase, recognise, summaryOf } from '#test/builders/intake.ts';

// Every name, number and address is invented; the numbers are those that test suites use.
const LETTERS: readonly LetterCase[] = [
  {
    when: 'a formal letter cites article 15',
    letter: `Jan de Vries
Dorpsstraat 12
3512 AB Utrecht

Aan: Koel ICT
Kerkweg 4
1811 CD Alkmaar

Utrecht, 3 maart 2026

Betreft: inzageverzoek op grond van artikel 15 AVG

Geachte heer, mevrouw,

Op grond van artikel 15 lid 1 van de Algemene Verordening Gegevensbescherming
verzoek ik u mij te laten weten of u persoonsgegevens van mij verwerkt, en mij
een kopie van die gegevens te sturen. Ik ontvang graag ook een lijst van alle
ontvangers aan wie mijn gegevens zijn verstrekt.

Ik verwacht uw antwoord binnen een maand na ontvangst van deze brief.

Hoogachtend,

J. de Vries`,
    expected: {
      locale: 'nl',
      rights: ['access article'],
      addresses: ['3512AB 12', '1811CD 4'],
      names: ['J. de Vries', 'Jan de Vries'],
      terms: ['P1M'],
      asksRecipients: true,
      dates: ['2026-03-03'],
    },
  },
  {
    when: 'an angry mail has no greeting',
    letter: `WAT IS DIT VOOR ONZIN?? ik heb NOOIT gevraagd om jullie mails. Verwijder ONMIDDELLIJK
al mijn gegevens uit jullie systeem anders meld ik het bij de AP!!!

Kees`,
    expected: {
      locale: 'nl',
      rights: ['erasure words'],
      names: ['Kees'],
      complaints: ['authority'],
    },
  },
  {
    when: 'a newsletter is signed off in three words',
    letter: 'Graag afmelden aub',
    expected: { locale: 'nl', rights: ['consent-withdrawal words'] },
  },
  {
    when: 'a newsletter is signed off in a sentence',
    letter: `Hoi,
Willen jullie mij uitschrijven van de nieuwsbrief? Mijn adres is els@voorbeeld.nl.
Groetjes, Els`,
    expected: {
      locale: 'nl',
      rights: ['consent-withdrawal words'],
      emails: ['els@voorbeeld.nl'],
      names: ['Els'],
    },
  },
  {
    when: 'access and erasure stand in one numbered letter',
    letter: `Naam: Fatima El Amrani
E-mail: f.elamrani@voorbeeld.nl
Klantnummer: KL-20931

Beste Koel ICT,

Ik ben geen klant meer bij jullie. Daarom wil ik graag:
1. inzage in alle gegevens die jullie over mij hebben;
2. daarna het wissen van mijn persoonsgegevens (artikelen 15 en 17 AVG);
3. weten met wie mijn gegevens zijn gedeeld.

Graag een reactie uiterlijk 15 april.

Vriendelijke groeten,
Fatima`,
    expected: {
      locale: 'nl',
      rights: ['access article', 'erasure article'],
      emails: ['f.elamrani@voorbeeld.nl'],
      references: ['customer KL-20931'],
      names: ['Fatima El Amrani', 'Fatima'],
      terms: ['2026-04-15'],
      items: ['1', '2', '3'],
      asksRecipients: true,
    },
  },
  {
    when: 'a template numbers what it wants to know',
    letter: `Geachte verantwoordelijke,

Met een beroep op art. 15 AVG vraag ik u:

1. of u persoonsgegevens van mij verwerkt;
2. zo ja, voor welke doeleinden en welke categorieën;
   a) met de herkomst van de gegevens,
   b) met de bewaartermijn;
3. of er sprake is van geautomatiseerde besluitvorming.

Ik verzoek u mij ook informatie te geven over mijn recht op rectificatie of
wissing van de gegevens en het recht op beperking van de verwerking.

Met vriendelijke groet,
mevr. drs. A.B. van den Berg`,
    expected: {
      locale: 'nl',
      rights: ['access article'],
      names: ['A.B. van den Berg'],
      items: ['1', '2', 'a', 'b', '3'],
    },
  },
  {
    when: 'data have to be corrected',
    letter: `Beste Fred,

Mijn achternaam staat verkeerd op de factuur 2025-0118: het is Jansen met één s. Ook mijn
telefoonnummer klopt niet meer, dat is nu 06-12345678. Wil je dat aanpassen?

Groet,
Marieke Jansen`,
    expected: {
      locale: 'nl',
      rights: ['rectification words'],
      phones: ['+31612345678'],
      references: ['invoice 2025-0118'],
      names: ['Marieke Jansen'],
    },
  },
  {
    when: 'processing has to be restricted meanwhile',
    letter: `Geachte heer Koel,

Ik betwist de juistheid van mijn gegevens. Zolang u dat onderzoekt wil ik dat u de verwerking
beperkt (artikel 18, eerste lid, onder a, AVG) en mijn gegevens niet wist.

Met vriendelijke groet,
Tom Smit`,
    expected: { locale: 'nl', rights: ['restriction article'], names: ['Tom Smit'] },
  },
  {
    when: 'data have to go along to another provider',
    letter: `Hallo,

Ik stap over naar een andere hostingpartij. Kunt u mijn gegevens in een gestructureerd en
machineleesbaar formaat aan mij sturen, of ze rechtstreeks overdragen aan de nieuwe partij?

Mvg Ibrahim Yılmaz`,
    expected: { locale: 'nl', rights: ['portability words'], names: ['Ibrahim Yılmaz'] },
  },
  {
    when: 'direct marketing is objected to',
    letter: `Geachte heer,

Ik maak bezwaar tegen het gebruik van mijn gegevens voor direct marketing (art. 21 lid 2 en 3
AVG). Ik wil geen aanbiedingen en reclame meer ontvangen.

A. de Boer`,
    expected: {
      locale: 'nl',
      rights: ['objection article'],
      objections: ['direct-marketing'],
      names: ['A. de Boer'],
    },
  },
  {
    when: 'processing is objected to for a reason of its own',
    letter: `Geachte heer Koel,

Wegens mijn persoonlijke situatie maak ik bezwaar tegen de verwerking van mijn gegevens op grond
van artikel 21, eerste lid, van de AVG.

Hoogachtend,
W. van Dijk`,
    expected: {
      locale: 'nl',
      rights: ['objection article'],
      objections: ['general'],
      names: ['W. van Dijk'],
    },
  },
  {
    when: 'consent is withdrawn',
    letter: `Beste Fred, hierbij trek ik mijn toestemming voor het gebruik van mijn foto op de website in.
Je mag alles wat je over mij hebt opgeslagen ook verwijderen.

Dank, Noor`,
    expected: {
      locale: 'nl',
      rights: ['erasure words', 'consent-withdrawal words'],
      names: ['Noor'],
    },
  },
  {
    when: 'the right to be forgotten is named',
    letter: `L.S.,

Ik doe een beroep op mijn recht op vergetelheid. Mijn naam is Sanne Voorbeeld, geboren op
30-07-1985, wonende te Alkmaar.`,
    expected: { locale: 'nl', rights: ['erasure words'], names: ['Sanne Voorbeeld'] },
  },
  {
    when: 'a customer in Flanders asks for access',
    country: 'BE',
    letter: `Beste,

Graag had ik geweten welke persoonsgegevens jullie van mij bijhouden. Gelieve te antwoorden
binnen de 30 dagen.

Wim Peeters
Kerkstraat 7 bus 3
2000 Antwerpen
0475 12 34 56`,
    expected: {
      locale: 'nl',
      rights: ['access words'],
      addresses: ['2000 7-3'],
      phones: ['+32475123456'],
      names: ['Wim Peeters'],
      terms: ['P30D'],
    },
  },
];

describe('recogniseRequest on a Dutch request', () => {
  it.each(LETTERS)('finds what is asked when $when', ({ letter, country, expected }) => {
    expect(summaryOf(recognise(letter, country))).toEqual(expected);
  });
});

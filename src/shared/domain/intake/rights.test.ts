import { describe, expect, it } from 'vitest';
import { recognise } from '#test/builders/intake.ts';

function rights(sentence: string): string[] {
  return [...new Set(recognise(sentence).rights.map(({ right }) => right))];
}

describe('the rights in a sentence', () => {
  it.each([
    ['Ik wil weten wat jullie allemaal van mij hebben.', 'access'],
    ['Hoe komt u aan mijn e-mailadres?', 'access'],
    ['Graag een volledige uitdraai van alles wat er over mij is vastgelegd.', 'access'],
    [
      'Op grond van artikel 35 Wbp verzoek ik om een overzicht van mijn persoonsgegevens.',
      'access',
    ],
    ['What information do you hold about me?', 'access'],
    ['Quelles informations possédez-vous à mon sujet ?', 'access'],
    ['Kunt u ons adres wijzigen in Kerkweg 1?', 'rectification'],
    ['Please update my account: my surname is now Peters.', 'rectification'],
    ['Kunnen jullie mijn gegevens uit het systeem halen?', 'erasure'],
    ['Kunt u mijn naam en telefoonnummer van uw website halen?', 'erasure'],
    ['U heeft mijn gegevens niet meer nodig, dus verwijder ze.', 'erasure'],
    ['De gegevens zijn niet langer nodig. Ik verzoek u ze te wissen.', 'erasure'],
    ['U heeft mijn gegevens nog niet verwijderd.', 'erasure'],
    ['Als u mijn gegevens niet verwijdert, volgt een klacht.', 'erasure'],
    ['Verwijder niet alleen mijn adres maar alles over mij.', 'erasure'],
    [
      'Ik wil niet dat u mijn gegevens verwijdert, maar dat u het gebruik ervan beperkt.',
      'restriction',
    ],
    ['Bevries mijn gegevens voorlopig.', 'restriction'],
    ['Mag ik mijn gegevens meenemen naar een andere partij?', 'portability'],
    ['Ik wens geen reclame te ontvangen.', 'objection'],
    ['Stop met het sturen van al die mails!!', 'objection'],
    ['Gebruik mijn gegevens niet meer.', 'objection'],
    ['Met verwijzing naar artikel 7, derde lid, AVG.', 'consent-withdrawal'],
    ['Please take me off your mailing list.', 'consent-withdrawal'],
    ['Je souhaite me désabonner de votre newsletter.', 'consent-withdrawal'],
  ])('are found in %j', (sentence, right) => {
    expect(rights(sentence)).toEqual([right]);
  });

  it.each([
    'Verwijder mijn gegevens niet.',
    'Ik wil geen inzage in mijn gegevens.',
    'U hoeft mijn gegevens niet te wissen.',
    'Please do not delete my data.',
    'Ne supprimez pas mes données.',
    'Ik heb de nieuwsbrief van februari niet ontvangen.',
    'Ik maak bezwaar tegen factuur 2025-0118.',
    'Ik ben vergeten mijn gegevens door te geven.',
    'Welke gegevens heeft u van mij nodig voor een offerte?',
    'Kun je de DNS aanpassen en een kopie van de inloggegevens sturen?',
    'De virusscanner heeft per ongeluk mijn gegevens verwijderd.',
    'Kunt u mij een kopie van de factuur van maart sturen?',
    'Could you change the delivery address of my order 4711?',
    "Pouvez-vous m'envoyer une copie de la facture 2025-118 ?",
    'Ik wijs u op mijn rechten uit de artikelen 15 t/m 22 AVG.',
    'Graag informatie over mijn recht op rectificatie, wissing of beperking.',
    'Ik hoor graag of dit zal leiden tot de verwijdering van mijn account.',
    'Zijn mijn gegevens gelekt?',
  ])('are not seen in %j', (sentence) => {
    expect(rights(sentence)).toEqual([]);
  });

  it('come in the order of the law, the cited ones first, and few of each', () => {
    const letter = `Wis mijn gegevens. Wis al mijn gegevens. Wis mijn persoonsgegevens. Wis alle gegevens.
Ik wil ook inzage. Zie artikel 17 AVG.`;
    expect(recognise(letter).rights.map(({ right, certainty }) => `${right} ${certainty}`)).toEqual(
      ['access words', 'erasure article', 'erasure words', 'erasure words', 'erasure words'],
    );
  });
});

describe('the terms in a sentence', () => {
  it.each([
    ['binnen een termijn van vier weken', 'P4W'],
    ['binnen 30 dagen', 'P30D'],
    ['binnen de maand', 'P1M'],
    ['binnen veertien (14) dagen', 'P14D'],
    ['within a period of two weeks', 'P2W'],
    ['within one month', 'P1M'],
    ['dans un délai de quinze jours', 'P15D'],
    ['dans le mois', 'P1M'],
    ['endéans les 30 jours', 'P30D'],
    ['binnen 5 werkdagen', null],
    ['within 5 working days', null],
    ['sous 10 jours ouvrables', null],
  ])('are read from %j', (sentence, period) => {
    expect(recognise(sentence).termAsked.map((term) => term.period)).toEqual([period]);
  });

  it.each([
    'binnen en buiten',
    'Kom maar binnen, de week erop ben ik weg',
    'de termijn is verstreken',
  ])('are not seen in %j', (sentence) => {
    expect(recognise(sentence).termAsked).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { composeConsentWithdrawn } from '#shared/domain/letters/consent-letter.ts';
import {
  composeGeneralObjection,
  composeMarketingObjection,
} from '#shared/domain/letters/objection-letters.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { composePortability } from '#shared/domain/letters/portability-letter.ts';
import {
  CONSENT,
  MARKETING,
  OBJECTION,
  type PersonKey,
  PORTABILITY,
} from '#test/builders/outcome-facts.ts';
import { bodyOf, idsOf } from './section-text.ts';

const DUTCH = { locale: 'nl-NL', form: 'formal' } as const;
const FLEMISH = { locale: 'nl-BE', form: 'formal' } as const;

describe('the letter with portable data (L12)', () => {
  it.each([
    ['what is in the file', '- Contactgegevens: Naam, E-mailadres, Telefoon'],
    ['a category of which all is in it', '- Bestellingen: alles wat wij daarvan hebben'],
    ['the forms', '- JSON. ', '- CSV. ', '- Leesmij. '],
    ['what was not given by the person', 'Waarom: Wij kregen ze niet van u'],
    ['what has another basis', 'Waarom: Wij gebruiken ze niet met uw toestemming'],
    ['what is not stored', 'zoals bij een wachtwoord'],
    ['what is also about others', '(artikel 20 lid 4 AVG)'],
    ['to whom it went', 'rechtstreeks van ons naar Nieuwe Hosting B.V.'],
    ['that erasure stands apart', 'artikel 20 lid 3 AVG'],
  ])('tells %s', (_, ...facts) => {
    const text = toPlainText(composePortability(PORTABILITY.customer, DUTCH));
    for (const fact of facts) expect(text).toContain(fact);
  });

  it('encloses the file for whoever gets it, and not where it was sent elsewhere', () => {
    const enclosed = (person: PersonKey) =>
      composePortability(PORTABILITY[person], DUTCH).enclosures.items.map(({ name }) => name);
    expect(enclosed('customer')).toEqual(['Geen']);
    expect(enclosed('subscriber')).toEqual(['Bestand met uw gegevens']);
    expect(enclosed('applicant')).toEqual(['Bestand met uw gegevens']);
  });

  it('says why a transfer was not feasible, and offers one where none was asked', () => {
    const refused = toPlainText(composePortability(PORTABILITY.applicant, DUTCH));
    expect(refused).toContain('technisch niet mogelijk');
    expect(refused).toContain('die een kandidaat zelf oplaadt');
    const unasked = toPlainText(composePortability(PORTABILITY.subscriber, DUTCH));
    expect(unasked).toContain('Laat ons weten naar welke');
  });

  it('speaks of no file where no data fall under the right', () => {
    const facts = { ...PORTABILITY.customer, included: [] };
    const document = composePortability(facts, DUTCH);
    expect(idsOf(document)).toEqual(expect.arrayContaining(['left-out', 'kept', 'complaint']));
    expect(toPlainText(document)).not.toMatch(/JSON|Nieuwe Hosting|bestand/);
  });
});

describe('the letter about an objection to marketing (L13)', () => {
  it.each([
    ['that it stopped', 'Vanaf 5 november 2026 gebruiken wij uw gegevens niet meer voor reclame.'],
    ['that no reason is asked', '(artikel 21 lid 2 AVG)'],
    ['what stopped', '- Nieuwsbrief\n- Kerstkaart voor klanten'],
    ['that only the address stays', 'Op die lijst staat alleen het adres'],
    ['on which basis', 'De grondslag is ons gerechtvaardigd belang'],
    ['its article', '(artikel 6 lid 1 onder f AVG)'],
    ['what processors are told', 'wij dragen haar op om u geen reclame van ons meer te sturen'],
    ['that invoices go on', 'zoals een factuur of een afspraak, blijft u krijgen'],
  ])('tells %s', (_, fact) => {
    const text = toPlainText(composeMarketingObjection(MARKETING.customer, DUTCH));
    expect(text).toContain(fact);
  });

  it('calls the basis as Flanders does in nl-BE', () => {
    const text = toPlainText(composeMarketingObjection(MARKETING.customer, FLEMISH));
    expect(text).toContain('De rechtsgrond is ons gerechtvaardigd belang');
    expect(text).toContain('(artikel 6, lid 1, f) AVG)');
    expect(text).not.toContain('grondslag');
  });

  it('speaks of no block list where the address is not on one', () => {
    const document = composeMarketingObjection(MARKETING.subscriber, DUTCH);
    expect(idsOf(document)).not.toContain('blocked');
    expect(toPlainText(document)).toContain('Wij vonden geen verzendlijst waarop u stond.');
  });
});

describe('the letter about another objection (L14)', () => {
  it('tells what it was about, the situation, the weighing and what happens to the data', () => {
    const text = toPlainText(composeGeneralObjection(OBJECTION.customer, DUTCH));
    for (const fact of [
      'Wij stoppen vandaag, 22 november 2026,',
      '- Ons werk laten zien op de website',
      'bericht op een adres waar een ander meeleest',
      'weegt zwaarder',
      '(artikel 17 lid 1 onder c AVG)',
      '(artikel 18 lid 1 onder d AVG)',
    ]) {
      expect(text).toContain(fact);
    }
    expect(text).not.toContain('dwingende');
  });

  it.each([
    ['compelling-grounds', 'dwingende gerechtvaardigde redenen'],
    ['legal-claims', 'nodig hebben voor een rechtsvordering'],
  ] as const)('names the ground of article 21(1) when use continues on %s', (ground, words) => {
    const document = composeGeneralObjection({ ...OBJECTION.applicant, ground }, DUTCH);
    const decision = bodyOf(document, [], ['decision']);
    expect(decision).toContain(words);
    expect(decision).toContain('(artikel 21 lid 1 AVG)');
    expect(decision).toContain('een klacht indienen of naar de rechter gaan');
    expect(decision).not.toContain('wissen wij');
  });

  it('does not claim a restriction that there was not', () => {
    const text = toPlainText(composeGeneralObjection(OBJECTION.subscriber, DUTCH));
    expect(text).not.toContain('artikel 18');
    expect(text).toContain('het gebruik dat u in uw bericht noemde');
  });
});

describe('the letter about a withdrawn consent (L15)', () => {
  it.each([
    ['which consent', 'Tekst: Ja, stuur mij elke maand de nieuwsbrief.'],
    ['when it was given and stopped', 'Gegeven op: 3 april 2023\n  Gestopt op: 5 november 2026'],
    ['what is not on record', 'Tekst: niet vastgelegd\n  Gegeven op: niet bekend'],
    ['that earlier use stays lawful', 'blijft rechtmatig (artikel 7 lid 3 AVG)'],
    ['the consequence', 'De korting voor lezers van de nieuwsbrief vervalt'],
    ['what is erased', '- Portfoliofoto'],
    ['on which ground', '(artikel 17 lid 1 onder b AVG)'],
    ['what stays for another purpose', '- Contactgegevens: De overeenkomst uitvoeren'],
    ['until when the proof is kept', 'Dat doen wij tot 5 november 2031.'],
  ])('tells %s', (_, fact) => {
    const text = toPlainText(composeConsentWithdrawn(CONSENT.customer, DUTCH));
    expect(text).toContain(fact);
  });

  it('names no term of proof that was not chosen', () => {
    const text = toPlainText(composeConsentWithdrawn(CONSENT.subscriber, DUTCH));
    expect(text).toContain('nog geen vaste termijn gekozen');
  });

  it('says that nothing goes where nothing was kept with this consent alone', () => {
    const text = bodyOf(composeConsentWithdrawn(CONSENT.applicant, DUTCH), [], ['data']);
    expect(text).toContain('Daarom wissen wij niets.');
    expect(text).not.toContain('artikel 17');
  });

  it('claims nothing where no consent was found', () => {
    const facts = { ...CONSENT.subscriber, consents: [], erased: [] };
    const document = composeConsentWithdrawn(facts, DUTCH);
    expect(toPlainText(document)).toContain('geen toestemming van u gevonden die nog gold');
    expect(idsOf(document)).toEqual(['intro', 'rights', 'complaint', 'costs', 'questions']);
  });
});

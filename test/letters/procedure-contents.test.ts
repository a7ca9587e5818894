import { describe, expect, it } from 'vitest';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import {
  composeAck,
  composeIdentity,
  composeRefusal,
} from '#shared/domain/letters/procedure-letters.ts';
import { requestWords } from '#shared/domain/letters/texts/request-words.ts';
import {
  ackFacts,
  identityFacts,
  refusalFacts,
  type WhoAsked,
} from '#test/builders/procedure-facts.ts';
import { EVERY_LETTER } from './every-letter.ts';
import { DAUGHTER, groundOf, LETTERS, type Options, textOfSection } from './procedure-parts.ts';

const DUTCH = { locale: 'nl-NL', form: 'formal' } as const;
const FLEMISH = { locale: 'nl-BE', form: 'formal' } as const;

describe('the confirmation of receipt (nl-NL)', () => {
  it.each([
    ['what came in, when and how', 'Op 5 november 2026 ontvingen wij per e-mail uw bericht.'],
    ['the day of the answer', 'U krijgt uiterlijk op 7 december 2026 antwoord van ons.'],
    ['the reference', 'Bij ons heeft uw verzoek kenmerk 2026-014.'],
    ['a right with its article', '- Inzage (artikel 15 AVG). U wilt weten'],
    [
      'that more time takes a reasoned letter in time',
      'uiterlijk op 7 december 2026 een brief met de reden',
    ],
    ['how long at most', 'hoogstens twee maanden extra (artikel 12 lid 3 AVG)'],
    ['that who asks is clear', 'Wij twijfelen er niet aan van wie dit verzoek komt.'],
    ['that no copy is wanted', 'hebben wij niet nodig'],
    ['that it is free', 'hoeft u niets te betalen'],
  ])('tells %s', (_, fact) => {
    expect(toPlainText(LETTERS.ack('customer', DUTCH))).toContain(fact);
  });

  it('asks what is meant when no right was recognised', () => {
    const { request } = ackFacts('customer');
    const document = composeAck(
      ackFacts('customer', { request: { ...request, rights: [] } }),
      DUTCH,
    );
    const understood = textOfSection(document, 'understood');
    expect(understood).toContain('nog niet opmaken');
    expect(understood).not.toContain('artikel');
  });

  it('leaves a copy for a letter of its own', () => {
    const identity = textOfSection(
      composeAck(ackFacts('customer', { identityMethod: 'masked-copy' }), DUTCH),
      'identity',
    );
    expect(identity).toContain('Stuur ons nu nog geen kopie');
    expect(identity).not.toContain('hebben wij niet nodig');
  });
});

describe('the question who is asking', () => {
  const dutch = (who: WhoAsked, options: Options = DUTCH) =>
    toPlainText(LETTERS.identity(who, options));

  it.each([
    ['the doubt', 'Het verzoek kwam van een e-mailadres dat wij niet kennen.'],
    ['that one is enough', 'Eén van deze manieren is genoeg; u kiest zelf welke.'],
    ['why a copy', 'Het gaat om een volledig dossier met gezondheidsgegevens'],
    ['that it is the last means', 'Een kopie is het laatste middel'],
    ['the BSN wherever it stands', 'het burgerservicenummer (BSN), op elke plaats waar het staat'],
    ['the machine-readable lines', 'de regels met letters, cijfers en pijltjes'],
    ['the photo', 'de pasfoto'],
    ['the number', 'het nummer van het document'],
    ['the text across', '‘kopie voor Bakker ICT-hulp’'],
    ['the app', 'KopieID'],
    ['how to send it', 'als bestand met een wachtwoord'],
    [
      'that it is erased',
      'Meteen na die controle wissen wij wat wij daarvoor kregen. Wij bewaren het nooit.',
    ],
    ['the first date', 'uiterlijk op 7 december 2026 antwoord'],
    ['that the pause is one reading', 'in de wet zelf staat dat niet'],
    [
      'what if it fails',
      'dan kunnen wij het niet uitvoeren (artikel 11 lid 2 AVG en artikel 12 lid 2 AVG)',
    ],
  ])('tells %s', (_, fact) => {
    expect(dutch('customer')).toContain(fact);
  });

  it('puts the lightest means first, in whatever order they were chosen', () => {
    const methods = ['masked-copy', 'in-person', 'known-address'] as const;
    const document = composeIdentity(identityFacts('customer', 'nl', { methods }), DUTCH);
    const choices = textOfSection(document, 'choices');
    const places = ['bekend adres', 'laten zien', 'afgeschermde kopie'].map((what) =>
      choices.indexOf(what),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('speaks of no copy without its reason, and refuses to ask for nothing else', () => {
    const blank = { copyReason: ' \n' };
    const document = composeIdentity(identityFacts('customer', 'nl', blank), DUTCH);
    expect(document.sections.some(({ id }) => id === 'copy')).toBe(false);
    expect(toPlainText(document)).not.toMatch(/afgeschermde|KopieID/);
    expect(textOfSection(document, 'sending')).toContain('stuur geen kopie');
    expect(() => composeIdentity(identityFacts('applicant', 'nl', blank), DUTCH)).toThrow(
      RangeError,
    );
    const none = identityFacts('customer', 'nl', { methods: [] });
    expect(() => composeIdentity(none, DUTCH)).toThrow(RangeError);
  });

  it('masks a Belgian card as Belgian cards are made, in every language', () => {
    for (const options of EVERY_LETTER) {
      const copy = textOfSection(LETTERS.identity('applicant', options), 'copy');
      expect(copy).toMatch(/voorkant|front|recto/);
      expect(copy).toMatch(/rijksregisternummer|national register|registre national/);
      expect(copy).not.toMatch(/BSN|KopieID/);
    }
  });

  it('says whom ‘u’ means when somebody else asked', () => {
    const text = toPlainText(LETTERS.identity('customer', DUTCH, DAUGHTER));
    expect(text).toContain('waar hieronder ‘u’ staat, is Jan de Vries bedoeld');
    expect(dutch('customer')).not.toContain('is Jan de Vries bedoeld');
  });

  it('speaks Flemish in Flanders', () => {
    expect(dutch('applicant', FLEMISH)).toContain('een kopie van een identiteitskaart');
    expect(dutch('applicant', FLEMISH)).not.toContain('identiteitsbewijs');
  });
});

describe('the letter that takes more time (nl-NL)', () => {
  it.each([
    ['the final day', 'U krijgt uiterlijk op 5 februari 2027 ons volledige antwoord.'],
    ['the reason of the law', 'De reden is dat uw verzoek ingewikkeld is.'],
    ['what it is here', 'De gegevens staan in zes systemen'],
    ['the longest it can be', 'hoogstens twee maanden later (artikel 12 lid 3 AVG)'],
    ['when it came in', 'Uw verzoek kwam binnen op 5 november 2026'],
    ['what was answered', '- de facturen van 2025 en 2026'],
    ['the authority', 'Postbus 93374'],
  ])('tells %s', (_, fact) => {
    expect(toPlainText(LETTERS.extension('customer', DUTCH))).toContain(fact);
  });

  it('says so when nothing is answered yet, and never that it is busy', () => {
    const text = toPlainText(LETTERS.extension('subscriber', DUTCH));
    expect(text).toContain('Van uw verzoek is nog niets beantwoord.');
    expect(text).toContain('dat het om meer verzoeken gaat');
    expect(text).not.toMatch(/\bdruk\b|drukte/i);
  });
});

describe('the refusal', () => {
  const dutch = (who: WhoAsked) => toPlainText(LETTERS.refusal(who, DUTCH));

  it.each([
    ['the part', 'INZAGE (ARTIKEL 15 AVG): VOOR EEN DEEL NIET UITGEVOERD'],
    ['the ground', '(artikel 15 lid 4 AVG en artikel 41 lid 1 onder i UAVG)'],
    ['why here', 'Op de foto van de bouwplaats staan twee collega’s'],
    ['the other ground', '(artikel 17 lid 3 onder b AVG)'],
    ['why there', 'De facturen van 2025 bewaren wij tot 1 januari 2033'],
    ['that the rest is done', 'De rest van uw verzoek om inzage en wissing voeren wij uit.'],
    ['what it is not about', 'Over uw verzoek om rectificatie gaat deze weigering niet.'],
    ['the authority', 'Autoriteit Persoonsgegevens (AP)'],
    ['the court', 'binnen zes weken'],
  ])('tells %s', (_, fact) => {
    expect(dutch('customer')).toContain(fact);
  });

  it('says in its title whether it is all or a part', () => {
    expect(LETTERS.refusal('subscriber', DUTCH).title).toBe('Wij voeren uw verzoek niet uit');
    for (const who of ['customer', 'applicant'] as const) {
      expect(LETTERS.refusal(who, DUTCH).title).toBe('Wij voeren uw verzoek voor een deel uit');
    }
    expect(dutch('subscriber')).not.toContain('WAT WIJ WEL DOEN');
  });

  it('names the Dutch act for a Dutch business only', () => {
    const explanation = 'Er staan anderen in.';
    const refusals = [
      { right: 'access', extent: 'partly', ground: 'others-rights', explanation },
    ] as const;
    for (const options of EVERY_LETTER) {
      const dutchOne = composeRefusal(refusalFacts('customer', 'nl', { refusals }), options);
      const belgian = composeRefusal(refusalFacts('applicant', 'nl', { refusals }), options);
      expect(groundOf(dutchOne)).toContain('UAVG');
      expect(groundOf(belgian)).not.toContain('UAVG');
    }
  });

  it('speaks of a legal basis as each country does', () => {
    const refusals = [
      { right: 'consent-withdrawal', extent: 'whole', ground: 'does-not-apply', explanation: '' },
    ] as const;
    const facts = refusalFacts('applicant', 'nl', { refusals });
    expect(groundOf(composeRefusal(facts, DUTCH))).toContain('grondslag');
    expect(groundOf(composeRefusal(facts, FLEMISH))).toContain('rechtsgrond');
  });

  it('is refused itself when nothing is', () => {
    const facts = refusalFacts('customer', 'nl', { refusals: [] });
    expect(() => composeRefusal(facts, DUTCH)).toThrow(RangeError);
  });
});

describe('the notice of a fee (nl-NL)', () => {
  it.each([
    ['the amount', 'vragen wij € 25,00.'],
    ['why', 'Het is het negende verzoek over dezelfde gegevens in drie weken.'],
    ['the law', 'kennelijk ongegrond of buitensporig'],
    ['the day to reply', 'Laat ons uiterlijk op 1 december 2026 weten'],
    ['that it can be narrowed', '- Uw verzoek beperken.'],
    ['that it can be withdrawn', '- Uw verzoek intrekken.'],
    ['that silence costs nothing', 'dan brengen wij niets in rekening'],
    ['that it takes a word', 'Zonder uw uitdrukkelijke akkoord brengen wij niets in rekening.'],
  ])('tells %s', (_, fact) => {
    expect(toPlainText(LETTERS['fee.notice']('customer', DUTCH))).toContain(fact);
  });

  it('never says that the request is free', () => {
    for (const options of EVERY_LETTER) {
      const document = LETTERS['fee.notice']('customer', options);
      expect(document.sections.filter(({ blocks }) => blocks.includes('B5'))).toHaveLength(1);
      expect(textOfSection(document, 'costs')).toContain('€ 25,00');
      const { costs } = requestWords(options.locale, options.form);
      expect(toPlainText(document)).not.toContain(costs.free);
    }
  });
});

describe('the letter that somebody else answers (nl-NL)', () => {
  it.each([
    ['who answers', 'Niet wij, maar Fietsenwinkel Ammerlaan geeft antwoord op uw verzoek.'],
    ['in which service', '(de boekingsmodule)'],
    ['who is who', 'en is daarom de verwerkingsverantwoordelijke. Wij zijn de verwerker'],
    [
      'when it was passed on',
      'Op 20 november 2026 hebben wij uw verzoek doorgestuurd naar Fietsenwinkel Ammerlaan',
    ],
    ['that nothing else is told', 'Wij geven alleen uw verzoek door en verder niets.'],
    ['whom to ask for these data', 'waarover Fietsenwinkel Ammerlaan beslist, kunt u daar terecht'],
    ['the rights over what we keep', 'zoals uw verzoek en deze brief'],
  ])('tells %s', (_, fact) => {
    expect(toPlainText(LETTERS['not.controller']('customer', DUTCH))).toContain(fact);
  });

  it('names no day and no service that is not known', () => {
    const text = toPlainText(LETTERS['not.controller']('subscriber', DUTCH));
    expect(text).toContain('Wij sturen uw verzoek door naar Fietsenwinkel Ammerlaan');
    expect(text).not.toContain('20 november 2026');
    expect(toPlainText(LETTERS['not.controller']('applicant', DUTCH))).not.toContain('module');
  });
});

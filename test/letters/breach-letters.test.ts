import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toDocx } from '#register/letters/to-docx.ts';
import { type Breach, REASONS_NOT_TELLING, REPORT_PARTS } from '#shared/domain/breaches.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import type { BreachLetterFacts } from '#shared/domain/letters/breach-facts.ts';
import { composeBreachNotice } from '#shared/domain/letters/breach-notice.ts';
import {
  composeBreachReport,
  composeBreachToController,
} from '#shared/domain/letters/breach-report.ts';
import {
  blocksPresent,
  hasEdits,
  isVisible,
  LetterDocument,
} from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { breachTexts } from '#shared/domain/letters/texts/breach/breach-texts.ts';
import { toHtml } from '#shared/domain/letters/to-html.ts';
import { anUnknownBreach, belgianBreachFacts, breachFacts } from '#test/builders/breach.ts';
import { documentXml } from './docx-text.ts';
import { EVERY_LETTER, otherForm } from './every-letter.ts';
import { strangeMarkup, xmlFault } from './markup-check.ts';

type Style = (typeof EVERY_LETTER)[number];

const DUTCH = { locale: 'nl-NL', form: 'formal' } as const;
const FLEMISH = { locale: 'nl-BE', form: 'formal' } as const;

/** A business in the country where the letter is written. */
function factsFor(
  { locale }: Style,
  change: Partial<BreachLetterFacts> = {},
  breach: Partial<Breach> = {},
): BreachLetterFacts {
  return locale === 'nl-BE' || locale === 'fr'
    ? belgianBreachFacts(change, breach)
    : breachFacts(change, breach);
}

const LATE = {
  awareAt: '2026-10-23T15:00:00Z',
  discoveredAt: '2026-10-23T14:20:00Z',
  occurredFromOn: getPlainDate('2026-10-22'),
  occurredToOn: null,
  lateReason: 'De omvang was pas na onderzoek duidelijk.',
};
const TOLD = {
  authorityNotifiedAt: '2026-11-21T08:05:00Z',
  authorityReference: 'DL-778899',
  risk: 'high',
  personsToldOn: getPlainDate('2026-11-21'),
} as const;
const NAMED = { addressee: ['Jan de Vries', 'Kerkstraat 12', '1234 AB Utrecht'] };
const CUSTOMER = { addressee: ['Bakkerij Zonnedauw', 'Marktplein 3', '3511 AA Utrecht'] };

/** Every kind of letter, in its fullest, its barest and its latest form. */
const LETTERS = {
  'breach.authority': {
    complete: (style: Style) => composeBreachReport(factsFor(style), style),
    provisional: (style: Style) =>
      composeBreachReport(factsFor(style, { breach: anUnknownBreach() }), style),
    late: (style: Style) =>
      composeBreachReport(
        factsFor(style, { processor: 'Hostingbedrijf Noord' }, { ...LATE, approxRecords: null }),
        style,
      ),
    supplement: (style: Style) => composeBreachReport(factsFor(style, {}, TOLD), style),
  },
  'breach.person': {
    named: (style: Style) =>
      composeBreachNotice(
        factsFor(style, { ...NAMED, processor: 'Hostingbedrijf Noord' }, TOLD),
        style,
      ),
    model: (style: Style) =>
      composeBreachNotice(factsFor(style, { breach: anUnknownBreach() }), style),
  },
  'breach.toController': {
    known: (style: Style) =>
      composeBreachToController(factsFor(style, CUSTOMER, { role: 'processor' }), style),
    unknown: (style: Style) =>
      composeBreachToController(
        factsFor(style, { breach: anUnknownBreach({ role: 'processor' }) }),
        style,
      ),
  },
} as const;
const CASES = Object.entries(LETTERS).flatMap(([kind, cases]) =>
  Object.entries(cases).map(([name, compose]) => [kind, name, compose] as const),
);

describe.each(EVERY_LETTER)('letters about a breach in $locale, $form', (style) => {
  it.each(CASES)('%s, %s reads as it was written down', async (kind, name, compose) => {
    const text = toPlainText(compose(style));
    const file = `snapshots/${kind}/${style.locale}-${style.form}-${name}.txt`;
    await expect(text).toMatchFileSnapshot(file);
  });

  it.each(CASES)('%s, %s is whole and can be kept', (kind, _, compose) => {
    const document = compose(style);
    expect(document.kind).toBe(kind);
    expect(hasEdits(document)).toBe(false);
    for (const section of document.sections) {
      expect(section.content.length, section.id).toBeGreaterThan(0);
      expect(section.content.every(isVisible), section.id).toBe(true);
    }
    expect(v.parse(LetterDocument, JSON.parse(JSON.stringify(document)))).toEqual(document);
    const blocks = blocksPresent(document);
    expect(blocks).toEqual(expect.arrayContaining(['B1', 'B2']));
    expect(blocks.includes('B6')).toBe(kind === 'breach.person');
  });

  it.each(CASES)(
    '%s, %s keeps to its form of address, without a trace of the program',
    (_kind, _name, compose) => {
      const text = toPlainText(compose(style));
      expect(text.match(otherForm(style))).toBeNull();
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|[{}]|\[object|\$|\bfalse\b|\btrue\b/);
      expect(text).not.toMatch(/ {2,}|,,|\.\.| [.,]/);
      expect(text).not.toMatch(/u moet|je moet|you must|vous devez|tu dois|voldoe/i);
    },
  );

  it.each(CASES)(
    '%s, %s becomes a page and a word processor file',
    async (_kind, _name, compose) => {
      const document = compose(style);
      expect(strangeMarkup(toHtml(document))).toEqual([]);
      const xml = documentXml(await toDocx(document));
      expect(xmlFault(xml)).toBeUndefined();
      expect(xml).toContain('2026-001');
    },
  );

  it('tells every missing part apart, each with the point of art. 33 that asks for it', () => {
    const { part } = breachTexts(style.locale, style.form).report.missing;
    const parts = REPORT_PARTS.map((name) => part(name));
    expect(new Set(parts).size).toBe(REPORT_PARTS.length);
    for (const text of parts) expect(text).toMatch(/\((?:artikel|Article|article) 33/);
  });

  it('gives the point of art. 34(3) for every reason not to tell persons', () => {
    const letters = { unreadable: 'a', 'risk-removed': 'b', 'public-notice': 'c' } as const;
    for (const because of REASONS_NOT_TELLING) {
      const facts = factsFor(style, {}, { risk: 'high', personsNotToldBecause: because });
      const told = textOfSection(composeBreachReport(facts, style), 'measures');
      expect(told).toMatch(
        new RegExp(
          `lid 3 onder ${letters[because]} AVG|lid 3, ${letters[because]}\\) AVG|` +
            `34\\(3\\)\\(${letters[because]}\\) GDPR|paragraphe 3, ${letters[because]}\\) du RGPD`,
        ),
      );
    }
  });
});

describe('the sheet for the authority (nl-NL)', () => {
  it.each([
    ['that it is complete', 'Alles wat artikel 33 lid 3 AVG vraagt, staat op dit blad.'],
    ['where the answers go', 'www.autoriteitpersoonsgegevens.nl'],
    ['what happened', 'Uit de auto is een laptop gestolen. Daarop stond de klantenlijst.'],
    ['the nature', 'inzage of verspreiding die niet mocht (vertrouwelijkheid)'],
    ['the second nature', 'verlies of vernietiging van gegevens (beschikbaarheid)'],
    ['the persons', 'Aantal betrokkenen: ongeveer 1.240'],
    ['the records', 'Aantal gegevensrecords: ongeveer 3.100'],
    ['when it happened', 'van 19 november 2026 tot en met 20 november 2026'],
    ['the awareness in local time', 'Kennis van de inbreuk: 20 november 2026 om 16.30 uur'],
    ['the deadline in local time', 'Einde van de 72 uur: 23 november 2026 om 16.30 uur'],
    ['the contact point', 'Te bereiken via: '],
    ['the consequences', 'Iemand kan zich voordoen als ons bedrijf'],
    ['what was done', 'Alle wachtwoorden zijn gewijzigd.'],
    ['what is planned', 'De klantenlijst komt niet meer op laptops.'],
    ['the risk', 'Er is een risico, maar geen hoog risico.'],
    ['that persons need not be told', 'nee, want er is geen hoog risico'],
    ['who filled it in', 'Ingevuld door'],
  ])('tells %s', (_, fact) => {
    expect(toPlainText(composeBreachReport(breachFacts(), DUTCH))).toContain(fact);
  });

  it('is provisional as long as anything is unknown, and says what', () => {
    const document = composeBreachReport(breachFacts({}, { approxRecords: null }), DUTCH);
    expect(document.title).toBe('Voorlopige melding van een datalek');
    const text = toPlainText(document);
    expect(text).toContain('(artikel 33 lid 4 AVG)');
    expect(text).toContain('Aantal gegevensrecords: nog niet bekend');
    const missing = textOfSection(document, 'missing');
    expect(missing).toContain('het aantal gegevensrecords, bij benadering');
    expect(missing).not.toContain('het aantal betrokkenen');
  });

  it('says of a report in time nothing about being late', () => {
    const text = toPlainText(composeBreachReport(breachFacts(), DUTCH));
    expect(text).not.toMatch(/72 uur zijn voorbij|later is gemeld|Zomer- of wintertijd/);
  });

  it('gives the reason when it is late, and asks for one that is missing', () => {
    const late = composeBreachReport(breachFacts({}, LATE), DUTCH);
    expect(textOfSection(late, 'timeline')).toContain('De omvang was pas na onderzoek duidelijk.');
    const silent = composeBreachReport(breachFacts({}, { ...LATE, lateReason: '' }), DUTCH);
    expect(textOfSection(silent, 'timeline')).toContain(
      'Reden waarom later is gemeld: nog niet bekend',
    );
    expect(textOfSection(silent, 'missing')).toContain('de reden waarom later is gemeld');
  });

  it('explains an hour that shifts with the clock', () => {
    const text = textOfSection(composeBreachReport(breachFacts({}, LATE), DUTCH), 'timeline');
    expect(text).toContain('Einde van de 72 uur: 26 oktober 2026 om 16.00 uur');
    expect(text).toContain('Op 25 oktober 2026 gaat de klok een uur terug.');
    expect(text).toContain('om 16.00 uur en niet om 17.00 uur');
  });

  it('becomes a supplement once the authority was told, with the earlier number', () => {
    const document = composeBreachReport(breachFacts({}, TOLD), DUTCH);
    expect(document.title).toBe('Aanvulling op de melding van een datalek');
    const about = textOfSection(document, 'about');
    expect(about).toContain('Eerdere melding: DL-778899, op 21 november 2026');
    expect(textOfSection(document, 'timeline')).toContain('21 november 2026 om 09.05 uur');
    expect(textOfSection(document, 'measures')).toContain('ja, op 21 november 2026');
  });

  it('says that a supplement lacks something too', () => {
    const document = composeBreachReport(breachFacts({}, { ...TOLD, consequences: '' }), DUTCH);
    expect(document.sections.map(({ id }) => id)).toContain('missing');
    expect(toPlainText(document)).toContain('Voorlopig: een deel van de gegevens');
  });

  it('says that whether to tell persons of a high risk is not decided', () => {
    const facts = breachFacts({}, { risk: 'high' });
    expect(textOfSection(composeBreachReport(facts, DUTCH), 'measures')).toContain(
      'Betrokkenen ingelicht: nog niet besloten',
    );
  });

  it('asks for somebody to reach when the business gave no way', () => {
    const { controller } = breachFacts();
    const silent = breachFacts({ controller: { ...controller, email: '', phone: '' } });
    expect(textOfSection(composeBreachReport(silent, DUTCH), 'missing')).toContain(
      'waar meer informatie te krijgen is',
    );
  });

  it.each([
    ['AP', 'NL', ['organisation', 'timeline', 'breach', 'data', 'persons']],
    ['GBA', 'BE', ['organisation', 'data', 'persons', 'timeline', 'breach']],
  ] as const)('follows the order of the form of the %s', (authority, country, order) => {
    const facts = country === 'NL' ? breachFacts() : belgianBreachFacts();
    const document = composeBreachReport(facts, country === 'NL' ? DUTCH : FLEMISH);
    const ids = document.sections.map(({ id }) => id);
    expect(ids.slice(ids.indexOf('organisation')).slice(0, 5)).toEqual(order);
    expect(ids.slice(-4)).toEqual(['protection', 'consequences', 'measures', 'other']);
    expect(document.addressee[0]).toContain(authority);
  });

  it('uses the word and the law of Flanders there', () => {
    const text = toPlainText(composeBreachReport(belgianBreachFacts(), FLEMISH));
    expect(text).toContain('Melding van een gegevenslek'.toUpperCase());
    expect(text).toContain('artikel 33, lid 3 AVG');
    expect(text).not.toMatch(/datalek/i);
  });
});

describe('the notice to a person (nl-NL)', () => {
  const letter = (breach: Partial<Breach> = {}, change: Partial<BreachLetterFacts> = {}) =>
    composeBreachNotice(breachFacts({ ...NAMED, ...change }, { ...TOLD, ...breach }), DUTCH);

  it.each([
    ['to whom', 'Jan de Vries\nKerkstraat 12\n1234 AB Utrecht'],
    ['a greeting', 'Geachte heer/mevrouw Jan de Vries,'],
    ['what went wrong', 'Er is iets misgegaan met gegevens die wij van u hebben.'],
    ['the right to know', 'artikel 34 AVG'],
    ['what happened', 'Uit de auto is een laptop gestolen.'],
    ['its nature in plain words', 'heeft de gegevens gezien of meegenomen'],
    ['when', 'Het gebeurde tussen 19 november 2026 en 20 november 2026.'],
    ['the discovery', 'Wij ontdekten het op 20 november 2026.'],
    ['which data', 'Namen, e-mailadressen en telefoonnummers'],
    ['the consequences', 'Iemand kan zich voordoen als ons bedrijf en klanten benaderen.'],
    ['what was done', 'Alle wachtwoorden zijn gewijzigd.'],
    ['what is planned', 'De klantenlijst komt niet meer op laptops.'],
    ['the report', 'gemeld bij de toezichthouder'],
    ['the own advice', 'Bel ons bij twijfel over een bericht'],
    ['passwords', 'Gebruikt u bij ons een wachtwoord? Wijzig het'],
    ['the bank account', 'afschriften van uw bankrekening'],
    ['where to ask', 'noem kenmerk 2026-001'],
    ['the authority', 'Postbus 93374'],
  ])('tells %s', (_, fact) => {
    expect(toPlainText(letter())).toContain(fact);
  });

  it('leaves the name open when none is typed', () => {
    const document = letter({}, { addressee: [] });
    expect(document.addressee).toEqual(['Aan de persoon om wie het gaat']);
    expect(toPlainText(document)).toContain('Geachte heer/mevrouw,');
  });

  it('says what is not known yet instead of leaving it out', () => {
    const text = toPlainText(
      composeBreachNotice(breachFacts({ breach: anUnknownBreach() }), DUTCH),
    );
    for (const unknown of [
      'Wat er precies is gebeurd, zoeken wij nog uit.',
      'Wanneer het precies gebeurde, weten wij nog niet.',
      'Om welke gegevens van u het precies gaat, zoeken wij nog uit.',
      'Welke gevolgen dit voor u kan hebben, zoeken wij nog uit.',
      'Wij zoeken uit wat nodig is en laten het u weten.',
    ]) {
      expect(text).toContain(unknown);
    }
    expect(text).not.toContain('gemeld bij de toezichthouder');
  });

  it('names the processor where it happened, and nobody when it happened at home', () => {
    expect(toPlainText(letter({}, { processor: 'Hostingbedrijf Noord' }))).toContain(
      'Het ging mis bij Hostingbedrijf Noord, een bedrijf dat voor ons werkt.',
    );
    expect(toPlainText(letter())).not.toContain('een bedrijf dat voor ons werkt');
  });

  it('tells nothing of the numbers, the cause and the assessment', () => {
    const text = toPlainText(letter());
    expect(text).not.toMatch(/1\.240|3\.100|Diefstal uit een afgesloten auto|op een briefje/);
    expect(text).not.toContain('oplichting goed mogelijk');
  });

  it('is about nothing else: no offer and no newsletter', () => {
    for (const style of EVERY_LETTER) {
      const text = toPlainText(composeBreachNotice(factsFor(style, NAMED, TOLD), style));
      expect(text).not.toMatch(
        /aanbieding|korting|nieuwsbrief|offer|discount|newsletter|offre|remise/i,
      );
    }
  });

  it('can be changed in every text of its own', () => {
    const fixed = letter().sections.flatMap(({ id, content }) =>
      content.filter(({ type }) => type !== 'paragraph').map(() => id),
    );
    expect(fixed).toEqual(['complaint']);
  });
});

describe('the notice to the controller (nl-NL)', () => {
  const facts = breachFacts(CUSTOMER, { role: 'processor' });

  it.each([
    ['to whom', 'Bakkerij Zonnedauw\nMarktplein 3'],
    ['the duty to tell', 'artikel 33 lid 2 AVG'],
    ['what happened', 'Uit de auto is een laptop gestolen.'],
    ['when it was known', 'Kennis van de inbreuk: 20 november 2026 om 16.30 uur'],
    ['the nature', 'vertrouwelijkheid'],
    ['persons and their number', 'Aantal betrokkenen: ongeveer 1.240'],
    ['records and their number', 'Aantal gegevensrecords: ongeveer 3.100'],
    ['the consequences', 'Iemand kan zich voordoen'],
    ['the measures', 'Alle wachtwoorden zijn gewijzigd.'],
    ['the contact point', 'Te bereiken via'],
    ['who decides', 'beslist u zelf of dit wordt gemeld aan de toezichthouder'],
    ['that we help', 'artikel 28 lid 3 onder f AVG'],
  ])('tells %s', (_, fact) => {
    expect(toPlainText(composeBreachToController(facts, DUTCH))).toContain(fact);
  });

  it('claims no term of the processor, who has none', () => {
    const text = toPlainText(
      composeBreachToController({ ...facts, now: '2027-01-01T09:00:00Z' }, DUTCH),
    );
    expect(text).not.toMatch(/Einde van de 72 uur|later is gemeld|zijn voorbij/);
  });

  it('says what is not known yet, and that it follows', () => {
    const unknown = breachFacts({ breach: anUnknownBreach({ role: 'processor' }) });
    const document = composeBreachToController(unknown, DUTCH);
    expect(document.addressee).toEqual(['Aan de verwerkingsverantwoordelijke']);
    expect(textOfSection(document, 'missing')).toContain('Zodra wij meer weten, hoort u dat');
    const known = composeBreachToController(facts, DUTCH);
    expect(known.sections.map(({ id }) => id)).not.toContain('missing');
  });
});

function textOfSection(document: LetterDocument, id: string): string {
  const section = document.sections.find((one) => one.id === id);
  if (section === undefined) throw new Error(`no section ${id}`);
  return toPlainText({
    ...document,
    references: [],
    sender: { name: '', lines: [] },
    addressee: [],
    sections: [section],
  });
}

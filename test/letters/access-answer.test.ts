import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import type { Dossier, DossierItem } from '#shared/domain/dossier.ts';
import { composeAccessAnswer, composeAccessNone } from '#shared/domain/letters/access-answer.ts';
import {
  ACCESS_BLOCKS,
  blocksPresent,
  COMMON_BLOCKS,
  isVisible,
  LetterDocument,
  type Table,
  textOf,
} from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { toHtml } from '#shared/domain/letters/to-html.ts';
import { RETENTION_STATES } from '#shared/domain/retention/language.ts';
import {
  aBelgianDossier,
  aDossier,
  aField,
  anEmptyDossier,
  anInvoice,
  anItem,
} from '#test/builders/dossier.ts';
import { EVERY_LETTER, otherForm } from './every-letter.ts';

const DUTCH = { locale: 'nl-NL', form: 'formal' } as const;
const on = (text: string) => text as PlainDate;

function answer(change: Partial<Dossier> = {}, options: (typeof EVERY_LETTER)[number] = DUTCH) {
  return composeAccessAnswer(aDossier(change), options);
}

function sectionText(document: LetterDocument, id: string): string {
  const section = document.sections.find((one) => one.id === id);
  if (section === undefined) throw new Error(`no section ${id}`);
  return toPlainText({ ...document, sections: [section] });
}

function tableOf(document: LetterDocument, id: string): Table | undefined {
  const section = document.sections.find((one) => one.id === id);
  return section?.content.find((node) => node.type === 'table');
}

function withRetention(change: Partial<DossierItem['retention']>): Partial<Dossier> {
  const item = anItem();
  return { items: [{ ...item, retention: { ...item.retention, ...change } }] };
}

describe.each(EVERY_LETTER)('the answer in $locale, $form', (options) => {
  const dossiers = { rich: aDossier(), belgian: aBelgianDossier(), spare: spareDossier() };

  it.each(Object.keys(dossiers))('carries all blocks (%s dossier)', (name) => {
    const document = composeAccessAnswer(dossiers[name as keyof typeof dossiers], options);
    expect(document.kind).toBe('access.answer');
    expect(blocksPresent(document)).toEqual([...ACCESS_BLOCKS, ...COMMON_BLOCKS]);
  });

  it.each(Object.keys(dossiers))('has no empty section or node (%s dossier)', (name) => {
    const document = composeAccessAnswer(dossiers[name as keyof typeof dossiers], options);
    for (const section of document.sections) {
      expect(section.content.length, section.id).toBeGreaterThan(0);
      expect(section.content.every(isVisible), section.id).toBe(true);
      expect(section.heading, section.id).not.toBe('');
    }
    const ids = document.sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(Object.keys(dossiers))('fits the schema of kept letters (%s dossier)', (name) => {
    const document = composeAccessAnswer(dossiers[name as keyof typeof dossiers], options);
    const kept = v.parse(LetterDocument, JSON.parse(JSON.stringify(document)));
    expect(kept).toEqual(document);
  });

  it('leaves no trace of the program in its texts', () => {
    for (const dossier of [...Object.values(dossiers), anEmptyDossier()]) {
      const text = toPlainText(composeAccessAnswer(dossier, options));
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|[{}]|\[object|\$|\bfalse\b|\btrue\b/);
      expect(text).not.toMatch(/ {2,}\S.*\.\.|,,|\.\./);
    }
  });

  it('keeps to its form of address', () => {
    for (const dossier of [...Object.values(dossiers), anEmptyDossier()]) {
      const text = toPlainText(composeAccessAnswer(dossier, options));
      expect(text.match(otherForm(options))).toBeNull();
    }
  });

  it('says something about every state of retention', () => {
    for (const state of RETENTION_STATES) {
      for (const dueOn of [null, on('2026-03-01'), on('2030-03-01')]) {
        for (const disposal of ['erase', 'anonymise'] as const) {
          const document = answer(withRetention({ state, dueOn, disposal }), options);
          const cell = tableOf(document, 'A4')?.rows[0]?.[1] ?? [];
          expect(textOf(cell), `${state} ${dueOn}`).toMatch(/^\S.+\.$/u);
        }
      }
    }
  });

  it('has the same number of columns in header and rows of every table', () => {
    for (const section of answer({}, options).sections) {
      for (const node of section.content) {
        if (node.type !== 'table') continue;
        for (const row of node.rows) expect(row.length).toBe(node.columns.length);
        const width = node.columns.reduce((sum, column) => sum + column.width, 0);
        expect(width).toBeCloseTo(100);
      }
    }
  });
});

describe('the answer', () => {
  it('says which request it answers, when it came in and how (B3)', () => {
    const text = sectionText(answer(), 'intro');
    expect(text).toContain('5 november 2026');
    expect(text).toContain('per e-mail');
    expect(text).toContain('artikel 15');
    expect(text).toContain('Ja, wij verwerken persoonsgegevens van u.');
  });

  it('tells that other rights get their own answer when they were invoked too', () => {
    const dossier = aDossier();
    const request = dossier.request && {
      ...dossier.request,
      rights: ['access', 'erasure', 'objection'] as const,
    };
    expect(sectionText(answer({ request }), 'intro')).toContain(
      'wissing en stopzetting van bepaald gebruik (bezwaar)',
    );
    expect(sectionText(answer(), 'intro')).not.toContain('wissing');
  });

  it('names each purpose once, with its categories, basis and interest (A1, A13)', () => {
    const table = tableOf(answer(), 'A1');
    expect(table?.rows.map((row) => textOf(row[0] ?? []))).toEqual([
      'De overeenkomst uitvoeren',
      'Contact houden met klanten',
      'De boekhouding bijhouden',
    ]);
    const text = sectionText(answer(), 'A1');
    expect(text).toContain('Contactgegevens, Offertes');
    expect(text).toContain('artikel 6 lid 1 onder f AVG');
    expect(text).toContain('vragen snel kunnen beantwoorden');
    expect(text).toContain('Voor Inloggegevens hebben wij nog geen doel vastgelegd.');
  });

  it('names recipients, and admits where a name is not known (A3)', () => {
    const document = answer();
    const names = tableOf(document, 'A3')?.rows.map((row) => textOf(row[0] ?? []));
    expect(names).toEqual([
      'Zoho CRM\nZoho Corporation B.V.',
      'Acumulus\nSIEL B.V.',
      'Mailchimp\nIntuit Inc.',
      'Belastingdienst',
    ]);
    const text = sectionText(document, 'A3');
    expect(text).toContain('Van één ontvanger weten wij de naam nog niet: Hostingbedrijf');
    expect(text).toContain('Verenigde Staten');
  });

  it('tells what was handed over once, with the reason and the day, beside the standing recipients', () => {
    const text = sectionText(
      answer({
        recipients: [],
        disclosures: [
          {
            kind: 'colleague',
            recipient: 'Netwerkbureau Zuid',
            on: getPlainDate('2026-03-04'),
            what: 'Naam en storingsmelding',
            law: '',
            why: 'Hij kent deze router',
            agreedOn: getPlainDate('2026-03-02'),
            agreedHow: 'per telefoon',
          },
        ],
      }),
      'A3',
    );
    for (const part of [
      'Netwerkbureau Zuid',
      'Naam en storingsmelding',
      'Collega-specialist',
      'Hij kent deze router',
      'op 2 maart 2026 (per telefoon)',
      '4 maart 2026',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('geen ontvangers');
  });

  it('says that there are no recipients when there are none, true of what may not be told as well', () => {
    const text = sectionText(answer({ recipients: [], transfers: [] }), 'A3');
    expect(text).toContain('geen ontvangers');
  });

  it('gives safeguards per transfer, and says where they are not known (A9)', () => {
    const text = sectionText(answer(), 'A9');
    expect(text).toContain('Data Privacy Framework');
    expect(text).toContain('1 oktober 2026');
    expect(text).toContain('Van Hostingbedrijf weten wij niet zeker');
    const unknown = sectionText(
      answer({
        transfers: [{ recipient: 'Mailchimp', country: 'US', safeguards: [], checkedOn: null }],
      }),
      'A9',
    );
    expect(unknown).toContain('nog niet vastgesteld');
    expect(unknown).toContain('Welke waarborg geldt voor Mailchimp, weten wij nog niet.');
    expect(unknown).not.toContain('opvragen');
  });

  it('does not hide a recipient outside the Area of whom no transfer is recorded', () => {
    const text = sectionText(answer({ transfers: [] }), 'A9');
    expect(text).toContain('Mailchimp zit in Verenigde Staten, buiten de EER.');
    expect(text).not.toContain('Wij geven uw gegevens niet door');
  });

  it('says that there are no transfers when all recipients are within the Area', () => {
    const { recipients } = aDossier();
    const text = sectionText(answer({ transfers: [], recipients: recipients.slice(0, 2) }), 'A9');
    expect(text).toContain('Wij geven uw gegevens niet door naar landen buiten');
  });

  it('gives a date per category, and one row for items with the same outcome (A4)', () => {
    const rows = tableOf(answer(), 'A4')?.rows.map((row) => textOf(row[0] ?? []));
    expect(rows).toEqual([
      'Contactgegevens',
      'Facturen en betalingen\nFactuur 2024-0113 en Factuur 2024-0187',
      'Facturen en betalingen\nFactuur 2025-0042',
      'Offertes',
      'Inloggegevens',
    ]);
    const text = sectionText(answer(), 'A4');
    expect(text).toContain('Wij wissen ze op 1 maart 2028.');
    expect(text).toContain('Regel: 2 jaar na het laatste contact.');
    expect(text).toContain('daarna maken wij deze gegevens anoniem');
  });

  it('names the law and its fields where the law decides the date', () => {
    const law = 'De wet verplicht ons Factuurnummer en Bedrag te bewaren tot 1 januari 2032';
    expect(sectionText(answer(), 'A4')).toContain(`${law} (artikel 52 lid 4 AWR).`);
    const later = anInvoice('2024-0113', '€ 1.250,00');
    const text = sectionText(
      answer({ items: [{ ...later, retention: { ...later.retention, dueOn: on('2034-01-01') } }] }),
      'A4',
    );
    expect(text).not.toContain('De wet verplicht');
  });

  it('counts the items it does not name', () => {
    const many = Array.from({ length: 8 }, (_, index) => anInvoice(`2024-${index}`, '€ 1,00'));
    const other = anItem({ categoryId: 'invoices', label: 'Afwijkend' });
    const text = sectionText(answer({ items: [...many, other] }), 'A4');
    expect(text).toContain('Factuur 2024-0, Factuur 2024-1, Factuur 2024-2 en nog 5 andere');
  });

  it('gives the source where it is not the person (A7)', () => {
    expect(sectionText(answer(), 'A7')).toContain('Offertes: Aanbevolen door Smit Elektra');
    expect(sectionText(answer({ items: [anItem()] }), 'A7')).toContain('kregen wij van uzelf');
  });

  it('tells automated decisions with the right to a human view (A8)', () => {
    expect(sectionText(answer(), 'A8')).toContain('geen besluiten');
    const text = sectionText(answer({ automatedDecisions: 'De webwinkel weigert uitstel.' }), 'A8');
    expect(text).toContain('De webwinkel weigert uitstel.');
    expect(text).toContain('dat een mens ernaar kijkt');
  });

  it('ties the rights to this person (A5)', () => {
    const text = sectionText(answer(), 'A5');
    expect(text).toContain('bij u is dat: Contact houden met klanten');
    expect(text).toContain('Uw toestemming voor Foto in het portfolio');
  });

  it('names the authority and the court of the country of the business (A6, B7)', () => {
    const dutch = sectionText(answer(), 'A6');
    expect(dutch).toContain('Postbus 93374, 2509 AJ Den Haag');
    expect(dutch).toContain('088 1805 250');
    expect(dutch).toContain('www.autoriteitpersoonsgegevens.nl');
    expect(dutch).toContain('artikel 35 UAVG');
    for (const options of EVERY_LETTER) {
      const belgian = sectionText(composeAccessAnswer(aBelgianDossier(), options), 'A6');
      expect(belgian).toMatch(/Drukpersstraat 35|Rue de la Presse 35/);
      expect(belgian).toContain('contact@apd-gba.be');
      expect(belgian).toContain('209');
      expect(belgian).not.toContain('UAVG');
    }
  });

  it('shows the data field by field (A10)', () => {
    const text = toPlainText(answer());
    expect(text).toContain('- E-mailadres: jan@devriesbouw.example.nl');
    expect(text).toContain('- Functie: niet ingevuld');
    expect(text).toContain('Belt zelf terug na de zomer.');
    expect(text).toContain('gepseudonimiseerde gegevens');
    expect(text).toContain('Klant, sinds 3 april 2019');
    expect(text).toContain('Tekst: “Ja, stuur mij elke maand de nieuwsbrief.”');
    expect(text).toContain('1 maart 2026: Laatste contact');
  });

  it('never shows a secret, even when a value stands in it', () => {
    const secret = aField('Wachtwoord', 'hunter2', { secret: true });
    for (const options of EVERY_LETTER) {
      const document = answer({ items: [anItem({ fields: [secret] })] }, options);
      expect(JSON.stringify(document)).not.toContain('hunter2');
      expect(toPlainText(document)).toContain('Wachtwoord');
    }
  });

  it('puts alike items in one table, with amounts at the end of their column', () => {
    const document = answer();
    const table = tableOf(document, 'A10-2');
    expect(table?.rows).toHaveLength(3);
    expect(table?.columns.map(({ header }) => header)).toEqual([
      'Gegeven',
      'Vastgelegd op',
      'Factuurnummer',
      'Bedrag',
      'Opmerking',
    ]);
    expect(table?.columns.map(({ align }) => align)).toEqual([
      undefined,
      undefined,
      undefined,
      'end',
      undefined,
    ]);
    expect(table?.note).toBe('Bewaard in Acumulus');
  });

  it('tells system and source per row when they differ between alike items', () => {
    const items = [
      anInvoice('1', '€ 1,00'),
      anInvoice('2', '€ 2,00', { systems: ['Papier'] }),
      anInvoice('3', '€ 3,00', { source: 'Boekhouder' }),
    ];
    const table = tableOf(answer({ items }), 'A10-1');
    const cells = table?.rows.map((row) => row.slice(-2).map(textOf));
    expect(cells).toEqual([
      ['Acumulus', ''],
      ['Papier', ''],
      ['Acumulus', 'Boekhouder'],
    ]);
  });

  it('gives items a table each when they are few or differ', () => {
    const document = answer({ items: [anInvoice('1', '€ 1,00'), anInvoice('2', '€ 2,00')] });
    const section = document.sections.find(({ id }) => id === 'A10-1');
    expect(section?.content).toHaveLength(2);
  });

  it('says what was masked and why, or that nothing was (A12)', () => {
    expect(sectionText(answer(), 'A12')).toContain('Namen van twee collega’s');
    expect(sectionText(answer({ masked: [] }), 'A12')).toContain('hoefden wij niets');
  });

  it('says what happens with the request', () => {
    expect(sectionText(answer(), 'request')).toContain('bewaren wij tot 5 november 2028');
    const dossier = aDossier();
    const request = dossier.request && { ...dossier.request, keptUntilOn: null };
    expect(sectionText(answer({ request }), 'request')).toContain('Een vaste termijn is daar nog');
  });

  it('lists enclosures with file name and hash (B9)', () => {
    const sha256 = 'ab'.repeat(32);
    const document = composeAccessAnswer(aDossier(), {
      ...DUTCH,
      enclosures: [{ name: 'gegevens-2026-014.zip', description: 'alle gegevens', sha256 }],
    });
    expect(document.enclosures.items.map(({ name }) => name)).toEqual([
      'Bijlage 1',
      'e-mails-de-vries.pdf',
      'gegevens-2026-014.zip',
    ]);
    expect(toPlainText(document)).toContain(sha256);
    expect(toHtml(document)).toContain(sha256);
  });

  it('is an overview without reference when nobody asked', () => {
    const document = answer({ request: null });
    expect(document.title).toBe('Overzicht van uw persoonsgegevens');
    expect(document.number).toBe('');
    expect(document.sections.some(({ id }) => id === 'request')).toBe(false);
    expect(sectionText(document, 'A4')).toContain('bij de eerstvolgende opschoning');
  });
});

describe('the answer when nothing is kept', () => {
  it.each(EVERY_LETTER)('says so and carries what still applies in $locale, $form', (options) => {
    const document = composeAccessAnswer(anEmptyDossier(), options);
    expect(document.kind).toBe('access.none');
    expect(blocksPresent(document)).toEqual(['A0', 'A6', 'A11', ...COMMON_BLOCKS]);
    expect(document.sections.every(({ part }) => part === 'letter')).toBe(true);
    expect(v.safeParse(LetterDocument, document).success).toBe(true);
  });

  it('says where was searched and until when the request is kept', () => {
    const text = toPlainText(composeAccessNone(anEmptyDossier(), DUTCH));
    expect(text).toContain('Wij hebben geen persoonsgegevens van u gevonden.');
    expect(text).toContain('- Acumulus: op klantnummer');
    expect(text).toContain('Wij zochten op uw naam, uw e-mailadres en uw adres.');
    expect(text).toContain('tot 5 november 2028');
  });

  it('is not given when there is a consent, a relation or an older event', () => {
    const { consents, person } = aDossier();
    const cases: Partial<Dossier>[] = [
      { consents },
      { person },
      { events: [{ on: on('2026-11-04'), what: 'Gebeld' }] },
    ];
    for (const change of cases) {
      const { kind } = composeAccessAnswer(anEmptyDossier(change), DUTCH);
      expect(kind).toBe('access.answer');
    }
    const since = { events: [{ on: on('2026-11-05'), what: 'Verzoek ontvangen' }] };
    expect(composeAccessAnswer(anEmptyDossier(since), DUTCH).kind).toBe('access.none');
  });
});

/** A person of whom only a consent is known, at a business that filled in little. */
function spareDossier(): Dossier {
  const dossier = aDossier();
  return anEmptyDossier({
    controller: {
      ...dossier.controller,
      email: '',
      phone: '',
      website: '',
      registration: '',
      place: '',
      statementVersionOn: null,
    },
    person: { ...dossier.person, relations: [], agreements: [], organisation: '', familyName: '' },
    consents: [
      {
        topic: 'Nieuwsbrief',
        state: 'withdrawn',
        givenOn: null,
        withdrawnOn: null,
        how: '',
        wording: '',
        hasProof: false,
      },
    ],
    systemsSearched: [],
  });
}

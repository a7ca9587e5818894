import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { composeNotice } from '#shared/domain/letters/notice-letter.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { composeRecipientsTold } from '#shared/domain/letters/recipients-letter.ts';
import { composeRectification } from '#shared/domain/letters/rectification-letter.ts';
import {
  composeRestrictionOff,
  composeRestrictionOn,
} from '#shared/domain/letters/restriction-letters.ts';
import { NOTICE, noticeFacts } from '#test/builders/notice-facts.ts';
import {
  RECIPIENTS_TOLD,
  RECTIFICATION,
  RESTRICTION_OFF,
  RESTRICTION_ON,
} from '#test/builders/outcome-facts.ts';
import { bodyOf, idsOf } from './section-text.ts';

const DUTCH = { locale: 'nl-NL', form: 'formal' } as const;
const FLEMISH = { locale: 'nl-BE', form: 'formal' } as const;
const on = (text: string) => text as PlainDate;

describe('the letter about a correction (L07)', () => {
  it.each([
    [
      'the old and the new value',
      'Dorpsweg 5, 3721 XX Bilthoven',
      'Lindelaan 8, 3722 AB Bilthoven',
    ],
    ['the systems', 'Aangepast in: Zoho CRM, Acumulus'],
    ['that a value was empty', 'Eerst: niet ingevuld'],
    ['that a value was removed', 'Nu: weggehaald'],
    ['its own records where no system is named', 'Aangepast in: onze eigen administratie'],
    ['the day and the law', 'Op 18 november 2026 hebben wij dit aangepast (artikel 16 AVG)'],
    ['what was not changed, and why', 'Adres op factuur 2024-0117: Een factuur die verstuurd is'],
    ['that the statement was added', 'als uw eigen verklaring bij de gegevens gevoegd'],
    ['who is told, by name', 'Zoho CRM (Zoho Corporation B.V.)', 'Accountantskantoor Visser'],
    ['the name once where there is only one', '- Rabobank: '],
  ])('tells %s', (_, ...facts) => {
    const text = toPlainText(composeRectification(RECTIFICATION.customer, DUTCH));
    for (const fact of facts) expect(text).toContain(fact);
  });

  it.each([
    ['done', {}, 'Wij hebben uw gegevens aangepast.'],
    ['partly', { restricted: true }, 'Een deel van wat u vroeg, hebben wij aangepast.'],
    ['nothing', { changes: [], unchanged: [{ what: 'x', why: 'y' }] }, 'niet aangepast.'],
    ['checking', { changes: [], restricted: true }, 'kijken nog na wat er klopt'],
    ['statement', { changes: [], statementAdded: true }, 'uw eigen verklaring bij uw gegevens'],
  ])('leads with how far it went when that is %s', (_, change, words) => {
    const facts = { ...RECTIFICATION.applicant, ...change };
    const intro = bodyOf(composeRectification(facts, DUTCH), [], ['intro']);
    expect(intro).toContain(words);
  });

  it('offers to add a statement only where something was refused', () => {
    const refused = { ...RECTIFICATION.customer, statementAdded: false };
    expect(idsOf(composeRectification(refused, DUTCH))).toContain('statement');
    expect(idsOf(composeRectification(RECTIFICATION.applicant, DUTCH))).not.toContain('statement');
    expect(idsOf(composeRectification(RECTIFICATION.subscriber, DUTCH))).not.toContain('statement');
  });

  it('says that use rests while it is checked, under article 18(1)(a)', () => {
    const text = toPlainText(composeRectification(RECTIFICATION.subscriber, FLEMISH));
    expect(text).toContain('artikel 18, lid 1, a) AVG');
    expect(text).not.toContain('hebben wij dit aangepast');
  });

  it('does not say that nobody has the data where nobody was told', () => {
    const facts = { ...RECTIFICATION.customer, recipients: [] };
    const text = bodyOf(composeRectification(facts, DUTCH), [], ['recipients']);
    expect(text).toContain('geen andere partijen ingelicht');
    expect(text).not.toContain('bekend');
  });

  it('tells of a recipient whose name is not known yet', () => {
    const text = toPlainText(composeRectification(RECTIFICATION.applicant, DUTCH));
    expect(text).toContain('weten wij de naam nog niet: een koeriersbedrijf');
    expect(text).not.toContain('- een koeriersbedrijf');
  });
});

describe('the letters about a restriction (L10)', () => {
  it.each([
    ['the ground', 'volgens u kloppen de gegevens niet'],
    ['since when', 'Vanaf: 6 november 2026'],
    ['which data', 'Gegevens: Contactgegevens, Offertes'],
    ['where', 'Waar: Zoho CRM, Laptop'],
    ['until when', 'Tot wanneer: tot wij de offertes van 2021 hebben nagekeken'],
    ['what is still allowed', '(artikel 18 lid 2 AVG)'],
    ['that the end is told before', 'Voordat de beperking eindigt, krijgt u daarover bericht'],
    ['who is told', 'Accountantskantoor Visser'],
  ])('tells, when it begins, %s', (_, fact) => {
    const text = toPlainText(composeRestrictionOn(RESTRICTION_ON.customer, DUTCH));
    expect(text).toContain(fact);
  });

  it('says that all data are restricted where no category is named', () => {
    const text = toPlainText(composeRestrictionOn(RESTRICTION_ON.subscriber, DUTCH));
    expect(text).toContain('Gegevens: alles wat wij van u hebben');
    expect(text).toContain('Waar: onze eigen administratie');
    expect(text).toContain('Tot wanneer: tot vaststaat welke redenen zwaarder wegen');
  });

  it.each([
    ['the day', 'De beperking eindigt op 1 december 2026.'],
    ['since when and why', 'Sinds 6 november 2026 hebben wij uw gegevens alleen bewaard'],
    ['why it ends', 'Het bedrag van de tweede offerte klopte niet'],
    ['what happens next', 'Vanaf die dag gebruiken wij de gegevens weer'],
    ['by when to object', 'vóór 1 december 2026'],
    ['the duty to tell beforehand', '(artikel 18 lid 3 AVG)'],
  ])('tells, before it ends, %s', (_, fact) => {
    const text = toPlainText(composeRestrictionOff(RESTRICTION_OFF.customer, DUTCH));
    expect(text).toContain(fact);
  });

  it('does not promise the use again that was not allowed', () => {
    for (const ground of ['unlawful', 'claims', 'objection'] as const) {
      const facts = { ...RESTRICTION_OFF.customer, ground };
      const next = bodyOf(composeRestrictionOff(facts, DUTCH), [], ['next']);
      expect(next).not.toContain('gebruiken wij de gegevens weer');
    }
  });

  it('is not written after the restriction has ended', () => {
    const facts = { ...RESTRICTION_OFF.customer, endsOn: on('2026-11-21') };
    expect(() => composeRestrictionOff(facts, DUTCH)).toThrow(RangeError);
  });
});

describe('the letter about who was told', () => {
  it('names each party with its role and day, or why it was not told', () => {
    const text = toPlainText(composeRecipientsTold(RECIPIENTS_TOLD.customer, DUTCH));
    expect(text).toContain('- Zoho CRM\n  Rol: Verwerker\n  Ingelicht: op 18 november 2026');
    expect(text).toContain('Ingelicht: niet – dit bedrijf bestaat niet meer');
  });

  it('does not claim to have told anyone where nobody was told yet', () => {
    const text = toPlainText(composeRecipientsTold(RECIPIENTS_TOLD.applicant, DUTCH));
    expect(text).toContain('Wij hebben nog niemand ingelicht');
    expect(text).toContain('Ingelicht: nog niet');
  });

  it('says that there was nobody to tell where no party is known', () => {
    const document = composeRecipientsTold(RECIPIENTS_TOLD.subscriber, DUTCH);
    expect(toPlainText(document)).toContain('geen partijen bekend');
    expect(idsOf(document)).not.toContain('parties');
  });
});

describe('the notice to a party (L11)', () => {
  it('instructs a processor and asks another party', () => {
    const instructed = toPlainText(composeNotice(NOTICE.customer, DUTCH));
    expect(instructed).toContain('gedocumenteerde instructie (artikel 28 lid 3 onder a AVG)');
    expect(instructed).toContain('Subverwerkers.');
    const asked = toPlainText(composeNotice(NOTICE.subscriber, DUTCH));
    expect(asked).toContain('Artikel 19 van de Algemene verordening gegevensbescherming (AVG)');
    expect(asked).not.toMatch(/instructie|dragen u op|[Ss]ubverwerker/);
  });

  it('gives the right value and never the old one', () => {
    const text = toPlainText(composeNotice(NOTICE.customer, DUTCH));
    expect(text).toContain('- Postadres: Lindelaan 8, 3722 AB Bilthoven');
    expect(text).toContain('- Telefoon thuis: geen; de oude waarde kan weg');
    expect(text).toContain('Te vinden op: jan@devriesbouw.example.nl, klant 1042');
  });

  it('asks a party that cannot find the person to ask back', () => {
    const text = toPlainText(composeNotice(NOTICE.applicant, DUTCH));
    expect(text).toContain('Te vinden op: vraag het ons');
    expect(text).toContain('Gegevens: alle gegevens van deze persoon');
    expect(composeNotice(NOTICE.applicant, DUTCH).addressee).toEqual([
      'Hart Personeel BV',
      'Uitzendbureau Hart',
      'privacy@hart.example.be',
    ]);
  });

  it('is not written about a correction in which nothing was corrected', () => {
    expect(() => composeNotice(noticeFacts({ changes: [] }), DUTCH)).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import { suggestKind, suggestTargets } from './suggest.ts';
import type { PromiseTarget } from './targets.ts';

describe('the kind of a sentence', () => {
  it.each([
    ['Je hebt altijd recht op inzage van je gegevens.', 'RGT'],
    ['We antwoorden binnen vier weken op je vraag.', 'TRM'],
    ['Facturen blijven zeven jaar bewaard voor de belasting.', 'RET'],
    ['Daarna worden je gegevens verwijderd.', 'DIS'],
    ['We verkopen je gegevens nooit aan een ander.', 'LIM'],
    ['Onze computers zijn met een wachtwoord beveiligd.', 'SEC'],
    ['De nieuwsbrief sturen we alleen met je toestemming.', 'CON'],
    ['Een klacht kun je indienen bij de Autoriteit Persoonsgegevens.', 'CMP'],
    ['Onze leveranciers zijn verwerkers met wie we afspraken hebben.', 'REC'],
    ['Er is geen doorgifte naar landen buiten de EU.', 'TRF'],
    ['We vragen een kopie van je paspoort met de foto zwart.', 'IDV'],
    ['You can complain to the authority at any time.', 'CMP'],
    ['We will answer within one month of your request.', 'TRM'],
    ['Your data are encrypted on all our systems.', 'SEC'],
  ])('%s', (sentence, kind) => {
    expect(suggestKind(sentence)).toBe(kind);
  });

  it('is none for a heading and for a line that promises nothing', () => {
    expect(suggestKind('Jouw rechten')).toBeNull();
    expect(suggestKind('Welkom op onze mooie site vol plaatjes van katten.')).toBeNull();
  });
});

const TARGETS: readonly PromiseTarget[] = [
  {
    id: 'system:crm',
    group: 'system',
    name: { nl: 'Zoho CRM', en: 'Zoho CRM' },
    check: { watch: 'system', system: 'crm' },
  },
  {
    id: 'category:invoices',
    group: 'category',
    name: { nl: 'Facturen en betalingen', en: 'Invoices and payments' },
    check: { watch: 'category', category: 'invoices', fields: [] },
  },
  {
    id: 'right:access',
    group: 'right',
    name: null,
    words: /inzage|access/,
    check: { watch: 'right', right: 'access' },
  },
];

describe('what could carry a sentence out', () => {
  it.each([
    ['Klantgegevens staan in Zoho CRM.', ['system:crm']],
    ['We bewaren facturen zeven jaar.', ['category:invoices']],
    ['U heeft recht op inzage.', ['right:access']],
    ['U heeft recht op inzage van facturen.', ['category:invoices', 'right:access']],
    ['Wij houden van koffie.', []],
  ])('%s', (sentence, ids) => {
    expect(suggestTargets(sentence, TARGETS).map(({ id }) => id)).toEqual(ids);
  });
});

// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import type { RuleEditorView, RulePreview, RuleRow } from '#shared/contract/rules.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { SHAPES, shapeInWords } from '#shared/domain/retention/shape-words.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { aRule } from '#test/builders/retention.ts';
import { RulesScreen } from './RulesScreen.tsx';

afterEach(cleanup);

const DONE = { done: true } as const;
const CONTACT = aRule({
  shape: 'R2',
  clock: { starts: ['last-contact'], agreements: 'last-end' },
  period: 'P2Y',
});

function same(text: string) {
  return { nl: text, en: text };
}

function makeRow(parts: Partial<RuleRow> = {}): RuleRow {
  return {
    id: 1,
    promise: 'KOEL-39',
    name: same('Relaties zonder contact'),
    shape: 'R2',
    changed: false,
    says: same('Na twee jaar zonder contact verdwijnt iemand.'),
    statement: { period: 'P2Y', phrase: '2 jaar na het laatste contact' },
    law: null,
    choice: null,
    decided: true,
    choosable: true,
    startKinds: ['last-contact'],
    conflicts: [],
    categories: [same('Contactgegevens')],
    items: 3,
    dueItems: 1,
    ...parts,
  };
}

const OWN = makeRow({
  id: 2,
  promise: null,
  name: same('Oude schetsen'),
  statement: { period: 'P30D', phrase: '30 dagen na de opname' },
  categories: [],
  items: 0,
  dueItems: 0,
});

function makeView(parts: Partial<RuleEditorView> = {}): RuleEditorView {
  return {
    rule: null,
    floors: [
      {
        category: 'tax',
        phrase: '7 jaar na het einde van het boekjaar',
        article: 'AWR art. 52',
        source: 'https://wet.example',
        checkedOn: '2026-11-01',
        mark: 'official',
      },
    ],
    joinable: [{ promise: 'KOEL-39', name: same('Relaties zonder contact'), definition: CONTACT }],
    categories: [
      {
        id: 10,
        name: same('Contactgegevens'),
        ruleId: 1,
        rule: same('Relaties zonder contact'),
        items: 3,
        fields: [{ name: same('naam'), floor: null }],
      },
      {
        id: 11,
        name: same('Facturen'),
        ruleId: null,
        rule: null,
        items: 1,
        fields: [{ name: same('factuurnummer'), floor: 'tax' }],
      },
    ],
    ...parts,
  };
}

const PROMISED: NonNullable<RuleEditorView['rule']> = {
  id: 1,
  promise: 'KOEL-39',
  name: same('Relaties zonder contact'),
  says: same('Na twee jaar zonder contact verdwijnt iemand.'),
  definition: CONTACT,
  profileDefinition: CONTACT,
  reason: '',
  choice: null,
  categoryIds: [10],
  joinedBy: [],
};

const OWN_RULE = {
  ...PROMISED,
  id: 2,
  promise: null,
  name: same('Oude schetsen'),
  profileDefinition: null,
  categoryIds: [],
};

const PREVIEW: RulePreview = {
  items: 3,
  earlier: 2,
  later: 0,
  becomeDue: 1,
  noLongerDue: 0,
  undated: 0,
  unchanged: 1,
  persons: 2,
  rows: [
    {
      dataItemId: 100,
      personId: 50,
      person: 'Jan Voorbeeld',
      category: same('Contactgegevens'),
      before: getPlainDate('2027-03-01'),
      after: getPlainDate('2026-03-01'),
      beforeState: 'running',
      afterState: 'due',
    },
  ],
  more: true,
};

const CONFLICTS: Output<'rules.conflicts'> = {
  conflicts: [
    {
      ruleId: 1,
      promise: 'KOEL-39',
      rule: same('Relaties zonder contact'),
      code: 'split-by-field',
      text: 'Een deel van de velden kan eerder weg.',
      items: 2,
      persons: 2,
    },
    {
      ruleId: null,
      promise: 'KOEL-43, KOEL-44',
      rule: null,
      code: null,
      text: 'Twee beloften spreken elkaar tegen.',
      items: 0,
      persons: 0,
    },
  ],
  withoutStart: [
    {
      ruleId: 1,
      promise: 'KOEL-39',
      rule: same('Relaties zonder contact'),
      startKinds: ['last-contact', 'received'],
      items: 4,
      persons: 3,
    },
  ],
};

function open(view: RuleEditorView = makeView(), answers: Answers = {}) {
  const bridge = installFakeBridge({
    'rules.list': () => [makeRow(), OWN],
    'rules.conflicts': () => CONFLICTS,
    'rules.get': () => view,
    'rules.preview': () => PREVIEW,
    'rules.create': () => ({ id: 9 }),
    'rules.update': () => DONE,
    'rules.end': () => DONE,
    'rules.conflict-items': () => ({
      rows: [
        {
          dataItemId: 100,
          personId: 50,
          person: 'Jan Voorbeeld',
          category: same('Contactgegevens'),
          text: 'De wet komt uit op 1 januari 2028.',
        },
      ],
      more: false,
    }),
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => DONE,
    ...answers,
  });
  return { bridge, ...renderScreen(<RulesScreen />, { location: '/rules' }) };
}

type Rendered = ReturnType<typeof open>;

async function openNew(rendered: Rendered) {
  await rendered.user.click(await rendered.screen.findByRole('button', { name: 'Nieuwe regel' }));
  const panel = within(await rendered.screen.findByRole('dialog', { name: 'Nieuwe regel' }));
  const name = await panel.findByLabelText('Naam van de regel');
  await waitFor(() => expect(document.activeElement).toBe(name));
  return panel;
}

async function openPromised(rendered: Rendered) {
  const name = 'Bewerk de regel Relaties zonder contact';
  await rendered.user.click(await rendered.screen.findByRole('button', { name }));
  const panel = within(
    await rendered.screen.findByRole('dialog', { name: 'Bewerk Relaties zonder contact' }),
  );
  await panel.findByLabelText('Naam van de regel');
  return panel;
}

describe('a new rule', () => {
  it('offers every shape with what it means', async () => {
    const panel = await openNew(open());
    expect(panel.getAllByRole('radio')).toHaveLength(18);
    for (const shape of SHAPES) {
      const { name, meaning } = shapeInWords(shape, 'nl');
      expect(panel.getByText(name)).toBeTruthy();
      expect(panel.getByText(meaning, { exact: false })).toBeTruthy();
    }
  });

  it('asks only what its shape has, reads out, shows consequences, and is saved', async () => {
    const rendered = open();
    const { bridge, user, screen } = rendered;
    const panel = await openNew(rendered);
    await user.type(panel.getByLabelText('Naam van de regel'), 'Klanten');
    const { name } = shapeInWords('R3', 'nl');
    await user.click(panel.getByRole('radio', { name: new RegExp(name) }));
    expect(panel.queryByLabelText('De termijn begint bij')).toBeNull();
    expect(panel.getByText('De regel is nog niet compleet.')).toBeTruthy();
    expect(bridge.inputsOf('rules.preview')).toEqual([]);
    await user.type(panel.getByLabelText('Hoe lang'), '3');
    expect(panel.getByText('3 jaar na het einde van de overeenkomst')).toBeTruthy();

    expect(await panel.findByText('Jan Voorbeeld')).toBeTruthy();
    expect(panel.getByText('Er verandert iets voor 2 personen.')).toBeTruthy();
    expect(panel.getByText('meteen verlopen')).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Toon meer personen' }));
    await waitFor(() => expect(bridge.inputsOf('rules.preview').at(-1)?.limit).toBe(200));

    await user.click(panel.getByRole('button', { name: 'Bewaar de regel' }));
    await waitFor(() => expect(bridge.inputsOf('rules.create')).toHaveLength(1));
    expect(bridge.inputsOf('rules.create')[0]).toMatchObject({
      name: 'Klanten',
      definition: aRule({
        shape: 'R3',
        clock: { starts: [], agreements: 'last-end' },
        period: 'P3Y',
      }),
      categoryIds: [],
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says what is missing and sends nothing', async () => {
    const rendered = open();
    const panel = await openNew(rendered);
    await rendered.user.click(panel.getByRole('button', { name: 'Bewaar de regel' }));
    expect(panel.getAllByText('Dit is nog leeg.').length).toBeGreaterThan(1);
    expect(rendered.bridge.inputsOf('rules.create')).toEqual([]);
  });

  it('explains in a sentence what does not fit', async () => {
    const rendered = open(makeView(), {
      'rules.create': () => {
        throw new Refusal({
          code: 'bad-input',
          fields: { 'definition.joins': 'joins.circle' },
        });
      },
    });
    const { user } = rendered;
    const panel = await openNew(rendered);
    await user.type(panel.getByLabelText('Naam van de regel'), 'Rest');
    const { name } = shapeInWords('R9', 'nl');
    await user.click(panel.getByRole('radio', { name: new RegExp(name) }));
    await user.click(panel.getByRole('combobox', { name: 'Volgt de regel van' }));
    await user.click(
      await rendered.screen.findByRole('option', { name: 'Relaties zonder contact (KOEL-39)' }),
    );
    await user.click(panel.getByRole('button', { name: 'Bewaar de regel' }));
    expect(
      await panel.findByText('Die regel volgt op zijn beurt deze; zo komt er nooit een datum.'),
    ).toBeTruthy();
  });
});

describe('a rule of the statement', () => {
  it('keeps its promise and asks why it is read differently', async () => {
    const rendered = open(makeView({ rule: PROMISED }));
    const { bridge, user } = rendered;
    const panel = await openPromised(rendered);
    expect(panel.getByText('Deze regel voert belofte KOEL-39 van je verklaring uit.')).toBeTruthy();
    expect(panel.queryByLabelText('Waar gaat het over')).toBeNull();
    expect(panel.queryByLabelText(/^Waarom je dit anders leest/)).toBeNull();
    await user.clear(panel.getByLabelText('Hoe lang'));
    await user.type(panel.getByLabelText('Hoe lang'), '3');
    await user.click(panel.getByRole('button', { name: 'Bewaar de regel' }));
    expect(bridge.inputsOf('rules.update')).toEqual([]);
    await user.type(panel.getByLabelText(/^Waarom je dit anders leest/), 'Zo staat het nu.');
    await user.click(panel.getByRole('button', { name: 'Bewaar de regel' }));
    await waitFor(() => expect(bridge.inputsOf('rules.update')).toHaveLength(1));
    expect(bridge.inputsOf('rules.update')[0]).toMatchObject({
      ruleId: 1,
      rule: { reason: 'Zo staat het nu.', definition: { period: 'P3Y' }, categoryIds: [10] },
    });
  });

  it('is put back to what the statement says', async () => {
    const longer = { ...CONTACT, period: 'P3Y' };
    const view = makeView({ rule: { ...PROMISED, definition: longer, reason: 'Eerder zo' } });
    const rendered = open(view);
    const { bridge, user } = rendered;
    const panel = await openPromised(rendered);
    await user.click(panel.getByRole('button', { name: 'Zet terug zoals je verklaring het zegt' }));
    expect(panel.getByText('2 jaar na het laatste contact')).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Bewaar de regel' }));
    await waitFor(() => expect(bridge.inputsOf('rules.update')).toHaveLength(1));
    expect(bridge.inputsOf('rules.update')[0]?.rule).toMatchObject({
      definition: CONTACT,
      reason: '',
    });
  });

  it('shows rule, law and choice beside each other, and says when a choice lapses', async () => {
    const choice = {
      period: 'P4Y',
      startKind: null,
      phrase: '4 jaar na het laatste contact',
      reason: '',
      chosenOn: getPlainDate('2026-01-01'),
    };
    const definition = { ...CONTACT, floor: 'tax' };
    const rule = { ...PROMISED, definition, profileDefinition: definition, choice };
    const rendered = open(makeView({ rule }));
    const panel = await openPromised(rendered);
    const sentence = within(panel.getByRole('region', { name: 'Zo luidt de regel' }));
    expect(sentence.getByText(/^2 jaar na het laatste contact, en minstens/)).toBeTruthy();
    expect(sentence.getByText('7 jaar na het einde van het boekjaar (AWR art. 52)')).toBeTruthy();
    expect(sentence.getByText('4 jaar na het laatste contact')).toBeTruthy();
    await rendered.user.click(panel.getByRole('button', { name: 'Kies een andere werking' }));
    const { name } = shapeInWords('R10', 'nl');
    await rendered.user.click(panel.getByRole('radio', { name: new RegExp(name) }));
    expect(sentence.getByText('Wordt nooit bewaard')).toBeTruthy();
    expect(panel.getByText(/^Je keuze \(4 jaar na het laatste contact\) vervalt/)).toBeTruthy();
  });

  it('tells what happens to the categories', async () => {
    const rendered = open(makeView({ rule: { ...PROMISED, categoryIds: [11] } }));
    const panel = await openPromised(rendered);
    expect(
      panel.getByText('Facturen: de wet wil deze velden bewaard zien: factuurnummer.'),
    ).toBeTruthy();
    expect(
      panel.getByText('Contactgegevens heeft straks geen regel meer en staat dan open.'),
    ).toBeTruthy();
  });
});

describe("a rule of the owner's own", () => {
  it('stands under the choice, not under the statement, and can be ended', async () => {
    const rendered = open(makeView({ rule: OWN_RULE }));
    const { bridge, screen, user } = rendered;
    await user.click(await screen.findByText(/^Alle regels/));
    const row = within(screen.getByRole('row', { name: /Oude schetsen/ }));
    expect(row.getByText('staat niet in je verklaring')).toBeTruthy();
    expect(row.getByText('30 dagen na de opname')).toBeTruthy();
    await user.click(row.getByRole('button', { name: 'Bewerk de regel Oude schetsen' }));
    await user.click(await screen.findByRole('button', { name: 'Beëindig de regel' }));
    const confirm = within(await screen.findByRole('dialog', { name: 'Deze regel beëindigen?' }));
    await user.click(confirm.getByRole('button', { name: 'Beëindig de regel' }));
    await waitFor(() => expect(bridge.inputsOf('rules.end')).toEqual([{ ruleId: 2 }]));
  });
});

describe('what contradicts or is unclear', () => {
  it('names it with how much it touches, and leads to the rule and the persons', async () => {
    const { screen, user, bridge } = open();
    await user.click(await screen.findByText('Tegenstrijdig of onduidelijk'));
    expect(await screen.findByText('Een deel van de velden kan eerder weg.')).toBeTruthy();
    expect(screen.getByText('Tegenstrijdig of onduidelijk 2')).toBeTruthy();
    expect(screen.getByText('2 gegevens van 2 personen')).toBeTruthy();
    expect(screen.getByText('Meer beloften samen')).toBeTruthy();
    expect(screen.getByText('raakt nu niemand')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Toon de personen bij/ }));
    const link = await screen.findByRole('link', { name: 'Jan Voorbeeld' });
    expect(link.getAttribute('href')).toBe('/persons/50');
    expect(bridge.inputsOf('rules.conflict-items')[0]).toMatchObject({
      ruleId: 1,
      code: 'split-by-field',
    });
    await user.click(
      screen.getByRole('button', { name: 'Bekijk de regel Relaties zonder contact' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Bewerk Relaties zonder contact' }),
    ).toBeTruthy();
  });

  it('names the dates that are missing and leads to their list', async () => {
    const { screen, user } = open();
    await user.click(await screen.findByText('Startdatum ontbreekt'));
    expect(
      await screen.findByText('Nodig: de datum van het laatste contact of de ontvangst.'),
    ).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Vul de ontbrekende datums aan' });
    expect(link.getAttribute('href')).toBe('/due/start-missing');
  });

  it('teaches when there is nothing', async () => {
    const { screen, user } = open(makeView(), {
      'rules.conflicts': () => ({ conflicts: [], withoutStart: [] }),
    });
    await user.click(await screen.findByText('Tegenstrijdig of onduidelijk'));
    expect(await screen.findByText('Niets tegenstrijdigs gevonden')).toBeTruthy();
    await user.click(screen.getByText('Startdatum ontbreekt 0'));
    expect(screen.getByText('Elke termijn heeft een begin')).toBeTruthy();
  });
});

// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useQuery } from '#renderer/call/use-query.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { aPerson, aRequest, installRequestBridge } from '#test/builders/request-bridge.ts';
import { LetterDesk } from './LetterDesk.tsx';
import type { Writing } from './letter-kinds.ts';

afterEach(cleanup);

const SLOW = { timeout: 30_000 };
const PREVIEW = { name: 'Voorbeeld van de brief' };
const day = getPlainDate;

const CHANGE: RequestView['changes'][number] = {
  id: 81,
  what: { nl: 'Postadres', en: 'Postal address' },
  before: 'Dorpsweg 5',
  after: 'Lindelaan 8',
  systems: [],
  changedOn: day('2026-11-18'),
};

function Desk({ writing }: { readonly writing: Writing }) {
  const { data } = useQuery('requests.get', { requestId: 14, language: 'nl' });
  return data ? <LetterDesk request={data} writing={writing} onBack={() => undefined} /> : null;
}

interface Opened {
  readonly request?: Partial<RequestView>;
  readonly more?: Parameters<typeof installRequestBridge>[1];
  readonly today?: string;
}

/** The desk with one letter on it, and the register behind it. */
function open(writing: Writing | Writing['kind'], { request, more, today }: Opened = {}) {
  const bridge = installRequestBridge(aRequest(request), more);
  const element = <Desk writing={typeof writing === 'string' ? { kind: writing } : writing} />;
  const rendered = renderScreen(element, today === undefined ? {} : { today });
  const composed = () => bridge.inputsOf('letters.compose').map(({ choice }) => choice);
  return { ...rendered, bridge, composed };
}

/** Long enough for a letter to be asked, if it were going to be. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 600));

describe('what each letter asks', SLOW, () => {
  it('suggests the lightest way for a confirmation, and takes that it is clear', async () => {
    const { screen, user, composed } = open('ack');
    await screen.findByRole('article', PREVIEW);
    expect(composed()).toEqual([{ kind: 'ack', identityMethod: 'known-address' }]);
    const method = screen.getByRole('combobox', { name: 'Hoe ga je na wie dit vraagt?' });
    expect(within(method).getAllByRole('option')).toHaveLength(4);
    expect(within(method).queryByRole('option', { name: /afgeschermde kopie/ })).toBeNull();
    await user.selectOptions(method, 'clear');
    await waitFor(() => expect(composed().at(-1)).toEqual({ kind: 'ack', identityMethod: null }));
  });

  it('asks for a doubt, and for a copy only with a reason and a warning', async () => {
    const { screen, user, composed } = open('identity');
    await user.type(
      await screen.findByRole('textbox', { name: 'Waarom je twijfelt' }),
      'Onbekend adres.',
    );
    await screen.findByRole('article', PREVIEW);
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true, false]);
    await user.click(screen.getByRole('checkbox', { name: /afgeschermde kopie/ }));
    expect(screen.getByText(/heeft bedrijven een boete opgeleverd/)).toBeTruthy();
    expect(screen.queryByRole('article', PREVIEW)).toBeNull();
    expect(screen.getByText(/waarom niets lichters kan/).textContent).toContain('De brief');
    await user.type(screen.getByRole('textbox', { name: 'Waarom niets lichters kan' }), 'Zwaar.');
    await screen.findByText('De afgeschermde kopie');
    expect(composed().at(-1)).toEqual({
      kind: 'identity',
      doubt: 'Onbekend adres.',
      methods: ['known-address', 'call-back', 'in-person', 'masked-copy'],
      copyReason: 'Zwaar.',
    });
  });

  it('asks for one of two reasons for more time, and says that being busy is none', async () => {
    const { screen, user, composed } = open('extension');
    expect(await screen.findByText(/Drukte hoort daar niet bij/)).toBeTruthy();
    expect(screen.getByText(/wordt de uiterste dag/).textContent).toContain('5 februari 2027');
    await user.click(screen.getByRole('radio', { name: 'het verzoek is ingewikkeld' }));
    await user.type(
      screen.getByRole('textbox', { name: 'Leg uit waarom dat hier zo is' }),
      'Zes systemen.',
    );
    await user.click(screen.getByRole('button', { name: 'Voeg iets toe' }));
    await user.keyboard('de facturen');
    await screen.findByText('de facturen');
    expect(composed().at(-1)).toEqual({
      kind: 'extension',
      reason: 'complexity',
      explanation: 'Zes systemen.',
      sentNow: ['de facturen'],
    });
  });

  it('asks for the amount, the reason and a day to react for a fee', async () => {
    const { screen, user, composed } = open('fee.notice');
    expect(await screen.findByText(/kost de persoon niets/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Welk bedrag?' }), '€ 12,50');
    await user.type(screen.getByRole('textbox', { name: 'Waarom vraag je dit?' }), 'Herhaling.');
    await screen.findByRole('article', PREVIEW);
    expect(composed()).toEqual([
      { kind: 'fee.notice', amount: '€ 12,50', why: 'Herhaling.', replyBy: '2026-12-06' },
    ]);
    const by = screen.getByRole('textbox', { name: 'Reageren kan tot en met' });
    await user.clear(by);
    await user.type(by, '1-11-2026');
    await user.tab();
    expect(by.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/een dag om te reageren/)).toBeTruthy();
  });

  it('asks for the service, and says that the request was not passed on yet', async () => {
    const { screen, user, composed } = open('not.controller', {
      request: { kind: 'misdirected', controllerName: 'Fietsen BV' },
    });
    expect(await screen.findByText(/Dat je het verzoek doorstuurde/)).toBeTruthy();
    await user.type(
      screen.getByRole('textbox', { name: 'Voor welke dienst bewaar je deze gegevens?' }),
      'de webshop',
    );
    await waitFor(() =>
      expect(composed().at(-1)).toEqual({ kind: 'not.controller', service: 'de webshop' }),
    );
  });

  it('asks what stayed, with its reason, beside what was corrected', async () => {
    const { screen, user, composed } = open('rectification.done', {
      request: { rights: ['rectification'], changes: [CHANGE] },
    });
    await screen.findByRole('article', PREVIEW);
    await user.click(screen.getByRole('checkbox', { name: /De eigen verklaring/ }));
    await user.click(screen.getByRole('button', { name: 'Voeg iets toe' }));
    await user.keyboard('Adres op factuur');
    expect(screen.getByRole('textbox', { name: 'Waarom?' }).getAttribute('aria-invalid')).toBe(
      'true',
    );
    expect(screen.getByText(/beide vakken/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Waarom?' }), 'Al verstuurd.');
    await screen.findByRole('cell', { name: 'Al verstuurd.' });
    expect(composed().at(-1)).toEqual({
      kind: 'rectification.done',
      statementAdded: true,
      unchanged: [{ what: 'Adres op factuur', why: 'Al verstuurd.' }],
    });
  });

  it('asks until when a restriction holds, which may stay open', async () => {
    const { screen, user, composed } = open('restriction.on');
    await screen.findByRole('article', PREVIEW);
    expect(composed()).toEqual([{ kind: 'restriction.on', until: '' }]);
    await user.type(
      screen.getByRole('textbox', { name: 'Tot wanneer geldt de beperking?' }),
      'tot de offertes kloppen',
    );
    await screen.findByText('tot de offertes kloppen');
  });

  it('asks when and why a restriction ends', async () => {
    const { screen, user, composed } = open('restriction.off');
    await user.type(
      await screen.findByRole('textbox', { name: 'Waarom eindigt de beperking?' }),
      'Het klopt nu.',
    );
    await screen.findByRole('article', PREVIEW);
    expect(composed()).toEqual([
      { kind: 'restriction.off', endsOn: '2026-11-29', why: 'Het klopt nu.' },
    ]);
  });

  it('asks what the person notices of a withdrawal', async () => {
    const { screen, user } = open('consent.withdrawn');
    await screen.findByRole('article', PREVIEW);
    await user.type(
      screen.getByRole('textbox', { name: 'Wat merkt de persoon ervan?' }),
      'De korting vervalt.',
    );
    expect(await screen.findByText('De korting vervalt.')).toBeTruthy();
  });

  it('follows the decision where nothing is asked', async () => {
    const { screen, composed } = open('refusal');
    await screen.findByRole('article', PREVIEW);
    expect(screen.getByText(/volgt wat je in de stap Beoordelen/)).toBeTruthy();
    expect(composed()).toEqual([{ kind: 'refusal' }]);
  });
});

describe('composing while typing', SLOW, () => {
  it('asks nothing while something is missing, and says what', async () => {
    const { screen, user, bridge, composed } = open('extension');
    expect((await screen.findByText(/verschijnt zodra/)).textContent).toBe(
      'De brief verschijnt zodra dit is ingevuld: welke van de twee redenen geldt, de uitleg.',
    );
    await user.click(screen.getByRole('radio', { name: /meer verzoeken/ }));
    await pause();
    expect(composed()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Bewaar brief' })).toBeNull();
    await user.keyboard('{Control>}s{/Control}');
    expect(bridge.inputsOf('letters.create')).toEqual([]);
  });

  it('waits for a pause, with the page of before in sight, and keeps no page that lags', async () => {
    const { screen, user, bridge, composed } = open('restriction.on');
    const page = await screen.findByRole('article', PREVIEW);
    await user.type(
      screen.getByRole('textbox', { name: 'Tot wanneer geldt de beperking?' }),
      'tot mei{Control>}s{/Control}',
    );
    expect(page.isConnected).toBe(true);
    expect(bridge.inputsOf('letters.create')).toEqual([]);
    await screen.findByText('tot mei');
    expect(composed()).toEqual([
      { kind: 'restriction.on', until: '' },
      { kind: 'restriction.on', until: 'tot mei' },
    ]);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(bridge.inputsOf('letters.create')).toHaveLength(1));
  });

  it('shows beside its field what the register finds wrong', async () => {
    const { screen, user } = open('restriction.off', {
      more: {
        'letters.compose': () => {
          throw new Refusal({ code: 'bad-input', fields: { 'choice.why': 'text.too-long' } });
        },
      },
    });
    const why = await screen.findByRole('textbox', { name: 'Waarom eindigt de beperking?' });
    await user.type(why, 'Lang.');
    await waitFor(() => expect(why.getAttribute('aria-invalid')).toBe('true'));
  });

  it.each([
    ['objection.general', /Weeg het dan eerst af/],
    ['refusal', /nu niets waarover/],
  ] as const)('says in words that %s has nothing to tell yet', async (kind, said) => {
    const { screen } = open(kind, {
      more: {
        'letters.compose': () => {
          throw new Refusal({ code: 'conflict' });
        },
      },
    });
    expect((await screen.findByRole('alert')).textContent).toMatch(said);
    expect(screen.queryByRole('button', { name: 'Bewaar brief' })).toBeNull();
  });
});

describe('the language and the form', SLOW, () => {
  it('are those of the person, and can be chosen', async () => {
    const { screen, user, bridge } = open('ack', {
      more: { 'persons.get': () => aPerson({ language: 'fr', letterForm: 'informal' }) },
    });
    expect((await screen.findByRole('article', PREVIEW)).getAttribute('lang')).toBe('fr');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Taal van de brief' }), 'en');
    await waitFor(() =>
      expect(screen.getByRole('article', PREVIEW).getAttribute('lang')).toBe('en'),
    );
    expect(bridge.inputsOf('letters.compose').map(({ locale, form }) => [locale, form])).toEqual([
      ['fr', 'informal'],
      ['en', 'informal'],
    ]);
  });

  it('are those of the settings for who is not in the register', async () => {
    const { screen, bridge } = open('ack', {
      request: { personId: null, person: 'Tom Smit' },
    });
    await screen.findByRole('article', PREVIEW);
    expect(bridge.inputsOf('persons.get')).toEqual([]);
    expect(bridge.inputsOf('letters.compose')[0]).toMatchObject({
      locale: 'nl-NL',
      form: 'formal',
    });
  });

  it('are formal to a party, which the letter is kept for', async () => {
    const notice = { processorId: 31, about: 'rectification' as const };
    const { screen, user, bridge } = open(
      { kind: 'recipients.notify', notice },
      {
        request: { recipients: [{ id: 31, name: 'Zoho CRM' }], changes: [CHANGE] },
        more: { 'persons.get': () => aPerson({ letterForm: 'informal' }) },
      },
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Melding aan een ontvanger: Zoho CRM (verbetering van gegevens)',
      }),
    ).toBeTruthy();
    await screen.findByRole('article', PREVIEW);
    expect(bridge.inputsOf('letters.compose')[0]).toMatchObject({
      form: 'formal',
      choice: { kind: 'recipients.notify', ...notice },
    });
    await user.click(screen.getByRole('button', { name: 'Bewaar brief' }));
    await screen.findByRole('button', { name: /^Leg het versturen vast/ });
    expect(bridge.inputsOf('letters.create')[0]).toMatchObject({ requestId: 14, notice });
  });
});

describe('keeping and sending', SLOW, () => {
  it('keeps the letter with the own text, and then records that it went out', async () => {
    const { screen, user, bridge } = open('ack');
    await screen.findByRole('article', PREVIEW);
    expect(screen.queryByText('nog niet verstuurd')).toBeNull();
    const [first] = screen.getAllByRole('button', { name: /^Wijzig/ });
    if (first === undefined) throw new Error('no paragraph to change');
    await user.click(first);
    await user.keyboard(' En nog iets.{Control>}s{/Control}');
    await user.click(await screen.findByRole('button', { name: /^Leg het versturen vast/ }));
    expect(bridge.inputsOf('letters.create')[0]).toMatchObject({ requestId: 14, notice: null });
    expect(JSON.stringify(bridge.inputsOf('letters.create')[0])).toContain('En nog iets.');

    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Verstuurd op' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Langs welke weg' }), 'post');
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    const sent = await screen.findByText(/verstuurd op/);
    expect(sent.textContent).toBe('verstuurd op zo 22 november 2026 (post)');
    expect(bridge.inputsOf('letters.mark-sent')).toEqual([
      { letterId: 50, sentOn: '2026-11-22', how: 'post' },
    ]);
    expect(bridge.inputsOf('drafts.save').at(-1)).toEqual({
      key: 'request:14:letter:ack',
      value: null,
    });
    expect(sent.closest('p')).toBe(document.activeElement);
  });

  it('takes any other way in words, and no day on which it cannot have gone out', async () => {
    const { screen, user, bridge } = open('ack');
    await user.click(await screen.findByRole('button', { name: 'Bewaar brief' }));
    await user.click(await screen.findByRole('button', { name: /^Leg het versturen vast/ }));
    const on = screen.getByRole('textbox', { name: 'Verstuurd op' });
    await user.clear(on);
    await user.type(on, '20-11-2026');
    expect(screen.getByText(/Versturen kan niet vóór/).textContent).toContain('22 november');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Langs welke weg' }), 'other');
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect(on.getAttribute('aria-invalid')).toBe('true');
    const how = screen.getByRole('textbox', { name: 'Welke weg was dat?' });
    expect(how.getAttribute('aria-invalid')).toBe('true');
    expect(bridge.inputsOf('letters.mark-sent')).toEqual([]);
    await user.clear(on);
    await user.type(on, '22-11-2026');
    await user.type(how, 'koerier');
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect(await screen.findByText(/\(koerier\)/)).toBeTruthy();
  });

  it('says that the clock may rest while the original day stays', async () => {
    const { screen, user } = open('identity', {
      request: { identity: { ...aRequest().identity, doubt: 'Onbekend adres.' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Bewaar brief' }));
    await user.click(await screen.findByRole('button', { name: /^Leg het versturen vast/ }));
    expect(screen.getByText(/mag de klok rusten/).textContent).toContain('3 december 2026');
  });

  it('leaves the form with Esc and puts the focus back', async () => {
    const { screen, user } = open('ack');
    await user.click(await screen.findByRole('button', { name: 'Bewaar brief' }));
    await user.click(await screen.findByRole('button', { name: /^Leg het versturen vast/ }));
    await user.keyboard('{Escape}{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Verstuurd op' })).toBeNull();
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: /^Leg het versturen vast/ }),
    );
  });
});

describe('more time', SLOW, () => {
  it('is too late after the legal day: nothing is composed, and the day is named', async () => {
    const { screen, composed } = open('extension', { today: '2026-12-08' });
    expect((await screen.findByRole('alert')).textContent).toContain('7 december 2026');
    expect(screen.queryByRole('radio')).toBeNull();
    await pause();
    expect(composed()).toEqual([]);
  });

  it('warns between the promised and the legal day', async () => {
    const { screen } = open('extension', { today: '2026-12-05' });
    const warning = await screen.findByText(/Je eigen verklaring beloofde/);
    expect(warning.textContent).toContain('3 december 2026');
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });

  it('moves the term once the letter went out, and is over then', async () => {
    const { screen, user, bridge, composed } = open('extension');
    await user.click(await screen.findByRole('radio', { name: /ingewikkeld/ }));
    await user.type(screen.getByRole('textbox', { name: /^Leg uit/ }), 'Zes systemen.');
    await user.click(await screen.findByRole('button', { name: 'Bewaar brief' }));
    await user.click(await screen.findByRole('button', { name: /^Leg het versturen vast/ }));
    expect(screen.getByText(/voor je antwoord wordt hiermee/).textContent).toContain(
      '5 februari 2027',
    );
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect((await screen.findByText(/al één keer verlengd/)).textContent).toContain(
      '5 februari 2027',
    );
    const asked = composed().length;
    await pause();
    expect(composed()).toHaveLength(asked);
    expect(bridge.inputsOf('letters.mark-sent')).toHaveLength(1);
  });

  it('says in words that the register refuses, and that a late letter extends nothing', async () => {
    const { screen, user } = open('extension', {
      more: {
        'letters.mark-sent': () => {
          throw new Refusal({ code: 'extension-too-late' });
        },
      },
    });
    await user.click(await screen.findByRole('radio', { name: /ingewikkeld/ }));
    await user.type(screen.getByRole('textbox', { name: /^Leg uit/ }), 'Zes systemen.');
    await user.click(await screen.findByRole('button', { name: 'Bewaar brief' }));
    await user.click(await screen.findByRole('button', { name: /^Leg het versturen vast/ }));
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Verlengen kan niet meer');
    expect(screen.getByText(/verlengt daarom niets/)).toBeTruthy();
  });

  it('shows the refusal where the letter is composed', async () => {
    const { screen, user } = open('extension', {
      more: {
        'letters.compose': () => {
          throw new Refusal({ code: 'extension-twice' });
        },
      },
    });
    await user.click(await screen.findByRole('radio', { name: /ingewikkeld/ }));
    await user.type(screen.getByRole('textbox', { name: /^Leg uit/ }), 'Zes systemen.');
    expect((await screen.findByRole('alert')).textContent).toContain('al eens verlengd');
  });
});

describe('the draft', SLOW, () => {
  it('survives leaving the desk, each letter its own', async () => {
    const { screen, user, unmount } = open('restriction.off');
    await user.type(
      await screen.findByRole('textbox', { name: 'Waarom eindigt de beperking?' }),
      'Het klopt nu.',
    );
    unmount();
    const off = renderScreen(<Desk writing={{ kind: 'restriction.off' }} />);
    expect(await off.screen.findByDisplayValue('Het klopt nu.')).toBeTruthy();
    expect(await off.screen.findByRole('article', PREVIEW)).toBeTruthy();
    off.unmount();
    const fee = renderScreen(<Desk writing={{ kind: 'fee.notice' }} />);
    expect(
      (
        await fee.screen.findByRole<HTMLTextAreaElement>('textbox', {
          name: 'Waarom vraag je dit?',
        })
      ).value,
    ).toBe('');
  });

  it('is another one for another party', async () => {
    const notice = { processorId: 31, about: 'restriction' as const };
    const { screen, user, bridge, unmount } = open({ kind: 'recipients.notify', notice });
    await screen.findByRole('article', PREVIEW);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Taal van de brief' }), 'en');
    unmount();
    await waitFor(() =>
      expect(bridge.inputsOf('drafts.save').map(({ key }) => key)).toEqual([
        'request:14:letter:recipients.notify:31:restriction',
      ]),
    );
  });
});

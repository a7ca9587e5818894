// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BreachView } from '#shared/contract/breaches.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { composeBreachNotice } from '#shared/domain/letters/breach-notice.ts';
import { composeBreachReport } from '#shared/domain/letters/breach-report.ts';
import { breachFacts, breachInput } from '#test/builders/breach.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { BreachScreen } from './BreachScreen.tsx';

const DONE = { done: true } as const;
const NOW = '2026-11-22T09:00:00.000Z';

function aView(change: Partial<BreachView> = {}): BreachView {
  return {
    id: 7,
    number: '2026-001',
    ...breachInput(),
    processor: '',
    closedOn: null,
    now: NOW,
    timeZone: 'Europe/Amsterdam',
    hasContact: true,
    authority: 'AP',
    notices: [],
    followUps: [],
    letters: [],
    ...change,
  };
}

function open(change: Partial<BreachView> = {}, answers: Answers = {}) {
  const bridge = installFakeBridge({
    'breaches.get': () => aView(change),
    'breaches.update': () => DONE,
    'breaches.close': () => DONE,
    'breaches.add-follow-up': () => ({ id: 3 }),
    'breaches.add-notice': () => ({ id: 4 }),
    'breaches.compose-letter': ({ kind, locale, form, addressee = '' }) =>
      (kind === 'breach.person' ? composeBreachNotice : composeBreachReport)(
        breachFacts({ addressee: addressee.split('\n') }),
        { locale, form },
      ),
    'breaches.create-letter': () => ({ id: 70, number: '2026-031' }),
    'processors.list': () => [],
    'settings.get': () => ({
      warningDays: 30,
      letterLocale: 'nl-NL',
      letterForm: 'formal',
      requestFilePeriod: null,
      automatedDecisions: '',
    }),
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => DONE,
    ...answers,
  });
  return { bridge, ...renderScreen(<BreachScreen breachId={7} />, { location: '/breaches/7' }) };
}

type Opened = ReturnType<typeof open>;

async function section(screen: Opened['screen'], name: string) {
  const heading = await screen.findByRole('heading', { name });
  const found = heading.closest('section');
  if (found === null) throw new Error(`no section ${name}`);
  return within(found);
}

/** The saved breach of the last call. */
function sentBy(bridge: Opened['bridge']) {
  return bridge.inputsOf('breaches.update').at(-1)?.breach;
}

describe('the page of a breach', () => {
  it('shows the clock on the local time, with the reasoning behind it', async () => {
    const { screen, user } = open();
    const clock = await section(screen, 'De 72 uur');
    expect(clock.getByText('nog 30 uur, tot ma 23 november 2026 om 16:30')).toBeTruthy();
    expect(clock.getByText('vr 20 november 2026 om 16:30')).toBeTruthy();
    await user.click(clock.getByRole('button', { name: /waarom/i }));
    const why = within(await screen.findByRole('dialog'));
    expect(why.getByText(/ook ’s nachts, in het weekend/)).toBeTruthy();
    expect(clock.queryByText(/De klok verandert/)).toBeNull();
  });

  it('says that the clock changes within the 72 hours, and what that does', async () => {
    const { screen, user } = open({
      awareAt: '2026-10-23T15:00:00Z',
      discoveredAt: null,
      now: '2026-10-24T09:00:00.000Z',
    });
    const clock = await section(screen, 'De 72 uur');
    expect(clock.getByText(/^nog 54 uur, tot ma 26 oktober 2026 om 16:00$/)).toBeTruthy();
    expect(clock.getByText(/De klok verandert in deze 72 uur/)).toBeTruthy();
    await user.click(clock.getByRole('button', { name: /waarom/i }));
    expect(await screen.findByText(/gaat de klok een uur terug/)).toBeTruthy();
  });

  it('lists what there is to decide and what a report still lacks, in words', async () => {
    const { screen } = open({ risk: null, approxRecords: null, consequences: '' });
    const todo = await section(screen, 'Nog te doen');
    expect(todo.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Beoordeel het risico voor de personen.',
      'Besluit of je meldt bij de toezichthouder, en leg vast wanneer of waarom niet.',
    ]);
    const list = await section(screen, 'Wat een melding nodig heeft');
    expect(list.getByText(/^Nog 2 punten ontbreken/)).toBeTruthy();
    const lines = list.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    expect(lines).toHaveLength(9);
    expect(lines.filter((line) => line.includes('ontbreekt'))).toEqual([
      'Hoeveel gegevensrecords, ongeveer: ontbreektart. 33 lid 3 a',
      'De waarschijnlijke gevolgen: ontbreektart. 33 lid 3 c',
    ]);
  });

  it('asks for a reason when the 72 hours are over', async () => {
    const { screen } = open({ now: '2026-11-24T09:00:00.000Z' });
    const list = await section(screen, 'Wat een melding nodig heeft');
    expect(list.getByText(/Waarom de melding later is/)).toBeTruthy();
    expect(screen.getByLabelText('Waarom de melding later is dan 72 uur')).toBeTruthy();
    expect(screen.getByText('te laat')).toBeTruthy();
  });

  it('has no 72 hours and no risk to assess for data of a client', async () => {
    const { screen } = open({ role: 'processor' });
    expect(await screen.findByRole('heading', { name: 'Sinds je het weet' })).toBeTruthy();
    expect(screen.getByText(/^41 uur bekend/)).toBeTruthy();
    expect(screen.queryByText('Einde van de 72 uur')).toBeNull();
    expect(screen.queryByRole('radiogroup', { name: /Hoe groot is het risico/ })).toBeNull();
    expect(screen.getByLabelText('Opdrachtgever ingelicht op')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Brief aan de opdrachtgever' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Brief aan de personen' })).toBeNull();
  });
});

describe('getting around', () => {
  it('has one h1, no heading that skips a level, and a name for every field', async () => {
    const { screen } = open({ risk: 'high' });
    await screen.findByLabelText('Korte naam');
    const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
    const fields = screen.getAllByRole('textbox') as HTMLInputElement[];
    const names = fields.map((field) => field.labels?.[0]?.textContent ?? '');
    expect(names).not.toContain('');
    expect(new Set(names).size).toBe(names.length);
  });

  it('goes back to the list with Esc, and from a letter to the case first', async () => {
    const { screen, user, location } = open();
    await user.click(await screen.findByRole('button', { name: 'Brief aan de personen' }));
    await user.keyboard('{Escape}');
    expect(await screen.findByLabelText('Korte naam')).toBeTruthy();
    expect(location()).toBe('/breaches/7');
    await user.keyboard('{Escape}');
    expect(location()).toBe('/breaches');
  });

  it('saves with Ctrl+S', async () => {
    const { bridge, screen, user } = open();
    await screen.findByLabelText('Korte naam');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(bridge.inputsOf('breaches.update')).toHaveLength(1));
    expect(sentBy(bridge)).toEqual(breachInput());
  });
});

describe('the form of a breach', () => {
  it('keeps what is typed and leaves the rest, instants included, as it was', async () => {
    const { bridge, screen, user } = open({ awareAt: '2026-11-20T15:30:17Z' });
    await user.clear(await screen.findByLabelText('Aantal personen, ongeveer'));
    await user.type(screen.getByLabelText('Oorzaak'), ' in Utrecht');
    await user.click(screen.getByRole('checkbox', { name: /veranderd zonder/ }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(bridge.inputsOf('breaches.update')).toHaveLength(1));
    const sent = sentBy(bridge);
    expect(sent).toEqual({
      ...breachInput(),
      awareAt: '2026-11-20T15:30:17Z',
      natures: ['confidentiality', 'availability', 'integrity'],
      approxPersons: null,
      cause: 'Diefstal uit een afgesloten auto in Utrecht',
    });
  });

  it('asks why no report is made only when no risk is likely', async () => {
    const { bridge, screen, user } = open();
    await screen.findByRole('radio', { name: /Er is een risico/ });
    expect(screen.queryByLabelText('Waarom je niet meldt')).toBeNull();
    await user.click(screen.getByRole('radio', { name: /niet waarschijnlijk/ }));
    await user.type(screen.getByLabelText('Waarom je niet meldt'), 'Ongeopend terug.');
    expect(screen.queryByText(/laat de melding dan niet achterwege/)).toBeNull();
    await user.click(screen.getByRole('radio', { name: /hoog risico/ }));
    expect(screen.getByText(/laat de melding dan niet achterwege/)).toBeTruthy();
    expect(screen.getByLabelText(/Licht je de personen niet in/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(bridge.inputsOf('breaches.update')).toHaveLength(1));
    expect(sentBy(bridge)).toMatchObject({
      risk: 'high',
      authorityReasonNot: 'Ongeopend terug.',
      personsNotToldBecause: null,
    });
  });

  it('records when it was reported, on the local clock', async () => {
    const { bridge, screen, user } = open();
    await user.type(
      await screen.findByLabelText('Gemeld bij de Autoriteit Persoonsgegevens op'),
      '21-11-2026',
    );
    await user.type(screen.getByLabelText('Hoe laat je meldde'), '9:05');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(sentBy(bridge)?.authorityNotifiedAt).toBe('2026-11-21T08:05:00Z'));
  });

  it('shows what is refused beside its field', async () => {
    const { screen, user } = open(
      {},
      {
        'breaches.update': () => {
          const fields = { 'breach.authorityNotifiedAt': 'date.before-aware' };
          throw new Refusal({ code: 'bad-input', fields });
        },
      },
    );
    const field = await screen.findByLabelText('Gemeld bij de Autoriteit Persoonsgegevens op');
    await user.type(field, '19-11-2026');
    await user.type(screen.getByLabelText('Hoe laat je meldde'), '09:05');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText(/ligt voor het moment waarop je van het lek wist/)).toBeTruthy();
    expect(document.activeElement).toBe(field);
  });

  it('warns against names of persons', async () => {
    const { screen } = open();
    expect(await screen.findByText(/Schrijf geen namen van personen/)).toBeTruthy();
  });
});

describe('the letters of a breach', () => {
  it('are made, named, kept and opened again', async () => {
    const kept = { id: 69, number: '2026-030', kind: 'breach.authority', locale: 'nl-NL' } as const;
    const { bridge, screen, user } = open({
      letters: [{ ...kept, madeOn: getPlainDate('2026-11-21') }],
    });
    expect((await screen.findByRole('link', { name: 'Brief 2026-030' })).getAttribute('href')).toBe(
      '/letters/69',
    );
    await user.click(screen.getByRole('button', { name: 'Brief aan de personen' }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Brief aan de personen');
    expect(
      await screen.findByText('Aan de persoon om wie het gaat', { exact: false }),
    ).toBeTruthy();
    await user.type(screen.getByLabelText(/Naam en adres op de brief/), 'Jan de Vries');
    expect(await screen.findByText('Geachte heer/mevrouw Jan de Vries,')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bewaar brief' }));
    await waitFor(() => expect(bridge.inputsOf('breaches.create-letter')).toHaveLength(1));
    const [sent] = bridge.inputsOf('breaches.create-letter');
    expect(sent?.document).toMatchObject({ kind: 'breach.person', addressee: ['Jan de Vries'] });
  });

  it('give the place back to the case, with the focus where the letters stand', async () => {
    const { screen, user } = open();
    await user.click(
      await screen.findByRole('button', { name: 'Meldblad voor de toezichthouder' }),
    );
    expect(screen.queryByLabelText('Korte naam')).toBeNull();
    expect(screen.queryByLabelText(/Naam en adres op de brief/)).toBeNull();
    expect(await screen.findByText(/meldformulier van de AP/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Terug naar het datalek' }));
    expect(await screen.findByLabelText('Korte naam')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Brieven');
  });

  it('say that the own words have to be translated in another language', async () => {
    const { screen, user } = open();
    await user.click(await screen.findByRole('button', { name: 'Brief aan de personen' }));
    await user.selectOptions(await screen.findByLabelText('Taal van de brief'), 'fr');
    expect(await screen.findByText(/Vertaal die alinea’s/)).toBeTruthy();
  });
});

describe('the end of a case', () => {
  it('says what is still open before it is closed', async () => {
    const { bridge, screen, user } = open({ risk: null });
    await user.click(await screen.findByRole('button', { name: 'Sluit deze zaak' }));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText('Beoordeel het risico voor de personen.')).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Sluit de zaak' }));
    await waitFor(() =>
      expect(bridge.inputsOf('breaches.close')).toEqual([{ breachId: 7, closedOn: '2026-11-22' }]),
    );
  });

  it('leaves a case to read, with a way to open it again', async () => {
    const { bridge, screen, user } = open({ closedOn: getPlainDate('2026-11-21') });
    expect(await screen.findByText(/Gesloten op za 21 november 2026/)).toBeTruthy();
    expect(screen.getByText('Diefstal uit een afgesloten auto')).toBeTruthy();
    expect(screen.queryByLabelText('Korte naam')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Open de zaak weer' }));
    await waitFor(() =>
      expect(bridge.inputsOf('breaches.close')).toEqual([{ breachId: 7, closedOn: null }]),
    );
  });

  it('takes dated notes of what followed', async () => {
    const { bridge, screen, user } = open({
      followUps: [{ id: 1, on: getPlainDate('2026-11-21'), note: 'Aangifte gedaan.' }],
    });
    expect(await screen.findByText('Aangifte gedaan.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Noteer vervolg' }));
    const panel = within(await screen.findByRole('dialog'));
    await user.type(panel.getByLabelText('Wat er gebeurde'), 'Laptop gevonden.');
    await user.click(panel.getByRole('button', { name: 'Bewaar deze notitie' }));
    await waitFor(() =>
      expect(bridge.inputsOf('breaches.add-follow-up')).toEqual([
        { breachId: 7, on: '2026-11-22', note: 'Laptop gevonden.' },
      ]),
    );
  });
});

describe('judging the risk', () => {
  const points = (screen: Opened['screen']) =>
    within(screen.getByRole('group', { name: 'Het risico inschatten' }));

  it('gives a signal from the points that hold, and decides nothing', async () => {
    const { bridge, screen, user } = open({ risk: null });
    await screen.findByRole('group', { name: 'Het risico inschatten' });
    expect(points(screen).getByRole('status').textContent).toContain('Nog geen signaal');
    await user.click(points(screen).getByLabelText(/^Iemand kan er iemand mee oplichten/));
    expect(points(screen).getByRole('status').textContent).toContain('Er lijkt een risico te zijn');
    await user.click(points(screen).getByLabelText(/^Wachtwoorden/));
    expect(points(screen).getByRole('status').textContent).toContain('hoog risico');
    for (const risk of screen.getAllByRole('radio', { name: /risico/ })) {
      expect(risk.getAttribute('aria-checked')).toBe('false');
    }
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() =>
      expect(sentBy(bridge)).toMatchObject({ assessment: ['harm', 'keys'], risk: null }),
    );
  });

  it('keeps that none of the points holds apart from not having looked', async () => {
    const { bridge, screen, user } = open();
    await user.click(await screen.findByLabelText(/^Ik heb de punten nagelopen/));
    expect(points(screen).getByRole('status').textContent).toContain('lijkt niet waarschijnlijk');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(sentBy(bridge)?.assessment).toEqual([]));
  });

  it.each([
    ['AP', 'Autoriteit Persoonsgegevens', 'datalek'],
    ['GBA', 'Gegevensbeschermingsautoriteit', 'gegevenslek'],
  ] as const)('speaks as the %s does', async (authority, name, word) => {
    const { screen } = open({ authority });
    const group = await screen.findByRole('group', { name: 'Het risico inschatten' });
    expect(group.textContent).toContain(name);
    expect(group.textContent).toContain(word);
    expect(screen.getByLabelText(`Gemeld bij de ${name} op`)).toBeTruthy();
    expect(
      screen.getAllByText(new RegExp(`^Dan meld je bij de ${name}, met het formulier`)),
    ).toHaveLength(2);
  });

  it('is not asked of a processor', async () => {
    const { screen } = open({ role: 'processor' });
    await screen.findByLabelText('Opdrachtgever ingelicht op');
    expect(screen.queryByRole('group', { name: 'Het risico inschatten' })).toBeNull();
  });
});

describe('reports to the authority', () => {
  const REPORTED = { authorityNotifiedAt: '2026-11-21T08:05:00Z', authorityReference: 'AP-1' };

  it('are listed with what was sent when, the first one first', async () => {
    const { screen } = open({
      ...REPORTED,
      notices: [
        {
          id: 5,
          kind: 'addition',
          sentAt: '2026-11-22T08:00:00Z',
          what: 'Het aantal personen is nu bekend.',
          reference: 'AP-1a',
        },
      ],
    });
    const rows = (await screen.findByText('Eerste melding')).closest('ol')?.children ?? [];
    expect([...rows].map((row) => row.textContent)).toEqual([
      'Eerste melding za 21 november 2026 om 09:05, nummer AP-1',
      'Aanvulling zo 22 november 2026 om 09:00, nummer AP-1aHet aantal personen is nu bekend.',
    ]);
  });

  it('are added to, with the moment on the local clock', async () => {
    const { bridge, screen, user } = open(REPORTED);
    await user.click(
      await screen.findByRole('button', { name: 'Noteer een aanvulling of intrekking' }),
    );
    const panel = within(await screen.findByRole('dialog'));
    await user.click(panel.getByRole('radio', { name: /^Intrekking/ }));
    await user.type(panel.getByLabelText('Wat erin stond'), 'Toch geen lek.');
    await user.click(panel.getByRole('button', { name: 'Leg dit vast' }));
    await waitFor(() =>
      expect(bridge.inputsOf('breaches.add-notice')).toEqual([
        {
          breachId: 7,
          kind: 'withdrawal',
          sentAt: '2026-11-22T09:00:00Z',
          what: 'Toch geen lek.',
          reference: '',
        },
      ]),
    );
  });

  it('are not listed before the first one', async () => {
    const { screen } = open();
    await screen.findByRole('group', { name: 'Het risico inschatten' });
    expect(screen.queryByText('Meldingen aan de toezichthouder')).toBeNull();
  });
});

// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { anOutcome, aRestriction, openAssess } from '#test/builders/assess-step.tsx';
import { Refusal } from '#test/builders/fake-bridge.ts';
import { makeItem, makePerson } from '#test/builders/person-bridge.ts';

afterEach(cleanup);

const SLOW = { timeout: 30_000 };
const OPEN = { name: 'Verbeter een gegeven' };
const SAVE = { name: 'Verbeter en leg vast' };
const GRANT = { name: 'Leg vast dat alles verbeterd is' };
const MEANWHILE = { name: 'Beperk het gebruik zolang je dit nakijkt' };

const CHANGE: Output<'requests.get'>['changes'][number] = {
  id: 1,
  what: { nl: 'Achternaam', en: 'Family name' },
  before: 'Proef',
  after: 'Proeven',
  systems: [{ nl: 'Zoho CRM', en: 'Zoho CRM' }],
  changedOn: getPlainDate('2026-11-20'),
};

function open(
  parts: Parameters<typeof openAssess>[0] = {},
  more: Parameters<typeof openAssess>[1] = {},
) {
  return openAssess(
    { rights: ['rectification'], ...parts },
    { 'persons.get': () => makePerson({ items: [makeItem()] }), ...more },
  );
}

async function openForm(...given: Parameters<typeof open>) {
  const opened = open(...given);
  await opened.user.click(await opened.screen.findByRole('button', OPEN));
  const choice = await opened.screen.findByRole('combobox', { name: 'Wat klopt er niet?' });
  async function choose(name: string) {
    await opened.user.click(choice);
    await opened.user.click(await opened.screen.findByRole('option', { name }));
  }
  return { ...opened, choice, choose };
}

describe('correcting a value', SLOW, () => {
  it('shows what stands there, and sends old, new and where else it was changed', async () => {
    const { user, screen, bridge, choose } = await openForm();
    await choose('E-mailadres: jan@proef.example.nl');
    expect(screen.getByText('Nu staat er:').parentElement?.textContent).toContain(
      'jan@proef.example.nl',
    );
    await user.type(screen.getByLabelText('Wat klopt wel?'), 'jan@nieuw.example.nl');
    await user.click(screen.getByRole('checkbox', { name: 'Zoho CRM' }));
    await user.type(screen.getByLabelText('Ook in'), 'papieren map');
    await user.click(screen.getByRole('button', SAVE));
    await waitFor(() =>
      expect(bridge.inputsOf('requests.rectify')).toEqual([
        {
          requestId: 14,
          target: { of: 'contact-point', kind: 'email', before: 'jan@proef.example.nl' },
          after: 'jan@nieuw.example.nl',
          systemIds: [22],
          elsewhere: 'papieren map',
        },
      ]),
    );
    expect(await screen.findByText('Gegeven verbeterd')).toBeTruthy();
  });

  it('corrects one value of a field', async () => {
    const { user, screen, bridge, choose } = await openForm();
    await choose('Mails over de site, berichten: 2 brieven');
    await user.type(screen.getByLabelText('Wat klopt wel?'), '3 brieven');
    await user.click(screen.getByRole('button', SAVE));
    await waitFor(() => expect(bridge.inputsOf('requests.rectify')).toHaveLength(1));
    expect(bridge.inputsOf('requests.rectify')[0]).toMatchObject({
      target: { of: 'field', dataItemId: 50, fieldId: 91, before: '2 brieven' },
      after: '3 brieven',
      systemIds: [],
      elsewhere: '',
    });
  });

  it('records what was changed outside the register', async () => {
    const { user, screen, bridge, choose } = await openForm();
    await choose('Iets dat niet in het register staat');
    await user.type(screen.getByLabelText('Wat is het?'), 'Recensie');
    await user.type(screen.getByLabelText('Wat stond er?'), 'Jan V.');
    await user.type(screen.getByLabelText('Wat klopt wel?'), 'Jan P.');
    await user.click(screen.getByRole('button', SAVE));
    await waitFor(() => expect(bridge.inputsOf('requests.rectify')).toHaveLength(1));
    expect(bridge.inputsOf('requests.rectify')[0]).toMatchObject({
      target: { of: 'elsewhere', what: 'Recensie', before: 'Jan V.' },
      after: 'Jan P.',
    });
  });

  it('takes a value away only when that is ticked', async () => {
    const { user, screen, bridge, choose } = await openForm();
    await choose('Tussenvoegsel: de');
    await user.click(screen.getByRole('button', SAVE));
    expect(await screen.findByText('Dit is nog leeg.')).toBeTruthy();
    expect(bridge.inputsOf('requests.rectify')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'Er komt niets voor in de plaats' }));
    await user.click(screen.getByRole('button', SAVE));
    await waitFor(() => expect(bridge.inputsOf('requests.rectify')).toHaveLength(1));
    expect(bridge.inputsOf('requests.rectify')[0]).toMatchObject({
      target: { of: 'name', part: 'infix' },
      after: '',
    });
  });

  it('is refused when nothing is chosen or the value is the same', async () => {
    const { user, screen, bridge, choice, choose } = await openForm();
    await user.click(screen.getByRole('button', SAVE));
    expect(await screen.findByText('Dit is nog leeg.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(choice));
    await choose('Achternaam: Proef');
    await user.type(screen.getByLabelText('Wat klopt wel?'), 'Proef');
    await user.click(screen.getByRole('button', SAVE));
    expect(await screen.findByText('Dit staat er al.')).toBeTruthy();
    expect(bridge.inputsOf('requests.rectify')).toEqual([]);
  });

  it('leads to the page of the person for who looks like somebody erased', async () => {
    const { user, screen, choose } = await openForm(
      {},
      {
        'requests.rectify': () => {
          throw new Refusal({ code: 'erased-before' });
        },
      },
    );
    await choose('Achternaam: Proef');
    await user.type(screen.getByLabelText('Wat klopt wel?'), 'Proeven');
    await user.click(screen.getByRole('button', SAVE));
    const link = await screen.findByRole('link', { name: /op de pagina van deze persoon/ });
    expect(link.getAttribute('href')).toBe('/persons/31');
  });
});

describe('deciding on a correction', SLOW, () => {
  it('is offered as done only after a correction', async () => {
    const { screen } = open();
    expect(await screen.findByText(/Verbeter eerst een gegeven/)).toBeTruthy();
    expect(screen.queryByRole('button', GRANT)).toBeNull();
  });

  it('lists every correction and records that it is done', async () => {
    const { user, screen, bridge } = open({ changes: [CHANGE] });
    const table = within(await screen.findByRole('table', { name: 'Wat je verbeterde' }));
    expect(table.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      'Achternaam',
      'Proef',
      'Proeven',
      'Zoho CRM',
      '20-11-2026',
    ]);
    await user.click(screen.getByRole('button', GRANT));
    await waitFor(() => expect(bridge.inputsOf('requests.decide')).toHaveLength(1));
    expect(bridge.inputsOf('requests.decide')[0]).toMatchObject({
      right: 'rectification',
      decision: 'granted',
      ground: null,
    });
  });

  it('says how many recipients do not know it yet', async () => {
    const { screen } = open({
      changes: [CHANGE],
      recipients: [
        { id: 7, name: 'Zoho' },
        { id: 8, name: 'Mailchimp' },
      ],
      notices: [
        {
          processorId: 7,
          name: 'Zoho',
          about: 'rectification',
          letterId: null,
          toldOn: getPlainDate('2026-11-21'),
          whyNot: '',
        },
      ],
    });
    expect(await screen.findByText(/^1 ontvanger weet dit nog niet/)).toBeTruthy();
  });

  it('changes nothing of somebody who is not in the register', async () => {
    const { screen, bridge } = open({ personId: null, person: 'Onbekend' });
    expect(await screen.findByText(/staat niet in het register/)).toBeTruthy();
    for (const button of [OPEN, GRANT, MEANWHILE]) {
      expect(screen.queryByRole('button', button)).toBeNull();
    }
    expect(bridge.inputsOf('persons.get')).toEqual([]);
    expect(screen.getByRole('button', { name: 'Weiger, of doe een deel' })).toBeTruthy();
  });
});

describe('while it is being checked', SLOW, () => {
  it('the use is restricted by one button', async () => {
    const { user, screen, bridge, change } = open();
    change({ restrictions: [aRestriction()] });
    bridge.answer({ 'requests.restrict': () => ({ done: true }) });
    await user.click(await screen.findByRole('button', MEANWHILE));
    await waitFor(() =>
      expect(bridge.inputsOf('requests.restrict')).toEqual([
        { requestId: 14, ground: 'accuracy', dataItemIds: [], fromOn: '2026-11-22' },
      ]),
    );
  });

  it('it is restricted once, and lifted in its own place', async () => {
    const { screen } = open({ restrictions: [aRestriction()] });
    expect(await screen.findByText(/Intussen is het gebruik beperkt/)).toBeTruthy();
    expect(screen.queryByRole('button', MEANWHILE)).toBeNull();
    const place = within(screen.getByRole('region', { name: 'Beperking' }));
    expect(place.getByText(/Beperkt sinds/).textContent).toContain('10 november 2026');
  });

  it('it is not offered once it was decided', async () => {
    const { screen } = open({
      outcomes: [anOutcome({ right: 'rectification' })],
      changes: [CHANGE],
    });
    await screen.findByRole('button', OPEN);
    expect(screen.queryByRole('button', MEANWHILE)).toBeNull();
    expect(screen.queryByRole('button', GRANT)).toBeNull();
  });
});

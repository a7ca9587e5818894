// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { DATA_SUBJECT_RIGHTS } from '#shared/domain/statement-profile.ts';
import { aConsent, aRestriction, openAssess } from '#test/builders/assess-step.tsx';
import { makeItem, makePerson } from '#test/builders/person-bridge.ts';

afterEach(cleanup);

const SLOW = { timeout: 60_000 };
const EVERY_RIGHT = [...DATA_SUBJECT_RIGHTS];
const PERSON = { 'persons.get': () => makePerson({ items: [makeItem()] }) };

describe('a request that somebody else has to answer', SLOW, () => {
  it('is passed on, and has no rights to decide', async () => {
    const { user, screen, bridge } = openAssess({
      kind: 'misdirected',
      rights: ['access'],
      controllerName: 'Bakkerij Blom',
    });
    expect(await screen.findByText('Nog niet doorgestuurd.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Inzage' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Leg vast dat je het doorstuurde' }));
    await user.click(screen.getByRole('button', { name: 'Leg het doorsturen vast' }));
    await waitFor(() =>
      expect(bridge.inputsOf('requests.forward')).toEqual([
        { requestId: 14, controllerName: 'Bakkerij Blom', forwardedOn: '2026-11-22' },
      ]),
    );
  });

  it('needs a name and a day since it came in', async () => {
    const { user, screen, bridge } = openAssess({ kind: 'misdirected', rights: [] });
    await user.click(
      await screen.findByRole('button', { name: 'Leg vast dat je het doorstuurde' }),
    );
    await user.clear(screen.getByLabelText('Doorgestuurd op'));
    await user.type(screen.getByLabelText('Doorgestuurd op'), '4-11-2026');
    await user.click(screen.getByRole('button', { name: 'Leg het doorsturen vast' }));
    expect(await screen.findByText('Dit is nog leeg.')).toBeTruthy();
    expect(screen.getByLabelText('Doorgestuurd op').getAttribute('aria-invalid')).toBe('true');
    expect(bridge.inputsOf('requests.forward')).toEqual([]);
  });

  it('says to whom and when', async () => {
    const { screen } = openAssess({
      kind: 'misdirected',
      rights: [],
      controllerName: 'Bakkerij Blom',
      forwardedOn: getPlainDate('2026-11-06'),
    });
    expect((await screen.findByText(/Doorgestuurd aan Bakkerij Blom/)).textContent).toContain(
      '6 november 2026',
    );
    expect(screen.getByRole('button', { name: 'Verander dit' })).toBeTruthy();
  });
});

describe('a complaint', SLOW, () => {
  it('says what to do, beside the rights that came with it', async () => {
    const { screen } = openAssess({ kind: 'complaint', rights: ['access'] });
    await screen.findByRole('region', { name: 'Klacht' });
    expect(screen.getByText(/Ga na wat er gebeurde/)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Inzage' })).toBeTruthy();
  });
});

describe('the step', SLOW, () => {
  it('has a part for each right that was asked, in order', async () => {
    const { screen } = openAssess({ rights: EVERY_RIGHT });
    await screen.findByRole('heading', { name: 'Beoordelen' });
    expect(screen.getAllByRole('heading', { level: 3 }).map((title) => title.textContent)).toEqual([
      'Inzage',
      'Verbetering',
      'Wissen',
      'Beperking',
      'Gegevens meenemen',
      'Bezwaar',
      'Toestemming intrekken',
    ]);
  });

  it('says so when nothing was asked yet', async () => {
    const { screen } = openAssess({ rights: [] });
    expect(await screen.findByText(/Er staat nog niet bij wat er gevraagd is/)).toBeTruthy();
  });

  it('has one form open at a time', async () => {
    const { user, screen } = openAssess({ rights: ['access', 'erasure'] });
    const [first, second] = await screen.findAllByRole('button', {
      name: 'Weiger, of doe een deel',
    });
    await user.click(first as HTMLElement);
    expect(first?.getAttribute('aria-expanded')).toBe('true');
    await user.click(second as HTMLElement);
    expect(first?.getAttribute('aria-expanded')).toBe('false');
    expect(screen.getAllByRole('button', { name: 'Leg de beslissing vast' })).toHaveLength(1);
  });

  it('is worked with the keyboard, and gives the focus back', async () => {
    const { user, screen, bridge } = openAssess({ rights: ['access'] });
    const opener = await screen.findByRole('button', { name: 'Dit wordt niet meer gevraagd' });
    opener.focus();
    await user.keyboard('{Enter}');
    const how = screen.getByLabelText('Hoe weet je dat?');
    expect(document.activeElement).toBe(how);
    await user.keyboard('Gebeld');
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Annuleer' }));
    await user.keyboard('{Enter}');
    expect(screen.queryByLabelText('Hoe weet je dat?')).toBeNull();
    expect(document.activeElement).toBe(opener);
    expect(bridge.inputsOf('requests.decide')).toEqual([]);
    await user.keyboard('{Enter}');
    await user.keyboard('Gebeld{Control>}s{/Control}');
    await waitFor(() => expect(bridge.inputsOf('requests.decide')).toHaveLength(1));
  });

  it('gives every control a name and every name an element', async () => {
    const { user, screen, container } = openAssess(
      {
        rights: EVERY_RIGHT,
        consents: [aConsent()],
        recipients: [{ id: 7, name: 'Zoho' }],
        restrictions: [aRestriction({ dataItemId: 50 })],
        changes: [
          {
            id: 1,
            what: { nl: 'Achternaam', en: 'Family name' },
            before: '',
            after: 'Proef',
            systems: [],
            changedOn: getPlainDate('2026-11-20'),
          },
        ],
      },
      PERSON,
    );
    await user.click(await screen.findByRole('radio', { name: /^Tegen ander gebruik/ }));
    const openers = container.querySelectorAll<HTMLElement>('[data-tool]');
    expect(openers.length).toBeGreaterThan(12);
    for (const opener of openers) {
      await user.click(opener);
      await waitFor(() => expect(container.querySelector('form')).not.toBeNull());
      for (const role of ['button', 'radio', 'checkbox', 'textbox', 'combobox', 'radiogroup']) {
        expect(screen.queryAllByRole(role, { name: '' })).toEqual([]);
      }
      expect(
        container.querySelector('form [data-autofocus]')?.contains(document.activeElement),
      ).toBe(true);
      for (const element of container.querySelectorAll('[aria-labelledby], [aria-controls]')) {
        const ids = `${element.getAttribute('aria-labelledby') ?? ''} ${element.getAttribute('aria-controls') ?? ''}`;
        for (const id of ids.split(' ').filter((part) => part !== '')) {
          expect(document.getElementById(id), id).not.toBeNull();
        }
      }
    }
  });
});

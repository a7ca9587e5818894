// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import {
  fillIntake,
  findLetterField,
  LETTER,
  pasteLetter,
  saveIntake,
  startIntake,
} from '#test/builders/intake-screen.tsx';
import { makePerson } from '#test/builders/person-bridge.ts';

const JAN: Output<'requests.suggest-persons'>[number] = {
  personId: 31,
  name: 'Jan de Proef',
  organisation: 'Proef Bouw',
  because: ['email', 'name'],
};

describe('who asks', { timeout: 30_000 }, () => {
  it('is somebody the letter points to, chosen by the owner', async () => {
    const started = startIntake({ answers: { 'requests.suggest-persons': () => [JAN] } });
    await pasteLetter(started, LETTER);
    expect(await started.screen.findByText('zelfde e-mailadres, zelfde naam')).toBeTruthy();
    expect(started.bridge.inputsOf('requests.suggest-persons').at(-1)).toMatchObject({
      emails: ['piet@example.nl'],
      names: ['Piet Bakker'],
    });
    // A name is not typed over while the register may know the sender.
    expect(started.screen.queryByLabelText(/^Naam:/)).toBeNull();
    await started.user.click(started.screen.getByRole('button', { name: 'Kies Jan de Proef' }));
    await started.user.click(started.box('Inzage'));
    await started.user.selectOptions(
      started.screen.getByLabelText('Hoe kwam het binnen?'),
      'email',
    );
    await saveIntake(started);
    await waitFor(() =>
      expect(started.bridge.inputsOf('requests.create')).toMatchObject([
        { personId: 31, subject: { name: '', address: '', email: '' } },
      ]),
    );
  });

  it('is found by typing a name', async () => {
    const started = startIntake({
      answers: {
        'persons.list': ({ search }) => ({
          rows:
            search === 'proef'
              ? [
                  {
                    id: 31,
                    name: 'Jan de Proef',
                    sortName: 'proef jan',
                    organisation: 'Proef Bouw',
                    email: '',
                    phone: '',
                    relations: [],
                    items: 0,
                    nextDueOn: null,
                    due: 0,
                    missing: 0,
                  },
                ]
              : [],
          more: false,
        }),
      },
    });
    await findLetterField(started);
    await started.user.click(started.screen.getByText('Iemand uit het register'));
    await started.user.type(
      await started.screen.findByRole('combobox', { name: 'Persoon' }),
      'proef',
    );
    await started.user.click(
      await started.screen.findByRole('option', { name: 'Jan de Proef · Proef Bouw' }),
    );
    await started.user.click(started.box('Inzage'));
    await started.user.selectOptions(started.screen.getByLabelText('Hoe kwam het binnen?'), 'post');
    await saveIntake(started);
    await waitFor(() =>
      expect(started.bridge.inputsOf('requests.create')).toMatchObject([{ personId: 31 }]),
    );
  });

  it('is known when the intake began on a person, and an open request is named', async () => {
    const person = makePerson({
      requests: [
        {
          id: 70,
          number: '2026-001',
          rights: ['access'],
          receivedOn: getPlainDate('2026-11-10'),
          status: 'open',
          dueOn: getPlainDate('2026-12-08'),
        },
      ],
    });
    const started = startIntake({ personId: 31, answers: { 'persons.get': () => person } });
    await findLetterField(started);
    expect(await started.screen.findByRole('link', { name: 'verzoek 2026-001' })).toBeTruthy();
    expect(started.screen.getByRole('link', { name: /Jan de Proef/ }).getAttribute('href')).toBe(
      '/persons/31',
    );
    await started.user.click(started.box('Verbetering'));
    await started.user.selectOptions(started.screen.getByLabelText('Hoe kwam het binnen?'), 'post');
    await saveIntake(started);
    await waitFor(() =>
      expect(started.bridge.inputsOf('requests.create')).toMatchObject([
        { personId: 31, rights: ['rectification'] },
      ]),
    );
    expect(started.bridge.inputsOf('drafts.save').at(-1)?.key).toBe('person:31:request:new');
  });

  it('can be written for by somebody else, with what shows the mandate', async () => {
    const started = startIntake();
    await findLetterField(started);
    await fillIntake(started);
    await started.user.click(started.box(/^Iemand anders schrijft namens/));
    const by = within(
      started.screen.getByRole('group', { name: 'Wie schrijft namens deze persoon?' }),
    );
    await saveIntake(started);
    expect(await by.findByText('Dit is nog leeg.')).toBeTruthy();
    await started.user.type(by.getByLabelText('Naam'), 'mr. Els Claes');
    await started.user.type(by.getByLabelText(/^E-mailadres/), 'els@example');
    await started.user.type(by.getByLabelText(/^Waaruit blijkt/), 'volmacht van 3 november');
    await saveIntake(started);
    expect(await by.findByText(/ontbreekt een punt/)).toBeTruthy();
    await started.user.type(by.getByLabelText(/^E-mailadres/), '.be');
    await saveIntake(started);
    await waitFor(() =>
      expect(started.bridge.inputsOf('requests.create')).toMatchObject([
        {
          subject: { name: 'An Peeters' },
          representative: {
            name: 'mr. Els Claes',
            address: '',
            email: 'els@example.be',
            proof: 'volmacht van 3 november',
          },
        },
      ]),
    );
  });
});

// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#test/builders/fake-bridge.ts';
import {
  fillIntake,
  findLetterField,
  LETTER,
  pasteLetter,
  saveIntake,
  startIntake,
} from '#test/builders/intake-screen.tsx';

describe('IntakeScreen', { timeout: 30_000 }, () => {
  it('records a request of somebody outside the register and goes to it', async () => {
    const started = startIntake();
    await findLetterField(started);
    await fillIntake(started);
    await started.user.type(started.screen.getByLabelText(/^E-mailadres/), 'an@example.be');
    await started.user.click(started.screen.getByRole('button', { name: 'Leg vast en begin' }));
    await waitFor(() => expect(started.location()).toBe('/requests/77'));
    expect(started.bridge.inputsOf('requests.create')).toEqual([
      {
        kind: 'request',
        personId: null,
        subject: { name: 'An Peeters', address: '', email: 'an@example.be' },
        representative: null,
        rights: ['access'],
        receivedOn: '2026-11-22',
        channel: 'post',
        note: '',
        message: '',
        controllerName: '',
      },
    ]);
    expect(started.bridge.inputsOf('drafts.save').at(-1)).toEqual({
      key: 'request:new',
      value: null,
    });
  });

  it('can be filled in and saved with the keyboard alone', async () => {
    const started = startIntake();
    const { user, screen, bridge } = started;
    await findLetterField(started);
    screen.getByLabelText('Wissen').focus();
    await user.keyboard(' ');
    screen.getByLabelText('Hoe kwam het binnen?').focus();
    await user.selectOptions(screen.getByLabelText('Hoe kwam het binnen?'), 'phone');
    screen.getByRole('radio', { name: /niet in het register staat/ }).focus();
    await user.keyboard(' ');
    screen.getByLabelText('Naam').focus();
    await user.keyboard('An Peeters{Control>}s{/Control}');
    await waitFor(() =>
      expect(bridge.inputsOf('requests.create')).toMatchObject([
        { rights: ['erasure'], channel: 'phone', subject: { name: 'An Peeters' } },
      ]),
    );
  });

  it('says beside the fields what is still missing, and sends nothing', async () => {
    const started = startIntake();
    await findLetterField(started);
    await saveIntake(started);
    expect(await started.screen.findAllByText('Dit is nog leeg.')).toHaveLength(3);
    expect(document.activeElement).toBe(started.box('Inzage'));
    expect(started.bridge.inputsOf('requests.create')).toEqual([]);
  });

  it.each([
    ['23-11-2026', 'Deze datum ligt in de toekomst.'],
    ['{Backspace}', 'Dit is nog leeg.'],
  ])('takes no day of receipt such as %s', async (typed, problem) => {
    const started = startIntake();
    await findLetterField(started);
    await fillIntake(started);
    const field = started.screen.getByLabelText('Ontvangen op');
    await started.user.clear(field);
    await started.user.type(field, typed);
    await saveIntake(started);
    expect(await started.screen.findByText(problem)).toBeTruthy();
    expect(started.bridge.inputsOf('requests.create')).toEqual([]);
  });

  it('puts what the register refuses at its field', async () => {
    const started = startIntake({
      answers: {
        'requests.create': () => {
          throw new Refusal({ code: 'bad-input', fields: { 'subject.name': 'text.too-long' } });
        },
      },
    });
    await findLetterField(started);
    await fillIntake(started);
    await saveIntake(started);
    expect(await started.screen.findByText('Dit is te lang.')).toBeTruthy();
    expect(document.activeElement).toBe(started.screen.getByLabelText('Naam'));
  });

  it('goes back with Esc, and keeps what was typed as a draft', async () => {
    const started = startIntake();
    await pasteLetter(started, 'Ik wil inzage.');
    await started.user.keyboard('{Escape}{Escape}');
    expect(started.location()).toBe('/requests');
    started.unmount();
    const [kept] = started.bridge.inputsOf('drafts.save').slice(-1);
    expect(kept?.key).toBe('request:new');
    expect(JSON.parse(kept?.value ?? '')).toMatchObject({ message: 'Ik wil inzage.' });
  });

  it('puts a draft back and says so', async () => {
    const first = startIntake();
    await pasteLetter(first, LETTER);
    first.unmount();
    const value = first.bridge.inputsOf('drafts.save').at(-1)?.value ?? null;
    const started = startIntake({ answers: { 'drafts.get': () => ({ value }) } });
    const field = await findLetterField(started);
    await waitFor(() => expect(field.value).toContain('Piet Bakker'));
    expect(started.screen.getByText('Je invoer van de vorige keer staat er weer.')).toBeTruthy();
    expect(started.screen.getByText('Onleesbaar gemaakt: BSN')).toBeTruthy();
  });

  it('forgets the draft when the owner cancels', async () => {
    const started = startIntake();
    await pasteLetter(started, 'Ik wil inzage.');
    await started.user.click(started.screen.getByRole('button', { name: 'Annuleer' }));
    expect(started.bridge.inputsOf('drafts.save').at(-1)?.value).toBeNull();
    expect(started.location()).toBe('/requests');
  });

  it('speaks English too', async () => {
    const { screen } = startIntake({ language: 'en' });
    expect(await screen.findByLabelText('Access')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Record and begin' })).toBeTruthy();
    expect(screen.getByText(/One month after Sunday 22 November 2026 at the latest/)).toBeTruthy();
  });
});

describe('what kind it is', { timeout: 30_000 }, () => {
  it('asks who answers when it is not meant for us', async () => {
    const started = startIntake();
    await findLetterField(started);
    await started.user.click(started.screen.getByText('Niet voor ons bestemd'));
    await started.user.type(started.screen.getByLabelText(/^Wie geeft antwoord/), 'Bakkerij Proef');
    expect(started.screen.getByText(/Stuur dit liefst vandaag door/)).toBeTruthy();
    await fillIntake(started);
    await saveIntake(started);
    await waitFor(() =>
      expect(started.bridge.inputsOf('requests.create')).toMatchObject([
        { kind: 'misdirected', controllerName: 'Bakkerij Proef' },
      ]),
    );
  });

  it('records a complaint without any right', async () => {
    const started = startIntake();
    await findLetterField(started);
    await fillIntake(started);
    await started.user.click(started.box('Inzage'));
    await started.user.click(started.screen.getByText('Klacht'));
    await saveIntake(started);
    await waitFor(() =>
      expect(started.bridge.inputsOf('requests.create')).toMatchObject([
        { kind: 'complaint', rights: [] },
      ]),
    );
  });

  it('says what one month means, also for a weekend and for what is done at once', async () => {
    const started = startIntake();
    await findLetterField(started);
    expect(started.screen.getByText(/één maand na zondag 22 november 2026/)).toBeTruthy();
    expect(started.screen.getByText(/Dat het toen weekend was/)).toBeTruthy();
    expect(started.screen.queryByText(/Reclame stop je meteen/)).toBeNull();
    await started.user.click(started.box('Bezwaar'));
    expect(started.screen.getByText(/Reclame stop je meteen/)).toBeTruthy();
    const field = started.screen.getByLabelText('Ontvangen op');
    await started.user.clear(field);
    await started.user.type(field, '20-11-2026');
    expect(started.screen.getByText(/één maand na vrijdag 20 november 2026/)).toBeTruthy();
    expect(started.screen.queryByText(/Dat het toen weekend was/)).toBeNull();
  });
});

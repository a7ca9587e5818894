// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  BSN,
  fillIntake,
  findLetterField,
  LETTER,
  pasteLetter,
  saveIntake,
  startIntake,
} from '#test/builders/intake-screen.tsx';

describe('numbers that may not be kept', { timeout: 30_000 }, () => {
  it('masks a BSN before it comes into the form, the draft or the register', async () => {
    const started = startIntake();
    await pasteLetter(started, LETTER);
    const field = await findLetterField(started);
    expect(field.value).toContain('Mijn BSN is [●●●●]');
    expect(await started.screen.findByText('Onleesbaar gemaakt: BSN')).toBeTruthy();
    await fillIntake(started);
    await saveIntake(started);
    await waitFor(() => expect(started.location()).toBe('/requests/77'));
    expect(started.bridge.inputsOf('requests.create')[0]?.message).toContain('[●●●●]');
    expect(JSON.stringify(started.bridge.calls)).not.toContain(BSN);
  });

  it('masks a number while it is typed', async () => {
    const started = startIntake();
    await started.user.type(await findLetterField(started), `Mijn BSN is ${BSN}.`);
    expect((await findLetterField(started)).value).toBe('Mijn BSN is [●●●●].');
  });

  it('takes the remark away with the letter', async () => {
    const started = startIntake();
    await pasteLetter(started, LETTER);
    await started.user.clear(await findLetterField(started));
    await waitFor(() => expect(started.screen.queryByText(/^Onleesbaar gemaakt/)).toBeNull());
  });

  it('warns of a copy of an identity document', async () => {
    const started = startIntake();
    await pasteLetter(started, 'Ik wil inzage. Een kopie van mijn paspoort vindt u in de bijlage.');
    const warning = await started.screen.findByText(
      'Hier hoort een kopie van een identiteitsbewijs bij',
    );
    expect(warning.parentElement?.textContent).toContain('Bewaar die kopie niet.');
  });
});

describe('what was recognised', { timeout: 30_000 }, () => {
  it('takes nothing over by itself', async () => {
    const started = startIntake();
    await pasteLetter(started, LETTER);
    expect(await started.screen.findByText('4 dingen herkend')).toBeTruthy();
    for (const name of [/^Inzage \(AVG art. 15\)/, /^Wissen \(AVG art. 17\)/, /^Naam: Piet/]) {
      expect(started.box(name).checked).toBe(false);
    }
    expect(started.box('Inzage').checked).toBe(false);
    expect(started.screen.queryByLabelText('Naam')).toBeNull();
    await saveIntake(started);
    expect(await started.screen.findAllByText('Dit is nog leeg.')).toHaveLength(3);
    expect(started.bridge.inputsOf('requests.create')).toEqual([]);
  });

  it('quotes the words of the letter that it rests on', async () => {
    const started = startIntake();
    await pasteLetter(started, LETTER);
    const found = await started.screen.findByLabelText(/^Inzage \(AVG/);
    const line = found.closest('li');
    expect(line?.textContent).toContain('De brief noemt het artikel.');
    expect(line?.textContent).toContain('Op grond van artikel 15 AVG vraag ik inzage');
  });

  it('is taken over and back one by one, with the keyboard', async () => {
    const started = startIntake();
    await pasteLetter(started, LETTER);
    const found = await started.screen.findByLabelText(/^Inzage \(AVG/);
    found.focus();
    await started.user.keyboard(' ');
    expect(started.box('Inzage').checked).toBe(true);
    expect(started.box('Wissen').checked).toBe(false);
    expect(document.activeElement).toBe(found);
    await started.user.keyboard(' ');
    expect(started.box('Inzage').checked).toBe(false);
  });

  it('is taken over all at once when the owner says so', async () => {
    const started = startIntake();
    await pasteLetter(started, LETTER);
    await started.user.click(await started.screen.findByText('Neem alles over'));
    await started.user.selectOptions(
      started.screen.getByLabelText('Hoe kwam het binnen?'),
      'email',
    );
    await saveIntake(started);
    await waitFor(() =>
      expect(started.bridge.inputsOf('requests.create')).toMatchObject([
        {
          rights: ['access', 'erasure'],
          subject: { name: 'Piet Bakker', email: 'piet@example.nl' },
        },
      ]),
    );
  });

  it('says so when there is nothing to recognise', async () => {
    const started = startIntake();
    await pasteLetter(started, 'Hallo.');
    expect(await started.screen.findByText(/^Er is niets herkend/)).toBeTruthy();
    expect(started.screen.queryByRole('button', { name: 'Neem alles over' })).toBeNull();
  });

  it('keeps the focus where it was when everything was taken over', async () => {
    const started = startIntake();
    await pasteLetter(started, LETTER);
    const all = await started.screen.findByRole('button', { name: 'Neem alles over' });
    all.focus();
    await started.user.keyboard('{Enter}');
    expect(started.box(/^Inzage \(AVG/).checked).toBe(true);
    expect(all.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(all);
  });

  it('says what else there is to know, with nothing to take over', async () => {
    const started = startIntake();
    await pasteLetter(
      started,
      `Ik vraag inzage in mijn gegevens en verwacht antwoord binnen 14 dagen.
Anders dien ik een klacht in bij de Autoriteit Persoonsgegevens.
Ik maak bezwaar tegen het gebruik van mijn gegevens voor reclame.`,
    );
    expect(
      await started.screen.findByText(/eerder antwoord dan de wet: ‘.*14 dagen’/),
    ).toBeTruthy();
    expect(started.screen.getByText(/noemt de toezichthouder/)).toBeTruthy();
    expect(started.screen.getByText(/Het bezwaar gaat over reclame/)).toBeTruthy();
    expect(started.screen.queryByLabelText('Het is een klacht')).toBeNull();
  });

  it('finds a term of one month nothing to remark on', async () => {
    const started = startIntake();
    await pasteLetter(started, 'Ik vraag inzage in mijn gegevens, binnen een maand graag.');
    await started.screen.findByText('1 ding herkend');
    expect(started.screen.queryByText(/eerder antwoord dan de wet/)).toBeNull();
  });
});

// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useStatus } from '#renderer/ui/status.ts';
import {
  fillIntake,
  findLetterField,
  type StartedIntake,
  saveIntake,
  startIntake,
} from '#test/builders/intake-screen.tsx';

const MAIL = [
  'From: Piet Bakker <piet@example.nl>',
  'To: info@voorbeeld.nl',
  'Date: Fri, 20 Nov 2026 23:40:00 +0100',
  'Subject: Inzage',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Ik wil graag inzage in mijn persoonsgegevens.',
].join('\r\n');

async function chooseFile(started: StartedIntake, file: File) {
  await findLetterField(started);
  await started.user.upload(started.screen.getByLabelText('Bestand met de brief of de mail'), file);
}

describe('a saved mail', { timeout: 30_000 }, () => {
  it('is read here, and offers the way, the day and the sender', async () => {
    const started = startIntake();
    await chooseFile(started, new File([MAIL], 'inzage.eml'));
    const field = await findLetterField(started);
    await waitFor(() => expect(field.value).toContain('inzage in mijn persoonsgegevens'));
    expect(useStatus.getState().text).toBe('De tekst van het bestand staat er');
    const channel = started.screen.getByLabelText<HTMLSelectElement>('Hoe kwam het binnen?');
    const found = await started.screen.findByLabelText('Kwam binnen per e-mail');
    expect(channel.value).toBe('');
    await started.user.click(found);
    expect(channel.value).toBe('email');
    await started.user.click(started.box('Ontvangen op 20 november 2026'));
    await started.user.click(started.box('Naam: Piet Bakker'));
    await started.user.click(started.box('E-mailadres: piet@example.nl'));
    await started.user.click(started.box(/^Inzage \(/));
    await saveIntake(started);
    await waitFor(() =>
      expect(started.bridge.inputsOf('requests.create')).toMatchObject([
        {
          rights: ['access'],
          channel: 'email',
          receivedOn: '2026-11-20',
          subject: { name: 'Piet Bakker', email: 'piet@example.nl' },
        },
      ]),
    );
  });

  it('goes below what was typed already', async () => {
    const started = startIntake();
    await started.user.type(await findLetterField(started), 'Belde ook.');
    await chooseFile(started, new File(['Ik wil inzage.'], 'brief.txt'));
    await waitFor(async () =>
      expect((await findLetterField(started)).value).toBe('Belde ook.\n\nIk wil inzage.'),
    );
    expect(started.screen.queryByLabelText(/per e-mail/)).toBeNull();
  });

  it('can be dropped', async () => {
    const started = startIntake();
    const file = new File([MAIL], 'inzage.eml');
    fireEvent.drop(await findLetterField(started), {
      dataTransfer: { types: ['Files'], files: [file] },
    });
    await waitFor(async () =>
      expect((await findLetterField(started)).value).toContain('inzage in mijn persoonsgegevens'),
    );
  });

  it.each([
    ['too large', new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'a.eml'), /groter dan 2 MB/],
    ['of another kind', new File(['x'], 'a.msg'), /Dit soort bestand/],
    ['empty', new File([''], 'a.txt'), /staat geen tekst/],
  ])('that is %s is refused in words', async (_, file, words) => {
    const started = startIntake();
    fireEvent.drop(await findLetterField(started), {
      dataTransfer: { types: ['Files'], files: [file] },
    });
    expect(await within(started.screen.getByRole('alert')).findByText(words)).toBeTruthy();
    expect((await findLetterField(started)).value).toBe('');
  });

  it('is chosen with a button that the keyboard reaches', async () => {
    const started = startIntake();
    await findLetterField(started);
    let opened = 0;
    started.screen
      .getByLabelText('Bestand met de brief of de mail')
      .addEventListener('click', () => opened++);
    started.screen.getByRole('button', { name: 'kies een bestand' }).focus();
    await started.user.keyboard('{Enter}');
    expect(opened).toBe(1);
  });

  it('has its attachments named, and left alone', async () => {
    const started = startIntake();
    const mail = [
      'From: piet@example.nl',
      'Subject: Inzage',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=grens',
      '',
      '--grens',
      'Content-Type: text/plain',
      '',
      'Ik wil inzage.',
      '--grens',
      'Content-Type: image/jpeg; name=paspoort.jpg',
      'Content-Disposition: attachment; filename=paspoort.jpg',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '--grens--',
    ].join('\r\n');
    await chooseFile(started, new File([mail], 'a.eml'));
    expect(await started.screen.findByText(/1 bijlage: paspoort.jpg/)).toBeTruthy();
    await fillIntake(started);
    await saveIntake(started);
    await waitFor(() => expect(started.location()).toBe('/requests/77'));
    expect(JSON.stringify(started.bridge.calls)).not.toContain('paspoort');
  });
});

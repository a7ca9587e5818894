import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '#test/builders/intake.ts';
import { letterOfMail, MAIL_SIZE, type MailText, readMailText } from './read-mail.ts';

const ZONE = 'Europe/Amsterdam';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, name = 'verzoek.eml') =>
  readMailText(typeof text === 'string' ? bytesOf(text) : text, name, ZONE);

async function mailOf(text: string | Uint8Array, name?: string): Promise<MailText> {
  const result = await read(text, name);
  if (!result.ok) throw new Error(result.problem);
  return result.mail;
}

const PLAIN = `From: =?UTF-8?Q?Ann_Br=C3=BCwn?= <ann@example.org>
To: info@koelict.example
Subject: =?UTF-8?B?SW56YWdldmVyem9law==?=
Date: Mon, 2 Mar 2026 23:45:00 +0000
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Graag inzage in mijn gegevens, caf=C3=A9.
`.replaceAll('\n', '\r\n');

const MIXED = `From: jan@voorbeeld.nl
Subject: Verzoek
Content-Type: multipart/mixed; boundary=grens

--grens
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<html><head><style>p { color: red }</style></head><body><p>Graag inzage,<br>=E9n wissen.</p>
<script>alert(1)</script></body></html>
--grens
Content-Type: application/pdf; name="paspoort.pdf"
Content-Disposition: attachment; filename="paspoort.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQ=
--grens
Content-Type: message/rfc822

From: info@koelict.voorbeeld
Subject: Eerder

U kunt uw gegevens laten wissen.
--grens--
`;

describe('readMailText', () => {
  it('reads the text, the sender, the subject and the day in the zone of the controller', async () => {
    expect(await mailOf(PLAIN)).toEqual({
      text: 'Graag inzage in mijn gegevens, café.\n',
      from: 'Ann Brüwn <ann@example.org>',
      subject: 'Inzageverzoek',
      date: '2026-03-03',
      attachments: [],
    });
  });

  it('makes text of a mail that is HTML only, and names what is attached without reading it', async () => {
    const mail = await mailOf(MIXED);
    expect(mail.text).toBe('Graag inzage,\nén wissen.');
    expect(mail.attachments).toEqual(['paspoort.pdf', 'message/rfc822']);
    expect(JSON.stringify(mail)).not.toContain('laten wissen');
  });

  it('prefers the plain text when a mail holds both', async () => {
    const both = `Subject: x
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

gewone tekst
--b
Content-Type: text/html

<p>opgemaakte tekst</p>
--b--
`;
    expect((await mailOf(both)).text.trim()).toBe('gewone tekst');
  });

  it('gives no day when the mail has none that can be read', async () => {
    expect((await mailOf('Subject: x\nDate: gisteren\n\ntekst')).date).toBeNull();
    expect((await mailOf('Subject: x\n\ntekst')).date).toBeNull();
  });

  it.each([
    ['UTF-8', bytesOf('\ufeffcafé'), 'café'],
    ['Windows-1252', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x80), 'café€'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x68, 0, 0xe9, 0), 'hé'],
    ['UTF-16, the other way round', Uint8Array.of(0xfe, 0xff, 0, 0x68, 0, 0xe9), 'hé'],
  ])('reads a text file in %s', async (_, bytes, text) => {
    expect(await mailOf(bytes, 'Brief.TXT')).toEqual({
      text,
      from: '',
      subject: '',
      date: null,
      attachments: [],
    });
  });

  it.each([
    ['is too large', new Uint8Array(MAIL_SIZE + 1), 'a.eml', 'mail.too-large'],
    ['is of another kind', bytesOf('x'), 'bericht.msg', 'mail.kind'],
    ['has no extension', bytesOf('x'), 'eml', 'mail.kind'],
    ['is empty', bytesOf(' \n'), 'a.txt', 'mail.empty'],
    ['holds no text', bytesOf('From: a@b.nl\n\n'), 'a.eml', 'mail.empty'],
    ['is no mail', bytesOf('\nzomaar wat'), 'a.eml', 'mail.unreadable'],
    ['is no text', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'a.txt', 'mail.unreadable'],
  ])('refuses a file that %s', async (_, bytes, name, problem) => {
    expect(await read(bytes, name)).toEqual({ ok: false, problem });
  });

  it('refuses a mail that is nested without end', async () => {
    const nested = Array.from({ length: 60 }, (_, level) => {
      const inner = level === 0 ? '' : `--b${level - 1}\n`;
      return `${inner}Content-Type: multipart/mixed; boundary=b${level}\n\n`;
    }).join('');
    expect(await read(nested)).toEqual({ ok: false, problem: 'mail.unreadable' });
  });

  it('never throws', async () => {
    const part = fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=b\n',
      '\n--b\n',
      'Content-Transfer-Encoding: base64\n',
      'Content-Type: text/html; charset=bestaat-niet\n',
      'Date: 99 Foo 0000\n',
      'From: <<>>,;\n',
      '\n',
      '<p>&#x110000;</p>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.array(part, { maxLength: 15 }).map((parts) => bytesOf(parts.join(''))),
        ),
        fc.constantFrom('a.eml', 'a.txt'),
        async (bytes, name) => {
          expect(await read(bytes, name)).toHaveProperty('ok');
        },
      ),
    );
  });
});

describe('letterOfMail', () => {
  it('lets the sender, the day and the subject be recognised', async () => {
    const letter = letterOfMail(await mailOf(PLAIN));
    expect(letter).toMatch(/^From: .*\nDate: 2026-03-03\nSubject: Inzageverzoek\n\nGraag/);
    const { identifiers, dates, rights } = recognise(letter);
    expect(identifiers.names.map(({ value }) => value)).toEqual(['Ann Brüwn']);
    expect(identifiers.emails.map(({ value }) => value)).toEqual(['ann@example.org']);
    expect(dates.map(({ on }) => on)).toEqual(['2026-03-03']);
    expect(rights).toHaveLength(2);
  });

  it('is the text alone when there are no headers', async () => {
    expect(letterOfMail(await mailOf('Hallo', 'a.txt'))).toBe('Hallo');
  });
});

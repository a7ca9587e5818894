import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { addDuePerson } from '#test/builders/disposal.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';
import { addRequest, decide, send, viewCase } from '#test/builders/requests.ts';

async function aCase(register: TestRegister): Promise<{ requestId: number; personId: number }> {
  const { personId } = await addDuePerson(register);
  const requestId = await addRequest(register, {
    personId,
    rights: ['access', 'portability'],
    message: 'Graag ontvang ik een kopie van al mijn gegevens.',
  });
  await send(register, requestId, { kind: 'ack', identityMethod: 'known-address' });
  await register.call('requests.add-attachment', {
    requestId,
    name: 'Uitdraai van het telefoongesprek met Jansen',
    system: 'Telefoon',
    note: '',
    file: { name: 'gesprek Jansen.PDF', bytes: new Uint8Array([37, 80, 68, 70]) },
  });
  await decide(register, requestId, {
    right: 'portability',
    portability: { to: 'Andere Webbouwer', sentOn: null, whyNot: 'zij nemen geen bestanden aan' },
  });
  return { requestId, personId };
}

/** The archive, with every hash checked. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  const files = unzipSync(bytes);
  const list = strFromU8(files['SHA-256.txt'] ?? new Uint8Array());
  for (const [path, content] of Object.entries(files)) {
    if (path === 'SHA-256.txt') continue;
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(list).toContain(`${sha256}  ${path}\n`);
  }
  return files;
}

describe('the file of a case', () => {
  it('holds report, message, letters and attachments, with names that tell nothing', async () => {
    const register = await makeRegister();
    const { requestId } = await aCase(register);
    const file = await register.makeFile('files-out.case-file', { requestId, language: 'nl' });
    const { number } = await viewCase(register, requestId);
    expect(file.fileName).toBe(`dossier-${number}.zip`);
    const files = unpacked(file.bytes);
    expect(Object.keys(files).sort()).toEqual([
      'SHA-256.txt',
      'bijlagen/bijlage-01.pdf',
      'brieven/2026-001.html',
      'dossier.html',
      'dossier.json',
      'verzoek.txt',
    ]);
    const report = strFromU8(files['dossier.html'] ?? new Uint8Array());
    for (const text of [
      'Mechtildis van Bloemendaal',
      'inzage (art. 15)',
      'nog niet beslist',
      'uitgevoerd',
      'zij nemen geen bestanden aan',
      'Graag ontvang ik een kopie',
      'Wij hebben uw verzoek ontvangen',
      'Brief verstuurd',
      '5 november 2026',
    ]) {
      expect(report, text).toContain(text);
    }
    expect(report).not.toMatch(/https?:\/\/|<script/);
  });

  it('is made of somebody who was erased too, without them', async () => {
    const register = await makeRegister();
    const requestId = await addRequest(register, {
      personId: null,
      subject: { name: 'Vera Vreemd', address: '', email: '' },
    });
    const file = await register.makeFile('files-out.case-file', { requestId, language: 'en' });
    const report = strFromU8(unpacked(file.bytes)['case-file.html'] ?? new Uint8Array());
    expect(report).toContain('Vera Vreemd');
    expect(report).toContain('Request received');
  });
});

describe('a package for a request', () => {
  it('carries letter and attachment, and is remembered with its hash', async () => {
    const register = await makeRegister();
    const { requestId, personId } = await aCase(register);
    const answer = await register.call('letters.compose-answer', {
      requestId,
      locale: 'nl-NL',
      form: 'formal',
    });
    expect(JSON.stringify(answer)).toContain('Uitdraai van het telefoongesprek met Jansen');
    await register.call('letters.create', { requestId, document: answer });
    const { file, password } = await register.makeFile('files-out.export', {
      personId,
      requestId,
      locale: 'nl-NL',
      form: 'formal',
    });
    expect(password).toBeNull();
    const files = unpacked(file.bytes);
    expect(Object.keys(files)).toContain('brief.html');
    expect(Object.keys(files)).toContain('bijlagen/bijlage-01.pdf');
    expect(Object.keys(files).join()).not.toMatch(/jansen/i);
    const [made] = (await viewCase(register, requestId)).exports;
    expect(made).toMatchObject({
      fileName: file.fileName,
      scope: 'all',
      encrypted: false,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
    });
  });

  it('opens with its password only when it is protected', async () => {
    const register = await makeRegister();
    const { requestId, personId } = await aCase(register);
    const { file, password } = await register.makeFile('files-out.export', {
      personId,
      requestId,
      locale: 'nl-NL',
      form: 'formal',
      scope: 'portable',
      protect: true,
    });
    expect(password).toMatch(/^[2-9a-y]{4}(-[2-9a-y]{4}){4}$/);
    expect(file.fileName).toMatch(/^overdracht-/);
    expect(Buffer.from(file.bytes).includes('Mechtildis')).toBe(false);
    expect((await viewCase(register, requestId)).exports).toMatchObject([
      { scope: 'portable', encrypted: true },
    ]);
  });
});

import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSearch } from '#register/erasure/search.ts';
import { visitTexts } from '#register/queries/whole-file.ts';
import { LARGEST_LOGO_BYTES } from '#shared/domain/letters/logo.ts';
import { aJpeg, aPng, pngChunk } from '#test/builders/pictures.ts';
import { makeRegister, type TestRegister } from '#test/builders/register.ts';

let register: TestRegister;

beforeEach(async () => {
  register = await makeRegister();
});

/** A letter that answers a request, kept in the register. */
async function keepLetter(): Promise<number> {
  const { id: personId } = await register.call('persons.create', {
    givenName: 'Rik',
    infix: '',
    familyName: 'Voorbeeld',
    nickname: '',
    functionTitle: '',
    language: null,
    letterForm: null,
    source: '',
    note: '',
    contactPoints: [],
  });
  const { id: requestId } = await register.call('requests.create', {
    personId,
    rights: ['access'],
    receivedOn: '2026-11-20',
    channel: 'email',
    note: '',
  });
  const document = await register.call('letters.compose-answer', {
    requestId,
    locale: 'nl-NL',
    form: 'formal',
  });
  const { id } = await register.call('letters.create', { requestId, document });
  return id;
}

async function filesOf(letterId: number) {
  const [html, docx] = await Promise.all(
    (['html', 'docx'] as const).map((format) =>
      register.makeFile('files-out.letter', { letterId, format }),
    ),
  );
  return {
    html: strFromU8(html?.bytes ?? new Uint8Array()),
    docx: Object.keys(unzipSync(docx?.bytes ?? new Uint8Array())),
  };
}

describe('the logo', () => {
  it('is kept with its type and size, exchanged, and taken away', async () => {
    expect(await register.call('settings.get-logo', {})).toEqual({ logo: null });
    const bytes = aPng(300, 100);
    await register.call('settings.save-logo', { bytes });
    expect(await register.call('settings.get-logo', {})).toEqual({
      logo: {
        type: 'image/png',
        width: 300,
        height: 100,
        base64: Buffer.from(bytes).toString('base64'),
      },
    });
    await register.call('settings.save-logo', { bytes: aJpeg(200, 200) });
    expect((await register.call('settings.get-logo', {})).logo).toMatchObject({
      type: 'image/jpeg',
      width: 200,
    });
    await register.call('settings.save-logo', { bytes: null });
    expect(await register.call('settings.get-logo', {})).toEqual({ logo: null });
  });

  it('stands in no other setting', async () => {
    const before = await register.call('settings.get', {});
    await register.call('settings.save-logo', { bytes: aPng(300, 100) });
    expect(await register.call('settings.get', {})).toEqual(before);
    await register.call('settings.update', before);
    expect((await register.call('settings.get-logo', {})).logo).not.toBeNull();
  });

  it('leaves a line in the journal without saying what it shows', async () => {
    await register.call('settings.save-logo', { bytes: aPng(300, 100) });
    const { rows } = await register.call('journal.list', { limit: 1 });
    expect(rows[0]).toMatchObject({ action: 'settings-changed', subjectKind: 'setting' });
  });

  it.each([
    ['what is no picture', new TextEncoder().encode('<svg></svg>'), 'logo.kind'],
    ['a damaged picture', aPng(300, 100).subarray(0, 60), 'logo.damaged'],
    ['a tiny picture', aPng(2, 2), 'logo.pixels'],
    ['an empty file', new Uint8Array(), 'logo.size'],
    ['more than 300 KB', new Uint8Array(LARGEST_LOGO_BYTES + 1), 'logo.size'],
  ])('is refused when it is %s, and the old one stays', async (_, bytes, problem) => {
    await register.call('settings.save-logo', { bytes: aPng(300, 100) });
    expect(await register.refusal('settings.save-logo', { bytes })).toEqual({
      code: 'bad-input',
      fields: { bytes: problem },
    });
    expect((await register.call('settings.get-logo', {})).logo).toMatchObject({ width: 300 });
  });

  it('comes into every letter when it is saved, and goes from them when it is taken away', async () => {
    const letterId = await keepLetter();
    expect((await filesOf(letterId)).html).not.toContain('<img');
    const bytes = aPng(300, 100);
    await register.call('settings.save-logo', { bytes });
    const { html, docx } = await filesOf(letterId);
    expect(html).toContain(
      `src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}" alt="Voorbeeld Webdiensten"`,
    );
    expect(docx.filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    const { document } = await register.call('letters.get', { letterId });
    expect(JSON.stringify(document)).not.toContain('base64');
    await register.call('settings.save-logo', { bytes: null });
    expect((await filesOf(letterId)).html).not.toContain('<img');
  });

  it('is no place where the search for somebody erased finds a name by chance', async () => {
    const names = ['Janne', 'Anna', 'Maria', 'Peter', 'Kees'];
    // The filling puts these bytes where base64 begins a new group.
    const unlucky = Buffer.from(`A///${names.join('')}/`, 'base64').subarray(2);
    const bytes = aPng(300, 100, [pngChunk('iCCP', unlucky)]);
    const base64 = Buffer.from(bytes).toString('base64');
    expect(names.filter((name) => base64.includes(name))).toEqual(names);
    await register.call('settings.save-logo', { bytes });
    const search = createSearch(names);
    visitTexts(register.context.database, (text) => search.add(Buffer.from(text, 'utf8')));
    expect(search.found().size).toBe(0);
  });
});

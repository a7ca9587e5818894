import { beforeEach, describe, expect, it, vi } from 'vitest';
import { filesMethods } from '#main/methods/files.ts';
import { preferencesMethods } from '#main/methods/preferences.ts';
import { sessionMethods } from '#main/methods/session.ts';
import type { PaperPage, PaperWindow } from '#main/paper/paper-window.ts';
import { DEFAULT_PREFERENCES } from '#main/preferences.ts';
import type { RegisterSession } from '#main/register-session.ts';
import type { FileSaver } from '#main/save-file.ts';

const STRONG = 'tuinhek walnoot fagot regenjas';
const SEED = {
  profile: 'koel-ict',
  country: 'NL',
  businessName: 'Voorbeeld ICT',
  signatory: 'Fred',
  language: 'nl',
} as const;
const PDF = new Uint8Array([37, 80, 68, 70]);
const LETTER = '<!doctype html><html><head><title>Brief</title></head><body>tekst</body></html>';

const callInternal = vi.fn<(method: string, input: object) => Promise<unknown>>();
const unlockHere = vi.fn(async (_secret: Uint8Array) => undefined);
let state = { state: 'open', register: 'own' };
const session = {
  create: vi.fn(async () => ({ recoveryCode: 'code' })),
  recover: vi.fn(async () => undefined),
  callInternal,
  unlockHere,
  status: () => ({ ...state, folder: '/data/register', today: '2026-11-22' }),
};
const madeSecret = new Uint8Array(32);
const keptSecret = new Uint8Array(32);
const thisComputer = {
  status: vi.fn(async (_ask: string) => ({ on: false, refusal: null })),
  makeSecret: () => ({ keyring: 'dpapi' as const, wrapped: 'AAAA', secret: madeSecret.fill(7) }),
  readSecret: async () => keptSecret.fill(8),
};
const printed: PaperPage[] = [];
const paper: PaperWindow = {
  toPdf: async (page) => {
    printed.push(page);
    return PDF;
  },
  print: async (page) => void printed.push(page),
  close: () => undefined,
};
const saved: { name: string; text: string }[] = [];
const saver: FileSaver = {
  save: async (name, bytes) => {
    saved.push({ name, text: new TextDecoder().decode(bytes) });
    return { state: 'saved', path: `/saved/${name}`, bytes: bytes.length };
  },
};
const given = {
  session: session as unknown as RegisterSession,
  thisComputer,
  paper,
  saver,
  language: () => 'nl' as const,
};
const methods = sessionMethods(given);
const files = filesMethods(given);

function outFile(fileName: string, text: string) {
  return { fileName, locale: 'nl-NL', bytes: new TextEncoder().encode(text) };
}

beforeEach(() => {
  vi.clearAllMocks();
  printed.length = 0;
  state = { state: 'open', register: 'own' };
  saved.length = 0;
});

describe('a weak password', () => {
  it.each(['kort', 'wachtwoord1234', 'aaaaaaaaaaaaaaaa', 'Voorbeeld ICT 2026'])(
    'makes no register: %s',
    async (password) => {
      await expect(
        (async () => methods['session.create']({ ...SEED, password }))(),
      ).rejects.toMatchObject({ code: 'weak-password' });
      expect(session.create).not.toHaveBeenCalled();
    },
  );

  it('is not set by recovery, nor by a change', async () => {
    const newPassword = 'kort';
    await expect(
      (async () =>
        methods['session.recover']({ recoveryCode: 'x', newPassword, acceptOlder: false }))(),
    ).rejects.toMatchObject({ code: 'weak-password' });
    await expect(
      (async () => methods['session.change-password']({ oldPassword: 'oud', newPassword }))(),
    ).rejects.toMatchObject({ code: 'weak-password' });
    expect(session.recover).not.toHaveBeenCalled();
    expect(callInternal).not.toHaveBeenCalled();
  });
});

describe('passwords on their way to the register process', () => {
  it('are bytes, and are wiped when it has answered', async () => {
    let seen = '';
    callInternal.mockImplementation(async (_method, input) => {
      const { oldPassword, newPassword } = input as Record<string, Uint8Array>;
      seen = [oldPassword, newPassword].map((bytes) => new TextDecoder().decode(bytes)).join('|');
      return { done: true };
    });
    await methods['session.change-password']({ oldPassword: 'oud', newPassword: STRONG });
    expect(seen).toBe(`oud|${STRONG}`);
    const input = Object.values(callInternal.mock.calls[0]?.[1] ?? {}) as Uint8Array[];
    expect(input.flatMap((bytes) => [...bytes]).every((byte) => byte === 0)).toBe(true);
  });

  it('are wiped also when it refused', async () => {
    callInternal.mockRejectedValue(new Error('refused'));
    await expect(
      (async () => methods['session.new-recovery-code']({ password: 'geheim' }))(),
    ).rejects.toThrow();
    expect(callInternal.mock.calls).toEqual([
      ['process.new-recovery-code', { password: new Uint8Array('geheim'.length) }],
    ]);
  });
});

describe('opening with this computer', () => {
  it('passes the secret on as bytes and wipes it, also when it is refused', async () => {
    const given: number[] = [];
    unlockHere.mockImplementation(async (secret) => void given.push(secret[0] ?? 0));
    await methods['session.unlock-here']({});
    unlockHere.mockRejectedValueOnce(new Error('refused'));
    await expect((async () => methods['session.unlock-here']({}))()).rejects.toThrow();
    expect(given).toEqual([8]);
    expect(keptSecret).toEqual(new Uint8Array(32));
  });

  it('hands a new secret over with the password and wipes both, also when it is refused', async () => {
    const given: unknown[] = [];
    callInternal.mockImplementation(async (_method, input) => {
      const { password, secret } = input as Record<string, Uint8Array>;
      given.push({ ...input, password: new TextDecoder().decode(password), secret: secret?.[0] });
      if (given.length > 1) throw new Error('refused');
    });
    const add = async () => methods['session.add-this-computer']({ password: 'geheim' });
    await add();
    expect(given).toEqual([{ keyring: 'dpapi', wrapped: 'AAAA', password: 'geheim', secret: 7 }]);
    expect(madeSecret).toEqual(new Uint8Array(32));
    await expect(add()).rejects.toThrow();
    expect(madeSecret).toEqual(new Uint8Array(32));
    expect(callInternal.mock.calls.at(-1)?.[1]).toMatchObject({ password: new Uint8Array(6) });
  });

  it('asks the system at the lock screen only when it is on', async () => {
    await methods['session.this-computer']({});
    state = { state: 'locked', register: 'own' };
    await methods['session.this-computer']({});
    expect(thisComputer.status.mock.calls).toEqual([['always'], ['if-on']]);
  });

  it('is neither switched on nor off for the example', async () => {
    state = { state: 'open', register: 'example' };
    for (const work of [
      async () => methods['session.add-this-computer']({ password: 'x' }),
      async () => methods['session.remove-this-computer']({}),
    ]) {
      await expect(work()).rejects.toMatchObject({ code: 'conflict' });
    }
    expect(callInternal).not.toHaveBeenCalled();
  });
});

describe('the recovery sheet', () => {
  it('is saved as a PDF under a name that tells nothing', async () => {
    callInternal.mockResolvedValue({
      business: 'Voorbeeld ICT',
      registerFileName: 'register.db',
      keyFileName: 'register.keys.json',
      keySheet: '{}',
    });
    const input = { recoveryCode: 'AAAA-BBBB' };
    expect(await methods['session.print-recovery-sheet'](input)).toMatchObject({
      state: 'saved',
      path: '/saved/herstelblad-2026-11-22.pdf',
    });
    expect(printed[0]?.html).toContain('<li>AAAA</li><li>BBBB</li>');
  });
});

describe('files', () => {
  it('save a letter as PDF with the fonts in it and its foot', async () => {
    callInternal.mockResolvedValue({ ...outFile('inzage-2026-001.html', LETTER), footer: 'voet' });
    expect(await files['files.save-letter']({ letterId: 1, format: 'pdf' })).toMatchObject({
      path: '/saved/inzage-2026-001.pdf',
    });
    expect(callInternal).toHaveBeenCalledWith('files-out.letter', { letterId: 1, format: 'html' });
    expect(printed[0]?.html).toContain("font-family: 'Source Sans 3'");
    expect(printed[0]?.html).toMatch(/<title>Brief<\/title><style>[^<]*<\/style>\s*<\/head>/);
    expect(printed[0]?.footer).toBe('voet');
  });

  it('save a letter as a page that brings its fonts along', async () => {
    callInternal.mockResolvedValue(outFile('inzage-2026-001.html', LETTER));
    await files['files.save-letter']({ letterId: 1, format: 'html' });
    expect(saved[0]?.name).toBe('inzage-2026-001.html');
    expect(saved[0]?.text).toContain('src: url(data:font/woff2;base64,');
    expect(saved[0]?.text).not.toMatch(/https?:/);
  });

  it('save DOCX, CSV and the export as they come', async () => {
    callInternal.mockResolvedValueOnce(outFile('inzage-2026-001.docx', 'docx'));
    await files['files.save-letter']({ letterId: 1, format: 'docx' });
    callInternal.mockResolvedValueOnce(outFile('vervallijst.csv', 'csv'));
    await files['files.save-due-list']({ format: 'csv' });
    callInternal.mockResolvedValueOnce({
      file: outFile('export.zip', 'zip'),
      password: 'k7fm-3hxd-t9wp-2cjv-8rny',
    });
    const made = await files['files.save-export']({
      personId: 1,
      requestId: null,
      locale: 'nl-NL',
      form: 'formal',
      scope: 'all',
      protect: true,
    });
    expect(made).toMatchObject({ state: 'saved', password: 'k7fm-3hxd-t9wp-2cjv-8rny' });
    expect(saved).toEqual([
      { name: 'inzage-2026-001.docx', text: 'docx' },
      { name: 'vervallijst.csv', text: 'csv' },
      { name: 'export.zip', text: 'zip' },
    ]);
    expect(printed).toEqual([]);
  });

  it('print a letter without writing it', async () => {
    callInternal.mockResolvedValue(outFile('inzage-2026-001.html', LETTER));
    await files['files.print-letter']({ letterId: 1 });
    expect(printed).toHaveLength(1);
    expect(saved).toEqual([]);
  });
});

describe('preferences', () => {
  it('tell of a change only when it was kept', async () => {
    const onChange = vi.fn();
    const set = vi.fn(async () => ({ ...DEFAULT_PREFERENCES, theme: 'dark' as const }));
    const handlers = preferencesMethods({ get: () => DEFAULT_PREFERENCES, set }, onChange);
    await handlers['preferences.set']({ theme: 'dark' });
    expect(onChange).toHaveBeenCalledWith({ ...DEFAULT_PREFERENCES, theme: 'dark' });
    set.mockRejectedValueOnce(new Error('disk'));
    await expect((async () => handlers['preferences.set']({ theme: 'light' }))()).rejects.toThrow();
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPageFiles, type PageFiles } from '#main/page/page-files.ts';
import { servePage } from '#main/page/serve-page.ts';

const INDEX =
  '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>Register</title>';

let folder: string;
let files: PageFiles;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-files-'));
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), INDEX);
  writeFileSync(join(renderer, 'assets/main.js'), 'const place = "__CSP_NONCE__";');
  writeFileSync(join(renderer, 'assets/letters.woff2'), 'font');
  writeFileSync(join(renderer, 'assets/main.js.map'), '{}');
  writeFileSync(join(folder, 'secret.js'), 'const secret = 1;');
  files = listPageFiles(renderer);
});

afterAll(() => rmSync(folder, { recursive: true }));

function get(url: string, method = 'GET'): Promise<Response> {
  return servePage(files, { url, method });
}

describe('serving the page', () => {
  it('lists what the page needs, and the page itself under one address', () => {
    expect([...files.keys()].sort()).toEqual(['/', '/assets/letters.woff2', '/assets/main.js']);
  });

  it('gives each load a nonce of its own, the same in the page and in its policy', async () => {
    const nonces = new Set<string>();
    for (let load = 0; load < 20; load += 1) {
      const answer = await get('app://dossierwacht/');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const nonce = /content="([\w-]{22})"/.exec(await answer.text())?.[1];
      expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      nonces.add(nonce ?? '');
    }
    expect(nonces.size).toBe(20);
  });

  it('leaves files other than the page as they are', async () => {
    const answer = await get('app://dossierwacht/assets/main.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe('const place = "__CSP_NONCE__";');
  });

  it.each([
    'app://dossierwacht/../secret.js',
    'app://dossierwacht/%2e%2e/secret.js',
    'app://dossierwacht/..%2fsecret.js',
    'app://dossierwacht/%2e%2e%2fsecret.js',
    'app://dossierwacht/assets/..%5c..%5csecret.js',
    'app://dossierwacht/assets/../../secret.js',
    'app://dossierwacht/assets%00/main.js',
    'app://dossierwacht//assets/main.js',
    'app://dossierwacht/assets/main.js/',
    'app://dossierwacht/ASSETS/main.js',
    'app://dossierwacht/assets/main.js?x=1',
    'app://dossierwacht/assets/main.js.map',
    'app://dossierwacht/assets',
    'app://dossierwacht/index.html',
    'app://dossierwacht/__proto__',
    'app://dossierwacht/constructor',
    'app://dossierwacht:8080/',
    'app://user:word@dossierwacht/',
    'app://dossierwacht.example/',
    'app://paper/',
    'app:///etc/passwd',
    'app://dossierwacht/etc/passwd',
    'file:///etc/passwd',
    'https://dossierwacht/',
    'not an address',
    '',
  ])('finds nothing at %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('finds nothing when the address is as long as an attack', async () => {
    expect((await get(`app://dossierwacht/${'../'.repeat(50_000)}secret.js`)).status).toBe(404);
  });

  it('answers only reading', async () => {
    expect((await get('app://dossierwacht/', 'POST')).status).toBe(404);
  });

  it('finds nothing when the file is gone', async () => {
    const gone = new Map([['/', { path: join(folder, 'gone.html'), contentType: 'text/html' }]]);
    const answer = await servePage(gone, { url: 'app://dossierwacht/', method: 'GET' });
    expect(answer.status).toBe(404);
  });
});

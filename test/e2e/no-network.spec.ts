/**
 * Nothing leaves the computer, and nothing comes in: neither for the page nor for
 * main. A server on this computer is the witness; it must not hear anything.
 */
import { spawnSync } from 'node:child_process';
import dgram from 'node:dgram';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { NO_NAMESPACE, withoutNetwork } from '../../scripts/offline/namespace.mjs';
import { traceProblem } from '../../scripts/offline/trace.mjs';
import { expect, sharedApp, test } from './app.ts';
import { appEnvironment, makeFolder } from './desktop-app.ts';
import { startWitness, type Witness } from './witness.ts';

const app = sharedApp();

let witness: Witness;
test.beforeAll(async () => {
  witness = await startWitness();
});
test.afterAll(() => witness.close());

test('the witness hears who connects', async () => {
  const socket = net.connect(witness.port, '127.0.0.1');
  await once(socket, 'connect');
  await expect.poll(() => witness.heard()).toEqual(['TCP']);
  socket.destroy();
  const udp = dgram.createSocket('udp4');
  udp.send('x', witness.port, '127.0.0.1', () => udp.close());
  await expect.poll(() => witness.heard()).toEqual(['UDP, 1 bytes']);
});

test('refuses every way a page can reach out', async () => {
  const { page } = app();
  const results = await page.evaluate(async (port) => {
    const address = `http://127.0.0.1:${port}/`;
    /** What becomes of an attempt: how it was refused, or `went through`. */
    async function attempt(work: () => unknown): Promise<string> {
      try {
        return String(await work());
      } catch (error) {
        return `refused: ${(error as Error).name}`;
      }
    }
    function loaded(element: HTMLElement, put: () => void): Promise<string> {
      return new Promise((resolve) => {
        // A frame that was refused still loads: a page that says so.
        if (!(element instanceof HTMLIFrameElement)) {
          element.addEventListener('load', () => resolve('went through'));
        }
        element.addEventListener('error', () => resolve('refused: error'));
        document.addEventListener('securitypolicyviolation', () => resolve('refused: policy'), {
          once: true,
        });
        put();
        document.body.append(element);
      });
    }
    function opened(target: EventTarget): Promise<string> {
      return new Promise((resolve) => {
        target.addEventListener('open', () => resolve('went through'));
        target.addEventListener('error', () => resolve('refused: error'));
      });
    }
    const image = new Image();
    const frame = document.createElement('iframe');
    const style = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
    const video = document.createElement('video');
    return {
      fetch: await attempt(() => fetch(address).then(() => 'went through')),
      'no-cors': await attempt(() =>
        fetch(address, { mode: 'no-cors', method: 'POST', body: 'x' }).then(() => 'went through'),
      ),
      XMLHttpRequest: await attempt(
        () =>
          new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.onload = () => resolve('went through');
            request.onerror = () => reject(new TypeError());
            request.open('GET', address);
            request.send();
          }),
      ),
      WebSocket: await attempt(() => opened(new WebSocket(`ws://127.0.0.1:${port}/`))),
      EventSource: await attempt(() => opened(new EventSource(address))),
      image: await loaded(image, () => {
        image.src = `${address}a.png`;
      }),
      frame: await loaded(frame, () => {
        frame.src = address;
      }),
      stylesheet: await loaded(style, () => {
        style.href = `${address}a.css`;
      }),
      video: await loaded(video, () => {
        video.src = `${address}a.mp4`;
      }),
      script: await attempt(() => {
        document.createElement('script').src = `${address}a.js`;
        return 'went through';
      }),
      worker: await attempt(() => {
        new Worker(`${address}a.js`);
        return 'went through';
      }),
      import: await attempt(() => import(`${address}a.js`).then(() => 'went through')),
      beacon: await attempt(() =>
        navigator.sendBeacon(address, 'x') ? 'handed over' : 'refused: false',
      ),
      window: await attempt(() =>
        window.open(address) === null ? 'refused: null' : 'went through',
      ),
    };
  }, witness.port);
  for (const [way, result] of Object.entries(results)) {
    // A beacon is taken without an answer; that nobody heard it is seen below.
    expect(result, way).toMatch(way === 'beacon' ? /^(refused|handed over)/ : /^refused/);
  }

  const url = page.url();
  await page.evaluate(async (port) => {
    const address = `http://127.0.0.1:${port}/`;
    for (const rel of [
      'prefetch',
      'preconnect',
      'dns-prefetch',
      'preload',
      'modulepreload',
      'icon',
    ]) {
      const link = Object.assign(document.createElement('link'), { rel, href: `${address}${rel}` });
      if (rel === 'preload') link.as = 'image';
      document.head.append(link);
    }
    const anchor = Object.assign(document.createElement('a'), { href: address, textContent: 'x' });
    anchor.ping = `${address}ping`;
    const download = Object.assign(anchor.cloneNode() as HTMLAnchorElement, { download: 'a.txt' });
    const form = Object.assign(document.createElement('form'), { action: address, method: 'post' });
    document.body.append(anchor, download, form);
    anchor.click();
    download.click();
    form.submit();
    const peer = new RTCPeerConnection({
      iceServers: [{ urls: `stun:127.0.0.1:${port}` }],
    });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise<void>((resolve) => {
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') resolve();
      });
      setTimeout(resolve, 3000);
    });
    peer.close();
    location.href = address;
    location.assign('file:///etc/passwd');
  }, witness.port);
  expect(page.url(), 'still on its own page').toBe(url);
  expect(app().electron.windows()).toHaveLength(1);
  expect(app().savedFiles()).toEqual([]);
  // The policy complains of each way, which shows that the ways were tried.
  expect(app().complaints.splice(0).length).toBeGreaterThan(15);
  expect(witness.heard(), 'nobody came').toEqual([]);
});

test('refuses what a page can have others fetch for it', async () => {
  const { page } = app();
  const results = await page.evaluate(async (port) => {
    const address = `http://127.0.0.1:${port}/`;
    async function attempt(work: () => unknown): Promise<string> {
      try {
        return String(await work());
      } catch (error) {
        return `refused: ${(error as Error).name}`;
      }
    }
    function put<T extends HTMLElement>(name: string, values: Record<string, string>): T {
      const element = document.createElement(name) as T;
      for (const [key, value] of Object.entries(values)) {
        try {
          element.setAttribute(key, value);
        } catch {
          // What could load code needs a type of trust that nobody can make.
        }
      }
      document.body.append(element);
      setTimeout(() => element.remove(), 400);
      return element;
    }
    function started(worker: EventTarget): Promise<string> {
      return new Promise((resolve) => {
        worker.addEventListener('error', () => resolve('refused: error'));
        worker.addEventListener('message', () => resolve('went through'));
        setTimeout(() => resolve('refused: silence'), 400);
      });
    }
    const code = `fetch('${address}worker', { mode: 'no-cors' }).then(() => postMessage('x'))`;
    const blob = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const found = {
      'service worker': await attempt(() =>
        navigator.serviceWorker.register('/sw.js').then(() => 'went through'),
      ),
      'worker from a blob': await attempt(() => started(new Worker(blob))),
      'shared worker': await attempt(() => started(new SharedWorker(`${address}a.js`))),
      'import from a blob': await attempt(() => import(blob).then(() => 'went through')),
      font: await attempt(() =>
        new FontFace('other', `url(${address}a.woff2)`).load().then(() => 'went through'),
      ),
      WebTransport: await attempt(() =>
        new WebTransport(`https://127.0.0.1:${port}/`).ready.then(() => 'went through'),
      ),
      cache: await attempt(() =>
        caches.open('x').then((cache) => cache.add(address).then(() => 'went through')),
      ),
    };
    // None of these tells how it went; whether anybody came, the witness says.
    const inside = `<img src='${address}a'><link rel='prefetch' href='${address}b'>`;
    put('iframe', { src: `data:text/html,${encodeURIComponent(inside)}` });
    put('iframe', { src: URL.createObjectURL(new Blob([inside], { type: 'text/html' })) });
    put('object', { data: `${address}object` });
    put('embed', { src: `${address}embed` });
    put('audio', { src: `${address}audio`, autoplay: '' });
    put('div', { style: `background: url(${address}attribute)` });
    put('input', { type: 'image', src: `${address}input` });
    put('base', { href: address });
    const styled = put<HTMLDivElement>('div', {});
    styled.style.backgroundImage = `url(${address}property)`;
    styled.style.setProperty('list-style-image', `image-set('${address}set' 1x)`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body { cursor: url(${address}cursor), auto }`);
    document.adoptedStyleSheets.push(sheet);
    const style = document.createElement('style');
    style.textContent = `@import '${address}import'; p { background: url(${address}style) }`;
    document.head.append(style);
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    try {
      rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [address] }] });
    } catch {
      // Text of a script, of whatever kind, needs a type of trust that nobody can make.
    }
    document.head.append(rules);
    for (const method of ['get', 'post']) {
      const form = put<HTMLFormElement>('form', { action: address, method, target: '_blank' });
      form.submit();
    }
    await new Promise((resolve) => setTimeout(resolve, 800));
    document.adoptedStyleSheets.pop();
    style.remove();
    rules.remove();
    await caches.delete('x').catch(() => undefined);
    return found;
  }, witness.port);
  for (const [way, result] of Object.entries(results)) expect(result, way).toMatch(/^refused/);
  expect(app().electron.windows()).toHaveLength(1);
  expect(app().complaints.splice(0).length).toBeGreaterThan(10);
  expect(witness.heard(), 'nobody came').toEqual([]);
});

test('refuses the pages that main would open by mistake', async () => {
  const results = await app().electron.evaluate(async ({ BrowserWindow, session }, port) => {
    const address = `http://127.0.0.1:${port}/`;
    const found: Record<string, string> = {};
    for (const partition of ['', 'page', 'paper', 'persist:other']) {
      const window = new BrowserWindow({ show: false, webPreferences: { partition } });
      found[`window in ${partition || 'default'}`] = await window.loadURL(address).then(
        () => 'went through',
        (error: Error) => `refused: ${error.message.split(' ')[0]}`,
      );
      window.destroy();
      const own = partition ? session.fromPartition(partition) : session.defaultSession;
      try {
        await own.fetch(address);
        found[`fetch in ${partition || 'default'}`] = 'went through';
      } catch {
        found[`fetch in ${partition || 'default'}`] = 'refused';
      }
    }
    return found;
  }, witness.port);
  for (const [way, result] of Object.entries(results)) expect(result, way).toMatch(/^refused/);
  expect(witness.heard()).toEqual([]);
});

test('refuses every way main can reach out', async () => {
  const results = await app().electron.evaluate(async (electron, port) => {
    const address = `http://127.0.0.1:${port}/`;
    const get = (name: string) =>
      process.getBuiltinModule(name) as unknown as Record<string, (...given: unknown[]) => unknown>;
    const ways: Record<string, () => unknown> = {
      fetch: () => fetch(address),
      'new WebSocket': () => new WebSocket(`ws://127.0.0.1:${port}/`),
      'net.fetch': () => electron.net.fetch(address),
      'net.request': () => electron.net.request(address),
      'net.resolveHost': () => electron.net.resolveHost('example.nl'),
      'net.connect': () => get('node:net').connect?.(port, '127.0.0.1'),
      'tls.connect': () => get('node:tls').connect?.(port, '127.0.0.1'),
      'http.get': () => get('node:http').get?.(address),
      'http.request': () => get('node:http').request?.(address),
      'https.get': () => get('node:https').get?.(`https://127.0.0.1:${port}/`),
      'http2.connect': () => get('node:http2').connect?.(address),
      'dgram.createSocket': () => get('node:dgram').createSocket?.('udp4'),
      'dns.lookup': () => get('node:dns').lookup?.('example.nl', () => undefined),
      'dns.resolve': () => get('node:dns').resolve?.('example.nl', () => undefined),
      'dns.promises.lookup': () => get('node:dns/promises').lookup?.('example.nl'),
    };
    const found: Record<string, string> = {};
    for (const [way, work] of Object.entries(ways)) {
      try {
        await work();
        found[way] = 'went through';
      } catch (error) {
        found[way] = (error as Error).name;
      }
    }
    return found;
  }, witness.port);
  for (const [way, result] of Object.entries(results)) {
    // Before Node 22 there was no WebSocket at all.
    expect(result, way).toMatch(
      way === 'new WebSocket' ? /^(NetworkRefusedError|ReferenceError)$/ : /^NetworkRefusedError$/,
    );
  }
  expect(witness.heard()).toEqual([]);
});

if (traceProblem() === undefined) {
  test('asks the system for no connection during the main job', async () => {
    test.setTimeout(120_000);
    const folder = makeFolder();
    try {
      const trace = join(folder, 'trace');
      mkdirSync(join(folder, 'output'));
      const { executable, args } = electronRuntime();
      const calls = '--trace=connect,sendto,sendmsg,sendmmsg,bind';
      const job = spawnSync(
        'strace',
        [
          '-f',
          '-qq',
          calls,
          '-o',
          trace,
          executable,
          ...args,
          '--demo',
          '--log-level=3',
          `--demo-output=${join(folder, 'output')}`,
        ],
        {
          env: appEnvironment({ DOSSIERWACHT_USER_DATA: join(folder, 'user-data') }),
          encoding: 'utf8',
        },
      );
      expect(job.status, job.stderr).toBe(0);
      const lines = readFileSync(trace, 'utf8').split('\n');
      expect(lines.filter((line) => line.includes('AF_UNIX')).length, 'it traced').toBeGreaterThan(
        0,
      );
      expect(lines.filter((line) => /sa_family=AF_INET6?\b/.test(line))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** What `npm run test:offline` does, a part at a time; the display is there already. */
function proveOffline(part: 'demo' | 'journey' | 'trace'): string {
  const script = join(import.meta.dirname, '../../scripts/test-offline.mjs');
  const proof = spawnSync(process.execPath, [script, '--here', part], {
    env: appEnvironment({}),
    encoding: 'utf8',
  });
  expect(proof.status, proof.stdout + proof.stderr).toBe(0);
  return proof.stdout;
}

test.describe('on a computer without any network', () => {
  test.skip(withoutNetwork(['true']) === undefined, NO_NAMESPACE);

  test('makes every file of the main job', () => {
    test.setTimeout(120_000);
    expect(proveOffline('demo')).toContain('no interface up: exit code 0');
  });

  test('goes the whole way of a first-time owner', () => {
    test.setTimeout(120_000);
    expect(proveOffline('journey')).toMatch(/\b6 passed/);
  });
});

test('connects to nobody and asks for no name on the whole way of a first-time owner', () => {
  const problem = traceProblem();
  test.skip(problem !== undefined, problem);
  test.setTimeout(180_000);
  const said = proveOffline('trace');
  expect(said).toMatch(/\b6 passed/);
  expect(said).toContain('connected or sent to anywhere: 0\n');
  expect(said).toContain('asked for a name: 0\n');
});

/**
 * Nothing leaves the computer, and nothing comes in: neither for the page nor for
 * main. A server on this computer is the witness; it must not hear anything.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import dgram from 'node:dgram';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import net from 'node:net';
import { join } from 'node:path';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { expect, sharedApp, test } from './app.ts';
import { appEnvironment, makeFolder } from './desktop-app.ts';

const app = sharedApp();

/** A server for web and UDP that counts whoever comes. */
async function startWitness() {
  const heard: string[] = [];
  const server = http.createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.end('heard');
  });
  server.on('connection', () => heard.push('TCP'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const udp = dgram.createSocket('udp4');
  udp.on('message', (message) => heard.push(`UDP, ${message.length} bytes`));
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return {
    port,
    /** What was heard since the last time somebody asked. */
    heard: () => heard.splice(0),
    close: () => {
      server.closeAllConnections();
      server.close();
      udp.close();
    },
  };
}

let witness: Awaited<ReturnType<typeof startWitness>>;
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

if (process.platform === 'linux' && hasCommand('strace')) {
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

// A network of its own, with nothing in it: only who may make one can try.
if (process.platform === 'linux' && canIsolate()) {
  test('does the main job on a computer without any network', () => {
    test.setTimeout(120_000);
    const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
    const inside = spawnSync(
      'unshare',
      // The loopback is for Playwright, which talks to the app through it.
      [
        '-n',
        'sh',
        '-c',
        'ip link set lo up && exec "$@"',
        'sh',
        process.execPath,
        playwright,
        'test',
        'main-job',
        '--reporter=line',
        '--output=.cache/test-results/e2e-offline',
      ],
      {
        env: appEnvironment({}),
        encoding: 'utf8',
      },
    );
    expect(inside.status, inside.stdout).toBe(0);
    expect(inside.stdout).toMatch(/\b6 passed/);
  });
}

function hasCommand(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

function canIsolate(): boolean {
  try {
    execFileSync('unshare', ['-n', 'sh', '-c', 'ip link set lo up'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

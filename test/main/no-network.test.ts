import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// In a process of its own: what is taken away cannot be given back.
const MODULE = join(import.meta.dirname, '../../src/shared/no-network.ts');

const WAYS: Readonly<Record<string, string>> = {
  'a socket': "new net.Socket().connect(80, '127.0.0.1')",
  'net.connect': "net.connect(80, '127.0.0.1')",
  'net.createConnection': 'net.createConnection({ port: 80 })',
  'tls.connect': "tls.connect(443, '127.0.0.1')",
  'http.get': "http.get('http://127.0.0.1/')",
  'https.request': "https.request('https://127.0.0.1/')",
  'http2.connect': "http2.connect('https://127.0.0.1/')",
  'a datagram': "dgram.createSocket('udp4')",
  'dns.lookup': "dns.lookup('example.nl', () => {})",
  'dns.resolve4': "dns.resolve4('example.nl', () => {})",
  'dns.promises.lookup': "dns.promises.lookup('example.nl')",
  'dns/promises': "dnsPromises.resolve('example.nl')",
  'a resolver': "new dns.Resolver().resolve4('example.nl', () => {})",
  fetch: "fetch('https://example.nl/')",
  WebSocket: "new WebSocket('wss://example.nl/')",
};

function attempt(statement: string): string {
  const script = `
    import { refuseNetwork } from ${JSON.stringify(MODULE)};
    import dgram from 'node:dgram';
    import dns from 'node:dns';
    import dnsPromises from 'node:dns/promises';
    import http from 'node:http';
    import http2 from 'node:http2';
    import https from 'node:https';
    import net from 'node:net';
    import tls from 'node:tls';
    refuseNetwork();
    try { await ${statement}; process.stdout.write('went through'); }
    catch (error) { process.stdout.write(error.name); }
    process.exit(0);
  `;
  return execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
}

describe('a process without a network', () => {
  it.each(Object.entries(WAYS))('refuses %s', (_name, statement) => {
    expect(attempt(statement)).toBe('NetworkRefusedError');
  });

  it('cannot be given it back', () => {
    const restore =
      "(net.Socket.prototype.connect = () => 'open', new net.Socket().connect(80, '127.0.0.1'))";
    expect(attempt(restore)).toBe('TypeError');
  });

  it('still writes to its standard streams', () => {
    expect(attempt("process.stdout.write('')")).toBe('went through');
  });
});

/**
 * Takes the ways onto a network away from a Node process. The register never
 * leaves this computer, so anything in our own code or a dependency that tries
 * to connect is a defect and must fail loudly. (The pages are stopped elsewhere:
 * by their content security policy and their session.)
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

/** Thrown by everything that would have used a network. */
export class NetworkRefusedError extends Error {
  constructor(way: string) {
    super(`no network: ${way}`);
    this.name = 'NetworkRefusedError';
  }
}

const DNS_WAYS = Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name));
const GLOBAL_WAYS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

/** Replaces every way to connect or to ask for a name by one that throws. Cannot be undone. */
export function refuseNetwork(): void {
  // Sockets that are handed over open (pipes, standard streams) do not pass here.
  replace(net.Socket.prototype, ['connect']);
  replace(net, ['connect', 'createConnection']);
  replace(tls, ['connect']);
  replace(dgram, ['createSocket']);
  replace(http, ['request', 'get']);
  replace(https, ['request', 'get']);
  replace(http2, ['connect']);
  replace(dns, DNS_WAYS);
  replace(dns.promises, DNS_WAYS);
  replace(dns.Resolver.prototype, DNS_WAYS);
  replace(dns.promises.Resolver.prototype, DNS_WAYS);
  replace(globalThis, GLOBAL_WAYS);
  syncBuiltinESMExports();
}

function replace(holder: object, names: readonly string[]): void {
  for (const name of names) {
    if (!(name in holder)) continue;
    Object.defineProperty(holder, name, {
      // A function of the old kind, since some of these are called with `new`.
      value: function refuse(): never {
        throw new NetworkRefusedError(name);
      },
      writable: false,
      configurable: false,
    });
  }
}

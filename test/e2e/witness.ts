/** A server for web and UDP on this computer that counts whoever comes. */
import dgram from 'node:dgram';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Witness {
  readonly port: number;
  /** What was heard since the last time somebody asked. */
  heard(): string[];
  close(): void;
}

export async function startWitness(): Promise<Witness> {
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
    heard: () => heard.splice(0),
    close() {
      server.closeAllConnections();
      server.close();
      udp.close();
    },
  };
}

/** Electron brings a network client of its own for the main process; it goes too. */
import { NetworkRefusedError } from '#shared/no-network.ts';

const WAYS = ['request', 'fetch', 'resolveHost'];

/** Replaces the ways of Electron's `net` module by ones that throw. */
export function refuseElectronNetwork(net: object): void {
  for (const way of WAYS) {
    if (!(way in net)) continue;
    Object.defineProperty(net, way, {
      value: () => {
        throw new NetworkRefusedError(`net.${way}`);
      },
      writable: false,
      configurable: false,
    });
  }
}

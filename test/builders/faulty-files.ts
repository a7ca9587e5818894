/** A real file system of which the n-th call fails. */
import { type FileLayer, realFiles } from '#register/files.ts';

export interface FaultyFiles {
  readonly files: FileLayer;
  /** Names of the calls made so far, in order. */
  readonly calls: readonly string[];
}

export interface Fault {
  /** Which call fails, counted from 1. Zero: none. */
  readonly failAt: number;
  readonly code?: string;
  /** How many calls fail from there on: 1, or all, as when the process died. */
  readonly times?: number;
  /** The failing write leaves half its bytes. */
  readonly halfWrite?: boolean;
  readonly platform?: string;
}

export function faultyFiles(fault: Fault): FaultyFiles {
  const { failAt, code = 'EIO', times = 1, halfWrite = false, platform = process.platform } = fault;
  const calls: string[] = [];

  function wrap<Target extends object>(target: Target, kind: string): Target {
    return new Proxy(target, {
      get(object, property) {
        const value: unknown = Reflect.get(object, property, object);
        if (typeof value !== 'function') return value;
        return async (...given: unknown[]) => {
          calls.push(`${kind}.${String(property)}`);
          if (failAt > 0 && calls.length >= failAt && calls.length < failAt + times) {
            if (halfWrite && property === 'writeFile' && given[0] instanceof Uint8Array) {
              await value.call(object, given[0].subarray(0, given[0].length >> 1));
            }
            // As the system does: a failed close has closed, and a dead process holds nothing.
            if (property === 'close') await value.call(object);
            throw Object.assign(new Error(`${code}: /somewhere/private`), { code });
          }
          const result: unknown = await value.apply(object, given);
          return property === 'open' && typeof result === 'object' && result !== null
            ? wrap(result, 'handle')
            : result;
        };
      },
    });
  }

  return {
    calls,
    files: {
      ...realFiles,
      // A plain copy: the names of a module namespace cannot be proxied.
      fs: wrap({ ...realFiles.fs }, 'fs'),
      platform,
      sleep: async () => undefined,
    },
  };
}

/** A real file system at whose n-th call the process ends itself, without any warning. */
import { type FileLayer, realFiles } from '#register/files.ts';

export interface DyingFiles {
  readonly files: FileLayer;
  /** How many calls there were. */
  calls(): number;
}

/** Calls count from 1; at 0 it never ends. */
export function dyingFiles(dieAt: number): DyingFiles {
  let calls = 0;

  function counting<Target extends object>(target: Target): Target {
    return new Proxy(target, {
      get(object, property) {
        const value: unknown = Reflect.get(object, property, object);
        if (typeof value !== 'function') return value;
        return async (...given: unknown[]) => {
          calls += 1;
          if (calls === dieAt) process.kill(process.pid, 'SIGKILL');
          const result: unknown = await value.apply(object, given);
          return property === 'open' && typeof result === 'object' && result !== null
            ? counting(result)
            : result;
        };
      },
    });
  }

  // A plain copy: the names of a module namespace cannot be proxied.
  return { files: { ...realFiles, fs: counting({ ...realFiles.fs }) }, calls: () => calls };
}

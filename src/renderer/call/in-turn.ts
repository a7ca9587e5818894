/**
 * Runs one piece of work at a time. What is given while another is under way waits for it, and
 * only what was given last: questions that were overtaken are not asked.
 */
export function makeTurns(): (work: () => Promise<void>) => void {
  let busy = false;
  let waiting: (() => Promise<void>) | undefined;
  return function run(work) {
    if (busy) {
      waiting = work;
      return;
    }
    busy = true;
    void work().finally(() => {
      busy = false;
      const next = waiting;
      waiting = undefined;
      if (next !== undefined) run(next);
    });
  };
}

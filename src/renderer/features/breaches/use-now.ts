/** The clock of a page that stays open. */
import { useEffect, useState } from 'react';
import { Temporal } from 'temporal-polyfill';

const TICK = 20_000;

/**
 * The moment now as an instant: as much time after the register's answer as has
 * passed since. The register's own clock leads.
 */
export function useNow(answeredAt: string): string {
  const [counted, setCounted] = useState({ since: answeredAt, milliseconds: 0 });
  useEffect(() => {
    const begin = Date.now();
    const count = () =>
      setCounted({ since: answeredAt, milliseconds: Math.max(0, Date.now() - begin) });
    const timer = setInterval(count, TICK);
    return () => clearInterval(timer);
  }, [answeredAt]);
  const milliseconds = counted.since === answeredAt ? counted.milliseconds : 0;
  return Temporal.Instant.from(answeredAt).add({ milliseconds }).toString();
}

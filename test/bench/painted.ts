/** From a key or a click to the picture in which everything that follows from it is painted. */
import type { Page } from '@playwright/test';
import { uiTexts } from '#renderer/ui/texts.ts';

/** What the page keeps for us; the page knows nothing of it. */
interface Watch {
  from: number | undefined;
  painted: number | undefined;
  changedAt: number;
}

/** Nothing more is expected after so long without a change, unless something is still loading. */
const QUIET_MS = 300;
const LONGEST_MS = 30_000;
/** Grey lines in the place of what is on its way. */
export const LOADING = `[role=status][aria-label="${uiTexts.nl.loading}"]`;

/**
 * Milliseconds by the page's own clock. `within` is a selector of what has to change: the whole
 * page when left out. Undefined when nothing changed there.
 */
export async function timeToPaint(
  page: Page,
  action: () => Promise<unknown>,
  within = 'body',
): Promise<number | undefined> {
  await page.evaluate(startWatching, within);
  await action();
  return page.evaluate(paintedAfter, [QUIET_MS, LONGEST_MS, LOADING] as const);
}

/** Milliseconds until the first picture with something like `selector` in it. */
export async function timeToSee(
  page: Page,
  action: () => Promise<unknown>,
  selector: string,
): Promise<number> {
  await page.evaluate(startLooking, selector);
  await action();
  return page.evaluate(() => (window as unknown as { benchSeen: Promise<number> }).benchSeen);
}

function startLooking(selector: string): void {
  const benchSeen = new Promise<number>((resolve) => {
    let from = 0;
    const begin = (event: Event) => {
      from = event.timeStamp;
    };
    addEventListener('pointerdown', begin, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - from);
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  Object.assign(window, { benchSeen });
}

function startWatching(within: string): void {
  const watch: Watch = { from: undefined, painted: undefined, changedAt: performance.now() };
  const begin = (event: Event) => {
    watch.from ??= event.timeStamp;
  };
  for (const kind of ['keydown', 'pointerdown']) {
    addEventListener(kind, begin, { capture: true, once: true });
  }
  const observer = new MutationObserver(() => {
    watch.changedAt = performance.now();
    requestAnimationFrame(() => {
      // A message comes after the frame was handed over.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        watch.painted = performance.now();
      };
      port2.postMessage(null);
    });
  });
  const seen = document.querySelector(within) ?? document.body;
  observer.observe(seen, { childList: true, subtree: true, characterData: true });
  Object.assign(window, { benchWatch: watch, benchObserver: observer });
}

async function paintedAfter([quiet, longest, loading]: readonly [number, number, string]): Promise<
  number | undefined
> {
  const { benchWatch, benchObserver } = window as unknown as {
    benchWatch: Watch;
    benchObserver: MutationObserver;
  };
  const began = performance.now();
  const isLoading = () => document.querySelector(loading) !== null;
  while (performance.now() - began < longest) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (performance.now() - benchWatch.changedAt > quiet && !isLoading()) break;
  }
  benchObserver.disconnect();
  const { from, painted } = benchWatch;
  return from === undefined || painted === undefined ? undefined : painted - from;
}

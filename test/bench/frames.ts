/** Frames of the page while something scrolls, or while somebody types. */
import type { ElectronApplication, Page } from '@playwright/test';
import { type ShownFrames, shownFrames, TRACE_FROM, TRACE_TO } from './trace.ts';

/** Frames that only warm up. */
const WARMING = 10;

/**
 * Moves what scrolls within `selector` by so many pixels in every frame; -1 jumps anywhere.
 */
export async function framesWhileScrolling(
  electron: ElectronApplication,
  page: Page,
  selector: string,
  pixels: number,
  frames: number,
): Promise<ShownFrames> {
  const shown = await shownFrames(electron, () =>
    page.evaluate(scroll, [selector, pixels, frames, WARMING, TRACE_FROM, TRACE_TO] as const),
  );
  if (shown.between.length < frames / 2) throw new Error('the trace lacks most of the frames');
  return shown;
}

function scroll([selector, pixels, frames, warming, from, to]: readonly [
  string,
  number,
  number,
  number,
  string,
  string,
]): Promise<void> {
  const scroller = document.querySelector(selector);
  if (scroller === null) throw new Error(`nothing is ${selector}`);
  scroller.scrollTop = 0;
  let count = 0;
  let seed = 1;
  return new Promise((resolve) => {
    const step = () => {
      count += 1;
      if (count === warming) performance.mark(from);
      if (count > frames + warming) {
        performance.mark(to);
        resolve();
        return;
      }
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const most = scroller.scrollHeight - scroller.clientHeight;
      scroller.scrollTop = pixels < 0 ? seed % Math.max(1, most) : scroller.scrollTop + pixels;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** The same while keys are pressed, one after another. */
export async function framesWhileTyping(
  electron: ElectronApplication,
  page: Page,
  press: () => Promise<unknown>,
): Promise<ShownFrames> {
  return shownFrames(electron, async () => {
    await page.evaluate((mark) => performance.mark(mark), TRACE_FROM);
    await press();
    await page.evaluate((mark) => performance.mark(mark), TRACE_TO);
  });
}

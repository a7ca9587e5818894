/** How long frames take while something scrolls. */
import type { Page } from '@playwright/test';

/**
 * Moves what scrolls within `selector` by so many pixels in every frame; -1 jumps anywhere.
 * The first frames only warm up.
 */
export async function framesWhileScrolling(
  page: Page,
  selector: string,
  pixels: number,
  frames: number,
): Promise<readonly number[]> {
  return page.evaluate(scroll, [selector, pixels, frames] as const);
}

function scroll([selector, pixels, frames]: readonly [string, number, number]): Promise<number[]> {
  const scroller = document.querySelector(selector);
  if (scroller === null) throw new Error(`nothing is ${selector}`);
  scroller.scrollTop = 0;
  const deltas: number[] = [];
  const warming = 10;
  let last = 0;
  let seed = 1;
  return new Promise((resolve) => {
    const step = (now: number) => {
      if (last !== 0) deltas.push(now - last);
      last = now;
      if (deltas.length >= frames + warming) {
        resolve(deltas.slice(warming));
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

/** Nothing is cut off at 200 % (WCAG 2.2, 1.4.4 and 1.4.10). */
import { expect, sharedApp, test } from './app.ts';
import { FirstRun } from './pages/first-run.ts';
import { TOUR } from './pages/tour.ts';

const app = sharedApp();

/** What stands beside the screen where nobody can scroll to it. */
function findCut(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`page ${scrollWidth} > ${clientWidth}`] : [];
  for (const control of document.querySelectorAll('button, a, input, select, textarea, h1')) {
    const box = control.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (box.right <= clientWidth + 1 && box.left >= -1) continue;
    let place = control.parentElement;
    while (place !== null && !isScroller(place)) place = place.parentElement;
    // Only for the eye: the link that skips the menu, and what is inside a table that scrolls.
    const hidden = getComputedStyle(control).position === 'absolute' && box.right <= 0;
    if (place === null && !hidden) {
      found.push(
        `${control.tagName} "${(control.textContent ?? '').slice(0, 40)}" ${Math.round(box.right)}`,
      );
    }
  }
  return found;

  function isScroller(element: Element): boolean {
    const { overflowX } = getComputedStyle(element);
    return ['auto', 'scroll'].includes(overflowX) && element.scrollWidth > element.clientWidth;
  }
}

test('every screen at 200 % in a window of 1280 by 800', async () => {
  test.setTimeout(120_000);
  await app().page.emulateMedia({ reducedMotion: 'reduce' });
  await app().resize(1280, 800, 2);
  expect(await app().page.evaluate(findCut)).toEqual([]);
  await new FirstRun(app()).openExample();
  for (const { name, go } of TOUR) {
    await go(app());
    expect.soft(await app().page.evaluate(findCut), name).toEqual([]);
  }
});

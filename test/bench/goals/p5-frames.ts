/** P5: the first picture of a long list, and the frames while it scrolls, against an empty page. */
import type { Page } from '@playwright/test';
import { shellTexts } from '#renderer/app/shell/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { goTo, Menu } from '#test/e2e/pages/screen.ts';
import { withApp } from '../app.ts';
import { framesWhileScrolling } from '../frames.ts';
import type { Figure, Goal } from '../goal.ts';
import { withHello } from '../hello.ts';
import { median } from '../measure.ts';
import { timeToSee } from '../painted.ts';

const t = translator(shellTexts, 'nl');

const FRAMES = 300;
/** Pixels a frame; -1 jumps to anywhere in what is loaded. */
const WAYS = { slowly: 8, fast: 400, jumping: -1 } as const;
const LIST = '[role=grid]';
const FIRST_ROW = '[role=grid] [role=gridcell]';

async function longestFrames(page: Page, selector: string): Promise<Record<string, number>> {
  const longest: Record<string, number> = {};
  for (const [way, pixels] of Object.entries(WAYS)) {
    longest[way] = Math.max(...(await framesWhileScrolling(page, selector, pixels, FRAMES)));
  }
  return longest;
}

export const listFrames: Goal = {
  id: 'P5',
  title: 'a long list on the screen',
  of: 'app',
  short: true,
  grows: false,
  async measure({ register, manyRounds }) {
    const floors = await withHello((_, page) => longestFrames(page, '#scroller'));
    return withApp(register, 'frames', async (app) => {
      const { page } = app;
      const first: number[] = [];
      for (let round = 0; round <= manyRounds; round++) {
        await goTo(app, '/help');
        const link = new Menu(app).root.getByRole('link', { name: new RegExp(`^${t('persons')}`) });
        const time = await timeToSee(page, () => link.click(), FIRST_ROW);
        if (round > 0) first.push(time);
      }
      const ours = await longestFrames(page, LIST);
      const scrolled = Object.keys(WAYS).map(
        (way): Figure => ({
          what: `longest frame, scrolling ${way}`,
          unit: 'ms',
          floor: floors[way] ?? 0,
          ours: ours[way] ?? 0,
          limit: { kind: 'at-most', most: 17 },
        }),
      );
      return [
        {
          what: 'click to the first painted rows',
          unit: 'ms',
          floor: null,
          ours: median(first),
          limit: { kind: 'at-most', most: 60 },
        },
        ...scrolled,
      ];
    });
  },
};

/** P5: the first picture of a long list, and the frames while it scrolls, against an empty page. */
import type { ElectronApplication, Page } from '@playwright/test';
import { shellTexts } from '#renderer/app/shell/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import type { DesktopApp } from '#test/e2e/desktop-app.ts';
import { PersonsPage } from '#test/e2e/pages/persons.ts';
import { goTo, Menu } from '#test/e2e/pages/screen.ts';
import { withApp } from '../app.ts';
import { framesWhileScrolling, framesWhileTyping } from '../frames.ts';
import type { Figure, Goal } from '../goal.ts';
import { withHello } from '../hello.ts';
import { median, share } from '../measure.ts';
import { timeToSee } from '../painted.ts';
import type { ShownFrames } from '../trace.ts';

const t = translator(shellTexts, 'nl');

const FRAMES = 300;
const HERTZ = 60;
/** Pixels a frame; -1 jumps to anywhere in what is loaded. */
const WAYS = { slowly: 8, fast: 400, jumping: -1 } as const;
const LIST = '[role=grid]';
const FIRST_ROW = '[role=grid] [role=gridcell]';
const TYPED = 'bergman';

/** Frames by the way of scrolling. */
async function scrollEachWay(electron: ElectronApplication, page: Page, selector: string) {
  const frames = new Map<string, ShownFrames>();
  for (const [way, pixels] of Object.entries(WAYS)) {
    frames.set(way, await framesWhileScrolling(electron, page, selector, pixels, FRAMES));
  }
  return frames;
}

/** How often the screen could have shown a next picture and there was none. */
function countMissed({ between }: ShownFrames): number {
  return between.reduce((sum, time) => sum + Math.max(0, Math.round((time / 1000) * HERTZ) - 1), 0);
}

async function typeAll({ page }: DesktopApp): Promise<void> {
  for (const letter of TYPED) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(200);
  }
}

export const listFrames: Goal = {
  id: 'P5',
  title: 'a long list on the screen',
  of: 'app',
  short: true,
  grows: false,
  async measure({ register, manyRounds }) {
    const floors = await withHello((electron, page) => scrollEachWay(electron, page, '#scroller'));
    return withApp(register, 'frames', async (app) => {
      const { page } = app;
      const first: number[] = [];
      for (let round = 0; round <= manyRounds; round++) {
        await goTo(app, '/help');
        const link = new Menu(app).root.getByRole('link', { name: new RegExp(`^${t('persons')}`) });
        const time = await timeToSee(page, () => link.click(), FIRST_ROW);
        if (round > 0) first.push(time);
      }
      const scrolled = await scrollEachWay(app.electron, page, LIST);
      await new PersonsPage(app).searchField.focus();
      const typed = await framesWhileTyping(app.electron, page, () => typeAll(app));
      const figuresOf = (way: string, frames: ShownFrames): Figure[] => {
        const floor = floors.get(way);
        return [
          {
            what: `frames missed of ${FRAMES}, scrolling ${way}`,
            unit: 'frames',
            floor: floor ? countMissed(floor) : null,
            ours: countMissed(frames),
            limit: { kind: 'at-most', most: 0 },
          },
          {
            what: `longest from one frame to the next, scrolling ${way}`,
            unit: 'ms',
            floor: floor ? Math.max(...floor.between) : null,
            ours: Math.max(...frames.between),
            limit: null,
          },
        ];
      };
      return [
        {
          what: 'click to the first painted rows',
          unit: 'ms',
          floor: null,
          ours: median(first),
          limit: { kind: 'at-most', most: 60 },
        },
        ...[...scrolled].flatMap(([way, frames]) => figuresOf(way, frames)),
        {
          what: 'a frame while searching, from its beginning to the screen, p95',
          unit: 'ms',
          floor: share(floors.get('slowly')?.taken ?? [], 0.95),
          ours: share(typed.taken, 0.95),
          limit: null,
        },
      ];
    });
  },
};

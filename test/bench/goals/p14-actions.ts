/** P14: everything an owner clicks or types on the usual ways through the app, until it is painted. */
import { shellTexts } from '#renderer/app/shell/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import type { DesktopApp } from '#test/e2e/desktop-app.ts';
import { PersonsPage } from '#test/e2e/pages/persons.ts';
import { dialog, goTo, Menu } from '#test/e2e/pages/screen.ts';
import { withApp } from '../app.ts';
import type { Goal } from '../goal.ts';
import { median, share } from '../measure.ts';
import { timeToPaint } from '../painted.ts';

interface Action {
  readonly name: string;
  readonly act: (app: DesktopApp) => Promise<unknown>;
}

const t = translator(shellTexts, 'nl');

/** Screens that the menu opens. */
const MENU = [
  'persons',
  'requests',
  'disposals',
  'consents',
  'rules',
  'processors',
  'duties',
  'journal',
  'settings',
  'help',
  'today',
] as const;

/** In this order: some go on from the one before. */
const ACTIONS: readonly Action[] = [
  ...MENU.map(
    (name): Action => ({
      name: `menu: ${name}`,
      act: (app) => menuLink(app, name).click(),
    }),
  ),
  { name: 'menu: persons again', act: (app) => menuLink(app, 'persons').click() },
  { name: 'persons: a letter', act: (app) => new PersonsPage(app).searchField.press('b') },
  { name: 'persons: another letter', act: (app) => new PersonsPage(app).searchField.press('e') },
  { name: 'persons: open one', act: (app) => firstRow(app).click() },
  ...[1, 2, 3, 4, 5].map(
    (tab): Action => ({
      name: `person: tab ${tab + 1}`,
      act: ({ page }) => page.getByRole('tab').nth(tab).click(),
    }),
  ),
  {
    name: 'person: back to the first tab',
    act: ({ page }) => page.getByRole('tab').nth(0).click(),
  },
  { name: 'search: open', act: ({ page }) => page.keyboard.press('Control+k') },
  { name: 'search: a letter', act: ({ page }) => page.getByRole('combobox').press('v') },
  { name: 'search: another letter', act: ({ page }) => page.getByRole('combobox').press('o') },
  { name: 'search: close', act: ({ page }) => page.keyboard.press('Escape') },
];

/** Addresses of lists on which the first row is opened and closed again. */
const LISTS = ['/due/due', '/due/soon', '/due/held', '/consents'] as const;

function menuLink(app: DesktopApp, name: (typeof MENU)[number]) {
  return new Menu(app).root.getByRole('link', { name: new RegExp(`^${t(name)}`) });
}

function firstRow({ page }: DesktopApp) {
  return page.getByRole('grid').getByRole('gridcell').first();
}

async function walk(app: DesktopApp): Promise<{ name: string; time: number }[]> {
  const times: { name: string; time: number }[] = [];
  const take = async (name: string, act: () => Promise<unknown>) => {
    const time = await timeToPaint(app.page, act);
    if (time !== undefined) times.push({ name, time });
  };
  for (const { name, act } of ACTIONS) await take(name, () => act(app));
  for (const address of LISTS) {
    await goTo(app, address);
    const why = app.page.getByRole('button', { name: /^waarom/i }).first();
    if ((await why.count()) === 0) continue;
    await take(`${address}: why`, () => why.click());
    await take(`${address}: close`, () => app.page.keyboard.press('Escape'));
    if ((await dialog(app.page).count()) > 0) await app.page.keyboard.press('Escape');
  }
  // The list of persons remembers what was searched for.
  await goTo(app, '/persons');
  await new PersonsPage(app).searchField.fill('');
  await app.page.waitForTimeout(500);
  return times;
}

export const actions: Goal = {
  id: 'P14',
  title: 'any action to paint',
  of: 'app',
  short: false,
  grows: false,
  measure: ({ register, rounds }) =>
    withApp(register, 'actions', async (app) => {
      const times: { name: string; time: number }[] = [];
      for (let round = 0; round < rounds; round++) {
        await goTo(app, '/');
        times.push(...(await walk(app)));
      }
      const all = times.map(({ time }) => time);
      const names = [...new Set(times.map(({ name }) => name))];
      const slowest = names
        .map((name) => ({
          name,
          time: median(times.filter((each) => each.name === name).map(({ time }) => time)),
        }))
        .sort((a, b) => b.time - a.time)
        .slice(0, 5);
      return [
        {
          what: `${names.length} actions, p95`,
          unit: 'ms',
          floor: null,
          ours: share(all, 0.95),
          limit: { kind: 'at-most', most: 100 },
        },
        {
          what: `${names.length} actions, p50`,
          unit: 'ms',
          floor: null,
          ours: median(all),
          limit: null,
        },
        ...slowest.map(
          ({ name, time }) =>
            ({ what: name, unit: 'ms', floor: null, ours: time, limit: null }) as const,
        ),
      ];
    }),
};

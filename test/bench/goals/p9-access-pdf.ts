/** P9: data, letter and PDF of an answer about access, against printing that page alone. */
import { readFileSync } from 'node:fs';
import { goTo } from '#test/e2e/pages/screen.ts';
import { callFromPage, withOpenApp } from '../app.ts';
import type { Goal } from '../goal.ts';
import { withHello } from '../hello.ts';
import { addLargePerson, LARGE_ITEMS } from '../large-person.ts';
import { answerWithPdf } from '../long-work.ts';
import { median, timed } from '../measure.ts';
import { openCopy } from '../open-register.ts';

/** What follows an answer on the screen is done by then. */
const PAUSE_MS = 1500;

/** Milliseconds of Electron's own printing of a page that is loaded already. */
async function timeToPrint(html: string, rounds: number): Promise<number> {
  const times = await withHello((electron) =>
    electron.evaluate(
      async ({ BrowserWindow }, { page, times: many }) => {
        const window = new BrowserWindow({ show: false, width: 900, height: 1200 });
        await window.loadURL('about:blank');
        await window.webContents.executeJavaScript(
          `document.open(); document.write(${JSON.stringify(page)}); document.close();`,
        );
        const taken: number[] = [];
        for (let round = 0; round <= many; round++) {
          const started = performance.now();
          await window.webContents.printToPDF({
            generateTaggedPDF: true,
            generateDocumentOutline: true,
            preferCSSPageSize: true,
            printBackground: true,
          });
          if (round > 0) taken.push(performance.now() - started);
        }
        window.destroy();
        return taken;
      },
      { page: html, times: rounds },
    ),
  );
  return median(times);
}

export const accessPdf: Goal = {
  id: 'P9',
  title: 'answer about access, as PDF',
  of: 'app',
  short: false,
  grows: false,
  async measure({ register: made, manyRounds }) {
    const prepared = await openCopy(made, 'access');
    const { requestId } = await addLargePerson(prepared);
    await prepared.close();
    const { times, html } = await withOpenApp(prepared.folder, 'access-app', async (app) => {
      // The first letter makes the hidden window and loads the fonts.
      const letterId = await answerWithPdf(app, requestId);
      await callFromPage(app, 'files.save-letter', { letterId, format: 'html' });
      const taken: number[] = [];
      // Where the owner stands who answers it.
      await goTo(app, `/requests/${requestId}`);
      for (let round = 0; round < manyRounds; round++) {
        await app.page.waitForTimeout(PAUSE_MS);
        taken.push(await timed(() => answerWithPdf(app, requestId)));
      }
      return { times: taken, html: readFileSync(app.savedFile('.html'), 'utf8') };
    });
    return [
      {
        what: `data, letter and PDF over ${LARGE_ITEMS} items`,
        unit: 'ms',
        floor: await timeToPrint(html, manyRounds),
        ours: median(times),
        limit: { kind: 'times', most: 3 },
      },
    ];
  },
};

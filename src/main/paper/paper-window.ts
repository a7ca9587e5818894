/**
 * Turns a page of HTML into PDF or prints it, in a hidden window without any
 * script. The page reaches it through an address of our own that answers for as
 * long as the job lasts; nothing is written to disk on the way.
 */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { ContractError } from '#shared/contract/errors.ts';
import { PAPER_PARTITION, paperWebPreferences } from '../hardening/web-preferences.ts';
import { answerHeaders, PAGE_SCHEME, PAPER_HOST, PAPER_POLICY } from '../page/csp.ts';

export interface PaperPage {
  readonly html: string;
  /** Foot of each page; `undefined` for none. */
  readonly footer: string | undefined;
}

export interface PaperWindow {
  /** A tagged PDF with an outline. */
  toPdf(page: PaperPage): Promise<Uint8Array>;
  /** Shows the print dialog; `cancelled` when the owner closes it. */
  print(page: PaperPage): Promise<void>;
  /** Ends a running job and lets go of what it showed. */
  close(): void;
}

/** A window that made nothing for so long goes: it holds much memory, a new one is there soon. */
const IDLE_MS = 20_000;
const EMPTY_HEADER = '<span></span>';
const EMPTY_URL = `${PAGE_SCHEME}://${PAPER_HOST}/empty`;
const EMPTY_PAGE = '<!doctype html><title>-</title>';

/** The window is made at the first job. To be called once, when the app is ready. */
export function createPaperWindow(): PaperWindow {
  let window: BrowserWindow | undefined;
  let shown: { readonly url: string; readonly html: string } | undefined;
  let lastJob: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  session
    .fromPartition(PAPER_PARTITION, { cache: false })
    .protocol.handle(PAGE_SCHEME, (request) =>
      shown !== undefined && request.url === shown.url
        ? new Response(shown.html, {
            headers: answerHeaders('text/html; charset=utf-8', PAPER_POLICY),
          })
        : new Response(null, { status: 404 }),
    );

  function getWindow(): BrowserWindow {
    if (window === undefined || window.isDestroyed()) {
      window = new BrowserWindow({
        show: false,
        width: 900,
        height: 1200,
        webPreferences: paperWebPreferences(),
      });
    }
    return window;
  }

  /** One job at a time. What it made is there before the window is empty again. */
  function job<T>(page: PaperPage, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const done = lastJob.then(async () => {
      clearTimeout(idle);
      const url = `${PAGE_SCHEME}://${PAPER_HOST}/${randomUUID()}`;
      shown = { url, html: page.html };
      const target = getWindow();
      await target.loadURL(url);
      return work(target);
    });
    lastJob = done.then(showNothing, showNothing).catch(() => undefined);
    return done;
  }

  /** The window stays for the next letter, without this one in it. */
  async function showNothing(): Promise<void> {
    shown = { url: EMPTY_URL, html: EMPTY_PAGE };
    await window?.loadURL(EMPTY_URL).catch(() => undefined);
    clearTimeout(idle);
    idle = setTimeout(close, IDLE_MS);
  }

  function close(): void {
    clearTimeout(idle);
    shown = undefined;
    window?.destroy();
    window = undefined;
  }

  return {
    toPdf: (page) =>
      job(page, async (target) =>
        target.webContents.printToPDF({
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          preferCSSPageSize: true,
          printBackground: true,
          displayHeaderFooter: page.footer !== undefined,
          headerTemplate: EMPTY_HEADER,
          footerTemplate: await footerOf(page),
        }),
      ),
    print: (page) =>
      job(
        page,
        (target) =>
          new Promise((resolve, reject) => {
            target.webContents.print({ silent: false, printBackground: true }, (ok, reason) => {
              if (ok) resolve();
              else if (/cancel/i.test(reason)) reject(new ContractError('cancelled'));
              else reject(new ContractError('nothing-to-print'));
            });
          }),
      ),
    close,
  };
}

async function footerOf(page: PaperPage): Promise<string> {
  if (page.footer === undefined) return EMPTY_HEADER;
  const { footerFontCss } = await import('./fonts.ts');
  return `<style>${footerFontCss()}</style>${page.footer}`;
}

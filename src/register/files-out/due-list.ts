/** The due list as a page to print and as a table for a spreadsheet. */

import type { DueRow } from '#shared/contract/due.ts';
import type { OutFile } from '#shared/contract/register-process.ts';
import { dueListCsv } from '#shared/domain/export/due-list.ts';
import { composeDueList } from '#shared/domain/letters/report.ts';
import { footerTemplate, toHtml } from '#shared/domain/letters/to-html.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';
import type { ReadContext } from '../handlers/context.ts';
import { dueRows } from '../handlers/due.ts';
import { getController, getSettings } from '../queries/settings.ts';
import { listDueItems } from '../queries/verdicts.ts';

const LISTS = ['due', 'soon', 'held', 'start-missing', 'undecided'] as const;
export type DueListName = (typeof LISTS)[number];

export interface DueListEntry extends DueRow {
  readonly list: DueListName;
}

/** Every item that is due, comes soon, is held, or lacks a date or a period: in that order. */
export async function listDueEntries(
  { db, today }: Pick<ReadContext, 'db' | 'today'>,
  language: UiLanguage,
): Promise<DueListEntry[]> {
  const { warningDays } = await getSettings(db);
  const entries: DueListEntry[] = [];
  for (const list of LISTS) {
    let after: { dueOn: string; id: number } | null = null;
    for (;;) {
      const rows: Awaited<ReturnType<typeof listDueItems>> = await listDueItems(
        db,
        list,
        today,
        warningDays,
        after,
        500,
      );
      const page = rows.slice(0, 500);
      const shown = await dueRows({ db, today }, page, language);
      entries.push(...shown.map((row) => ({ ...row, list })));
      const last = page[page.length - 1];
      if (rows.length <= 500 || last === undefined) break;
      after = { dueOn: last.list_on, id: last.data_item_id };
    }
  }
  return entries;
}

/** What the groups are called on paper, in the order in which they stand. */
const GROUPS: Record<UiLanguage, Record<DueListName, string>> = {
  nl: {
    due: 'Verlopen',
    soon: 'Binnenkort',
    held: 'Geblokkeerd',
    'start-missing': 'Startdatum ontbreekt',
    undecided: 'Nog geen termijn gekozen',
  },
  en: {
    due: 'Due',
    soon: 'Soon',
    held: 'On hold',
    'start-missing': 'Start date missing',
    undecided: 'No period chosen yet',
  },
};

function fileName(language: UiLanguage, today: string, extension: string): string {
  return `${language === 'nl' ? 'vervallijst' : 'due-list'}-${today}.${extension}`;
}

export async function dueListHtmlFile(
  context: ReadContext,
  language: UiLanguage,
): Promise<OutFile> {
  const [entries, controller] = await Promise.all([
    listDueEntries(context, language),
    getController(context.db),
  ]);
  const report = composeDueList({
    madeOn: context.today,
    business: controller.name,
    language,
    rows: entries.map((entry) => ({
      person: entry.person,
      category: localized(entry.category, language),
      rule: [localized(entry.rule, language), entry.promise].filter(Boolean).join(' · '),
      dueOn: entry.dueOn,
      state: entry.state,
      because: entry.because,
      group: entry.list,
    })),
    groups: LISTS.map((id) => ({ id, title: GROUPS[language][id] })),
  });
  return {
    fileName: fileName(language, context.today, 'html'),
    locale: language === 'nl' ? 'nl-NL' : 'en',
    bytes: new TextEncoder().encode(toHtml(report)),
    footer: footerTemplate(report),
  };
}

export async function dueListCsvFile(context: ReadContext, language: UiLanguage): Promise<OutFile> {
  const entries = await listDueEntries(context, language);
  return {
    fileName: fileName(language, context.today, 'csv'),
    locale: language === 'nl' ? 'nl-NL' : 'en',
    bytes: new TextEncoder().encode(dueListCsv(entries, language)),
  };
}

/** Finished files made from the register: letters, the due list, the export package. */
import type { FileMethodName, InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import type { Handler } from '#shared/dispatch.ts';
import { inTransaction, keepUpToDate, readContext } from '../handlers/index.ts';
import type { HandlerContext } from '../process/context.ts';
import { dueListCsvFile, dueListHtmlFile } from './due-list.ts';
import { exportFile } from './export.ts';
import { letterFile } from './letter.ts';

/** Handlers of the file methods, bound to one open register. */
export function createFileHandlers(
  context: HandlerContext,
): Readonly<Record<FileMethodName, Handler>> {
  const upToDate = keepUpToDate(context);
  return {
    'files-out.letter': ({ letterId, format }: InternalParsed<'files-out.letter'>) =>
      letterFile(readContext(context), letterId, format),

    'files-out.due-list': async ({ language, format }: InternalParsed<'files-out.due-list'>) => {
      await upToDate();
      return format === 'csv'
        ? dueListCsvFile(readContext(context), language)
        : dueListHtmlFile(readContext(context), language);
    },

    'files-out.export': (input: InternalParsed<'files-out.export'>): Promise<OutFile> =>
      inTransaction(context, (write) => exportFile(write, input)),
  };
}

/** Finished files made from the register: letters, the due list, the export package. */
import type { FileMethodName, InternalParsed, OutFile } from '#shared/contract/register-process.ts';
import type { Handler } from '#shared/dispatch.ts';
import { REMINDER_DAYS } from '#shared/domain/reminders.ts';
import { findDoubt } from '../day-seen.ts';
import { keepUpToDate } from '../handlers/index.ts';
import { inTransaction, readContext } from '../in-transaction.ts';
import { keptUntilChange } from '../kept-until-change.ts';
import type { HandlerContext } from '../process/context.ts';
import { gatherReminders } from '../reminders.ts';
import { audienceFile } from './audience.ts';
import { breachRegisterFile } from './breach-register.ts';
import { calendarFile } from './calendar.ts';
import { caseFile } from './case-file.ts';
import { certificateFile } from './certificate.ts';
import { dueListCsvFile, dueListHtmlFile } from './due-list.ts';
import { exportFile } from './export.ts';
import { letterFile } from './letter.ts';
import { partyPersonsFile } from './party-persons.ts';
import { processingRegisterFile } from './processing-register.ts';
import { promisesFile } from './promises.ts';
import { proofFile } from './proof.ts';
import { statementFile } from './statement.ts';

/** Handlers of the file methods, bound to one open register. */
export function createFileHandlers(
  context: HandlerContext,
): Readonly<Record<FileMethodName, Handler>> {
  const upToDate = keepUpToDate(context);
  // Asked after every call of the page, most of which change nothing.
  const reminderCounts = keptUntilChange(context, async () => {
    const read = readContext(context);
    const { db, today } = read;
    const doubtful = (await findDoubt(db, today)) !== null;
    return { today, days: doubtful ? null : await gatherReminders(read, REMINDER_DAYS) };
  });
  return {
    'files-out.letter': ({ letterId, format }: InternalParsed<'files-out.letter'>) =>
      letterFile(readContext(context), letterId, format),

    'files-out.due-list': async ({ language, format }: InternalParsed<'files-out.due-list'>) => {
      await upToDate();
      return format === 'csv'
        ? dueListCsvFile(readContext(context), language)
        : dueListHtmlFile(readContext(context), language);
    },

    'files-out.processing-register': (
      input: InternalParsed<'files-out.processing-register'>,
    ): Promise<OutFile> => processingRegisterFile(readContext(context), input),
    'files-out.breach-register': (input: InternalParsed<'files-out.breach-register'>) =>
      breachRegisterFile(readContext(context), input),
    'files-out.promises': async ({ language }: InternalParsed<'files-out.promises'>) => {
      await upToDate();
      return promisesFile(readContext(context), language);
    },

    'files-out.export': (input: InternalParsed<'files-out.export'>) =>
      inTransaction(context, (write) => exportFile(write, input)),

    'files-out.case-file': (input: InternalParsed<'files-out.case-file'>): Promise<OutFile> =>
      inTransaction(context, (write) => caseFile(write, input)),

    'files-out.audience': async (input: InternalParsed<'files-out.audience'>): Promise<OutFile> => {
      await upToDate();
      return inTransaction(context, (write) => audienceFile(write, input));
    },

    'files-out.certificate': (input: InternalParsed<'files-out.certificate'>) =>
      certificateFile(readContext(context), input),

    'files-out.statement': (input: InternalParsed<'files-out.statement'>) =>
      statementFile(readContext(context), input),

    'files-out.proof': (input: InternalParsed<'files-out.proof'>) =>
      proofFile(readContext(context), input),

    'files-out.party-persons': (input: InternalParsed<'files-out.party-persons'>) =>
      partyPersonsFile(readContext(context), input),

    'files-out.calendar': async ({ language }: InternalParsed<'files-out.calendar'>) => {
      await upToDate();
      return calendarFile(readContext(context), context.now(), language);
    },

    'reminders.counts': async () => {
      await upToDate();
      return reminderCounts();
    },
  };
}

/** Letters, lists and exports: made by the register process, saved or printed by main. */
import type { MainMethodName } from '#shared/contract/index.ts';
import { DONE } from '#shared/contract/method.ts';
import type { OutFile } from '#shared/contract/register-process.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import type { PaperPage, PaperWindow } from '../paper/paper-window.ts';
import type { RegisterSession } from '../register-session.ts';
import type { FileSaver } from '../save-file.ts';
import type { HandlersOf } from './session.ts';

type FilesMethodName = Extract<MainMethodName, `files.${string}`>;

export interface FilesMethodSurroundings {
  readonly session: RegisterSession;
  readonly paper: PaperWindow;
  readonly saver: FileSaver;
  readonly language: () => UiLanguage;
}

/** The handlers of `files.*`. */
export function filesMethods({
  session,
  paper,
  saver,
  language,
}: FilesMethodSurroundings): HandlersOf<FilesMethodName> {
  async function saveAsPdf(file: OutFile) {
    return saver.save(
      file.fileName.replace(/\.html$/, '.pdf'),
      await paper.toPdf(await paperPageOf(file)),
    );
  }

  return {
    'files.save-letter': async ({ letterId, format }) => {
      const file = await session.callInternal('files-out.letter', {
        letterId,
        format: format === 'docx' ? 'docx' : 'html',
      });
      if (format === 'pdf') return saveAsPdf(file);
      const bytes = format === 'html' ? encode((await paperPageOf(file)).html) : file.bytes;
      return saver.save(file.fileName, bytes);
    },
    'files.print-letter': async ({ letterId }) => {
      const file = await session.callInternal('files-out.letter', { letterId, format: 'html' });
      await paper.print(await paperPageOf(file));
      return DONE;
    },
    'files.save-export': async (input) => {
      const { file, password } = await session.callInternal('files-out.export', input);
      const saved = await saver.save(file.fileName, file.bytes);
      return saved.state === 'saved' ? { ...saved, password } : saved;
    },
    'files.save-case-file': async ({ requestId }) => {
      const file = await session.callInternal('files-out.case-file', {
        requestId,
        language: language(),
      });
      return saver.save(file.fileName, file.bytes);
    },
    'files.save-due-list': async ({ format }) => {
      const file = await session.callInternal('files-out.due-list', {
        language: language(),
        format: format === 'csv' ? 'csv' : 'html',
      });
      return format === 'pdf' ? saveAsPdf(file) : saver.save(file.fileName, file.bytes);
    },
    'files.save-processing-register': async ({ format }) => {
      const file = await session.callInternal('files-out.processing-register', {
        language: language(),
        format: format === 'pdf' ? 'html' : format,
      });
      return format === 'pdf' ? saveAsPdf(file) : saver.save(file.fileName, file.bytes);
    },
    'files.save-breach-register': async ({ format }) => {
      const file = await session.callInternal('files-out.breach-register', {
        language: language(),
        format: format === 'csv' ? 'csv' : 'html',
      });
      return format === 'pdf' ? saveAsPdf(file) : saver.save(file.fileName, file.bytes);
    },
    'files.save-promises': async () =>
      saveAsPdf(await session.callInternal('files-out.promises', { language: language() })),
    'files.save-certificate': async ({ disposalId }) =>
      saveAsPdf(
        await session.callInternal('files-out.certificate', { disposalId, language: language() }),
      ),
    'files.save-statement': async (input) => {
      const file = await session.callInternal('files-out.statement', input);
      // For the website: the fonts of the app would make it a hundred times as large.
      return input.format === 'pdf' ? saveAsPdf(file) : saver.save(file.fileName, file.bytes);
    },
    'files.save-proof': async (input) => {
      const file = await session.callInternal('files-out.proof', input);
      return saver.save(file.fileName, file.bytes);
    },
    'files.save-audience': async ({ mailing }) => {
      const file = await session.callInternal('files-out.audience', {
        mailing,
        language: language(),
      });
      return saver.save(file.fileName, file.bytes);
    },
    'files.save-party-persons': async ({ processorId }) => {
      const file = await session.callInternal('files-out.party-persons', {
        processorId,
        language: language(),
      });
      return saver.save(file.fileName, file.bytes);
    },
    'files.save-calendar': async () => {
      const file = await session.callInternal('files-out.calendar', { language: language() });
      return saver.save(file.fileName, file.bytes);
    },
  };
}

/** The fonts are loaded with the first letter, not when the app starts. */
async function paperPageOf(file: OutFile): Promise<PaperPage> {
  const { withFonts } = await import('../paper/fonts.ts');
  return { html: withFonts(new TextDecoder().decode(file.bytes)), footer: file.footer };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

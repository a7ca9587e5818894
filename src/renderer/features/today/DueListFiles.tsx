import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { SaveListButtons } from '#renderer/ui/SaveListButtons.tsx';
import { announce } from '#renderer/ui/status.ts';
import { todayTexts } from './texts.ts';

/** The due list as a file: on paper or for a spreadsheet. */
export function DueListFiles() {
  const t = useTexts(todayTexts);
  const save = useCommand('files.save-due-list');
  async function make(format: 'pdf' | 'csv') {
    const made = await save.run({ format });
    if (made?.state === 'saved') announce(t('saved', { path: made.path }));
  }
  return (
    <>
      <ErrorNotice error={save.error} />
      <SaveListButtons
        csv={t('csv')}
        pdf={t('print')}
        running={save.running}
        onSave={(format) => void make(format)}
      />
    </>
  );
}

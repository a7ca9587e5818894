import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { SaveListButtons } from '#renderer/ui/SaveListButtons.tsx';
import { announce } from '#renderer/ui/status.ts';
import { assessmentTexts } from './assessment-texts.ts';

/** The whole register of breaches as a file, which the authority may ask to see (art. 33(5)). */
export function RegisterFiles() {
  const t = useTexts(assessmentTexts);
  const save = useCommand('files.save-breach-register');
  async function make(format: 'pdf' | 'csv') {
    const made = await save.run({ format });
    if (made?.state === 'saved') announce(t('files-saved', { path: made.path }));
  }
  return (
    <>
      <ErrorNotice error={save.error} />
      <SaveListButtons
        csv={t('files-csv')}
        pdf={t('files-pdf')}
        running={save.running}
        onSave={(format) => void make(format)}
      />
    </>
  );
}

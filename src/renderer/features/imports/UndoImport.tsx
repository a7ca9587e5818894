import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useCommand } from '#renderer/call/use-command.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { ImportReport } from '#shared/contract/import-reports.ts';
import classes from './imports.module.css';
import { reportTexts } from './report-texts.ts';

/** Taking the whole import back; or why that cannot be done. */
export function UndoImport({ report }: { readonly report: ImportReport }) {
  const t = useTexts(reportTexts);
  const undo = useCommand('imports.undo');
  const [asked, setAsked] = useState(false);
  const { id, undoBlockedBy, changedPersons } = report;

  async function takeBack() {
    const done = await undo.run({ importId: id });
    if (done === undefined) return;
    setAsked(false);
    announce(t('undo-done'));
  }
  return (
    <Section title={t('undo-section')}>
      {undoBlockedBy !== null ? (
        <div className={classes.stack}>
          <p>{t(`blocked.${undoBlockedBy}`)}</p>
          {changedPersons.length > 0 && (
            <ul className={classes.lines}>
              {changedPersons.map((person) => (
                <li key={person.id}>
                  <Link href={`/persons/${person.id}`}>{person.name}</Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : (
        <div>
          <Button
            variant="default"
            onClick={() => {
              undo.reset();
              setAsked(true);
            }}
          >
            {t('undo')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={asked}
        title={t('undo-title')}
        confirmLabel={t('undo')}
        onConfirm={() => void takeBack()}
        onClose={() => setAsked(false)}
        running={undo.running}
        error={undo.error}
        danger
      >
        <p>{t('undo-body')}</p>
      </ConfirmDialog>
    </Section>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { Caution } from '#renderer/ui/Caution.tsx';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { announce } from '#renderer/ui/status.ts';
import type { StatementView } from '#shared/contract/statement.ts';
import { PublishForm } from './PublishForm.tsx';
import classes from './statement.module.css';
import { statementTexts } from './texts.ts';

/** The version that is being made; nothing while there is none. */
export function DraftPart({ view }: { readonly view: StatementView }) {
  const t = useTexts(statementTexts);
  const language = useLanguage();
  const [publishing, setPublishing] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const discard = useCommand('statement.discard-draft');
  const { draft, draftBehind } = view;
  if (draft === null) return null;
  const { id, number } = draft;

  async function throwAway() {
    if ((await discard.run({ versionId: id })) === undefined) return;
    setDiscarding(false);
    announce(t('discarded'));
  }

  return (
    <Section
      title={t('draft-title')}
      purpose={t('draft-is', { number, date: fullDate(draft.madeOn, language) })}
      actions={
        <>
          <Button variant="default" onClick={() => setDiscarding(true)}>
            {t('discard')}
          </Button>
          <Button onClick={() => setPublishing(true)}>{t('publish')}</Button>
        </>
      }
    >
      {draftBehind.length > 0 && (
        <Caution title={t('draft-behind', { count: draftBehind.length })}>
          <ul className={classes.changes}>
            {draftBehind.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Caution>
      )}
      <SidePanel
        opened={publishing}
        title={t('publish-title', { number })}
        onClose={() => setPublishing(false)}
      >
        <PublishForm view={view} versionId={id} onDone={() => setPublishing(false)} />
      </SidePanel>
      <ConfirmDialog
        opened={discarding}
        title={t('discard-title')}
        confirmLabel={t('discard')}
        onConfirm={() => void throwAway()}
        onClose={() => setDiscarding(false)}
        running={discard.running}
        error={discard.error}
      >
        <p>{t('discard-help')}</p>
      </ConfirmDialog>
    </Section>
  );
}

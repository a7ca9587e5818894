import { Button } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { CaseHistory } from './CaseHistory.tsx';
import { CaseTasks } from './CaseTasks.tsx';
import { caseTexts } from './case-texts.ts';
import { ExportsList } from './ExportsList.tsx';
import { LettersList } from './LettersList.tsx';
import { ReminderForm } from './ReminderForm.tsx';
import { ReopenForm } from './ReopenForm.tsx';
import classes from './RequestScreen.module.css';
import { isGone } from './steps.ts';

type Opened = 'none' | 'reminder' | 'reopen';

/** Everything of one case together: what is left to do, what was sent, what happened. */
export function CaseFile({ request }: { readonly request: RequestView }) {
  const t = useTexts(caseTexts);
  const [opened, setOpened] = useState<Opened>('none');
  const save = useCommand('files.save-case-file');
  const opener = useLostFocus<HTMLButtonElement>(opened);
  const open = request.status === 'open';
  const close = () => setOpened('none');

  async function saveCase() {
    const saved = await save.run({ requestId: request.id });
    if (saved?.state === 'saved') announce(t('case-saved', { path: saved.path }));
  }
  return (
    <Section
      title={t('case-title')}
      purpose={t('case-purpose')}
      actions={
        <>
          {open && !isGone(request) && (
            <Button ref={opener} variant="default" onClick={() => setOpened('reminder')}>
              {t('reminder-action')}
            </Button>
          )}
          {!open && (
            <Button ref={opener} variant="default" onClick={() => setOpened('reopen')}>
              {t('reopen-action')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconFileZip size={16} stroke={1.6} aria-hidden="true" />}
            loading={save.running}
            onClick={() => void saveCase()}
          >
            {t('case-save')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={save.error} />
      {opened === 'reminder' && <ReminderForm request={request} onDone={close} />}
      {opened === 'reopen' && <ReopenForm request={request} onDone={close} />}
      <CaseTasks tasks={request.tasks} />
      <LettersList
        letters={request.letters}
        deadline={request.deadline}
        channel={request.channel}
      />
      <ExportsList request={request} />
      <details className={classes.message}>
        <summary>{t('history-title')}</summary>
        <CaseHistory requestId={request.id} />
      </details>
    </Section>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { BreachView } from '#shared/contract/breaches.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import classes from './breaches.module.css';
import { breachesTexts } from './texts.ts';

/** What happened after the breach, day by day, the newest first. */
export function FollowUps({ breach }: { readonly breach: BreachView }) {
  const t = useTexts(breachesTexts);
  const [adding, setAdding] = useState(false);
  const close = () => setAdding(false);
  return (
    <Section
      title={t('follow-ups')}
      purpose={t('follow-ups-purpose')}
      actions={
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('follow-up-add')}
        </Button>
      }
    >
      {breach.followUps.length === 0 ? (
        <p className="dw-muted">{t('follow-ups-empty')}</p>
      ) : (
        <ol className={classes.notes}>
          {breach.followUps.map(({ id, on, note }) => (
            <li key={id}>
              <strong>
                <DateText date={on} as="full" />
              </strong>
              <p className={classes.written}>{note}</p>
            </li>
          ))}
        </ol>
      )}
      <SidePanel opened={adding} title={t('follow-up-title')} onClose={close}>
        {adding && <FollowUpForm breachId={breach.id} onDone={close} />}
      </SidePanel>
    </Section>
  );
}

interface FollowUpFormProps {
  readonly breachId: number;
  readonly onDone: () => void;
}

function FollowUpForm({ breachId, onDone }: FollowUpFormProps) {
  const t = useTexts(breachesTexts);
  const today = useToday();
  const add = useCommand('breaches.add-follow-up');
  const form = useForm({ on: today as string, note: '' }, { error: add.error });
  const draft = useDraft(`breach:${breachId}:follow-up`, form);

  async function save() {
    const { on, note } = form.values;
    if ((await add.run({ breachId, on: on as PlainDate, note })) === undefined) return;
    await draft.clear();
    announce(t('follow-up-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('follow-up-save')}
      running={add.running}
      error={add.error}
      onCancel={() => {
        void draft.clear();
        onDone();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <DateField label={t('follow-up-on')} {...form.bind('on')} />
      <NoteField
        label={t('follow-up-note')}
        hint={t('follow-up-hint')}
        autoFocus
        {...form.bind('note')}
      />
    </Form>
  );
}

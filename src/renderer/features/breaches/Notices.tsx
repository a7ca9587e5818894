import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { BreachView } from '#shared/contract/breaches.ts';
import { localMoment } from '#shared/domain/breach-clock.ts';
import { NOTICE_KINDS, type NoticeKind } from '#shared/domain/breaches.ts';
import { assessmentTexts } from './assessment-texts.ts';
import classes from './breaches.module.css';
import { useMomentWords } from './ClockText.tsx';
import { MomentField } from './MomentField.tsx';
import { instantOf, typedMoment } from './typed-moment.ts';

interface NoticesProps {
  readonly breach: BreachView;
  readonly now: string;
}

/** What went to the authority and when: the first report, additions, taking it back (art. 33(4)). */
export function Notices({ breach, now }: NoticesProps) {
  const t = useTexts(assessmentTexts);
  const [adding, setAdding] = useState(false);
  const { authorityNotifiedAt: first } = breach;
  if (first === null) return null;
  return (
    <Section
      title={t('notices')}
      purpose={t('notices-purpose')}
      actions={
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('notice-add')}
        </Button>
      }
    >
      <ol className={classes.notes}>
        <Sent
          kind="first"
          sentAt={first}
          reference={breach.authorityReference}
          what=""
          timeZone={breach.timeZone}
        />
        {breach.notices.map(({ id, ...notice }) => (
          <Sent key={id} {...notice} timeZone={breach.timeZone} />
        ))}
      </ol>
      <SidePanel opened={adding} title={t('notice-add')} onClose={() => setAdding(false)}>
        {adding && <NoticeForm breach={breach} now={now} onDone={() => setAdding(false)} />}
      </SidePanel>
    </Section>
  );
}

interface SentProps {
  readonly kind: 'first' | NoticeKind;
  readonly sentAt: string;
  readonly reference: string;
  readonly what: string;
  readonly timeZone: string;
}

function Sent({ kind, sentAt, reference, what, timeZone }: SentProps) {
  const t = useTexts(assessmentTexts);
  const momentWords = useMomentWords();
  return (
    <li>
      <strong>{t(kind)}</strong> {momentWords(localMoment(sentAt, timeZone))}
      {reference !== '' && `, ${t('with-reference', { reference })}`}
      {what !== '' && <p className={classes.written}>{what}</p>}
    </li>
  );
}

function NoticeForm({ breach, now, onDone }: NoticesProps & { readonly onDone: () => void }) {
  const t = useTexts(assessmentTexts);
  const add = useCommand('breaches.add-notice');
  const [start] = useState(() => typedMoment(now, breach.timeZone));
  const form = useForm(
    { kind: 'addition' as NoticeKind, sentAt: start, what: '', reference: '' },
    { error: add.error },
  );
  const draft = useDraft(`breach:${breach.id}:notice`, form);

  async function save() {
    const { sentAt, ...notice } = form.values;
    const at = instantOf(sentAt, breach.timeZone) ?? '';
    if ((await add.run({ breachId: breach.id, ...notice, sentAt: at })) === undefined) return;
    await draft.clear();
    announce(t('notice-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('notice-save')}
      running={add.running}
      error={add.error}
      onCancel={() => {
        void draft.clear();
        onDone();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <RadioField
        label={t('notice-kind')}
        {...form.bind('kind')}
        options={NOTICE_KINDS.map((value) => ({
          value,
          label: t(value),
          hint: t(`${value}-hint`),
        }))}
      />
      <MomentField label={t('notice-on')} timeLabel={t('notice-time')} {...form.bind('sentAt')} />
      <NoteField
        label={t('notice-what')}
        hint={t('notice-what-hint')}
        autoFocus
        {...form.bind('what')}
      />
      <TextField label={t('notice-reference')} maxLength={120} {...form.bind('reference')} />
    </Form>
  );
}

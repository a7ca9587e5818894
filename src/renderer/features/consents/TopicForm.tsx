import { useState } from 'react';
import type { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import { asRefusal, listEmpty } from './consent-checks.ts';
import { consentsTexts } from './texts.ts';

/** One thing that consent is asked for. */
export function TopicForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(consentsTexts);
  const create = useCommand('consents.create-topic');
  const [refused, setRefused] = useState<CallError>();
  const error = refused ?? create.error;
  const form = useForm({ name: '' }, { error });
  const draft = useDraft('consent-topic:new', form);

  async function save() {
    const problem = asRefusal(listEmpty(form.values));
    setRefused(problem);
    if (problem !== undefined) return;
    if ((await create.run(form.values)) === undefined) return;
    await draft.clear();
    announce(t('topic-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('topic-save')}
      running={create.running}
      error={error}
      onCancel={() => {
        void draft.clear();
        onDone();
      }}
    >
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <p className="dw-muted">{t('topics-empty-help')}</p>
      <TextField
        label={t('topic-name')}
        hint={t('topic-name-hint')}
        autoFocus
        maxLength={120}
        {...form.bind('name')}
      />
    </Form>
  );
}

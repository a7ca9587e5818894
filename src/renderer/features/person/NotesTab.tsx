import { useMemo, useState } from 'react';
import { useDraft } from '#renderer/call/use-draft.ts';
import { usePersonCommand } from '#renderer/call/use-person-command.ts';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { ReturnDialog } from '#renderer/ui/ReturnDialog.tsx';
import { announce } from '#renderer/ui/status.ts';
import { uiTexts } from '#renderer/ui/texts.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { identityOf } from './IdentityForm.tsx';
import { personTexts } from './texts.ts';
import { atFields } from './use-record-form.ts';

/** Notes about the person, written where they are read. */
export function NotesTab({ person }: { readonly person: PersonView }) {
  const t = useTexts(personTexts);
  const ui = useTexts(uiTexts);
  const update = usePersonCommand('persons.update');
  const [saved, setSaved] = useState(person.note);
  const error = useMemo(() => atFields(update.error, 'person'), [update.error]);
  const form = useForm({ note: person.note }, { error });
  const draft = useDraft(`person:${person.id}:note`, form);
  const { note } = form.values;

  async function save() {
    const input = { personId: person.id, person: { ...identityOf(person), note } };
    if ((await update.run(input)) === undefined) return;
    setSaved(note);
    await draft.clear();
    announce(t('notes-saved'));
  }

  async function leaveOut() {
    form.replace({ note: saved });
    await draft.clear();
  }

  return (
    <div style={{ maxWidth: 720 }}>
      <Form
        onSubmit={() => void save()}
        submitLabel={ui('save')}
        running={update.running}
        disabled={note === saved}
        error={error}
      >
        <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
        <ReturnDialog question={update.question} onLeaveOut={() => void leaveOut()} />
        <NoteField
          label={t('notes-label')}
          hint={t('notes-help')}
          rows={8}
          {...form.bind('note')}
        />
      </Form>
    </div>
  );
}

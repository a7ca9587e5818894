import { Button } from '@mantine/core';
import { useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { type Proof, ProofField } from '#renderer/ui/ProofField.tsx';
import { announce } from '#renderer/ui/status.ts';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import classes from './RequestScreen.module.css';
import { requestTexts } from './texts.ts';

/** Files that go with the answer, kept encrypted with the request. */
export function AttachmentFiles({ request }: { readonly request: RequestView }) {
  const t = useTexts(requestTexts);
  const [adding, setAdding] = useState(false);
  const remove = useCommand('requests.remove-attachment');
  const opener = useLostFocus<HTMLButtonElement>(`${adding} ${request.attachments.length}`);
  async function takeAway(attachmentId: number, name: string) {
    const done = await remove.run({ requestId: request.id, attachmentId });
    if (done !== undefined) announce(t('file-removed', { name }));
  }
  return (
    <section className={classes.part} aria-label={t('files-title')}>
      <h3>{t('files-title')}</h3>
      <p className="dw-muted">{t('files-purpose')}</p>
      {request.attachments.length > 0 && (
        <ul className={classes.letters}>
          {request.attachments.map(({ id, name, system, note, fileName }) => (
            <li key={id}>
              <span>{name}</span>
              <span className="dw-muted">
                {[fileName, system, note].filter((part) => part !== '').join(' · ')}
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('file-remove', { name })}
                onClick={() => void takeAway(id, name)}
              >
                {t('file-remove', { name: '' }).trim()}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ErrorNotice error={remove.error} />
      {adding ? (
        <FileForm request={request} onDone={() => setAdding(false)} />
      ) : (
        <Button ref={opener} variant="default" size="xs" onClick={() => setAdding(true)}>
          {t('file-add')}
        </Button>
      )}
    </section>
  );
}

interface FileFormProps {
  readonly request: RequestView;
  readonly onDone: () => void;
}

function FileForm({ request, onDone }: FileFormProps) {
  const t = useTexts(requestTexts);
  const add = useCommand('requests.add-attachment');
  const [refused, setRefused] = useState<CallError>();
  const error = refused ?? add.error;
  const form = useForm({ name: '', system: '', note: '', file: null as Proof | null }, { error });
  async function save() {
    const { name, system, note, file } = form.values;
    if (file === null || name.trim() === '') {
      const fields = {
        ...(name.trim() === '' && { name: 'text.required' }),
        ...(file === null && { file: 'text.required' }),
      };
      setRefused(new CallError({ code: 'bad-input', fields }));
      return;
    }
    setRefused(undefined);
    const made = await add.run({ requestId: request.id, name, system, note, file });
    if (made === undefined) return;
    announce(t('file-added', { name }));
    onDone();
  }
  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('file-save')}
      running={add.running}
      error={error}
      onCancel={onDone}
    >
      <ProofField label={t('file-field')} {...form.bind('file')} />
      <TextField label={t('attachment-name')} {...form.bind('name')} maxLength={200} />
      <TextField label={t('attachment-note')} {...form.bind('note')} maxLength={300} />
    </Form>
  );
}

import { useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { Form } from '#renderer/ui/Form.tsx';
import { NoteField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import classes from './promises.module.css';
import { SentenceSteps } from './SentenceSteps.tsx';
import { promisesTexts } from './texts.ts';

/** Pasting a text, and going through its sentences one by one. */
export function OwnText({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(promisesTexts);
  const [text, setText] = useState('');
  const read = useQuery('promises.read-text', { text }, { enabled: text !== '' });
  const form = useForm({ text: '' }, { error: read.error });
  const found = text === '' ? undefined : read.data;
  if (found !== undefined && found.sentences.length > 0) {
    return <SentenceSteps key={text} found={found} onDone={onDone} />;
  }
  return (
    <div className={classes.steps}>
      <p>{t('paste-help')}</p>
      {read.loading && text !== '' && <Loading lines={2} />}
      <Form
        onSubmit={() => setText(form.values.text.trim())}
        submitLabel={t('split')}
        disabled={form.values.text.trim() === ''}
        error={read.error}
        onCancel={onDone}
      >
        <NoteField label={t('text')} rows={14} autoFocus {...form.bind('text')} />
        {found !== undefined && <p role="alert">{t('no-sentences')}</p>}
      </Form>
    </div>
  );
}

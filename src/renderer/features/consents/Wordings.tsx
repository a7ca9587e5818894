import { Button } from '@mantine/core';
import { useState } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { ConsentWordingView } from '#shared/contract/consents.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { WORDING_LANGUAGES, type WordingLanguage } from '#shared/domain/consent.ts';
import classes from './consents.module.css';
import { topicTexts } from './topic-texts.ts';

/** What people were shown, from when and until when; a new text ends the one before it. */
export function Wordings({ topicId }: { readonly topicId: number }) {
  const t = useTexts(topicTexts);
  const wordings = useQuery('consents.wordings', { topicId });
  const [adds, setAdds] = useState(false);
  return (
    <section className={classes.withdraw}>
      <h3>{t('wordings')}</h3>
      <p className="dw-muted">{t('wordings-help')}</p>
      <ErrorNotice error={wordings.error} />
      {wordings.data === undefined ? (
        !wordings.error && <Loading lines={2} />
      ) : wordings.data.length === 0 ? (
        <p>{t('wordings-empty')}</p>
      ) : (
        <ol className={classes.wordings}>
          {wordings.data.map((wording) => (
            <WordingLine key={wording.id} wording={wording} />
          ))}
        </ol>
      )}
      {adds ? (
        <WordingForm topicId={topicId} onDone={() => setAdds(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setAdds(true)}>
            {t('wording-add')}
          </Button>
        </div>
      )}
    </section>
  );
}

function WordingLine({ wording }: { readonly wording: ConsentWordingView }) {
  const t = useTexts(topicTexts);
  const today = useToday();
  const end = useCommand('consents.end-wording');
  const remove = useCommand('consents.remove-wording');
  const { id, version, language, fromOn, toOn, shownAt, consents } = wording;
  const name = t('wording-name', { version, language: t(`language.${language}`) });
  return (
    <li>
      <p>
        <strong>{name}</strong> · {t('from')} <DateText date={fromOn} as="short" />
        {toOn !== null && (
          <>
            {' '}
            {t('to')} <DateText date={toOn} as="short" />
          </>
        )}
      </p>
      <p className={classes.written}>{wording.text}</p>
      {shownAt !== '' && <p className="dw-muted">{t('shown-at-told', { place: shownAt })}</p>}
      <p className="dw-muted">{t('used', { count: consents })}</p>
      <ErrorNotice error={end.error ?? remove.error} />
      <div className={classes.line}>
        {toOn === null && fromOn < today && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('wording-end-named', { name })}
            disabled={end.running}
            onClick={() => void end.run({ wordingId: id, toOn: today })}
          >
            {t('wording-end')}
          </Button>
        )}
        {consents === 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('wording-remove-named', { name })}
            disabled={remove.running}
            onClick={() => void remove.run({ wordingId: id })}
          >
            {t('wording-remove')}
          </Button>
        )}
      </div>
    </li>
  );
}

function WordingForm({
  topicId,
  onDone,
}: {
  readonly topicId: number;
  readonly onDone: () => void;
}) {
  const t = useTexts(topicTexts);
  const today = useToday();
  const add = useCommand('consents.add-wording');
  const form = useForm(
    { language: 'nl' as WordingLanguage, text: '', shownAt: '', fromOn: today as string },
    { error: add.error },
  );

  async function save() {
    const { fromOn, ...rest } = form.values;
    const input = { topicId, ...rest, fromOn: fromOn as PlainDate };
    if ((await add.run(input)) === undefined) return;
    announce(t('wording-saved'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('wording-save')}
      running={add.running}
      error={add.error}
      onCancel={onDone}
    >
      <NoteField label={t('wording-text')} hint={t('wording-text-hint')} {...form.bind('text')} />
      <ChoiceField
        label={t('wording-language')}
        {...form.bind('language')}
        options={WORDING_LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <TextField
        label={t('shown-at')}
        hint={t('shown-at-hint')}
        maxLength={200}
        {...form.bind('shownAt')}
      />
      <DateField label={t('wording-from')} {...form.bind('fromOn')} />
    </Form>
  );
}

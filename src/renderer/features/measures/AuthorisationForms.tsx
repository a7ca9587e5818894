import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DateField, dayOrNull } from '#renderer/ui/DateField.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { AuthorisationView } from '#shared/contract/authorisations.ts';
import type { SystemView } from '#shared/contract/processors.ts';
import { AUTHORISED_TO } from '#shared/domain/authorisations.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localized } from '#shared/domain/locale.ts';
import { authorisationTexts } from './authorisation-texts.ts';
import { RecordForm } from './RecordForm.tsx';

interface AuthorisationFormProps {
  /** Undefined for a new one. */
  readonly authorisation: AuthorisationView | undefined;
  readonly systems: readonly SystemView[];
  readonly onDone: () => void;
}

/** Who may get in where, and what they may do there. */
export function AuthorisationForm({ authorisation, systems, onDone }: AuthorisationFormProps) {
  const t = useTexts(authorisationTexts);
  const language = useLanguage();
  const today = useToday();
  const create = useCommand('authorisations.create');
  const update = useCommand('authorisations.update');
  const error = create.error ?? update.error;
  const form = useForm(
    {
      who: authorisation?.who ?? '',
      functionTitle: authorisation?.functionTitle ?? '',
      systemId: String(authorisation?.systemId ?? systems[0]?.id ?? ''),
      may: authorisation?.may ?? 'view',
      sinceOn: (authorisation === undefined ? today : (authorisation.sinceOn ?? '')) as string,
      note: authorisation?.note ?? '',
    },
    { error, ...(authorisation !== undefined && { prefix: 'authorisation' }) },
  );
  const draft = useDraft(
    authorisation === undefined ? 'authorisation:new' : `authorisation:${authorisation.id}`,
    form,
  );

  async function save() {
    const { values } = form;
    const input = {
      ...values,
      systemId: Number(values.systemId),
      sinceOn: dayOrNull(values.sinceOn),
    };
    const saved =
      authorisation === undefined
        ? await create.run(input)
        : await update.run({ authorisationId: authorisation.id, authorisation: input });
    return saved !== undefined;
  }

  return (
    <RecordForm
      draft={draft}
      running={create.running || update.running}
      disabled={systems.length === 0}
      error={error}
      submitLabel={authorisation === undefined ? t('save') : t('change-save')}
      saved={authorisation === undefined ? t('added') : t('changed')}
      save={save}
      onDone={onDone}
    >
      <TextField
        label={t('who')}
        hint={t('who-hint')}
        autoFocus
        maxLength={120}
        {...form.bind('who')}
      />
      <TextField label={t('function-field')} maxLength={120} {...form.bind('functionTitle')} />
      <ChoiceField
        label={t('system')}
        {...form.bind('systemId')}
        options={systems.map(({ id, name }) => ({
          value: String(id),
          label: localized(name, language),
        }))}
      />
      <ChoiceField
        label={t('may')}
        {...form.bind('may')}
        options={AUTHORISED_TO.map((value) => ({ value, label: t(`may-${value}`) }))}
      />
      <DateField label={t('since-field')} {...form.bind('sinceOn')} />
      <NoteField label={t('note')} rows={2} {...form.bind('note')} />
    </RecordForm>
  );
}

/** Ends one, or everything of somebody who leaves. */
export function EndAuthorisationsForm({
  ids,
  onDone,
}: {
  readonly ids: readonly number[];
  readonly onDone: () => void;
}) {
  const t = useTexts(authorisationTexts);
  const today = useToday();
  const end = useCommand('authorisations.end');
  const form = useForm({ endedOn: today as string }, { error: end.error });

  async function save() {
    const endedOn = form.values.endedOn as PlainDate;
    if ((await end.run({ authorisationIds: [...ids], endedOn })) === undefined) return;
    announce(t('was-ended'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t('end')}
      running={end.running}
      error={end.error}
      onCancel={onDone}
    >
      <p>{t('end-purpose', { count: ids.length })}</p>
      <DateField label={t('end-on')} autoFocus {...form.bind('endedOn')} />
    </Form>
  );
}

/** The list was gone through, with what was found. */
export function ReviewForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(authorisationTexts);
  const today = useToday();
  const review = useCommand('authorisations.review');
  const form = useForm({ reviewedOn: today as string, found: '' }, { error: review.error });
  const draft = useDraft('authorisation:review', form);

  async function save() {
    const { reviewedOn, found } = form.values;
    const saved = await review.run({ reviewedOn: reviewedOn as PlainDate, found });
    return saved !== undefined;
  }

  return (
    <RecordForm
      draft={draft}
      running={review.running}
      error={review.error}
      submitLabel={t('review-save')}
      saved={t('reviewed')}
      save={save}
      onDone={onDone}
    >
      <p>{t('review-purpose')}</p>
      <DateField label={t('review-on')} autoFocus {...form.bind('reviewedOn')} />
      <NoteField label={t('found')} {...form.bind('found')} />
    </RecordForm>
  );
}

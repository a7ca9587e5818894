import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { Caution } from '#renderer/ui/Caution.tsx';
import { DateField, dayOrNull } from '#renderer/ui/DateField.tsx';
import { FieldGroup } from '#renderer/ui/Form.tsx';
import { CheckField, ChoiceField, NoteField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import { type FormState, useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { type ChosenPerson, PersonSearch } from '#renderer/ui/PersonSearch.tsx';
import type { DisclosureView } from '#shared/contract/disclosures.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { DISCLOSURE_KINDS, type DisclosureKind } from '#shared/domain/disclosures.ts';
import { disclosureTexts } from './disclosure-texts.ts';
import { RecordForm } from './RecordForm.tsx';

const NONE = '';

interface Values {
  readonly kind: DisclosureKind;
  readonly person: ChosenPerson | null;
  readonly processorId: string;
  readonly recipient: string;
  readonly law: string;
  readonly what: string;
  readonly why: string;
  readonly disclosedOn: string;
  readonly agreedOn: string;
  readonly agreedHow: string;
  readonly silent: boolean;
  readonly silentBecause: string;
}

interface DisclosureFormProps {
  /** Undefined for a new one. */
  readonly disclosure: DisclosureView | undefined;
  /** Whom it is about, where the form was opened from a person. */
  readonly person: ChosenPerson | null;
  readonly processors: readonly ProcessorView[];
  readonly onDone: () => void;
}

/** What was handed to whom; to a colleague it begins with the agreement. */
export function DisclosureForm({ disclosure, person, processors, onDone }: DisclosureFormProps) {
  const t = useTexts(disclosureTexts);
  const today = useToday();
  const create = useCommand('disclosures.create');
  const update = useCommand('disclosures.update');
  const error = create.error ?? update.error;
  const form = useForm<Values>(
    {
      kind: disclosure?.kind ?? 'authority',
      person,
      processorId: String(disclosure?.processorId ?? NONE),
      recipient: disclosure?.recipient ?? '',
      law: disclosure?.law ?? '',
      what: disclosure?.what ?? '',
      why: disclosure?.why ?? '',
      disclosedOn: disclosure?.disclosedOn ?? today,
      agreedOn: disclosure?.agreedOn ?? '',
      agreedHow: disclosure?.agreedHow ?? '',
      silent: disclosure?.silent ?? false,
      silentBecause: disclosure?.silentBecause ?? '',
    },
    { error, ...(disclosure !== undefined && { prefix: 'disclosure' }) },
  );
  const place = person === null ? '' : `person:${person.id}:`;
  const draft = useDraft(`${place}disclosure:${disclosure?.id ?? 'new'}`, form);
  const { values } = form;
  const isColleague = values.kind === 'colleague';
  const isAgreed = values.person !== null && values.agreedOn !== '' && values.agreedHow !== '';

  async function save() {
    const { person: about, kind, ...typed } = values;
    const input = {
      ...typed,
      kind,
      personId: about?.id ?? null,
      processorId: typed.processorId === NONE ? null : Number(typed.processorId),
      disclosedOn: typed.disclosedOn as PlainDate,
      // What was typed for another kind is no part of this one.
      law: kind === 'authority' ? typed.law : '',
      agreedOn: isColleague ? dayOrNull(typed.agreedOn) : null,
      agreedHow: isColleague ? typed.agreedHow : '',
      silent: kind === 'authority' && typed.silent,
      silentBecause: kind === 'authority' && typed.silent ? typed.silentBecause : '',
    };
    const saved =
      disclosure === undefined
        ? await create.run(input)
        : await update.run({ disclosureId: disclosure.id, disclosure: input });
    return saved !== undefined;
  }

  const about = (
    <PersonSearch
      label={isColleague || values.kind !== 'authority' ? t('person') : t('person-optional')}
      hint={t('person-hint')}
      nothing={t('person-nothing')}
      value={values.person}
      onChange={(chosen) => form.set('person', chosen)}
      problem={values.person === null ? form.problem('personId') : undefined}
    />
  );
  return (
    <RecordForm
      draft={draft}
      running={create.running || update.running}
      disabled={isColleague && !isAgreed}
      error={error}
      submitLabel={disclosure === undefined ? t('save') : t('change-save')}
      saved={disclosure === undefined ? t('saved') : t('changed')}
      save={save}
      onDone={onDone}
    >
      <RadioField
        label={t('kind')}
        autoFocus
        {...form.bind('kind')}
        options={DISCLOSURE_KINDS.map((value) => ({
          value,
          label: t(`kind-${value}`),
          hint: t(`kind-${value}-hint`),
        }))}
      />
      {values.kind === 'other' && (
        <Caution title={t('other-title')}>
          <p>{t('other-help')}</p>
        </Caution>
      )}
      {isColleague ? (
        <FieldGroup title={t('agreement')} hint={t('agreement-hint')}>
          {about}
          <DateField label={t('agreed-on')} {...form.bind('agreedOn')} />
          <TextField
            label={t('agreed-how')}
            hint={t('agreed-how-hint')}
            maxLength={500}
            {...form.bind('agreedHow')}
          />
        </FieldGroup>
      ) : (
        about
      )}
      {isColleague && !isAgreed ? (
        <p className="dw-muted">{t('agree-first')}</p>
      ) : (
        <WhatFields form={form} processors={processors} />
      )}
    </RecordForm>
  );
}

/** To whom, what, why and when; what may not be told only of an authority. */
function WhatFields({
  form,
  processors,
}: {
  readonly form: FormState<Values>;
  readonly processors: readonly ProcessorView[];
}) {
  const t = useTexts(disclosureTexts);
  const { kind, silent } = form.values;
  return (
    <>
      <TextField
        label={t('recipient')}
        hint={t('recipient-hint')}
        maxLength={200}
        {...form.bind('recipient')}
      />
      {processors.length > 0 && (
        <ChoiceField
          label={t('processor')}
          {...form.bind('processorId')}
          options={[
            { value: NONE, label: t('processor-none') },
            ...processors.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
      )}
      {kind === 'authority' && (
        <TextField label={t('law')} hint={t('law-hint')} maxLength={300} {...form.bind('law')} />
      )}
      <NoteField label={t('what')} rows={2} {...form.bind('what')} />
      <NoteField
        label={kind === 'debt-collection' ? t('why-debt') : t('why')}
        rows={2}
        {...form.bind('why')}
      />
      <DateField label={t('disclosed-on')} {...form.bind('disclosedOn')} />
      {kind === 'authority' && (
        <CheckField label={t('silent')} hint={t('silent-hint')} {...form.bind('silent')} />
      )}
      {kind === 'authority' && silent && (
        <NoteField label={t('silent-because')} rows={2} {...form.bind('silentBecause')} />
      )}
    </>
  );
}

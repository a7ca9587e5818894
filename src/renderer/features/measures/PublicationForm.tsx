import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DateField, dayOrNull } from '#renderer/ui/DateField.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { type ChosenPerson, PersonSearch } from '#renderer/ui/PersonSearch.tsx';
import type { PublicationView } from '#shared/contract/publications.ts';
import { publicationTexts } from './publication-texts.ts';
import { RecordForm } from './RecordForm.tsx';

interface PublicationFormProps {
  /** Undefined for a new one. */
  readonly publication: PublicationView | undefined;
  readonly onDone: () => void;
}

/** Where work of somebody is shown, and until when. */
export function PublicationForm({ publication, onDone }: PublicationFormProps) {
  const t = useTexts(publicationTexts);
  const create = useCommand('publications.create');
  const update = useCommand('publications.update');
  const error = create.error ?? update.error;
  const known =
    publication === undefined || publication.personId === null
      ? null
      : { id: publication.personId, label: publication.person };
  const form = useForm(
    {
      person: known as ChosenPerson | null,
      place: publication?.place ?? '',
      what: publication?.what ?? '',
      publishedOn: (publication?.publishedOn ?? '') as string,
      takenDownOn: (publication?.takenDownOn ?? '') as string,
    },
    { error, ...(publication !== undefined && { prefix: 'publication' }) },
  );
  const draft = useDraft(`publication:${publication?.id ?? 'new'}`, form);

  async function save() {
    const { person, place, what, publishedOn, takenDownOn } = form.values;
    const input = {
      personId: person?.id ?? null,
      place,
      what,
      publishedOn: dayOrNull(publishedOn),
      takenDownOn: dayOrNull(takenDownOn),
    };
    const saved =
      publication === undefined
        ? await create.run(input)
        : await update.run({ publicationId: publication.id, publication: input });
    return saved !== undefined;
  }

  return (
    <RecordForm
      draft={draft}
      running={create.running || update.running}
      error={error}
      submitLabel={publication === undefined ? t('save') : t('change-save')}
      saved={publication === undefined ? t('saved') : t('changed')}
      save={save}
      onDone={onDone}
    >
      <PersonSearch
        label={t('person')}
        hint={t('person-hint')}
        nothing={t('person-nothing')}
        autoFocus
        value={form.values.person}
        onChange={(person) => form.set('person', person)}
        problem={undefined}
      />
      <TextField
        label={t('place')}
        hint={t('place-hint')}
        maxLength={300}
        {...form.bind('place')}
      />
      <TextField label={t('what')} maxLength={300} {...form.bind('what')} />
      <DateField label={t('published')} {...form.bind('publishedOn')} />
      <DateField label={t('taken-down')} {...form.bind('takenDownOn')} />
    </RecordForm>
  );
}

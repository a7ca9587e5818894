import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { DateField, dayOrNull } from '#renderer/ui/DateField.tsx';
import { FieldGroup, FieldRow } from '#renderer/ui/Form.tsx';
import { ChoiceField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { type ChosenPerson, PersonSearch } from '#renderer/ui/PersonSearch.tsx';
import type { Output } from '#shared/contract/index.ts';
import type { PermissionView } from '#shared/contract/permissions.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { PERMISSION_KINDS, PERMITTED_TO } from '#shared/domain/access-permissions.ts';
import { permissionTexts } from './permission-texts.ts';
import { RecordForm } from './RecordForm.tsx';

const NONE = '';

interface PermissionFormProps {
  /** Undefined for a new one. */
  readonly permission: PermissionView | undefined;
  readonly served: Output<'permissions.list'>['served'];
  readonly processors: readonly ProcessorView[];
  readonly onDone: () => void;
}

/** Who may look at data kept for a customer, since when, and when that was used. */
export function PermissionForm({ permission, served, processors, onDone }: PermissionFormProps) {
  const t = useTexts(permissionTexts);
  const create = useCommand('permissions.create');
  const update = useCommand('permissions.update');
  const error = create.error ?? update.error;
  const known =
    permission === undefined || permission.personId === null
      ? null
      : { id: permission.personId, label: permission.person };
  const form = useForm(
    {
      kind: permission?.kind ?? 'explicit',
      servedControllerId: String(permission?.servedControllerId ?? NONE),
      person: known as ChosenPerson | null,
      processorId: String(permission?.processorId ?? NONE),
      who: permission?.who ?? '',
      may: permission?.may ?? 'view',
      what: permission?.what ?? '',
      ticket: permission?.ticket ?? '',
      askedOn: (permission?.askedOn ?? '') as string,
      givenOn: (permission?.givenOn ?? '') as string,
      givenHow: permission?.givenHow ?? '',
      endsOn: (permission?.endsOn ?? '') as string,
      usedOn: (permission?.usedOn ?? '') as string,
    },
    { error, ...(permission !== undefined && { prefix: 'permission' }) },
  );
  const draft = useDraft(`permission:${permission?.id ?? 'new'}`, form);
  const { values } = form;
  const isImplied = values.kind === 'implied';

  async function save() {
    const { person, ...typed } = values;
    const input = {
      ...typed,
      personId: person?.id ?? null,
      servedControllerId: idOrNull(typed.servedControllerId),
      processorId: idOrNull(typed.processorId),
      askedOn: dayOrNull(typed.askedOn),
      givenOn: dayOrNull(typed.givenOn),
      endsOn: dayOrNull(typed.endsOn),
      usedOn: dayOrNull(typed.usedOn),
    };
    const saved =
      permission === undefined
        ? await create.run(input)
        : await update.run({ permissionId: permission.id, permission: input });
    return saved !== undefined;
  }

  return (
    <RecordForm
      draft={draft}
      running={create.running || update.running}
      error={error}
      submitLabel={permission === undefined ? t('save') : t('change-save')}
      saved={permission === undefined ? t('saved') : t('changed')}
      save={save}
      onDone={onDone}
    >
      <RadioField
        label={t('kind')}
        autoFocus
        {...form.bind('kind')}
        options={PERMISSION_KINDS.map((value) => ({
          value,
          label: t(`kind-${value}`),
          hint: t(`kind-${value}-hint`),
        }))}
      />
      <TextField
        label={isImplied ? t('ticket') : t('ticket-optional')}
        maxLength={120}
        {...form.bind('ticket')}
      />
      <FieldGroup title={t('whose')}>
        <ChoiceField
          label={t('customer')}
          hint={t('customer-hint')}
          {...form.bind('servedControllerId')}
          options={[
            { value: NONE, label: t('customer-none') },
            ...served.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
        <PersonSearch
          label={t('person')}
          hint={t('person-hint')}
          nothing={t('person-nothing')}
          value={values.person}
          onChange={(person) => form.set('person', person)}
          problem={undefined}
        />
      </FieldGroup>
      <TextField label={t('who')} hint={t('who-hint')} maxLength={120} {...form.bind('who')} />
      <ChoiceField
        label={t('staff')}
        {...form.bind('processorId')}
        options={[
          { value: NONE, label: t('staff-own') },
          ...processors.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <ChoiceField
        label={t('may')}
        {...form.bind('may')}
        options={PERMITTED_TO.map((value) => ({ value, label: t(`may-${value}`) }))}
      />
      <TextField label={t('what')} hint={t('what-hint')} maxLength={300} {...form.bind('what')} />
      <FieldRow>
        <DateField label={t('asked')} {...form.bind('askedOn')} />
        <DateField
          label={t('given')}
          {...(!isImplied && { hint: t('given-hint') })}
          {...form.bind('givenOn')}
        />
      </FieldRow>
      {!isImplied && <TextField label={t('how')} maxLength={500} {...form.bind('givenHow')} />}
      <FieldRow>
        <DateField label={t('ends')} {...form.bind('endsOn')} />
        <DateField label={t('used')} {...form.bind('usedOn')} />
      </FieldRow>
    </RecordForm>
  );
}

function idOrNull(value: string): number | null {
  return value === NONE ? null : Number(value);
}

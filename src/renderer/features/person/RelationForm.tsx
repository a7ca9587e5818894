import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateField, dayOrNull } from '#renderer/ui/DateField.tsx';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { ChoiceField, NoteField, SearchChoiceField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { RELATION_KINDS, type RelationKind } from '#shared/domain/statement-profile.ts';
import { formTexts } from './form-texts.ts';
import {
  EMPTY_ORGANISATION,
  listOrganisationProblems,
  OrganisationFields,
  type OrganisationValues,
} from './OrganisationFields.tsx';
import { RecordForm, type RecordFormProps } from './RecordForm.tsx';
import { listOrderProblems, useRecordForm } from './use-record-form.ts';

interface Values {
  readonly kind: RelationKind;
  readonly organisationId: string | null;
  readonly fromOn: string;
  readonly toOn: string;
  readonly note: string;
  /** Filled in on the spot; null while an existing one is chosen. */
  readonly organisation: OrganisationValues | null;
}

interface RelationFormProps extends RecordFormProps {
  readonly relation: PersonView['relations'][number] | undefined;
}

/** What someone is to the business, with the organisation they act for. */
export function RelationForm({ personId, relation, onDone }: RelationFormProps) {
  const t = useTexts(formTexts);
  const w = useTexts(words);
  const [search, setSearch] = useState('');
  const organisations = useQuery('organisations.list', { search: '' });
  const country = useQuery('controller.get', {}).data?.country ?? 'NL';
  const create = useCommand('relations.create');
  const update = useCommand('relations.update');
  const found = useCommand('organisations.create');
  const record = useRecordForm<Values>({
    draft: `person:${personId}:relation:${relation?.id ?? 'new'}`,
    initial: {
      kind: relation?.kind ?? 'customer',
      organisationId: relation?.organisationId == null ? null : String(relation.organisationId),
      fromOn: relation?.fromOn ?? '',
      toOn: relation?.toOn ?? '',
      note: relation?.note ?? '',
      organisation: null,
    },
    error: found.error ?? create.error ?? update.error,
    prefix: found.error ? 'organisation' : 'relation',
    check: async ({ fromOn, toOn, organisation }) => ({
      ...listOrderProblems(fromOn, toOn),
      ...(organisation && (await listOrganisationProblems(organisation, country))),
    }),
  });
  const { form } = record;
  const { values } = form;
  const optional = (label: string) => t('optional', { label });

  async function save() {
    let organisationId = values.organisationId === null ? null : Number(values.organisationId);
    if (values.organisation !== null) {
      const made = await found.run(values.organisation);
      if (made === undefined) return false;
      organisationId = made.id;
      // Saving again after a refusal must not make the organisation twice.
      form.replace({ ...values, organisation: null, organisationId: String(made.id) });
    }
    const input = {
      personId,
      kind: values.kind,
      organisationId,
      fromOn: dayOrNull(values.fromOn),
      toOn: dayOrNull(values.toOn),
      note: values.note,
    };
    const answer = relation
      ? await update.run({ relationId: relation.id, relation: input })
      : await create.run(input);
    return answer !== undefined;
  }

  return (
    <RecordForm
      record={record}
      running={create.running || update.running || found.running}
      save={save}
      submitLabel={t('relation-save')}
      saved={t('relation-saved')}
      onDone={onDone}
    >
      <ChoiceField
        label={t('relation-kind')}
        autoFocus
        {...form.bind('kind')}
        options={RELATION_KINDS.map((value) => ({ value, label: w(`relation.${value}`) }))}
      />
      {values.organisation === null ? (
        <>
          <SearchChoiceField
            label={optional(t('organisation'))}
            nothing={t('organisation-none')}
            {...form.bind('organisationId')}
            onSearch={setSearch}
            options={(organisations.data ?? [])
              .filter(({ name }) => name.toLowerCase().includes(searched(search)))
              .map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <div>
            <Button
              variant="default"
              size="xs"
              onClick={() =>
                form.set('organisation', {
                  ...EMPTY_ORGANISATION,
                  name: chosenName() === search ? '' : search,
                })
              }
            >
              {t('organisation-new')}
            </Button>
          </div>
        </>
      ) : (
        <OrganisationFields
          values={values.organisation}
          onChange={(organisation) => form.set('organisation', organisation)}
          problem={form.problem}
          onBack={() => form.set('organisation', null)}
        />
      )}
      <FieldRow>
        <DateField label={optional(t('from-on'))} {...form.bind('fromOn')} />
        <DateField label={optional(t('to-on'))} {...form.bind('toOn')} />
      </FieldRow>
      <NoteField label={optional(t('note'))} {...form.bind('note')} />
    </RecordForm>
  );

  function chosenName(): string | undefined {
    return organisations.data?.find(({ id }) => String(id) === values.organisationId)?.name;
  }

  // The name that is chosen stands in the field as if it were typed: then show them all.
  function searched(text: string): string {
    return text === chosenName() ? '' : text.trim().toLowerCase();
  }
}

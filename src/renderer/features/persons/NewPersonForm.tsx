import { useMemo, useState } from 'react';
import { CallError } from '#renderer/call/call.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { useDraft } from '#renderer/call/use-draft.ts';
import { usePersonCommand } from '#renderer/call/use-person-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { listContactProblems } from '#renderer/ui/contact-problems.ts';
import { DateField, dayOrNull } from '#renderer/ui/DateField.tsx';
import { DraftNotice } from '#renderer/ui/DraftNotice.tsx';
import { FieldRow, Form } from '#renderer/ui/Form.tsx';
import { ChoiceField, TextField } from '#renderer/ui/fields.tsx';
import { useForm } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { ReturnDialog } from '#renderer/ui/ReturnDialog.tsx';
import { announce } from '#renderer/ui/status.ts';
import { words } from '#renderer/ui/words.ts';
import { parsePlainDate } from '#shared/domain/calendar.ts';
import type { Country } from '#shared/domain/locale.ts';
import { RELATION_KINDS, type RelationKind } from '#shared/domain/statement-profile.ts';
import { personsTexts } from './texts.ts';

const EMPTY = {
  givenName: '',
  infix: '',
  familyName: '',
  nickname: '',
  email: '',
  phone: '',
  relation: '' as RelationKind | '',
  since: '',
};
type Values = typeof EMPTY;

interface NewPersonFormProps {
  readonly onDone: (personId: number) => void;
  readonly onCancel: () => void;
}

/** The short way in: names, e-mail, phone, relation. The rest comes on the person's page. */
export function NewPersonForm({ onDone, onCancel }: NewPersonFormProps) {
  const t = useTexts(personsTexts);
  const w = useTexts(words);
  const controller = useQuery('controller.get', {});
  const create = usePersonCommand('persons.create');
  const relate = useCommand('relations.create');
  const [refused, setRefused] = useState<CallError>();
  // When only the relation failed, saving again must not make the person twice.
  const [made, setMade] = useState<number>();
  const answered = useAnswered(create.error, relate.error);
  const error = refused ?? answered;
  const form = useForm<Values>(EMPTY, { error });
  const draft = useDraft('person:new', form);
  const { values } = form;
  const locked = made !== undefined;
  const optional = (label: string) => t('optional', { label });

  async function save() {
    const problems = listProblems(values, controller.data?.country ?? 'NL');
    if (Object.keys(problems).length > 0) {
      setRefused(new CallError({ code: 'bad-input', fields: problems }));
      return;
    }
    setRefused(undefined);
    const personId = made ?? (await create.run(personOf(values)))?.id;
    if (personId === undefined) return;
    setMade(personId);
    if (values.relation !== '') {
      const related = await relate.run({
        personId,
        kind: values.relation,
        organisationId: null,
        fromOn: dayOrNull(values.since),
        toOn: null,
        note: '',
      });
      if (related === undefined) return;
    }
    await draft.clear();
    announce(t('saved'));
    onDone(personId);
  }

  function cancel() {
    void draft.clear();
    if (made === undefined) onCancel();
    else onDone(made);
  }

  return (
    <Form
      onSubmit={save}
      submitLabel={t('save')}
      running={create.running || relate.running}
      error={error}
      onCancel={cancel}
    >
      <p className="dw-muted">{t('new-help')}</p>
      <DraftNotice restored={draft.restored} onStartOver={draft.startOver} />
      <ReturnDialog question={create.question} onLeaveOut={cancel} />
      {made !== undefined && relate.error && <p role="alert">{t('relation-failed')}</p>}
      <TextField label={t('given-name')} autoFocus disabled={locked} {...form.bind('givenName')} />
      <FieldRow>
        <TextField label={optional(t('infix'))} disabled={locked} {...form.bind('infix')} />
        <TextField label={t('family-name')} disabled={locked} {...form.bind('familyName')} />
      </FieldRow>
      <TextField
        label={optional(t('nickname'))}
        hint={t('nickname-hint')}
        disabled={locked}
        {...form.bind('nickname')}
      />
      <TextField
        label={optional(t('email'))}
        type="email"
        disabled={locked}
        {...form.bind('email')}
      />
      <TextField
        label={optional(t('phone'))}
        type="tel"
        disabled={locked}
        {...form.bind('phone')}
      />
      <FieldRow>
        <ChoiceField
          label={t('relation')}
          {...form.bind('relation')}
          options={[
            { value: '', label: t('no-relation') },
            ...RELATION_KINDS.map((value) => ({ value, label: w(`relation.${value}`) })),
          ]}
        />
        {values.relation !== '' && (
          <DateField label={optional(t('since'))} {...form.bind('since')} />
        )}
      </FieldRow>
    </Form>
  );
}

/** Problems the register would find too, told before anything is sent. */
function listProblems(values: Values, country: Country): Record<string, string> {
  const problems: Record<string, string> = {};
  const names = [values.givenName, values.infix, values.familyName, values.nickname];
  if (names.every((name) => name.trim() === '')) problems.givenName = 'text.required';
  Object.assign(problems, listContactProblems(values, country));
  // Known before anything is sent: otherwise the person would be made without the relation.
  if (values.relation !== '' && values.since !== '' && !parsePlainDate(values.since)) {
    problems.since = 'date.invalid';
  }
  return problems;
}

function personOf(values: Values) {
  const { givenName, infix, familyName, nickname } = values;
  return {
    givenName,
    infix,
    familyName,
    nickname,
    functionTitle: '',
    language: null,
    letterForm: null,
    source: '',
    note: '',
    contactPoints: [
      { kind: 'email' as const, value: values.email, label: '' },
      { kind: 'phone' as const, value: values.phone, label: '' },
    ].filter((point) => point.value.trim() !== ''),
  };
}

/** What the register refused, at the fields of this form. */
function useAnswered(person: CallError | undefined, relation: CallError | undefined) {
  return useMemo(() => {
    const error = person ?? relation;
    if (error === undefined) return undefined;
    const { 'contactPoints.0.value': first, fromOn, ...fields } = error.fields;
    return new CallError({
      code: error.code,
      ...(error.reference !== undefined && { reference: error.reference }),
      fields: {
        ...fields,
        ...(first !== undefined && {
          [first.startsWith('phone.') ? 'phone' : 'email']: first,
        }),
        ...(error.fields['contactPoints.1.value'] !== undefined && {
          phone: error.fields['contactPoints.1.value'],
        }),
        ...(fromOn !== undefined && { since: fromOn }),
      },
    });
  }, [person, relation]);
}

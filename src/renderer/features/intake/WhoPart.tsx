import { Link } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { FieldGroup, FieldRow } from '#renderer/ui/Form.tsx';
import { CheckField, NoteField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { PersonSearch } from '#renderer/ui/PersonSearch.tsx';
import classes from './intake.module.css';
import type { IntakeValues } from './intake-values.ts';
import { LikelySenders } from './LikelySenders.tsx';
import { intakeTexts } from './texts.ts';
import type { LikelySender } from './use-likely-senders.ts';

interface WhoPartProps {
  readonly form: FormState<IntakeValues>;
  readonly senders: readonly LikelySender[];
  readonly onChange: (change: Partial<IntakeValues>) => void;
}

/** Whose data it is about, in the register or not, and who writes for them. */
export function WhoPart({ form, senders, onChange }: WhoPartProps) {
  const t = useTexts(intakeTexts);
  const { who, person, onBehalf } = form.values;
  return (
    <FieldGroup title={t('who-title')}>
      <LikelySenders
        senders={senders}
        chosen={who === 'known' ? person : null}
        onChoose={(chosen) => onChange({ who: 'known', person: chosen })}
      />
      <RadioField
        label={t('who')}
        {...form.bind('who')}
        options={[
          { value: 'known', label: t('who-known'), hint: t('who-known-help') },
          { value: 'unknown', label: t('who-unknown'), hint: t('who-unknown-help') },
        ]}
      />
      {who === 'known' && (
        <>
          <PersonSearch
            label={t('person')}
            hint={t('person-hint')}
            nothing={t('person-nothing')}
            {...form.bind('person')}
          />
          {person !== null && <OpenAlready key={person.id} personId={person.id} />}
        </>
      )}
      {who === 'unknown' && <PartyFields form={form} name="name" address="address" email="email" />}
      <CheckField label={t('on-behalf')} hint={t('on-behalf-help')} {...form.bind('onBehalf')} />
      {onBehalf && (
        <FieldGroup title={t('by-title')}>
          <PartyFields form={form} name="byName" address="byAddress" email="byEmail" />
          <TextField
            label={t('optional', { label: t('by-proof') })}
            hint={t('by-proof-hint')}
            {...form.bind('byProof')}
          />
        </FieldGroup>
      )}
    </FieldGroup>
  );
}

interface PartyFieldsProps {
  readonly form: FormState<IntakeValues>;
  readonly name: 'name' | 'byName';
  readonly address: 'address' | 'byAddress';
  readonly email: 'email' | 'byEmail';
}

/** By what somebody outside the register can be written to. */
function PartyFields({ form, name, address, email }: PartyFieldsProps) {
  const t = useTexts(intakeTexts);
  const optional = (label: string) => t('optional', { label });
  return (
    <>
      <FieldRow>
        <TextField label={t('name')} {...form.bind(name)} />
        <TextField label={optional(t('email'))} type="email" {...form.bind(email)} />
      </FieldRow>
      <NoteField label={optional(t('address'))} rows={2} {...form.bind(address)} />
    </>
  );
}

/** Says that the person has an open request, so that one question does not get two files. */
function OpenAlready({ personId }: { readonly personId: number }) {
  const t = useTexts(intakeTexts);
  const language = useLanguage();
  const { data } = useQuery('persons.get', { personId, language });
  const open = data?.requests.filter(({ status }) => status === 'open') ?? [];
  return (
    <div role="status">
      {open.length > 0 && (
        <p className={classes.open}>
          <span>{t('already-open')}</span>
          {open.map(({ id, number }) => (
            <Link key={id} href={`/requests/${id}`}>
              {t('open-request', { number })}
            </Link>
          ))}
          <span>{t('already-open-do')}</span>
        </p>
      )}
    </div>
  );
}

import { useQuery } from '#renderer/call/use-query.ts';
import type { ConsentWordingView } from '#shared/contract/consents.ts';
import { parsePlainDate } from '#shared/domain/calendar.ts';
import { capital } from '#shared/domain/capital.ts';
import { CONSENT_CHANNELS, CONSENT_KINDS, wordingsOn } from '#shared/domain/consent.ts';
import { channelInWords } from '#shared/domain/consent-words.ts';
import { Caution } from '../Caution.tsx';
import { DateField } from '../DateField.tsx';
import { CheckField, ChoiceField, NoteField, RadioField, TextField } from '../fields.tsx';
import type { FormState } from '../form.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { type Proof, ProofField } from '../ProofField.tsx';
import { shortDate } from '../speak-date.ts';
import { type ConsentValues, OWN_WORDING, SUGGESTED } from './consent-values.ts';
import { consentTexts } from './texts.ts';

type ConsentForm = Pick<FormState<ConsentValues>, 'values' | 'set' | 'bind' | 'problem'>;

/** Texts to choose from, and the one that goes with what was typed; null without any. */
export interface ChosenWording {
  readonly wordings: readonly ConsentWordingView[];
  readonly chosen: number | null;
}

/** The text that stood there on the day, until another one is chosen. */
export function useWording(
  topicId: number | null,
  { wordingId, givenOn }: Pick<ConsentValues, 'wordingId' | 'givenOn'>,
): ChosenWording {
  const { data } = useQuery(
    'consents.wordings',
    { topicId: topicId ?? 0 },
    { enabled: topicId !== null },
  );
  const wordings = topicId === null ? [] : (data ?? []);
  const day = parsePlainDate(givenOn);
  if (wordingId === OWN_WORDING) return { wordings, chosen: null };
  const known = wordings.find(({ id }) => String(id) === wordingId);
  const suggested = day === undefined ? undefined : wordingsOn(wordings, day)[0];
  return { wordings, chosen: (wordingId === SUGGESTED ? suggested : known)?.id ?? null };
}

interface ConsentFieldsProps {
  readonly form: ConsentForm;
  readonly wording: ChosenWording;
  readonly file: Proof | null;
  readonly onFile: (file: Proof | null) => void;
  /** Problem code of the file. */
  readonly fileProblem: string | undefined;
}

/** What is written down of a yes: by whose choice, when, how, to which text, and what shows it. */
export function ConsentFields({ form, wording, file, onFile, fileProblem }: ConsentFieldsProps) {
  const t = useTexts(consentTexts);
  const language = useLanguage();
  const { values } = form;
  const optional = (label: string) => t('optional', { label });
  return (
    <>
      <RadioField
        label={t('kind')}
        {...form.bind('kind')}
        options={CONSENT_KINDS.map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
          hint: t(`kind.${kind}-hint`),
        }))}
      />
      {values.kind === 'implied' && (
        <Caution title={t('implied-title')}>
          <p>{t('implied-text')}</p>
        </Caution>
      )}
      <DateField label={t('given-on')} {...form.bind('givenOn')} />
      <ChoiceField
        label={t('channel')}
        {...form.bind('givenChannel')}
        options={[
          { value: '', label: t('channel-choose') },
          ...CONSENT_CHANNELS.map((channel) => ({
            value: channel,
            label: capital(channelInWords(channel, language)),
          })),
        ]}
      />
      <TextField
        label={optional(t('how'))}
        hint={t('how-hint')}
        maxLength={200}
        {...form.bind('givenHow')}
      />
      {wording.wordings.length > 0 && (
        <ChoiceField
          label={t('wording-choice')}
          {...form.bind('wordingId')}
          value={wording.chosen === null ? OWN_WORDING : String(wording.chosen)}
          options={[
            ...wording.wordings.map((one) => ({
              value: String(one.id),
              label: t('wording-version', {
                version: one.version,
                language: one.language,
                from: shortDate(one.fromOn),
                text: one.text.length > 60 ? `${one.text.slice(0, 60)}…` : one.text,
              }),
            })),
            { value: OWN_WORDING, label: t('wording-own') },
          ]}
        />
      )}
      {wording.chosen === null && (
        <NoteField
          label={optional(t('wording'))}
          hint={t('wording-hint')}
          rows={2}
          {...form.bind('wording')}
        />
      )}
      <CheckField label={t('confirmed')} {...form.bind('confirmed')} />
      {values.confirmed && (
        <>
          <DateField label={t('confirmed-on')} {...form.bind('confirmedOn')} />
          <TextField
            label={optional(t('confirmed-how'))}
            hint={t('confirmed-how-hint')}
            maxLength={200}
            {...form.bind('confirmedHow')}
          />
        </>
      )}
      <NoteField
        label={optional(t('proof'))}
        hint={t('proof-hint')}
        rows={2}
        {...form.bind('proof')}
      />
      <ProofField
        label={optional(t('file'))}
        hint={t('file-hint')}
        value={file}
        onChange={onFile}
        problem={fileProblem}
      />
    </>
  );
}

import { useToday } from '#renderer/call/session.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { NoteField, RadioField, TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import { EXTENSION_REASONS } from '#shared/domain/requests.ts';
import { nextRow } from '../answer-draft.ts';
import { RowsPart } from '../RowsPart.tsx';
import { letterDeskTexts } from './letter-desk-texts.ts';
import type { SentRow } from './letter-words.ts';
import classes from './letters.module.css';
import type { LetterFieldsProps } from './use-writing.ts';

/** One of the two reasons of the law, why it holds here, and what is sent already. */
export function ExtensionFields({ request, form }: LetterFieldsProps) {
  const t = useTexts(letterDeskTexts);
  const q = useTexts(requestWords);
  const today = useToday();
  const { deadline } = request;
  const { careful } = deadline.latestExtensionOn;
  return (
    <>
      {today > careful && (
        <p className={classes.warning}>
          {t('extension-promise')} <DateText date={careful} as="full" />.{' '}
          {t('extension-promise-law')}
        </p>
      )}
      <p>
        {t('extension-becomes')} <DateText date={deadline.extendedDue} as="full" />.
      </p>
      <RadioField
        label={t('extension-reason')}
        hint={t('extension-reason-hint')}
        {...form.bind('reason')}
        onChange={(reason) => form.set('reason', reason)}
        options={EXTENSION_REASONS.map((value) => ({ value, label: q(`extension.${value}`) }))}
      />
      <NoteField
        label={t('extension-explanation')}
        hint={t('extension-explanation-hint')}
        {...form.bind('explanation')}
      />
      <SentNow rows={form.values.sentNow} onChange={(rows) => form.set('sentNow', rows)} />
    </>
  );
}

interface SentNowProps {
  readonly rows: readonly SentRow[];
  readonly onChange: (rows: SentRow[]) => void;
}

function SentNow({ rows, onChange }: SentNowProps) {
  const t = useTexts(letterDeskTexts);
  return (
    <RowsPart
      title={t('sent-now-title')}
      purpose={t('sent-now-purpose')}
      addLabel={t('sent-now-add')}
      onAdd={() => onChange([...rows, { row: nextRow(rows), what: '' }])}
      onRemove={(row) => onChange(rows.filter((other) => other.row !== row))}
      rows={rows.map(({ row, what }, index) => ({
        row,
        label: t('sent-now-of', { row: index + 1 }),
        removeLabel: t('sent-now-remove', { name: what.trim() || index + 1 }),
        fields: (
          <TextField
            label={t('sent-now-what')}
            value={what}
            maxLength={200}
            problem={undefined}
            onChange={(value) =>
              onChange(rows.map((other) => (other.row === row ? { ...other, what: value } : other)))
            }
          />
        ),
      }))}
    />
  );
}

import { CheckField, TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { nextRow } from '../answer-draft.ts';
import { RowsPart } from '../RowsPart.tsx';
import { letterDeskTexts } from './letter-desk-texts.ts';
import type { UnchangedRow } from './letter-words.ts';
import type { LetterFieldsProps } from './use-writing.ts';

/** What was corrected comes from the register; what was not, and why, from the owner. */
export function RectificationFields({ form }: LetterFieldsProps) {
  const t = useTexts(letterDeskTexts);
  return (
    <>
      <CheckField
        label={t('statement-added')}
        hint={t('statement-added-hint')}
        {...form.bind('statementAdded')}
      />
      <Unchanged rows={form.values.unchanged} onChange={(rows) => form.set('unchanged', rows)} />
    </>
  );
}

interface UnchangedProps {
  readonly rows: readonly UnchangedRow[];
  readonly onChange: (rows: UnchangedRow[]) => void;
}

function Unchanged({ rows, onChange }: UnchangedProps) {
  const t = useTexts(letterDeskTexts);
  const change = (row: number, parts: Partial<UnchangedRow>) =>
    onChange(rows.map((other) => (other.row === row ? { ...other, ...parts } : other)));
  return (
    <RowsPart
      title={t('unchanged-title')}
      purpose={t('unchanged-purpose')}
      addLabel={t('unchanged-add')}
      onAdd={() => onChange([...rows, { row: nextRow(rows), what: '', why: '' }])}
      onRemove={(row) => onChange(rows.filter((other) => other.row !== row))}
      rows={rows.map(({ row, what, why }, index) => ({
        row,
        label: t('unchanged-of', { row: index + 1 }),
        removeLabel: t('unchanged-remove', { name: what.trim() || index + 1 }),
        fields: (
          <>
            <TextField
              label={t('unchanged-what')}
              value={what}
              maxLength={200}
              problem={halfFilled(what, why)}
              onChange={(value) => change(row, { what: value })}
            />
            <TextField
              label={t('unchanged-why')}
              value={why}
              maxLength={500}
              problem={halfFilled(why, what)}
              onChange={(value) => change(row, { why: value })}
            />
          </>
        ),
      }))}
    />
  );
}

/** The problem of an empty field beside one that is not. */
function halfFilled(text: string, other: string): string | undefined {
  return text.trim() === '' && other.trim() !== '' ? 'text.required' : undefined;
}

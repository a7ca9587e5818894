import { TextField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { type MaskedRow, nextRow } from './answer-draft.ts';
import { RowsPart } from './RowsPart.tsx';
import { requestTexts } from './texts.ts';

interface MaskedRowsProps {
  readonly rows: readonly MaskedRow[];
  readonly onChange: (rows: MaskedRow[]) => void;
}

/** What of third persons was masked, and why. GDPR art. 15(4): the rest is still given. */
export function MaskedRows({ rows, onChange }: MaskedRowsProps) {
  const t = useTexts(requestTexts);
  const change = (row: number, parts: Partial<MaskedRow>) =>
    onChange(rows.map((other) => (other.row === row ? { ...other, ...parts } : other)));
  return (
    <RowsPart
      title={t('masked-title')}
      purpose={t('masked-purpose')}
      law={t('masked-law')}
      addLabel={t('masked-add')}
      onAdd={() => onChange([...rows, { row: nextRow(rows), what: '', why: '' }])}
      onRemove={(row) => onChange(rows.filter((other) => other.row !== row))}
      rows={rows.map(({ row, what, why }, index) => ({
        row,
        label: t('masked-of', { row: index + 1 }),
        removeLabel: t('masked-remove', { name: what.trim() || index + 1 }),
        fields: (
          <>
            <TextField
              label={t('masked-what')}
              value={what}
              maxLength={300}
              problem={what.trim() === '' && why.trim() !== '' ? 'text.required' : undefined}
              onChange={(value) => change(row, { what: value })}
            />
            <TextField
              label={t('masked-why')}
              value={why}
              maxLength={300}
              problem={why.trim() === '' && what.trim() !== '' ? 'text.required' : undefined}
              onChange={(value) => change(row, { why: value })}
            />
          </>
        ),
      }))}
    />
  );
}

import { ChoiceField, TextField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { localized } from '#shared/domain/locale.ts';
import { type AttachmentRow, nextRow } from './answer-draft.ts';
import { RowsPart } from './RowsPart.tsx';
import { requestTexts } from './texts.ts';

interface AttachmentRowsProps {
  readonly rows: readonly AttachmentRow[];
  readonly systems: RequestView['systems'];
  readonly onChange: (rows: AttachmentRow[]) => void;
}

/** Documents that go with the letter, by name; the files themselves stay where they are. */
export function AttachmentRows({ rows, systems, onChange }: AttachmentRowsProps) {
  const t = useTexts(requestTexts);
  const language = useLanguage();
  const names = systems.map(({ name }) => localized(name, language));
  const change = (row: number, parts: Partial<AttachmentRow>) =>
    onChange(rows.map((other) => (other.row === row ? { ...other, ...parts } : other)));
  return (
    <RowsPart
      title={t('attachments-title')}
      purpose={t('attachments-purpose')}
      addLabel={t('attachment-add')}
      onAdd={() => onChange([...rows, { row: nextRow(rows), name: '', system: '', note: '' }])}
      onRemove={(row) => onChange(rows.filter((other) => other.row !== row))}
      rows={rows.map(({ row, name, system, note }, index) => ({
        row,
        label: t('attachment-of', { row: index + 1 }),
        removeLabel: t('attachment-remove', { name: name.trim() || index + 1 }),
        fields: (
          <>
            <TextField
              label={t('attachment-name')}
              value={name}
              maxLength={200}
              problem={
                name.trim() === '' && system + note.trim() !== '' ? 'text.required' : undefined
              }
              onChange={(value) => change(row, { name: value })}
            />
            <ChoiceField
              label={t('attachment-system')}
              value={system}
              problem={undefined}
              onChange={(value) => change(row, { system: value })}
              options={[
                { value: '', label: t('attachment-system-none') },
                // A name from another language of the screen stays a choice.
                ...[...new Set(system === '' ? names : [...names, system])].map((value) => ({
                  value,
                  label: value,
                })),
              ]}
            />
            <TextField
              label={t('attachment-note')}
              value={note}
              maxLength={300}
              problem={undefined}
              onChange={(value) => change(row, { note: value })}
            />
          </>
        ),
      }))}
    />
  );
}

import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGroup, FieldRow } from '#renderer/ui/Form.tsx';
import { ChecksField, TextField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { safeguardInWords } from '#shared/domain/safeguards.ts';
import { TRANSFER_SAFEGUARDS } from '#shared/domain/statement-profile.ts';
import { Fact } from './Facts.tsx';
import { partyTexts } from './form-texts.ts';
import { LawMark } from './LawMark.tsx';
import {
  NEW_CERTIFICATE,
  NEW_TRANSFER,
  type ProcessorValues,
  type Safeguard,
} from './processor-values.ts';
import { RowsEditor } from './RowsEditor.tsx';
import { signalTexts } from './signal-texts.ts';
import { processorsTexts } from './texts.ts';

interface PartyListProps {
  readonly form: FormState<ProcessorValues>;
}

const MAX_ROWS = 20;

/** Countries outside the EEA that get the data, and what protects the data there. */
export function TransferFields({ form }: PartyListProps) {
  const t = useTexts(partyTexts);
  const p = useTexts(processorsTexts);
  const s = useTexts(signalTexts);
  const language = useLanguage();
  return (
    <FieldGroup title={t('transfers')}>
      <LawMark of={t('transfers')}>{s('law-transfer')}</LawMark>
      <Fact field="transfers" label={t('transfers')}>
        <RowsEditor
          rows={form.values.transfers}
          onChange={(rows) => form.set('transfers', rows)}
          added={NEW_TRANSFER}
          addLabel={t('transfer-add')}
          removeLabel={(number) => t('transfer-remove', { number })}
          none={t('transfers-none')}
          max={MAX_ROWS}
        >
          {(row, index, change) => (
            <>
              <FieldRow>
                <TextField
                  label={t('transfer-country', { number: index + 1 })}
                  maxLength={80}
                  value={row.country}
                  onChange={(country) => change({ country })}
                  problem={form.problem(`transfers.${index}.country`)}
                />
                <DateField
                  label={p('optional', { label: t('transfer-checked', { number: index + 1 }) })}
                  value={row.checkedOn}
                  onChange={(checkedOn) => change({ checkedOn })}
                  problem={form.problem(`transfers.${index}.checkedOn`)}
                />
              </FieldRow>
              <ChecksField<Safeguard>
                label={t('transfer-safeguards', { number: index + 1 })}
                value={row.known}
                onChange={(known) => change({ known })}
                problem={form.problem(`transfers.${index}.safeguards`)}
                options={TRANSFER_SAFEGUARDS.map((value) => ({
                  value,
                  label: safeguardInWords(value, language),
                }))}
              />
              <TextField
                label={p('optional', { label: t('transfer-other', { number: index + 1 }) })}
                hint={t('transfer-other-hint')}
                maxLength={240}
                value={row.other}
                onChange={(other) => change({ other })}
                problem={undefined}
              />
            </>
          )}
        </RowsEditor>
      </Fact>
    </FieldGroup>
  );
}

/** Certificates that the party shows, each with its last day. */
export function CertificateFields({ form }: PartyListProps) {
  const t = useTexts(partyTexts);
  const p = useTexts(processorsTexts);
  return (
    <FieldGroup title={t('certificates')}>
      <Fact field="certificates" label={t('certificates')}>
        <RowsEditor
          rows={form.values.certificates}
          onChange={(rows) => form.set('certificates', rows)}
          added={NEW_CERTIFICATE}
          addLabel={t('certificate-add')}
          removeLabel={(number) => t('certificate-remove', { number })}
          none={t('certificates-none')}
          max={MAX_ROWS}
        >
          {(row, index, change) => (
            <FieldRow>
              <TextField
                label={t('certificate-name', { number: index + 1 })}
                maxLength={120}
                value={row.name}
                onChange={(name) => change({ name })}
                problem={form.problem(`certificates.${index}.name`)}
              />
              <DateField
                label={p('optional', { label: t('certificate-until', { number: index + 1 }) })}
                value={row.validUntilOn}
                onChange={(validUntilOn) => change({ validUntilOn })}
                problem={form.problem(`certificates.${index}.validUntilOn`)}
              />
            </FieldRow>
          )}
        </RowsEditor>
      </Fact>
    </FieldGroup>
  );
}

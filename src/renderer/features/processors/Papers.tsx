import { Button } from '@mantine/core';
import { IconDownload, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Form } from '#renderer/ui/Form.tsx';
import { ChoiceField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { type Proof, ProofField } from '#renderer/ui/ProofField.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { PARTY_DOCUMENT_KINDS, type PartyDocumentKind } from '#shared/domain/parties.ts';
import { dossierTexts } from './dossier-texts.ts';
import classes from './processors.module.css';

type Paper = ProcessorView['documents'][number];

/** The papers of a party: to keep, to take out and to remove. */
export function Papers({ party }: { readonly party: ProcessorView }) {
  const t = useTexts(dossierTexts);
  const save = useCommand('files.save-proof');
  const remove = useCommand('parties.remove-document');
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Paper>();

  async function saveOut({ id }: Paper) {
    const made = await save.run({ of: 'party-document', id });
    if (made?.state === 'saved') announce(t('paper-saved', { path: made.path }));
  }
  async function removeNow() {
    if (removing === undefined) return;
    if ((await remove.run({ documentId: removing.id })) === undefined) return;
    announce(t('paper-removed'));
    setRemoving(undefined);
  }

  return (
    <Section
      title={t('papers')}
      purpose={t('papers-purpose')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          {t('paper-add')}
        </Button>
      }
    >
      <ErrorNotice error={save.error} />
      {party.documents.length === 0 ? (
        <p className="dw-muted">{t('papers-none')}</p>
      ) : (
        <ul className={classes.entries}>
          {party.documents.map((paper) => (
            <PaperLine
              key={paper.id}
              paper={paper}
              onSave={() => void saveOut(paper)}
              onRemove={() => setRemoving(paper)}
            />
          ))}
        </ul>
      )}
      <SidePanel opened={adding} title={t('paper-add')} onClose={() => setAdding(false)}>
        {adding && <AddPaper processorId={party.id} onDone={() => setAdding(false)} />}
      </SidePanel>
      <ConfirmDialog
        opened={removing !== undefined}
        title={t('paper-remove-title')}
        confirmLabel={t('paper-remove-do')}
        danger
        running={remove.running}
        error={remove.error}
        onConfirm={() => void removeNow()}
        onClose={() => setRemoving(undefined)}
      >
        <p>{t('paper-remove-help', { name: removing?.name ?? '' })}</p>
      </ConfirmDialog>
    </Section>
  );
}

interface PaperLineProps {
  readonly paper: Paper;
  readonly onSave: () => void;
  readonly onRemove: () => void;
}

function PaperLine({ paper, onSave, onRemove }: PaperLineProps) {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  const size = `${Math.max(1, Math.round(paper.bytes / 1000)).toLocaleString(language)} kB`;
  return (
    <li>
      <span className={classes.stack}>
        <span>
          <span className={classes.strong}>{t(`paper-${paper.kind}`)}</span>: {paper.name}
        </span>
        <span className="dw-muted">
          {t('paper-added', { day: fullDate(paper.addedOn, language), size })}
        </span>
        {paper.kind === 'privacy-policy' && <span>{t('paper-policy-note')}</span>}
        <details className={classes.law}>
          <summary>{t('paper-hash')}</summary>
          <code className={classes.source}>{paper.sha256}</code>
        </details>
      </span>
      <span className={classes.buttons}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} stroke={1.6} aria-hidden="true" />}
          aria-label={t('paper-save', { name: paper.name })}
          onClick={onSave}
        >
          {t('paper-save-label')}
        </Button>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconTrash size={14} stroke={1.6} aria-hidden="true" />}
          aria-label={t('paper-remove', { name: paper.name })}
          onClick={onRemove}
        >
          {t('paper-remove-label')}
        </Button>
      </span>
    </li>
  );
}

interface AddPaperProps {
  readonly processorId: number;
  readonly onDone: () => void;
}

function AddPaper({ processorId, onDone }: AddPaperProps) {
  const t = useTexts(dossierTexts);
  const add = useCommand('parties.add-document');
  const [kind, setKind] = useState<PartyDocumentKind>('dpa');
  const [file, setFile] = useState<Proof | null>(null);
  const [missing, setMissing] = useState(false);

  async function keep() {
    setMissing(file === null);
    if (file === null) return;
    if ((await add.run({ processorId, kind, file })) === undefined) return;
    announce(t('paper-kept'));
    onDone();
  }

  return (
    <Form
      onSubmit={() => void keep()}
      submitLabel={t('paper-keep')}
      running={add.running}
      error={add.error}
      onCancel={onDone}
    >
      <ChoiceField
        label={t('paper-kind')}
        {...(kind === 'privacy-policy' && { hint: t('paper-policy-note') })}
        value={kind}
        onChange={setKind}
        problem={undefined}
        options={PARTY_DOCUMENT_KINDS.map((value) => ({ value, label: t(`paper-${value}`) }))}
      />
      <ProofField
        label={t('paper-file')}
        hint={t('paper-file-hint')}
        value={file}
        onChange={setFile}
        problem={
          add.error?.fields['file.bytes'] ??
          add.error?.fields['file.name'] ??
          (missing && file === null ? 'text.required' : undefined)
        }
      />
    </Form>
  );
}

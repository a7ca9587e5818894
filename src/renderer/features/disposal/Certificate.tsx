import { Button } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import { approveTexts } from './approve-texts.ts';
import classes from './disposal.module.css';

/** The certificate without personal data, and the number that vouches for the journal. */
export function Certificate({ disposal }: { readonly disposal: DisposalView }) {
  const t = useTexts(approveTexts);
  const save = useCommand('files.save-certificate');
  const [saved, setSaved] = useState<string>();
  const { id, journalHash } = disposal;
  async function make() {
    setSaved(undefined);
    const file = await save.run({ disposalId: id });
    if (file === undefined) return;
    setSaved(
      file.state === 'saved'
        ? t('certificate-saved', { path: file.path })
        : t('certificate-cancelled'),
    );
  }
  return (
    <Section title={t('certificate-title')} purpose={t('certificate-purpose')}>
      <div className={classes.tools}>
        <Button
          variant="default"
          loading={save.running}
          leftSection={<IconCertificate size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => void make()}
        >
          {t('certificate-save')}
        </Button>
        <span role="status">{saved}</span>
      </div>
      <ErrorNotice error={save.error} />
      {journalHash !== null && (
        <dl className={classes.facts}>
          <dt>{t('journal-hash')}</dt>
          <dd>
            <span className={classes.hash}>
              <code
                title={journalHash}
              >{`${journalHash.slice(0, 8)}…${journalHash.slice(-8)}`}</code>
              <CopyButton value={journalHash} label={t('journal-hash-copy')} lasting />
            </span>
            <p className="dw-muted">{t('journal-hash-help')}</p>
          </dd>
        </dl>
      )}
    </Section>
  );
}

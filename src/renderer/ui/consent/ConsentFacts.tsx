import { Button } from '@mantine/core';
import { IconCheck, IconDownload } from '@tabler/icons-react';
import { useCommand } from '#renderer/call/use-command.ts';
import type { ConsentView } from '#shared/contract/consents.ts';
import { howInWords } from '#shared/domain/consent-words.ts';
import { DateText } from '../DateText.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { useLanguage, useTexts } from '../i18n.ts';
import { announce } from '../status.ts';
import classes from './consent.module.css';
import { consentTexts } from './texts.ts';

/** Everything that shows a consent, and what is missing of it (GDPR art. 7(1)). */
export function ConsentFacts({ consent }: { readonly consent: ConsentView }) {
  const t = useTexts(consentTexts);
  const language = useLanguage();
  const told = howInWords(consent.givenChannel, consent.givenHow, language);
  return (
    <div>
      <dl className={classes.facts}>
        <dt>{t('given-on')}</dt>
        <dd>
          <DateText date={consent.givenOn} missing={t('date-unknown')} />
        </dd>
        <dt>{t('given-how-label')}</dt>
        <dd>{told || t('unknown')}</dd>
        {consent.confirmedOn !== null && (
          <>
            <dt>{t('confirmed-label')}</dt>
            <dd>
              <DateText date={consent.confirmedOn} />
              {consent.confirmedHow !== '' && ` · ${consent.confirmedHow}`}
            </dd>
          </>
        )}
        {consent.withdrawnOn === null && consent.kind === 'explicit' && (
          <>
            <dt>{t('ends-label')}</dt>
            <dd>
              <DateText date={consent.endsOn} missing={t('ends-never')} />
            </dd>
          </>
        )}
        <dt>{t('wording-label')}</dt>
        <dd className={classes.written}>
          {consent.wording || t('unknown')}
          {consent.wordingVersion !== null && (
            <span className="dw-muted">
              {' '}
              ({t('wording-of-version', { version: consent.wordingVersion })})
            </span>
          )}
        </dd>
        <dt>{t('proof-label')}</dt>
        <dd>
          {consent.proof !== '' && <p className={classes.written}>{consent.proof}</p>}
          {consent.proofName !== '' && <ProofCopy consent={consent} />}
          {consent.proof === '' && consent.proofName === '' && t('none')}
        </dd>
        {consent.withdrawnOn !== null && (
          <>
            <dt>{t('withdrawn-label')}</dt>
            <dd>
              <DateText date={consent.withdrawnOn} />
              {' · '}
              {howInWords(consent.withdrawnChannel, consent.withdrawnHow, language) || t('unknown')}
            </dd>
          </>
        )}
      </dl>
      <Gaps gaps={consent.gaps} />
    </div>
  );
}

function Gaps({ gaps }: Pick<ConsentView, 'gaps'>) {
  const t = useTexts(consentTexts);
  if (gaps.length === 0) {
    return (
      <p className={classes.whole}>
        <IconCheck size={14} stroke={1.8} aria-hidden="true" />
        {t('gaps-none')}
      </p>
    );
  }
  return (
    <div className={classes.gaps}>
      <p>{t('gaps-title')}</p>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>{t(`gap.${gap}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function ProofCopy({ consent }: { readonly consent: ConsentView }) {
  const t = useTexts(consentTexts);
  const save = useCommand('files.save-proof');
  async function saveCopy() {
    const made = await save.run({ of: 'consent', id: consent.id });
    if (made?.state === 'saved') announce(t('file-saved', { path: made.path }));
  }
  return (
    <>
      <ErrorNotice error={save.error} />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconDownload size={14} stroke={1.8} aria-hidden="true" />}
        disabled={save.running}
        onClick={() => void saveCopy()}
      >
        {t('file-save', { name: consent.proofName })}
      </Button>
      <p className={classes.hash}>{t('file-hash', { hash: consent.proofSha256 })}</p>
    </>
  );
}

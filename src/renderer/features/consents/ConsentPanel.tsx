import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { ConsentBadge } from '#renderer/ui/consent/ConsentBadge.tsx';
import { ConsentFacts } from '#renderer/ui/consent/ConsentFacts.tsx';
import { EditConsentForm } from '#renderer/ui/consent/EditConsentForm.tsx';
import { WithdrawConsentForm } from '#renderer/ui/consent/WithdrawConsentForm.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { ConsentRow } from '#shared/contract/consents.ts';
import classes from './consents.module.css';
import { consentsTexts } from './texts.ts';

interface ConsentPanelProps {
  readonly consent: ConsentRow;
  /** Name of the topic in the language of the screen. */
  readonly topic: string;
  /** Opened to take it back. */
  readonly withdraws: boolean;
  readonly onDone: () => void;
}

/** One consent with all that shows it; changing and withdrawing it are one press away. */
export function ConsentPanel({ consent, topic, withdraws, onDone }: ConsentPanelProps) {
  const t = useTexts(consentsTexts);
  const [does, setDoes] = useState<'look' | 'edit' | 'withdraw'>(withdraws ? 'withdraw' : 'look');
  const form = { consent, topic, onDone };
  if (does === 'edit') return <EditConsentForm {...form} />;
  if (does === 'withdraw') return <WithdrawConsentForm {...form} />;
  return (
    <div className={classes.panel}>
      <Link href={`/persons/${consent.personId}`}>
        {t('open-person', { person: consent.person })}
      </Link>
      <p className={classes.line}>
        <strong>{topic}</strong>
        <ConsentBadge state={consent.state} />
      </p>
      <ConsentFacts consent={consent} />
      <div className={classes.line}>
        {consent.withdrawnOn === null && (
          <Button variant="default" onClick={() => setDoes('withdraw')}>
            {t('withdraw')}
          </Button>
        )}
        <Button variant="default" onClick={() => setDoes('edit')}>
          {t('edit')}
        </Button>
      </div>
    </div>
  );
}

import { Button } from '@mantine/core';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { words } from '#renderer/ui/words.ts';
import { RequestPerson } from './RequestPerson.tsx';
import classes from './RequestScreen.module.css';
import type { RequestView } from './RequestScreen.tsx';
import type { Step } from './steps.ts';
import { requestTexts } from './texts.ts';

interface ReceivedStepProps {
  readonly request: RequestView;
  readonly next: Step | undefined;
  readonly onNext: (() => void) | undefined;
}

/** What was asked. */
export function ReceivedStep({ request, next, onNext }: ReceivedStepProps) {
  const t = useTexts(requestTexts);
  const w = useTexts(words);
  return (
    <Section title={t('step.received')} purpose={t('received-purpose')}>
      <dl className={classes.facts}>
        <dt>{t('received-from')}</dt>
        <dd>
          <RequestPerson request={request} />
        </dd>
        <dt>{t('received-rights')}</dt>
        <dd>{request.rights.map((right) => w(`right.${right}`)).join(', ')}</dd>
        <dt>{t('received-on')}</dt>
        <dd>
          <DateText date={request.receivedOn} />
        </dd>
        <dt>{t('received-channel')}</dt>
        <dd>{w(`channel.${request.channel}`)}</dd>
        {request.note !== '' && (
          <>
            <dt>{t('received-note')}</dt>
            <dd>{request.note}</dd>
          </>
        )}
      </dl>
      {request.status === 'open' && request.personId !== null && (
        <p className={classes.remark}>{t('received-hold')}</p>
      )}
      {next && onNext && (
        <div className={classes.footer}>
          <Button onClick={onNext}>{t('next', { step: t(`step.${next}`) })}</Button>
        </div>
      )}
    </Section>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import { words } from '#renderer/ui/words.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { CorrectRequest } from './CorrectRequest.tsx';
import { LinkPerson } from './LinkPerson.tsx';
import type { Writing } from './letters/letter-kinds.ts';
import { RequestPerson } from './RequestPerson.tsx';
import classes from './RequestScreen.module.css';
import { isGone, type Step } from './steps.ts';
import { requestTexts } from './texts.ts';

interface ReceivedStepProps {
  readonly request: RequestView;
  readonly next: Step | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onWrite: (writing: Writing) => void;
}

/** What was asked and by whom; what was written down wrong can be corrected. */
export function ReceivedStep({ request, next, onNext, onWrite }: ReceivedStepProps) {
  const t = useTexts(requestTexts);
  const w = useTexts(words);
  const [correcting, setCorrecting] = useState(false);
  const correct = useLostFocus<HTMLButtonElement>(correcting);
  const { representative, subject } = request;
  const open = request.status === 'open' && !isGone(request);
  const acknowledged = request.letters.find(({ kind }) => kind === 'ack');
  if (correcting) {
    return (
      <Section title={t('correct-title')} purpose={t('correct-purpose')}>
        <CorrectRequest request={request} onDone={() => setCorrecting(false)} />
      </Section>
    );
  }
  return (
    <Section title={t('step.received')} purpose={t('received-purpose')}>
      <dl className={classes.facts}>
        <dt>{t('received-from')}</dt>
        <dd>
          <RequestPerson request={request} />
        </dd>
        {subject.name !== '' && (
          <>
            <dt>{t('received-address')}</dt>
            <dd>
              {[subject.address, subject.email].filter((part) => part !== '').join('\n') ||
                t('received-no-address')}
            </dd>
          </>
        )}
        {representative !== null && (
          <>
            <dt>{t('received-representative')}</dt>
            <dd>
              {[
                representative.name,
                representative.address,
                representative.email,
                representative.proof,
              ]
                .filter((part) => part !== '')
                .join('\n')}
            </dd>
          </>
        )}
        {request.rights.length > 0 && (
          <>
            <dt>{t('received-rights')}</dt>
            <dd>{request.rights.map((right) => w(`right.${right}`)).join(', ')}</dd>
          </>
        )}
        {request.controllerName !== '' && (
          <>
            <dt>{t('received-controller')}</dt>
            <dd>{request.controllerName}</dd>
          </>
        )}
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
        <dt>{t('received-ack')}</dt>
        <dd>
          {acknowledged === undefined ? (
            t('ack-none')
          ) : acknowledged.sentOn === null ? (
            t('ack-made')
          ) : (
            <DateText date={acknowledged.sentOn} as="full" />
          )}
        </dd>
      </dl>
      {request.message !== '' && (
        <details className={classes.message}>
          <summary>{t('received-message')}</summary>
          <p>{request.message}</p>
        </details>
      )}
      {open && request.personId === null && <LinkPerson request={request} />}
      {open && request.personId !== null && <p className={classes.remark}>{t('received-hold')}</p>}
      <div className={classes.footer}>
        {open && (
          <>
            <Button ref={correct} variant="default" onClick={() => setCorrecting(true)}>
              {t('correct-action')}
            </Button>
            <Button variant="default" data-writing="ack" onClick={() => onWrite({ kind: 'ack' })}>
              {t('ack-action')}
            </Button>
          </>
        )}
        {next && onNext && (
          <Button onClick={onNext}>{t('next', { step: t(`step.${next}`) })}</Button>
        )}
      </div>
    </Section>
  );
}

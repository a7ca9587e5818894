import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useToday } from '#renderer/call/session.ts';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { RequestView } from '#shared/contract/request-views.ts';
import type { AnswerDraft } from '../answer-draft.ts';
import { type Step, stepsOf } from '../steps.ts';
import { requestTexts } from '../texts.ts';
import { AccessLetter } from './AccessLetter.tsx';
import { LetterOffers } from './LetterOffers.tsx';
import { type LetterOffer, lettersFor, type Writing } from './letter-kinds.ts';
import { letterListTexts } from './letter-list-texts.ts';
import { answersAccess } from './letter-rules.ts';
import classes from './letters.module.css';

interface AnswerStepProps {
  readonly request: RequestView;
  readonly form: FormState<AnswerDraft>;
  readonly next: Step | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onWrite: (writing: Writing) => void;
}

/** Which letters this case asks for, how far each is, and the answer about access itself. */
export function AnswerStep({ request, form, next, onNext, onWrite }: AnswerStepProps) {
  const t = useTexts(requestTexts);
  const l = useTexts(letterListTexts);
  const today = useToday();
  const heading = useRef<HTMLHeadingElement>(null);
  if (request.status !== 'open') {
    return (
      <Section title={t('step.answer')}>
        <p>{request.letters.length === 0 ? t('letters-none') : l('step-closed')}</p>
      </Section>
    );
  }
  const offers = lettersFor(request, today);
  const access = answersAccess(request) && offers.find(({ kind }) => kind === 'access');
  const shared = { request, onWrite, onAccess: () => heading.current?.focus() };
  return (
    <Section title={t('step.answer')} purpose={l('step-purpose')}>
      <section className={classes.group}>
        <h3>{l('list-title')}</h3>
        <LetterOffers offers={offers.filter((offer) => !isOther(offer))} {...shared} />
        {stepsOf(request).includes('erase') && (
          <p className={classes.remark}>{l('erase-letter')}</p>
        )}
        {request.kind === 'complaint' && <p className={classes.remark}>{l('complaint')}</p>}
      </section>
      {offers.some(isOther) && (
        <section className={classes.group}>
          <h3>{l('others-title')}</h3>
          <p className="dw-muted">{l('others-purpose')}</p>
          <LetterOffers offers={offers.filter(isOther)} {...shared} />
        </section>
      )}
      {access && <AccessLetter request={request} form={form} offer={access} heading={heading} />}
      {next && onNext && (
        <div className={classes.footer}>
          <Button variant="default" onClick={onNext}>
            {t('next', { step: t(`step.${next}`) })}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Seldom made, and not made here yet. */
function isOther({ isSeldom, letter }: LetterOffer): boolean {
  return isSeldom && letter === undefined;
}

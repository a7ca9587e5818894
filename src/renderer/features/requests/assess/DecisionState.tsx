import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import { answeredByErasure } from '#shared/domain/request-steps.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { isCarriedOut } from '../steps.ts';
import classes from './assess.module.css';
import { assessTexts } from './assess-texts.ts';
import { groundLaw } from './ground-law.ts';
import { Law } from './Law.tsx';
import { isRefusal, type Outcome, outcomeOf, type Request } from './request.ts';

interface DecisionStateProps {
  readonly request: Request;
  readonly right: DataSubjectRight;
  /** More about the decision. */
  readonly children?: ReactNode;
}

/** What was decided on a right, in words; for erasure also what was done. */
export function DecisionState({ request, right, children }: DecisionStateProps) {
  const t = useTexts(assessTexts);
  const outcome = outcomeOf(request, right);
  const { disposal } = request;
  const erased = isErased(request, right) && (outcome === undefined || right === 'erasure');
  const Icon = outcome !== undefined || erased ? IconCircleCheck : IconCircle;
  return (
    <div className={classes.state}>
      <p className={classes.verdict} data-decided={outcome !== undefined || erased || undefined}>
        <Icon size={18} stroke={1.6} aria-hidden="true" />
        <span>
          {erased && disposal !== null && (
            <>
              {t('erased-on')} <DateText date={disposal.carriedOutOn} as="full" />.{' '}
            </>
          )}
          {outcome !== undefined && <Verdict outcome={outcome} />}
          {outcome === undefined && !erased && t('undecided')}
        </span>
      </p>
      {outcome !== undefined && <Reasons outcome={outcome} />}
      {children}
      {outcome !== undefined && isRefusal(outcome.decision) && <RefusalLetter request={request} />}
    </div>
  );
}

/** An erasure for an objection or a withdrawal answers that as well. */
function isErased({ disposal }: Request, right: DataSubjectRight): boolean {
  if (disposal === null || !isCarriedOut(disposal)) return false;
  return right === 'erasure' || answeredByErasure(disposal.cause).includes(right);
}

function Verdict({ outcome }: { readonly outcome: Outcome }) {
  const t = useTexts(assessTexts);
  const r = useTexts(requestWords);
  return (
    <>
      {t('decided-on')} <DateText date={outcome.decidedOn} as="full" />
      {': '}
      <span className={classes.decision}>{r(`decision.${outcome.decision}`)}</span>.
    </>
  );
}

function Reasons({ outcome: { right, ground, explanation } }: { readonly outcome: Outcome }) {
  const t = useTexts(assessTexts);
  const r = useTexts(requestWords);
  if (ground === null && explanation === '') return null;
  return (
    <dl className={classes.facts}>
      {ground !== null && (
        <>
          <dt>{t('ground')}</dt>
          <dd>
            {r(`ground.${ground}`)} <Law text={groundLaw(right, ground, { t, r })} />
          </dd>
        </>
      )}
      {explanation !== '' && (
        <>
          <dt>{t('explanation')}</dt>
          <dd>{explanation}</dd>
        </>
      )}
    </dl>
  );
}

/** GDPR art. 12(4): the letter about a refusal has its own last day. */
function RefusalLetter({ request }: { readonly request: Request }) {
  const t = useTexts(assessTexts);
  const today = useToday();
  const sent = request.tasks.some(({ task, isDone }) => task === 'refusal-letter' && isDone);
  if (sent) return <p className={classes.remark}>{t('refusal-sent')}</p>;
  if (request.status !== 'open') return null;
  if (today > request.deadline.due) {
    return (
      <p className={classes.late}>
        {t('refusal-late')} <DateText date={request.deadline.due} as="full" />.
      </p>
    );
  }
  return <RefusalDeadline request={request} />;
}

/** By when the letter goes out; an extension does not move that day. */
export function RefusalDeadline({ request }: { readonly request: Pick<Request, 'deadline'> }) {
  const t = useTexts(assessTexts);
  return (
    <p className={classes.warning}>
      {t('refusal-by')} <DateText date={request.deadline.due} as="full" />. {t('refusal-by-more')}{' '}
      <Law text={t('refusal-law')} />
    </p>
  );
}

import { Button } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import classes from '../RequestScreen.module.css';
import { isGone, type Step } from '../steps.ts';
import { requestTexts } from '../texts.ts';
import { AccessPanel } from './AccessPanel.tsx';
import own from './assess.module.css';
import { assessTexts } from './assess-texts.ts';
import { ComplaintPanel } from './ComplaintPanel.tsx';
import { useDesk, usePlaceOfWork } from './desk.ts';
import { ErasurePanel } from './ErasurePanel.tsx';
import { ForwardPanel } from './ForwardPanel.tsx';
import { ObjectionPanel } from './ObjectionPanel.tsx';
import { PortabilityPanel } from './PortabilityPanel.tsx';
import { RecipientsPanel } from './RecipientsPanel.tsx';
import { RectificationPanel } from './RectificationPanel.tsx';
import { RestrictionMeanwhilePanel, RestrictionPanel } from './RestrictionPanel.tsx';
import type { RightProps } from './RightPanel.tsx';
import { isOpen, type Request } from './request.ts';
import { WithdrawalPanel } from './WithdrawalPanel.tsx';

interface AssessStepProps {
  readonly request: Request;
  readonly next: Step | undefined;
  readonly onNext: (() => void) | undefined;
}

const PANELS: Readonly<Record<DataSubjectRight, ComponentType<RightProps>>> = {
  access: AccessPanel,
  rectification: RectificationPanel,
  erasure: ErasurePanel,
  restriction: RestrictionPanel,
  portability: PortabilityPanel,
  objection: ObjectionPanel,
  'consent-withdrawal': WithdrawalPanel,
};

/** Deciding on each right that was asked for, and doing what belongs to it. */
export function AssessStep({ request, next, onNext }: AssessStepProps) {
  const t = useTexts(assessTexts);
  const r = useTexts(requestTexts);
  const desk = useDesk();
  const parts = usePlaceOfWork(request);
  const isDone = !request.tasks.some((task) => !task.isDone && isOfThisStep(task));
  return (
    <Section title={t('title')} purpose={isOpen(request) ? t('purpose') : t('locked')}>
      {isOpen(request) && lacksPerson(request) && (
        <p className={own.remark}>{t('unknown-person')}</p>
      )}
      <div ref={parts} className={own.parts}>
        {request.kind === 'misdirected' ? (
          <ForwardPanel request={request} desk={desk} />
        ) : (
          <Rights request={request} desk={desk} />
        )}
      </div>
      {next && onNext && (
        <div className={classes.footer}>
          <Button variant={isDone ? 'filled' : 'default'} onClick={onNext}>
            {r('next', { step: r(`step.${next}`) })}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Access is answered by its letter and erasure by its run: both come after this step. */
function isOfThisStep({ task, right }: Request['tasks'][number]): boolean {
  return task === 'forward' || (right !== null && right !== 'access' && right !== 'erasure');
}

/** Something was asked that can only be done for somebody who is in the register. */
function lacksPerson(request: Request): boolean {
  return (
    request.personId === null &&
    !isGone(request) &&
    request.rights.some((right) => IN_THE_REGISTER.includes(right))
  );
}

const IN_THE_REGISTER: readonly DataSubjectRight[] = [
  'rectification',
  'restriction',
  'objection',
  'consent-withdrawal',
];

function Rights({ request, desk }: RightProps) {
  const t = useTexts(assessTexts);
  const { rights, changes, restrictions } = request;
  const isRestricted = restrictions.length > 0;
  return (
    <>
      {request.kind === 'complaint' && <ComplaintPanel />}
      {request.kind === 'request' && rights.length === 0 && <p>{t('no-rights')}</p>}
      {rights.map((right) => {
        const RightWork = PANELS[right];
        return <RightWork key={right} request={request} desk={desk} />;
      })}
      {isRestricted && !rights.includes('restriction') && (
        <RestrictionMeanwhilePanel request={request} desk={desk} />
      )}
      {(changes.length > 0 || isRestricted) && <RecipientsPanel request={request} desk={desk} />}
    </>
  );
}

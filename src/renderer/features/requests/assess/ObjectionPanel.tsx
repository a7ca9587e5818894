import { useState } from 'react';
import { DateText } from '#renderer/ui/DateText.tsx';
import { RadioField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import classes from './assess.module.css';
import { useDecisionTools } from './decision-tools.tsx';
import { GrantButton } from './GrantButton.tsx';
import { PublishedPosts } from './PublishedPosts.tsx';
import { RestrictedMeanwhile, RestrictMeanwhile } from './RestrictMeanwhile.tsx';
import { RightPanel, type RightProps } from './RightPanel.tsx';
import { canWork, isOpen, type Outcome, outcomeOf, type Request } from './request.ts';
import { restrictionsInForce } from './restrictions.ts';
import { StopMarketingForm } from './StopMarketingForm.tsx';
import { Tools } from './Tools.tsx';
import { usageTexts } from './usage-texts.ts';
import { WeighForm } from './WeighForm.tsx';

type About = NonNullable<Outcome['objection']>['about'];

/** Objection: against advertising it always holds, against other use it is weighed (GDPR art. 21). */
export function ObjectionPanel({ request, desk }: RightProps) {
  const t = useTexts(usageTexts);
  const [chosen, setChosen] = useState<About>();
  const outcome = outcomeOf(request, 'objection');
  const about = chosen ?? outcome?.objection?.about ?? null;
  const Work = about === 'marketing' ? Marketing : General;
  return (
    <RightPanel
      request={request}
      right="objection"
      details={outcome?.objection && <Weighed {...outcome.objection} told={outcome.explanation} />}
    >
      {request.marketingBlockedOn !== null && (
        <p>
          {t('marketing-since')} <DateText date={request.marketingBlockedOn} as="full" />.
        </p>
      )}
      {isOpen(request) && (
        <RadioField
          label={t('objection-about')}
          value={about}
          onChange={(other) => {
            desk.open(undefined);
            setChosen(other);
          }}
          problem={undefined}
          options={[
            {
              value: 'marketing',
              label: t('objection-marketing'),
              hint: t('objection-marketing-hint'),
            },
            { value: 'general', label: t('objection-general'), hint: t('objection-general-hint') },
          ]}
        />
      )}
      {about !== null && <Work request={request} desk={desk} />}
      {about === 'marketing' && request.personId !== null && (
        <PublishedPosts personId={request.personId} />
      )}
    </RightPanel>
  );
}

/** GDPR art. 21(3): nothing to weigh and nothing to refuse. */
function Marketing({ request, desk }: RightProps) {
  const t = useTexts(usageTexts);
  const decisions = useDecisionTools(request, 'objection', { canRefuse: false });
  const isStopped = isMarketingStopped(request);
  return (
    <Tools
      desk={desk}
      tools={[
        canWork(request) &&
          !isStopped && {
            key: 'objection:stop',
            label: t('stop-open'),
            isMain: true,
            form: (close) => <StopMarketingForm request={request} onClose={close} />,
          },
        ...(isStopped ? [] : decisions),
      ]}
    >
      {isOpen(request) && request.personId === null && !isStopped && (
        <GrantButton
          request={request}
          right="objection"
          label={t('marketing-unknown')}
          objection={AGAINST_MARKETING}
        />
      )}
    </Tools>
  );
}

/** GDPR art. 21(1): the grounds that weigh more stand in the weighing itself. */
function General({ request, desk }: RightProps) {
  const t = useTexts(usageTexts);
  const decisions = useDecisionTools(request, 'objection', { except: WEIGHED_GROUNDS });
  const isRestricted = restrictionsInForce(request).length > 0;
  const isWeighed = isGeneral(outcomeOf(request, 'objection'));
  return (
    <>
      <RestrictedMeanwhile request={request} />
      <Tools
        desk={desk}
        tools={[
          isOpen(request) && {
            key: 'objection:weigh',
            label: t('weigh-open'),
            isMain: !isWeighed,
            form: (close) => <WeighForm request={request} onClose={close} />,
          },
          ...decisions,
        ]}
      >
        {canWork(request) && !isRestricted && !isWeighed && (
          <RestrictMeanwhile request={request} ground="objection" />
        )}
      </Tools>
    </>
  );
}

/** Of somebody who is not in the register there is nothing to block. */
const AGAINST_MARKETING: NonNullable<Outcome['objection']> = {
  about: 'marketing',
  purposes: [],
  situation: '',
  weighing: '',
  continuedOn: null,
};

const WEIGHED_GROUNDS = ['compelling-grounds', 'legal-claims'] as const;

/** Stopped for this request; a block from before may need newer consents to be withdrawn. */
function isMarketingStopped(request: Request): boolean {
  const { marketingBlockedOn, receivedOn } = request;
  return (
    outcomeOf(request, 'objection')?.objection?.about === 'marketing' ||
    (marketingBlockedOn !== null && marketingBlockedOn >= receivedOn)
  );
}

function isGeneral(outcome: Request['outcomes'][number] | undefined): boolean {
  return outcome?.objection?.about === 'general';
}

/** The record of the weighing; what stands in the explanation already is not told twice. */
function Weighed({
  about,
  purposes,
  situation,
  weighing,
  told,
}: NonNullable<Outcome['objection']> & { readonly told: string }) {
  const t = useTexts(usageTexts);
  if (about === 'marketing') return <p className="dw-muted">{t('objection-marketing')}</p>;
  const facts = [
    { label: t('weighed-purposes'), text: purposes.join(', ') },
    { label: t('weighed-situation'), text: situation },
    { label: t('weighed-weighing'), text: weighing === told ? '' : weighing },
  ].filter(({ text }) => text !== '');
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, text }) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

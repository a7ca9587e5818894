import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { localized } from '#shared/domain/locale.ts';
import { ActButton } from './ActButton.tsx';
import classes from './assess.module.css';
import { useDecisionTools } from './decision-tools.tsx';
import { GrantButton } from './GrantButton.tsx';
import { RightPanel, type RightProps } from './RightPanel.tsx';
import {
  type Consent,
  canWork,
  consentsGiven,
  consentsWithdrawn,
  isOpen,
  outcomeOf,
  type Request,
} from './request.ts';
import { Tools } from './Tools.tsx';
import { usageTexts } from './usage-texts.ts';

/** Withdrawing consent, which counts at once and is no matter of a month (GDPR art. 7(3)). */
export function WithdrawalPanel({ request, desk }: RightProps) {
  const t = useTexts(usageTexts);
  const decisions = useDecisionTools(request, 'consent-withdrawal');
  const given = consentsGiven(request);
  const withdrawn = consentsWithdrawn(request);
  const outcome = outcomeOf(request, 'consent-withdrawal');
  // Somebody may have given a consent that was never written down.
  const isDone = withdrawn.length > 0 || given.length === 0;
  return (
    <RightPanel request={request} right="consent-withdrawal">
      {isOpen(request) && <p>{t('withdrawal-help')}</p>}
      <Given request={request} given={given} />
      <Withdrawn withdrawn={withdrawn} />
      {isOpen(request) && !isDone && outcome === undefined && (
        <p className={classes.remark}>{t('withdrawal-first')}</p>
      )}
      <Tools desk={desk} tools={decisions}>
        {isOpen(request) && isDone && outcome?.decision !== 'granted' && (
          <GrantButton request={request} right="consent-withdrawal" label={t('withdrawal-grant')} />
        )}
      </Tools>
    </RightPanel>
  );
}

function Given({
  request,
  given,
}: {
  readonly request: Request;
  readonly given: readonly Consent[];
}) {
  const t = useTexts(usageTexts);
  if (given.length === 0) {
    return request.personId === null ? null : <p className="dw-muted">{t('withdrawal-none')}</p>;
  }
  return (
    <div>
      <h4>{t('withdrawal-given')}</h4>
      <ul className={classes.rows}>
        {given.map((consent) => (
          <GivenRow key={consent.id} request={request} consent={consent} />
        ))}
      </ul>
    </div>
  );
}

function GivenRow({
  request,
  consent: { id, topic, givenOn },
}: {
  readonly request: Request;
  readonly consent: Consent;
}) {
  const t = useTexts(usageTexts);
  const name = localized(topic, useLanguage());
  const today = useToday();
  const withdraw = useCommand('consents.withdraw');
  return (
    <li>
      <div className={classes.row}>
        <span className={classes.name}>{name}</span>
        <span className="dw-muted">
          {t('withdrawal-given-on')} <DateText date={givenOn} as="full" />
        </span>
        {canWork(request) && (
          <ActButton
            command={withdraw}
            input={{ consentId: id, withdrawnOn: today, withdrawnHow: request.number }}
            label={t('withdrawal-now')}
            spoken={t('withdrawal-now-of', { topic: name })}
            done={t('withdrawn', { topic: name })}
          />
        )}
      </div>
      <ErrorNotice error={withdraw.error} />
    </li>
  );
}

function Withdrawn({ withdrawn }: { readonly withdrawn: ReturnType<typeof consentsWithdrawn> }) {
  const t = useTexts(usageTexts);
  const language = useLanguage();
  if (withdrawn.length === 0) return null;
  return (
    <div>
      <h4>{t('withdrawal-done')}</h4>
      <ul className={classes.rows}>
        {withdrawn.map(({ id, topic, withdrawnOn }) => (
          <li key={id}>
            <div className={classes.row}>
              <span>{localized(topic, language)}</span>
              <span className="dw-muted">
                {t('withdrawal-done-on')} <DateText date={withdrawnOn} as="full" />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { ActButton } from './ActButton.tsx';
import classes from './assess.module.css';
import { canWork, type Request } from './request.ts';
import { restrictionsInForce } from './restrictions.ts';
import { usageTexts } from './usage-texts.ts';

interface RestrictMeanwhileProps {
  readonly request: Request;
  /** GDPR art. 18(1)(a): while it is checked; 18(1)(d): while it is weighed. */
  readonly ground: 'accuracy' | 'objection';
}

/** Says that the use rests, for as long as it does. */
export function RestrictedMeanwhile({ request }: { readonly request: Request }) {
  const t = useTexts(usageTexts);
  if (!canWork(request) || restrictionsInForce(request).length === 0) return null;
  return <p className={classes.remark}>{t('restricted-meanwhile')}</p>;
}

/** Restricts the use of everything of the person for as long as the owner has to look. */
export function RestrictMeanwhile({ request, ground }: RestrictMeanwhileProps) {
  const t = useTexts(usageTexts);
  const today = useToday();
  const restrict = useCommand('requests.restrict');
  return (
    <>
      <ActButton
        command={restrict}
        input={{ requestId: request.id, ground, dataItemIds: [], fromOn: today }}
        label={t(`restrict-meanwhile.${ground}`)}
        done={t('restricted')}
      />
      <ErrorNotice error={restrict.error} />
    </>
  );
}

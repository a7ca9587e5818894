import { useTexts } from '#renderer/ui/i18n.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import { words } from '#renderer/ui/words.ts';
import { capital } from '#shared/domain/capital.ts';
import { useDecisionTools } from './decision-tools.tsx';
import { GrantButton } from './GrantButton.tsx';
import { Panel } from './Panel.tsx';
import { RestrictionsState } from './RestrictionsState.tsx';
import { RightPanel, type RightProps } from './RightPanel.tsx';
import { canWork, isOpen, outcomeOf } from './request.ts';
import { useLiftTool, useRestrictTool } from './restriction-tools.tsx';
import { restrictionsInForce } from './restrictions.ts';
import { Tools } from './Tools.tsx';
import { usageTexts } from './usage-texts.ts';

/** Restriction that the person asked for (GDPR art. 18). */
export function RestrictionPanel({ request, desk }: RightProps) {
  const t = useTexts(usageTexts);
  const decisions = useDecisionTools(request, 'restriction');
  const restrict = useRestrictTool(request);
  const lift = useLiftTool(request);
  // What was restricted before it was asked for is a decision as well.
  const outcome = outcomeOf(request, 'restriction');
  return (
    <RightPanel request={request} right="restriction">
      {canWork(request) && <p>{t('restriction-help')}</p>}
      <RestrictionsState request={request} />
      <Tools desk={desk} tools={[restrict, lift, ...decisions]}>
        {isOpen(request) && restrictionsInForce(request).length > 0 && outcome === undefined && (
          <GrantButton request={request} right="restriction" label={t('restrict-grant')} />
        )}
      </Tools>
    </RightPanel>
  );
}

/** A restriction that nobody asked for: while data are checked or an objection is weighed. */
export function RestrictionMeanwhilePanel({ request, desk }: RightProps) {
  const t = useTexts(usageTexts);
  const w = useTexts(words);
  const r = useTexts(requestWords);
  const lift = useLiftTool(request);
  return (
    <Panel title={capital(w('right.restriction'))} law={r('right-law.restriction')}>
      {canWork(request) && <p>{t('restriction-help')}</p>}
      <RestrictionsState request={request} />
      <Tools desk={desk} tools={[lift]} />
    </Panel>
  );
}

import { useTexts } from '#renderer/ui/i18n.ts';
import classes from './assess.module.css';
import { CorrectionsTable } from './CorrectionsTable.tsx';
import { dataTexts } from './data-texts.ts';
import { useDecisionTools } from './decision-tools.tsx';
import { GrantButton } from './GrantButton.tsx';
import { countUntold } from './notices.ts';
import { RectifyForm } from './RectifyForm.tsx';
import { RestrictedMeanwhile, RestrictMeanwhile } from './RestrictMeanwhile.tsx';
import { RightPanel, type RightProps } from './RightPanel.tsx';
import { canWork, isOpen, outcomeOf } from './request.ts';
import { restrictionsInForce } from './restrictions.ts';
import { Tools } from './Tools.tsx';

/** Correcting what is wrong, value by value, and deciding when that is done (GDPR art. 16). */
export function RectificationPanel({ request, desk }: RightProps) {
  const t = useTexts(dataTexts);
  const decisions = useDecisionTools(request, 'rectification');
  const works = canWork(request);
  const outcome = outcomeOf(request, 'rectification');
  const untold = countUntold(request, 'rectification');
  const isRestricted = restrictionsInForce(request).length > 0;
  const isCorrected = request.changes.length > 0;
  return (
    <RightPanel request={request} right="rectification">
      {works && (
        <p>
          {t('rectify-help')} {!isCorrected && outcome === undefined && t('rectify-first')}
        </p>
      )}
      <CorrectionsTable changes={request.changes} />
      {untold > 0 && <p className={classes.remark}>{t('rectify-untold', { count: untold })}</p>}
      <RestrictedMeanwhile request={request} />
      <Tools
        desk={desk}
        tools={[
          works && {
            key: 'rectification:rectify',
            label: t('rectify-open'),
            isMain: !isCorrected && outcome === undefined,
            form: (close) => <RectifyForm request={request} onClose={close} />,
          },
          ...decisions,
        ]}
      >
        {isOpen(request) && isCorrected && outcome?.decision !== 'granted' && (
          <GrantButton request={request} right="rectification" label={t('rectify-grant')} />
        )}
        {works && !isRestricted && outcome === undefined && (
          <RestrictMeanwhile request={request} ground="accuracy" />
        )}
      </Tools>
    </RightPanel>
  );
}

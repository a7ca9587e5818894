/** Restricting, and lifting once the person was told. */
import { useTexts } from '#renderer/ui/i18n.ts';
import { LiftForm } from './LiftForm.tsx';
import { RestrictForm } from './RestrictForm.tsx';
import { canWork, outcomeOf, type Request } from './request.ts';
import { endLetter, restrictionsInForce } from './restrictions.ts';
import type { Tool } from './Tools.tsx';
import { usageTexts } from './usage-texts.ts';

/** To restrict: everything, or what is not restricted yet. */
export function useRestrictTool(request: Request): Tool | false {
  const t = useTexts(usageTexts);
  const inForce = restrictionsInForce(request);
  if (!canWork(request) || inForce.some(({ dataItemId }) => dataItemId === null)) return false;
  return {
    key: 'restriction:restrict',
    label: inForce.length === 0 ? t('restrict-open') : t('restrict-more'),
    isMain: inForce.length === 0 && outcomeOf(request, 'restriction') === undefined,
    form: (close) => <RestrictForm request={request} onClose={close} />,
  };
}

/** To lift, only after the letter about it went out (GDPR art. 18(3)). */
export function useLiftTool(request: Request): Tool | false {
  const t = useTexts(usageTexts);
  const toldOn = endLetter(request)?.sentOn ?? null;
  if (!canWork(request) || toldOn === null || restrictionsInForce(request).length === 0) {
    return false;
  }
  return {
    key: 'restriction:lift',
    label: t('lift-open'),
    form: (close) => <LiftForm request={request} toldOn={toldOn} onClose={close} />,
  };
}

import { useTexts } from '#renderer/ui/i18n.ts';
import { dataTexts } from './data-texts.ts';
import { useDecisionTools } from './decision-tools.tsx';
import { RightPanel, type RightProps } from './RightPanel.tsx';
import { isOpen, outcomeOf } from './request.ts';
import { Tools } from './Tools.tsx';

/** Access: granted by its letter, so that only what is not given is decided here (GDPR art. 15). */
export function AccessPanel({ request, desk }: RightProps) {
  const t = useTexts(dataTexts);
  const tools = useDecisionTools(request, 'access');
  return (
    <RightPanel request={request} right="access">
      {isOpen(request) && (
        <p>
          {t('access-help')} {outcomeOf(request, 'access') === undefined && t('access-by-itself')}
        </p>
      )}
      <Tools desk={desk} tools={tools} />
    </RightPanel>
  );
}

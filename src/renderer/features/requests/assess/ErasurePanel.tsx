import { useTexts } from '#renderer/ui/i18n.ts';
import { dataTexts } from './data-texts.ts';
import { useDecisionTools } from './decision-tools.tsx';
import { RightPanel, type RightProps } from './RightPanel.tsx';
import { isOpen } from './request.ts';
import { Tools } from './Tools.tsx';

/** Erasure: done by a disposal like any other, so that only what stays is decided here (GDPR art. 17). */
export function ErasurePanel({ request, desk }: RightProps) {
  const t = useTexts(dataTexts);
  const tools = useDecisionTools(request, 'erasure');
  return (
    <RightPanel request={request} right="erasure">
      {isOpen(request) && (
        <p>
          {t('erasure-help')} {t('erasure-refuse')}
        </p>
      )}
      <Tools desk={desk} tools={tools} />
    </RightPanel>
  );
}

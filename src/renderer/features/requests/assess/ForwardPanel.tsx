import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import classes from './assess.module.css';
import { assessTexts } from './assess-texts.ts';
import { ForwardForm } from './ForwardForm.tsx';
import { Panel } from './Panel.tsx';
import type { RightProps } from './RightPanel.tsx';
import { isOpen } from './request.ts';
import { Tools } from './Tools.tsx';

/** A request that somebody else has to answer is passed on, and nothing more (GDPR art. 28(3)(e)). */
export function ForwardPanel({ request, desk }: RightProps) {
  const t = useTexts(assessTexts);
  const { forwardedOn, controllerName } = request;
  const Icon = forwardedOn === null ? IconCircle : IconCircleCheck;
  return (
    <Panel title={t('forward-title')} law={t('forward-law')}>
      <p className={classes.verdict} data-decided={forwardedOn !== null || undefined}>
        <Icon size={18} stroke={1.6} aria-hidden="true" />
        <span>
          {forwardedOn === null ? (
            t('forward-not-yet')
          ) : (
            <>
              {t('forward-done', { name: controllerName })}{' '}
              <DateText date={forwardedOn} as="full" />.
            </>
          )}
        </span>
      </p>
      {isOpen(request) && (
        <p>
          {t('forward-help')} {t('forward-letter')}
        </p>
      )}
      <Tools
        desk={desk}
        tools={[
          isOpen(request) && {
            key: 'forward',
            label: forwardedOn === null ? t('forward-open') : t('forward-again'),
            isMain: forwardedOn === null,
            form: (close) => <ForwardForm request={request} onClose={close} />,
          },
        ]}
      />
    </Panel>
  );
}

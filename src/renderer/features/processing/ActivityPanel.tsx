import { Button, Tooltip } from '@mantine/core';
import { useToday } from '#renderer/call/session.ts';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ActivityView } from '#shared/contract/processing.ts';
import classes from './processing.module.css';
import { RegisterFields, Signals } from './RegisterFields.tsx';
import { processingTexts } from './texts.ts';
import { weighingTexts } from './weighing-texts.ts';

interface ActivityPanelProps {
  readonly activity: ActivityView;
  readonly onShow: (panel: 'change' | 'balance' | 'dpia' | 'end') => void;
}

/** Everything the register says of one activity, and what can be done with it. */
export function ActivityPanel({ activity, onShow }: ActivityPanelProps) {
  const t = useTexts(processingTexts);
  const today = useToday();
  const review = useCommand('processing.review');
  async function markReviewed() {
    const done = await review.run({ activityId: activity.id, reviewedOn: today });
    if (done !== undefined) announce(t('review-saved'));
  }
  return (
    <div className={classes.panel}>
      {activity.endedOn === null && (
        <div className={classes.buttons}>
          <Button onClick={() => onShow('change')} data-autofocus>
            {t('change')}
          </Button>
          {activity.bases.includes('legitimate-interest') && (
            <Button variant="default" onClick={() => onShow('balance')}>
              {t('balance')}
            </Button>
          )}
          <Button variant="default" onClick={() => onShow('dpia')}>
            {t('dpia')}
          </Button>
          <Tooltip label={t('review-help')}>
            <Button variant="default" disabled={review.running} onClick={() => void markReviewed()}>
              {t('review')}
            </Button>
          </Tooltip>
          <Button variant="default" onClick={() => onShow('end')}>
            {t('end')}
          </Button>
        </div>
      )}
      <ErrorNotice error={review.error} />
      <Signals signals={activity.signals} />
      <RegisterFields fields={activity.fields} />
      <Weighing activity={activity} />
    </div>
  );
}

/** The whole note, as the record itself holds only its outcome. */
function Weighing({ activity }: { readonly activity: ActivityView }) {
  const t = useTexts(processingTexts);
  const w = useTexts(weighingTexts);
  const language = useLanguage();
  const { balancing, balancedOn } = activity;
  if (balancing === null || balancedOn === null) return null;
  const lines = [
    [t('necessity'), balancing.necessity],
    [t('effect'), balancing.effect],
    [t('safeguards'), balancing.safeguards],
    [t('because'), `${w(`outcome-${balancing.outcome}`)}\n${balancing.because}`],
  ] as const;
  return (
    <section>
      <h3>{t('balancing-title', { date: fullDate(balancedOn, language) })}</h3>
      <dl className={classes.fields}>
        {lines
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <p>{text}</p>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

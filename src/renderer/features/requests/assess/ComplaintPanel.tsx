import { useTexts } from '#renderer/ui/i18n.ts';
import classes from './assess.module.css';
import { assessTexts } from './assess-texts.ts';
import { Panel } from './Panel.tsx';

/** A complaint has no right to decide on: what there is to do instead. */
export function ComplaintPanel() {
  const t = useTexts(assessTexts);
  return (
    <Panel title={t('complaint-title')}>
      <p>{t('complaint-help')}</p>
      <ol className={classes.steps}>
        <li>{t('complaint-look')}</li>
        <li>{t('complaint-rights')}</li>
        <li>{t('complaint-answer')}</li>
        <li>{t('complaint-close')}</li>
      </ol>
    </Panel>
  );
}

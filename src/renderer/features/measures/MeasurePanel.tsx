import { Button } from '@mantine/core';
import { useToday } from '#renderer/call/session.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { MeasureView } from '#shared/contract/measures.ts';
import type { SystemView } from '#shared/contract/processors.ts';
import { localized } from '#shared/domain/locale.ts';
import { measureState, nextCheckOn } from '#shared/domain/measures.ts';
import { MeasureBadge } from './MeasureBadge.tsx';
import classes from './measures.module.css';
import { measuresTexts } from './texts.ts';

interface MeasurePanelProps {
  readonly measure: MeasureView;
  readonly systems: readonly SystemView[];
  readonly onShow: (panel: 'check' | 'change' | 'end') => void;
}

/** One measure with everything that is known of it. */
export function MeasurePanel({ measure, systems, onShow }: MeasurePanelProps) {
  const t = useTexts(measuresTexts);
  const language = useLanguage();
  const today = useToday();
  const places = systems
    .filter(({ id }) => measure.systemIds.includes(id))
    .map(({ name }) => localized(name, language));
  const threats = measure.threats.map((threat) => t(`threat-${threat}`));
  const next = nextCheckOn(measure);
  return (
    <div className={classes.panel}>
      {measure.description !== null && (
        <p className={classes.written}>{localized(measure.description, language)}</p>
      )}
      <dl className={classes.details}>
        <dt>{t('state')}</dt>
        <dd>
          <MeasureBadge state={measureState(measure, today)} />
        </dd>
        <dt>{t('against')}</dt>
        <dd>{threats.length === 0 ? t('against-none') : threats.join(', ')}</dd>
        <dt>{t('where')}</dt>
        <dd>{places.length === 0 ? t('where-none') : places.join(', ')}</dd>
        <dt>{t('until')}</dt>
        <dd>
          <DateText date={measure.expiresOn} missing={t('no-end')} />
        </dd>
        <dt>{t('checked')}</dt>
        <dd>
          <DateText date={measure.checkedOn} missing={t('never')} />
        </dd>
        {next !== null && measure.endedOn === null && (
          <>
            <dt>{t('next')}</dt>
            <dd>
              <DateText date={next} />
            </dd>
          </>
        )}
        {measure.aspects.length > 0 && (
          <>
            <dt>{t('law')}</dt>
            <dd>{measure.aspects.map((aspect) => t(`aspect-${aspect}`)).join('; ')}</dd>
          </>
        )}
      </dl>
      {measure.endedOn === null && (
        <div className={classes.buttons}>
          <Button onClick={() => onShow('check')} data-autofocus>
            {t('check')}
          </Button>
          <Button variant="default" onClick={() => onShow('change')}>
            {t('change')}
          </Button>
          <Button variant="default" onClick={() => onShow('end')}>
            {t('end')}
          </Button>
        </div>
      )}
    </div>
  );
}

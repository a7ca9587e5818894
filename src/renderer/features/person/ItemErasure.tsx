import { Button } from '@mantine/core';
import { useToday } from '#renderer/call/session.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { DataItemView } from '#shared/contract/items.ts';
import { isNeedAsked, isNeedOpen, isNotNeeded } from './item-need.ts';
import { needTexts } from './need-texts.ts';
import { Part } from './Part.tsx';
import type { Panels } from './panels.ts';
import classes from './person.module.css';

interface ItemErasureProps {
  readonly item: DataItemView;
  readonly panels: Panels;
}

/** What was decided about erasing an item, what is left of it, and what is still to decide. */
export function ItemErasure({ item, panels }: ItemErasureProps) {
  const t = useTexts(needTexts);
  const today = useToday();
  const again = (
    <Button
      size="xs"
      variant="default"
      onClick={() => panels.open({ kind: 'need', itemId: item.id })}
    >
      {t('decide-again')}
    </Button>
  );
  return (
    <>
      {isNeedAsked(item, today) && (
        <Part title={t('question')}>
          <p>{t('question-help')}</p>
          <div>
            <Button size="xs" onClick={() => panels.open({ kind: 'need', itemId: item.id })}>
              {t('decide')}
            </Button>
          </div>
        </Part>
      )}
      {isNotNeeded(item) && item.decision === null && (
        <Part title={t('decision')} actions={again}>
          <p>
            <span className={classes.strong}>{t('kind.not-needed')}</span>.{' '}
            {t('answer-hint.not-needed')}
          </p>
        </Part>
      )}
      {item.decision !== null && (
        <Part
          title={t('decision')}
          actions={isNeedOpen(item) && !isNeedAsked(item, today) && again}
        >
          <p>
            <span className={classes.strong}>{t(`kind.${item.decision.kind}`)}</span>:{' '}
            {item.decision.reason}
          </p>
          <dl className={classes.facts}>
            <dt>{t('decided-on')}</dt>
            <dd>
              <DateText date={item.decision.decidedOn} as="full" />
            </dd>
            <dt>{t('review-line')}</dt>
            <dd>
              <DateText date={item.decision.reviewOn} />
            </dd>
          </dl>
        </Part>
      )}
      {(item.reducedOn !== null || item.restDueOn !== null) && (
        <Part title={t('left')}>
          <dl className={classes.facts}>
            {item.reducedOn !== null && (
              <>
                <dt>{t('reduced-on')}</dt>
                <dd>
                  <DateText date={item.reducedOn} as="full" />
                  <span className="dw-muted"> {t('reduced-help')}</span>
                </dd>
              </>
            )}
            {item.restDueOn !== null && (
              <>
                <dt>{t('rest-due-on')}</dt>
                <dd>
                  <DateText date={item.restDueOn} />
                  <span className="dw-muted"> {t('rest-due-help')}</span>
                </dd>
              </>
            )}
          </dl>
        </Part>
      )}
    </>
  );
}

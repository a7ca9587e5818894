import { Button } from '@mantine/core';
import { useToday } from '#renderer/call/session.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import type { Hold } from './HoldForm.tsx';
import type { Panels } from './panels.ts';
import classes from './person.module.css';
import { RecordLine, Records } from './Records.tsx';
import { Span } from './Span.tsx';
import { personTexts } from './texts.ts';
import { useItemName } from './use-item-name.ts';

interface HoldLinesProps {
  readonly holds: readonly Hold[];
  readonly person: PersonView;
  readonly panels: Panels;
}

/** Holds with their ground; those of an open request end with the request. */
export function HoldLines({ holds, person, panels }: HoldLinesProps) {
  const t = useTexts(personTexts);
  const w = useTexts(words);
  const today = useToday();
  const nameOf = useItemName();
  return (
    <Records>
      {holds.map((hold) => {
        const { id, kind, dataItemId, ground, fromOn, toOn, reviewOn } = hold;
        const name = w(`hold.${kind}`);
        const ofRequest = kind === 'open-request';
        const lasts = toOn === null || toOn > today;
        const item = person.items.find((one) => one.id === dataItemId);
        const buttons = !ofRequest && lasts;
        return (
          <RecordLine
            key={id}
            name={name}
            {...(buttons && {
              onEdit: () => panels.open({ kind: 'hold', hold, dataItemId }),
              extra: (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => panels.open({ kind: 'release', hold })}
                >
                  {t('hold-release')}
                </Button>
              ),
            })}
          >
            <span className={classes.name}>{name}</span>
            {!lasts && <span className="dw-muted"> {t('released')}</span>}
            <div className={classes.text}>{ground}</div>
            <div className="dw-muted">
              {item ? t('hold-for', { item: nameOf(item) }) : t('hold-for-all')}
              {' · '}
              <Span fromOn={fromOn} toOn={toOn} />
            </div>
            {ofRequest && lasts && <div className="dw-muted">{t('hold-open-request')}</div>}
            {reviewOn !== null && lasts && (
              <div className="dw-muted">
                {t('review-on')} <DateText date={reviewOn} />
              </div>
            )}
          </RecordLine>
        );
      })}
    </Records>
  );
}

import { Button } from '@mantine/core';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { ChosenPerson } from '#renderer/ui/PersonSearch.tsx';
import { MATCH_REASONS, type MatchReason } from '#shared/domain/intake/match.ts';
import classes from './intake.module.css';
import { intakeTexts } from './texts.ts';
import type { LikelySender } from './use-likely-senders.ts';

interface LikelySendersProps {
  readonly senders: readonly LikelySender[];
  readonly chosen: ChosenPerson | null;
  readonly onChoose: (person: ChosenPerson) => void;
}

/** Persons of the register who may have written, each with the reasons. */
export function LikelySenders({ senders, chosen, onChoose }: LikelySendersProps) {
  const t = useTexts(intakeTexts);
  if (senders.length === 0) return null;
  return (
    <div>
      <p className={classes.strong}>{t('likely')}</p>
      <p className="dw-muted">{t('likely-hint')}</p>
      <ul className={classes.senders}>
        {senders.map(({ personId, name, organisation, because }) => (
          <li key={personId}>
            <span className={classes.sender}>
              <strong>{[name, organisation].filter((part) => part !== '').join(' · ')}</strong>
              <span className="dw-muted">
                {because
                  .filter(isReason)
                  .map((reason) => t(`because.${reason}`))
                  .join(', ')}
              </span>
            </span>
            <Button
              variant="default"
              size="xs"
              aria-pressed={chosen?.id === personId}
              onClick={() => onChoose({ id: personId, label: name })}
            >
              {chosen?.id === personId ? t('chosen') : t('choose', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isReason(code: string): code is MatchReason {
  return (MATCH_REASONS as readonly string[]).includes(code);
}

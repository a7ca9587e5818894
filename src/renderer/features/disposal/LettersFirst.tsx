import { Button } from '@mantine/core';
import { IconCheck, IconMail, IconMailOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import { approveTexts } from './approve-texts.ts';
import classes from './disposal.module.css';
import { isLetterMade, letterState, lettersToGo, personsWithLetter } from './letters.ts';
import { WaiveForm } from './WaiveForm.tsx';

interface LettersFirstProps {
  readonly disposal: DisposalView;
  readonly onWrite: (personId: number) => void;
}

const ICONS = { todo: IconMail, made: IconCheck, waived: IconMailOff };

/** Who gets a letter, while the address is still there. */
export function LettersFirst({ disposal, onWrite }: LettersFirstProps) {
  const t = useTexts(approveTexts);
  const [waiving, setWaiving] = useState<number>();
  const persons = personsWithLetter(disposal);
  const waived = persons.find(({ personId }) => personId === waiving);
  if (persons.length === 0) return null;
  const toGo = lettersToGo(disposal);
  return (
    <section className={classes.part}>
      <h3>{t('letters-title')}</h3>
      <p className="dw-muted">{t('letters-purpose')}</p>
      <ul className={classes.rows}>
        {persons.map(({ personId, person, letter }) => {
          const state = letterState(letter);
          const Icon = ICONS[state];
          return (
            <li key={personId}>
              <span className={classes.letter}>
                <Icon size={16} stroke={1.8} aria-hidden="true" />
                <span>
                  <strong>{person}</strong>
                  {': '}
                  {state === 'waived'
                    ? t('letter-waived', { reason: letter.waivedBecause })
                    : t(`letter-${state}`)}
                </span>
              </span>
              <Button
                variant="default"
                size="xs"
                data-letter-of={personId}
                aria-label={
                  state === 'made'
                    ? t('letter-change-for', { person })
                    : t('letter-make-for', { person })
                }
                onClick={() => onWrite(personId)}
              >
                {state === 'made' ? t('letter-change') : t('letter-make')}
              </Button>
              {state === 'todo' && (
                <Button
                  variant="default"
                  size="xs"
                  aria-label={t('letter-waive-for', { person })}
                  onClick={() => setWaiving(personId)}
                >
                  {t('letter-waive')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {isLetterMade(disposal) && <p>{t('letters-send-first')}</p>}
      <p role="status">{toGo > 0 ? t('letters-open', { count: toGo }) : t('letters-ready')}</p>
      <SidePanel
        opened={waived !== undefined}
        title={waived === undefined ? '' : t('waive-title', { person: waived.person })}
        onClose={() => setWaiving(undefined)}
      >
        {waived !== undefined && (
          <WaiveForm
            key={waived.personId}
            disposalId={disposal.id}
            personId={waived.personId}
            onDone={() => setWaiving(undefined)}
          />
        )}
      </SidePanel>
    </section>
  );
}

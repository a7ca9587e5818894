import { Button } from '@mantine/core';
import { useState } from 'react';
import { Caution } from '#renderer/ui/Caution.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import type { StatementView } from '#shared/contract/statement.ts';
import { EarlierForm } from './EarlierForm.tsx';
import classes from './statement.module.css';
import { statementTexts } from './texts.ts';
import type { Compared } from './VersionsTab.tsx';

interface InForcePartProps {
  readonly view: StatementView;
  readonly onCompare: (compared: Compared) => void;
}

/** Which version is in force, and what of it is no longer true. */
export function InForcePart({ view, onCompare }: InForcePartProps) {
  const t = useTexts(statementTexts);
  const language = useLanguage();
  const [dating, setDating] = useState(false);
  const { inForce, inForceOn, untrue } = view;
  const state =
    inForce?.validFrom != null
      ? t('in-force', { number: inForce.number, date: fullDate(inForce.validFrom, language) })
      : inForceOn === null
        ? t('none-in-force')
        : t('earlier', { date: fullDate(inForceOn, language) });
  return (
    <Section
      title={t('state-title')}
      actions={
        inForce === null && (
          <Button variant="default" onClick={() => setDating(true)}>
            {t('set-earlier')}
          </Button>
        )
      }
    >
      <p>
        {state} {inForceOn === null ? t('letters-name-none') : t('letters-name')}
      </p>
      {inForce !== null && untrue.length === 0 && <p className="dw-muted">{t('still-true')}</p>}
      {inForce !== null && untrue.length > 0 && (
        <Caution title={t('untrue-title', { count: untrue.length })}>
          <p>{t('untrue-help')}</p>
          <ul className={classes.changes}>
            {untrue.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <div>
            <Button
              variant="default"
              size="xs"
              onClick={() => onCompare({ fromId: inForce.id, toId: null })}
            >
              {t('see-difference')}
            </Button>
          </div>
        </Caution>
      )}
      <SidePanel opened={dating} title={t('set-earlier')} onClose={() => setDating(false)}>
        <EarlierForm versionOn={inForceOn} onDone={() => setDating(false)} />
      </SidePanel>
    </Section>
  );
}

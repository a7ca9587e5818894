import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Link } from 'wouter';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { words } from '#renderer/ui/words.ts';
import type { BreachLetterKind, BreachView } from '#shared/contract/breaches.ts';
import type { BreachRole } from '#shared/domain/breaches.ts';
import classes from './breaches.module.css';
import { breachLetterTexts } from './letter-texts.ts';

/** The letters that belong to a role; the types of the contract stay out of this chunk. */
const LETTERS: Readonly<Record<BreachRole, readonly BreachLetterKind[]>> = {
  controller: ['breach.authority', 'breach.person'],
  processor: ['breach.toController'],
};

interface CaseLettersProps {
  readonly breach: BreachView;
  readonly onWrite: (kind: BreachLetterKind) => void;
}

/** The letters that can be made now, and those that were kept. */
export function CaseLetters({ breach, onWrite }: CaseLettersProps) {
  const t = useTexts(breachLetterTexts);
  const w = useTexts(words);
  return (
    <Section title={t('title')} purpose={t('purpose')}>
      <div className={classes.buttons}>
        {LETTERS[breach.role].map((kind) => (
          <Button
            key={kind}
            variant="default"
            leftSection={<IconFileText size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => onWrite(kind)}
          >
            {t(kind)}
          </Button>
        ))}
      </div>
      <h3 className={classes.subtitle}>{t('kept')}</h3>
      {breach.letters.length === 0 ? (
        <p className="dw-muted">{t('kept-none')}</p>
      ) : (
        <ul className={classes.kept}>
          {breach.letters.map((letter) => (
            <li key={letter.id}>
              <Link href={`/letters/${letter.id}`}>
                {t('kept-link', { number: letter.number })}
              </Link>
              <span>{t(letter.kind)}</span>
              <span className="dw-muted">{w(`locale.${letter.locale}`)}</span>
              <DateText date={letter.madeOn} as="full" />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'wouter';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { LawMark } from './LawMark.tsx';
import classes from './processors.module.css';
import { signalTexts } from './signal-texts.ts';
import { processorsTexts } from './texts.ts';

type Warning = ProcessorView['warnings'][number];

/** Only what rests on an article gets one. */
const LAW: Partial<Record<Warning, 'law-dpa' | 'law-transfer' | 'law-end' | 'law-sub'>> = {
  'no-dpa': 'law-dpa',
  'policy-is-no-dpa': 'law-dpa',
  'clauses-open': 'law-dpa',
  'transfer-without-safeguard': 'law-transfer',
  'transfer-unchecked': 'law-transfer',
  'end-letter-unsent': 'law-end',
  'end-unanswered': 'law-end',
  'sub-processors-unknown': 'law-sub',
};

interface WarningsProps {
  readonly party: Pick<ProcessorView, 'id' | 'warnings' | 'persons'>;
}

/** What asks for attention, and what one could do about it. */
export function Warnings({ party }: WarningsProps) {
  const t = useTexts(signalTexts);
  const id = useId();
  const { warnings, persons: count } = party;
  if (warnings.length === 0) return null;
  return (
    <section className={classes.warnings} aria-labelledby={id}>
      <h3 id={id}>{t('warnings')}</h3>
      <ul>
        {warnings.map((warning) => {
          const law = LAW[warning];
          const says = warning === 'data-remains' ? t('data-remains', { count }) : t(warning);
          return (
            <li key={warning}>
              <strong>{says}</strong>
              <span>{t(`${warning}-do`)}</span>
              {warning === 'data-remains' && (
                <Link href={`/processors/${party.id}/persons`}>{t('data-remains-list')}</Link>
              )}
              {law && <LawMark of={says}>{t(law)}</LawMark>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const IN_SIGHT = 2;

/** The same in a few words, for the list. */
export function WarningSigns({ warnings }: { readonly warnings: readonly Warning[] }) {
  const t = useTexts(processorsTexts);
  const rest = warnings.length - IN_SIGHT;
  return (
    <>
      {warnings.slice(0, IN_SIGHT).map((warning) => (
        <span key={warning} className={classes.sign}>
          <IconAlertTriangle size={14} stroke={1.8} aria-hidden="true" />
          {t(`sign-${warning}`)}
        </span>
      ))}
      {rest > 0 && <span className="dw-muted">{t('more', { count: rest })}</span>}
    </>
  );
}

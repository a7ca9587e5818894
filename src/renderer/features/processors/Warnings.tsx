import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { partyTexts } from './form-texts.ts';
import { LawMark } from './LawMark.tsx';
import classes from './processors.module.css';
import { processorsTexts } from './texts.ts';

type Warning = ProcessorView['warnings'][number];

/** Only what rests on an article gets one. */
const LAW: Partial<Record<Warning, 'law-dpa' | 'law-transfer'>> = {
  'no-dpa': 'law-dpa',
  'policy-is-no-dpa': 'law-dpa',
  'transfer-without-safeguard': 'law-transfer',
};

/** What asks for attention, and what one could do about it. */
export function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const t = useTexts(partyTexts);
  const id = useId();
  if (warnings.length === 0) return null;
  return (
    <section className={classes.warnings} aria-labelledby={id}>
      <h3 id={id}>{t('warnings')}</h3>
      <ul>
        {warnings.map((warning) => {
          const law = LAW[warning];
          return (
            <li key={warning}>
              <strong>{t(warning)}</strong>
              <span>{t(`${warning}-do`)}</span>
              {law && <LawMark of={t(warning)}>{t(law)}</LawMark>}
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

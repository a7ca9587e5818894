import { IconAlertTriangle, IconFileCheck } from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import classes from './consents.module.css';
import { consentsTexts } from './texts.ts';

/** Whether there is proof: an icon and a word. */
export function ProofSign({ has }: { readonly has: boolean }) {
  const t = useTexts(consentsTexts);
  const Icon = has ? IconFileCheck : IconAlertTriangle;
  return (
    <span className={classes.proof} data-has={has}>
      <Icon size={14} stroke={1.8} aria-hidden="true" />
      {t(has ? 'proof-yes' : 'proof-no')}
    </span>
  );
}

import { IconAlertTriangle } from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { ImportParty } from '#shared/contract/import-views.ts';
import { doubtWords } from './doubt-words.ts';
import classes from './imports.module.css';

type Doubt = ImportParty['doubts'][number];

/** The doubts about a field, or what lies below it: `contactPoints.0` below `contactPoints`. */
export function doubtsAt(doubts: readonly Doubt[], ...fields: readonly string[]): Doubt[] {
  return doubts.filter(({ field }) =>
    fields.some((wanted) => field === wanted || field.startsWith(`${wanted}.`)),
  );
}

/** What is doubtful, in words beside the value. */
export function Doubts({ doubts }: { readonly doubts: readonly Doubt[] }) {
  const t = useTexts(doubtWords);
  const codes = [...new Set(doubts.map(({ code }) => code))];
  return codes.map((code) => (
    <span key={code} className={classes.doubt}>
      <IconAlertTriangle size={14} stroke={1.8} aria-hidden="true" />
      {t(code)}
    </span>
  ));
}

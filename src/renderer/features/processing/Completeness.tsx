import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { missingCount } from './part.ts';
import classes from './processing.module.css';
import { processingTexts } from './texts.ts';

/** Whether every mandatory line of a record is filled in; in words, with an icon. */
export function Completeness({
  record,
}: {
  readonly record: { readonly fields: readonly { readonly missing: string | null }[] };
}) {
  const t = useTexts(processingTexts);
  const count = missingCount(record);
  const Icon = count === 0 ? IconCircleCheck : IconAlertCircle;
  return (
    <span className={count === 0 ? classes.complete : classes.missing}>
      <Icon size={16} stroke={1.6} aria-hidden="true" />
      <span>{count === 0 ? t('complete') : t('missing', { count })}</span>
    </span>
  );
}

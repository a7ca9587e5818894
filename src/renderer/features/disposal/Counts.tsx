import { useTexts } from '#renderer/ui/i18n.ts';
import { BUCKETS } from '#shared/domain/disposal/language.ts';
import classes from './disposal.module.css';
import type { BucketCounts } from './groups.ts';
import { disposalTexts } from './texts.ts';

/** `wissen 9 · anonimiseren 2 · bewaren 1`; what does not occur is left out. */
export function Counts({ counts }: { readonly counts: BucketCounts }) {
  const t = useTexts(disposalTexts);
  const present = BUCKETS.filter((bucket) => counts[bucket] > 0);
  return (
    <span className={classes.counts}>
      {present.map((bucket) => (
        <span key={bucket}>{t(`bucket-${bucket}`, { count: counts[bucket] })}</span>
      ))}
    </span>
  );
}

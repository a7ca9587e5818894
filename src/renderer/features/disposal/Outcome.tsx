import { DateText } from '#renderer/ui/DateText.tsx';
import { OutcomeBadge } from '#renderer/ui/DisposalBadges.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { DisposalRow } from '#shared/contract/disposal-views.ts';
import classes from './disposal.module.css';
import { disposalTexts } from './texts.ts';

/** What happens with an item; where it stays, or a part of it, why and until when. */
export function Outcome({ row }: { readonly row: DisposalRow }) {
  const t = useTexts(disposalTexts);
  const w = useTexts(words);
  return (
    <span className={classes.outcome}>
      <OutcomeBadge outcome={row.outcome} />
      {row.keptBecause !== null && (
        <span>
          {w(`kept.${row.keptBecause}`)}
          {row.keptUntilOn !== null && (
            <>
              {`, ${t('stays-until')} `}
              <DateText date={row.keptUntilOn} as="short" />
            </>
          )}
        </span>
      )}
      {row.reason !== '' && <span className="dw-muted">{row.reason}</span>}
    </span>
  );
}

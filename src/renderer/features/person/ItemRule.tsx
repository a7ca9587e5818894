import { useToday } from '#renderer/call/session.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { StateBadge, shownState } from '#renderer/ui/StateBadge.tsx';
import { WhyList } from '#renderer/ui/Why.tsx';
import { words } from '#renderer/ui/words.ts';
import type { Verdict } from '#shared/contract/items.ts';
import { itemTexts } from './item-texts.ts';
import { Part } from './Part.tsx';
import classes from './person.module.css';

/** Until when, by which rule, and the whole reasoning. */
export function ItemRule({ verdict }: { readonly verdict: Verdict }) {
  const t = useTexts(itemTexts);
  const w = useTexts(words);
  const today = useToday();
  const warningDays = useQuery('settings.get', {}).data?.warningDays ?? 0;
  const { dueOn, promisedOn, floorOn, decidedBy, promise, restrictedTo } = verdict;
  return (
    <Part title={t('rule')}>
      <dl className={classes.facts}>
        <dt>{t('due')}</dt>
        <dd>
          <span className={classes.until}>
            <DateText date={dueOn} missing={t('no-date')} />
            <StateBadge state={shownState(verdict, today, warningDays)} />
          </span>
        </dd>
        {promisedOn !== null && promisedOn !== dueOn && (
          <>
            <dt>{t('promised-on')}</dt>
            <dd>
              <DateText date={promisedOn} as="full" />
            </dd>
          </>
        )}
        {floorOn !== null && (
          <>
            <dt>{t('floor-on')}</dt>
            <dd>
              <DateText date={floorOn} as="full" />
            </dd>
          </>
        )}
        {decidedBy !== null && (
          <>
            <dt>{t('decided-by')}</dt>
            <dd>{w(`decided.${decidedBy}`)}</dd>
          </>
        )}
        <dt>{t('afterwards')}</dt>
        <dd>{w(`disposal.${verdict.disposal}`)}</dd>
      </dl>
      <p className={classes.strong}>
        {promise === null ? t('rule-none') : t('rule-promise', { promise })}
      </p>
      <WhyList because={verdict.because} conflicts={verdict.conflicts} />
      {restrictedTo !== null && (
        <p>
          {t('restricted-to', {
            use: t(restrictedTo === 'service-notices' ? 'use.service-notices' : 'use.other'),
          })}
        </p>
      )}
    </Part>
  );
}

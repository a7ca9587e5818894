import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { WhyList } from '#renderer/ui/Why.tsx';
import type { DisposalRow } from '#shared/contract/disposal-views.ts';
import { type LocalizedText, localized } from '#shared/domain/locale.ts';
import classes from './disposal.module.css';
import { Outcome } from './Outcome.tsx';
import { disposalTexts } from './texts.ts';

/** Everything about one item of a disposal: field by field, and why. */
export function ItemDetails({ row }: { readonly row: DisposalRow }) {
  const t = useTexts(disposalTexts);
  const language = useLanguage();
  const list = (texts: readonly LocalizedText[]): ReactNode =>
    texts.length === 0 ? (
      <span className="dw-muted">{t('item-none')}</span>
    ) : (
      texts.map((text) => localized(text, language)).join(', ')
    );
  return (
    <div className={classes.details}>
      <dl className={classes.facts}>
        <dt>{t('outcome')}</dt>
        <dd>
          <Outcome row={{ ...row, reason: '' }} />
        </dd>
        {row.reason !== '' && (
          <>
            <dt>{t('item-reason')}</dt>
            <dd>{row.reason}</dd>
          </>
        )}
        <dt>{t('item-gone')}</dt>
        <dd>{list(row.fieldsGone)}</dd>
        <dt>{t('item-kept')}</dt>
        <dd>{list(row.fieldsKept)}</dd>
        <dt>{t('item-systems')}</dt>
        <dd>{list(row.systems)}</dd>
        <dt>{t('rule')}</dt>
        <dd>{localized(row.rule, language)}</dd>
        {row.promise !== null && (
          <>
            <dt>{t('item-promise')}</dt>
            <dd>{row.promise}</dd>
          </>
        )}
      </dl>
      <h3>{t('item-why')}</h3>
      <WhyList because={row.because} />
      <p>
        <Link href={`/persons/${row.personId}`}>{t('to-person')}</Link>
      </p>
    </div>
  );
}

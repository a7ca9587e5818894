import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { longDate } from '#renderer/ui/speak-date.ts';
import type { PromiseCarrier, PromiseRow } from '#shared/contract/promises.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';
import { missingText } from '#shared/domain/promises/missing-words.ts';
import { carrierWord } from '#shared/domain/promises/words.ts';
import { PromiseBadge } from './PromiseBadge.tsx';
import { addressOf } from './places.ts';
import classes from './promises.module.css';
import { promisesTexts } from './texts.ts';

export type PromiseAct = 'decide' | 'remove';

interface PromiseListProps {
  readonly rows: readonly PromiseRow[];
  /** Whose statement stands above each part, where there are several. */
  readonly named: boolean;
  readonly onAct: (act: PromiseAct, row: PromiseRow) => void;
}

/** The statement as text; beside each sentence how it stands and what carries it out. */
export function PromiseList({ rows, named, onAct }: PromiseListProps) {
  const businesses = [...new Set(rows.map((row) => row.business))];
  return businesses.map((business) => (
    <section key={business} className={classes.statement}>
      {named && <h2>{business}</h2>}
      <Sentences
        rows={rows.filter((row) => row.business === business)}
        name={business}
        onAct={onAct}
      />
    </section>
  ));
}

function Sentences({
  rows,
  name,
  onAct,
}: Pick<PromiseListProps, 'rows' | 'onAct'> & { readonly name: string }) {
  const t = useTexts(promisesTexts);
  const language = useLanguage();
  return (
    <ol className={classes.sentences} aria-label={`${t('list')}: ${name}`}>
      {rows.map((row) => (
        <li key={row.id} className={classes.sentence}>
          <div className={classes.words}>
            <span className={classes.code}>
              {row.code}
              {row.isOwn && ` · ${t('own')}`}
            </span>
            <p>{localized(row.says, language)}</p>
          </div>
          <div className={classes.standing}>
            <PromiseBadge state={row.state} />
            <Standing row={row} />
            <Acts row={row} onAct={onAct} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Standing({ row }: { readonly row: PromiseRow }) {
  const t = useTexts(promisesTexts);
  const language = useLanguage();
  const { contradiction, decision, missing, question } = row;
  return (
    <>
      {question !== null && <p className={classes.question}>{localized(question, language)}</p>}
      {decision !== null && (
        <p>{t('decided', { date: longDate(decision.decidedOn, language), text: decision.text })}</p>
      )}
      {contradiction !== null && (
        <p>
          <strong>
            {contradiction.promise === null
              ? t('conflict-law')
              : t('conflict-promise', { promise: contradiction.promise })}
            {contradiction.stands ? '. ' : ` (${t('settled')}). `}
          </strong>
          {localized(contradiction.text, language)}{' '}
          {contradiction.source !== null && (
            <span className="dw-muted">{contradiction.source}</span>
          )}
        </p>
      )}
      {missing.length > 0 && (
        <ul className={classes.missing} aria-label={t('missing')}>
          {missing.map((one) => {
            const text = missingText(one, language);
            return (
              <li key={text}>
                <Link href={addressOf(one.where, one.code)}>{text}</Link>
              </li>
            );
          })}
        </ul>
      )}
      <Carriers carriers={row.carriedBy} />
    </>
  );
}

/** More than these say little. */
const SHOWN_CARRIERS = 3;

function carrierText({ kind, name }: PromiseCarrier, language: UiLanguage): string {
  const word = carrierWord(kind, language);
  if (name === null) return word;
  return `${word} ${typeof name === 'string' ? name : localized(name, language)}`;
}

function Carriers({ carriers }: { readonly carriers: readonly PromiseCarrier[] }) {
  const t = useTexts(promisesTexts);
  const language = useLanguage();
  if (carriers.length === 0) return null;
  const rest = carriers.length - SHOWN_CARRIERS;
  return (
    <p className={classes.carriers}>
      {t('carried-by')}:{' '}
      {carriers.slice(0, SHOWN_CARRIERS).map((one, index) => {
        const text = carrierText(one, language);
        return (
          <span key={text}>
            {index > 0 && ', '}
            <Link href={addressOf(one.where)}>{text}</Link>
          </span>
        );
      })}
      {rest > 0 && ` ${t('more', { count: rest })}`}
    </p>
  );
}

function Acts({
  row,
  onAct,
}: {
  readonly row: PromiseRow;
  readonly onAct: PromiseListProps['onAct'];
}) {
  const t = useTexts(promisesTexts);
  const verb = row.decision === null ? 'decide' : 'change';
  if (row.question === null && !row.isOwn) return null;
  return (
    <div className={classes.acts}>
      {row.question !== null && (
        <Button
          size="compact-sm"
          variant={row.decision === null ? 'filled' : 'default'}
          aria-label={t(`${verb}-of`, { code: row.code })}
          onClick={() => onAct('decide', row)}
        >
          {t(verb)}
        </Button>
      )}
      {row.isOwn && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('remove-of', { code: row.code })}
          onClick={() => onAct('remove', row)}
        >
          {t('remove')}
        </Button>
      )}
    </div>
  );
}

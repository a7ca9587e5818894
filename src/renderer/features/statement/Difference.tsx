import { Button } from '@mantine/core';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { SectionChangeView, VersionView } from '#shared/contract/statement.ts';
import classes from './statement.module.css';
import { statementTexts } from './texts.ts';
import type { Compared } from './VersionsTab.tsx';

type SentenceChange = SectionChangeView['changes'][number];

interface DifferenceProps extends Compared {
  readonly versions: readonly VersionView[];
  readonly onBack: () => void;
}

/** What differs between two texts, by section: what came, what went, which words changed. */
export function Difference({ fromId, toId, versions, onBack }: DifferenceProps) {
  const t = useTexts(statementTexts);
  const { data, error } = useQuery('statement.compare', { fromId, toId });
  const nameOf = (id: number | null) =>
    id === null
      ? t('difference-now')
      : t('difference-version', { number: versions.find((row) => row.id === id)?.number ?? '' });
  return (
    <div className={classes.stack}>
      <div className={classes.itemHead}>
        <h2>{t('difference-title')}</h2>
        <Button variant="default" size="xs" onClick={onBack}>
          {t('difference-back')}
        </Button>
      </div>
      <p className="dw-muted">
        {t('difference-purpose', { from: nameOf(fromId), to: nameOf(toId) })}
      </p>
      <ErrorNotice error={error} />
      {data === undefined && !error && <Loading lines={4} />}
      {data?.length === 0 && <p>{t('difference-none')}</p>}
      {data?.map((section) => (
        <section key={section.section} className={classes.group}>
          <h3>
            {section.heading}
            {section.state !== 'changed' && (
              <small className={classes.article}>{t(`section-${section.state}`)}</small>
            )}
          </h3>
          <ul className={classes.sentences}>
            {section.changes.map((change, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name
              <Sentence key={index} change={change} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Sentence({ change }: { readonly change: SentenceChange }) {
  const t = useTexts(statementTexts);
  return (
    <li data-kind={change.kind}>
      <span className={classes.mark} data-kind={change.kind}>
        {t(`mark-${change.kind}`)}
      </span>
      <p>{change.kind === 'changed' ? <Words words={change.words} /> : change.text}</p>
    </li>
  );
}

type Word = Extract<SentenceChange, { kind: 'changed' }>['words'][number];

/** Words that came are underlined, words that went are struck; both are said to a reader. */
function Words({ words }: { readonly words: readonly Word[] }) {
  const t = useTexts(statementTexts);
  return words.map(({ kind, text }, index) => {
    const key = `${index}-${kind}`;
    if (kind === 'same') return <span key={key}>{text} </span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    return (
      <Mark key={key}>
        <span className="dw-hidden">{t(`word-${kind}`)} </span>
        {text}{' '}
      </Mark>
    );
  });
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { CheckField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import type { CompletenessRow, StatementView } from '#shared/contract/statement.ts';
import { AnswerForm, type Question } from './AnswerForm.tsx';
import { completeTexts } from './complete-texts.ts';
import classes from './statement.module.css';

const GROUPS = [
  { key: 'article-13', begins: '13' },
  { key: 'article-14', begins: '14' },
  { key: 'article-other', begins: '' },
] as const;

/** What an item is filled in with, where that is one screen or one question. */
const QUESTIONS: Partial<Record<CompletenessRow['item'], Question>> = {
  '14(2)(f)': 'sources',
  website: 'cookies',
};
const PLACES = {
  '13(1)(a)': { href: '/settings', key: 'go-settings' },
  '13(1)(e)': { href: '/processors', key: 'go-processors' },
  '13(1)(f)': { href: '/processors', key: 'go-processors' },
  '13(2)(a)': { href: '/rules', key: 'go-rules' },
  confirmed: { href: '/processors', key: 'go-processors' },
} as const;

/** Every item of the law with its state, and how to fill in what is missing. */
export function CompleteTab({ view }: { readonly view: StatementView }) {
  const t = useTexts(completeTexts);
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const rows = view.completeness.filter(({ state }) => !onlyMissing || state === 'missing');
  const groupOf = (item: string) => GROUPS.find(({ begins }) => item.startsWith(begins))?.key;
  return (
    <div className={classes.stack}>
      <p className="dw-muted">{t('purpose')}</p>
      <CheckField
        label={t('only-missing')}
        value={onlyMissing}
        problem={undefined}
        onChange={setOnlyMissing}
      />
      {rows.length === 0 && <p>{t('nothing-missing')}</p>}
      {GROUPS.map(({ key }) => {
        const own = rows.filter(({ item }) => groupOf(item) === key);
        if (own.length === 0) return null;
        return (
          <section key={key} className={classes.group}>
            <h2>{t(key)}</h2>
            <ul className={classes.items}>
              {own.map((row) => (
                <Item key={row.item} row={row} view={view} onAnswer={setQuestion} />
              ))}
            </ul>
          </section>
        );
      })}
      <p className="dw-muted">{t('disclaimer')}</p>
      <SidePanel
        opened={question !== null}
        title={question === null ? '' : t(`${question}-title`)}
        onClose={() => setQuestion(null)}
      >
        {question !== null && (
          <AnswerForm
            key={question}
            question={question}
            answer={view[question]}
            onDone={() => setQuestion(null)}
          />
        )}
      </SidePanel>
    </div>
  );
}

interface ItemProps {
  readonly row: CompletenessRow;
  readonly view: StatementView;
  readonly onAnswer: (question: Question) => void;
}

function Item({ row, view, onAnswer }: ItemProps) {
  const t = useTexts(completeTexts);
  const { item, state, because, missing } = row;
  const question = QUESTIONS[item];
  const place = state === 'missing' ? PLACES[item as keyof typeof PLACES] : undefined;
  return (
    <li className={classes.item} data-state={state}>
      <div className={classes.itemHead}>
        <span className={classes.itemName}>
          {t(`item.${item}`)}
          {item.startsWith('1') && <small className={classes.article}>{item}</small>}
        </span>
        <span className={classes.state} data-state={state}>
          {t(`state-${state}`)}
          {because !== null && `: ${t(`because.${because}`)}`}
        </span>
      </div>
      {missing.length > 0 && (
        <ul className={classes.missing}>
          {missing.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      )}
      {place !== undefined && <Link href={place.href}>{t(place.key)}</Link>}
      {question !== undefined && (
        <div>
          <Button variant="default" size="xs" onClick={() => onAnswer(question)}>
            {view[question] === null ? t('answer') : t('answer-change')}
            <span className="dw-hidden">: {t(`item.${item}`)}</span>
          </Button>
        </div>
      )}
    </li>
  );
}

import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { BreachView } from '#shared/contract/breaches.ts';
import { isReportLate } from '#shared/domain/breach-clock.ts';
import {
  type BreachTodo,
  missingInReport,
  partsOfReport,
  REPORT_ARTICLES,
} from '#shared/domain/breaches.ts';
import classes from './breaches.module.css';
import { breachesTexts } from './texts.ts';

/** What there is to decide or to do, in sentences. */
export function TodoList({ todos }: { readonly todos: readonly BreachTodo[] }) {
  const t = useTexts(breachesTexts);
  if (todos.length === 0) return <p className="dw-muted">{t('todo-none')}</p>;
  return (
    <ul className={classes.list}>
      {todos.map((todo) => (
        <li key={todo}>{t(`todo-${todo}`)}</li>
      ))}
    </ul>
  );
}

interface ChecklistProps {
  readonly breach: BreachView;
  readonly now: string;
}

/** What art. 33(3) asks for, and which of it is still missing. */
export function Checklist({ breach, now }: ChecklistProps) {
  const t = useTexts(breachesTexts);
  const surroundings = { hasContact: breach.hasContact, late: isReportLate(breach, now) };
  const missing = missingInReport(breach, surroundings);
  const purpose =
    breach.role === 'processor'
      ? t('checklist-controller')
      : missing.length === 0
        ? t('checklist-complete')
        : t('checklist-purpose', { count: missing.length });
  return (
    <Section title={t('checklist')} purpose={purpose}>
      <ul className={classes.parts}>
        {partsOfReport(surroundings).map((part) => {
          const lacks = missing.includes(part);
          const Icon = lacks ? IconCircleDashed : IconCircleCheck;
          return (
            <li key={part} data-missing={lacks || undefined}>
              <Icon size={18} stroke={1.6} aria-hidden="true" />
              <span>
                {t(`part-${part}`)}: <strong>{lacks ? t('missing') : t('known')}</strong>
              </span>
              <span className={classes.light}>
                {t('article', { point: pointWords(REPORT_ARTICLES[part]) })}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** `3a` as it is cited in both languages: 3(a), or 3 a. */
function pointWords(point: string): string {
  return point.length === 1 ? point : `${point[0]} ${point.slice(1)}`;
}

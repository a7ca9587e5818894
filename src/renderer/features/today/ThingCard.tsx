import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBuilding,
  IconEye,
  IconHourglass,
  IconMail,
  IconRepeat,
  IconShieldExclamation,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { DateText } from '#renderer/ui/DateText.tsx';
import { everyPeriod } from '#renderer/ui/every.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { localized } from '#shared/domain/locale.ts';
import classes from './TodayScreen.module.css';
import { todayTexts } from './texts.ts';
import type { Thing } from './urgent.ts';

const ICONS: Record<Thing['kind'], typeof IconMail> = {
  request: IconMail,
  breach: IconShieldExclamation,
  due: IconAlertTriangle,
  week: IconHourglass,
  soon: IconHourglass,
  duty: IconRepeat,
  'tasks-overdue': IconTrash,
  'tasks-unsent': IconTrash,
  'tasks-waiting': IconTrash,
  review: IconEye,
  exceptions: IconEye,
  'party-reviews': IconBuilding,
  'party-ends': IconBuilding,
};

interface ThingCardProps {
  readonly thing: Thing;
  /** It cannot wait: its button stands out. */
  readonly pressing: boolean;
}

/** One thing to do: what it is, by when, and the button that leads there. */
export function ThingCard({ thing, pressing }: ThingCardProps) {
  const Icon = ICONS[thing.kind];
  const words = useThingWords(thing, pressing);
  return (
    <li className={classes.card}>
      <span className={classes.icon}>
        <Icon size={18} stroke={1.6} aria-hidden="true" />
      </span>
      <span className={classes.words}>
        <strong>{words.title}</strong>
        <span className="dw-muted">{words.detail}</span>
      </span>
      <span className={classes.actions}>{words.actions}</span>
    </li>
  );
}

interface ThingWords {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
}

function useThingWords(thing: Thing, pressing: boolean): ThingWords {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  switch (thing.kind) {
    case 'request': {
      const { id, person, effectiveDueOn } = thing.request;
      return {
        title: t('request', { person }),
        detail: (
          <>
            {t('request-due')} <DateText date={effectiveDueOn} />
          </>
        ),
        actions: <Go to={`/requests/${id}`} label={t('continue')} primary={pressing} />,
      };
    }
    case 'breach': {
      const { id, number, name, dueOn } = thing.breach;
      return {
        title: t('breach', { number, name }),
        detail:
          dueOn === null ? (
            t('breach-help')
          ) : (
            <>
              {t('breach-due')} <DateText date={dueOn} />
            </>
          ),
        actions: <Go to={`/breaches/${id}`} label={t('continue')} primary={pressing} />,
      };
    }
    case 'due':
      return {
        title: t('due', { count: thing.items }),
        detail: t('persons', { count: thing.persons }),
        actions: (
          <>
            <Go to="/due/due" label={t('show-due')} />
            <Go to="/disposal" label={t('erase-due')} primary={pressing} />
          </>
        ),
      };
    case 'week':
      return {
        title: t('week-items', { count: thing.items }),
        detail: t('persons', { count: thing.persons }),
      };
    case 'soon':
      return {
        title: <Link href="/due/soon">{t('soon', { count: thing.items, days: thing.days })}</Link>,
      };
    case 'duty': {
      const { name, period, nextOn } = thing.duty;
      return {
        title: localized(name, language),
        detail: (
          <>
            {period !== null && `${everyPeriod(period, language)} · `}
            <DateText date={nextOn} />
          </>
        ),
        actions: <Go to="/duties" label={t('to-duties')} />,
      };
    }
    case 'tasks-overdue':
      return {
        title: t('tasks-overdue', { count: thing.count }),
        detail: t('tasks-overdue-help'),
        actions: <Go to="/disposal" label={t('to-tasks')} />,
      };
    case 'tasks-unsent':
      return {
        title: t('tasks-unsent', { count: thing.count }),
        detail: t('tasks-unsent-help'),
        actions: <Go to="/disposal" label={t('to-tasks')} />,
      };
    case 'tasks-waiting':
      return {
        title: t('tasks-waiting', { count: thing.count }),
        actions: <Go to="/disposal" label={t('to-tasks')} />,
      };
    case 'review': {
      const { personId, person, count, reviewOn } = thing.review;
      return {
        title: t('review', { count, person }),
        detail: (
          <>
            {t('review-on')} <DateText date={reviewOn} />
          </>
        ),
        actions: <Go to={`/persons/${personId}`} label={t('to-person')} />,
      };
    }
    case 'exceptions':
      return {
        title: t('exceptions', { count: thing.count }),
        detail: t('exceptions-help'),
        actions: <Go to="/disposal" label={t('to-tasks')} />,
      };
    case 'party-reviews':
    case 'party-ends':
      return {
        title: t(thing.kind, { count: thing.count }),
        detail: t(`${thing.kind}-help`),
        actions: <Go to="/processors" label={t('to-parties')} />,
      };
  }
}

interface GoProps {
  readonly to: string;
  readonly label: string;
  readonly primary?: boolean;
}

function Go({ to, label, primary = false }: GoProps) {
  const [, navigate] = useLocation();
  return (
    <Button variant={primary ? 'filled' : 'default'} onClick={() => navigate(to)}>
      {label}
    </Button>
  );
}

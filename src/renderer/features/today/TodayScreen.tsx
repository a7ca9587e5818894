import { Button } from '@mantine/core';
import { IconAlertTriangle, IconMail } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { BarChart } from '#renderer/ui/BarChart.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader, Section } from '#renderer/ui/Page.tsx';
import { ceremonialDate, shortMonth } from '#renderer/ui/speak-date.ts';
import type { Output } from '#shared/contract/index.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';
import { DueListFiles } from './DueListFiles.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import classes from './TodayScreen.module.css';
import { todayTexts } from './texts.ts';

type Today = Output<'today.get'>;

/** What is due, what is coming, what lacks a date or a choice. */
export function TodayScreen() {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  const { data, error, loading } = useQuery('today.get', { language });
  if (data === undefined) {
    return (
      <Page>
        <ErrorNotice error={error} />
        {loading && <Loading lines={6} />}
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={t(greetingAt(new Date().getHours()), { name: data.signatory || data.business })}
        purpose={ceremonialDate(data.today, language)}
        actions={data.persons > 0 && <DueListFiles />}
      />
      <ErrorNotice error={error} />
      {data.persons === 0 ? (
        <FirstSteps />
      ) : (
        <>
          <Attention today={data} />
          <Coming today={data} />
          <Open today={data} />
        </>
      )}
    </Page>
  );
}

function greetingAt(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

function Attention({ today }: { readonly today: Today }) {
  const t = useTexts(todayTexts);
  const [, navigate] = useLocation();
  const count = today.openRequests.length + (today.due.items > 0 ? 1 : 0);
  if (count === 0) {
    return (
      <Section title={t('all-done')}>
        <p className="dw-muted">{t('all-done-help')}</p>
      </Section>
    );
  }
  return (
    <Section
      title={t('attention')}
      actions={<span className="dw-muted">{t('things', { count })}</span>}
    >
      <ul className={classes.cards}>
        {today.openRequests.map((request) => (
          <Card
            key={request.id}
            icon={<IconMail size={18} stroke={1.6} aria-hidden="true" />}
            title={t('request', { person: request.person })}
            detail={
              <>
                {t('request-due')} <DateText date={request.effectiveDueOn} />
              </>
            }
            action={
              <Button onClick={() => navigate(`/requests/${request.id}`)}>{t('continue')}</Button>
            }
          />
        ))}
        {today.due.items > 0 && (
          <Card
            icon={<IconAlertTriangle size={18} stroke={1.6} aria-hidden="true" />}
            title={t('due', { count: today.due.items })}
            detail={t('persons', { count: today.due.persons })}
            action={
              <Button variant="default" onClick={() => navigate('/due/due')}>
                {t('show-due')}
              </Button>
            }
          />
        )}
      </ul>
    </Section>
  );
}

interface CardProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly detail: ReactNode;
  readonly action: ReactNode;
}

function Card({ icon, title, detail, action }: CardProps) {
  return (
    <li className={classes.card}>
      <span className={classes.icon}>{icon}</span>
      <span className={classes.words}>
        <strong>{title}</strong>
        <span className="dw-muted">{detail}</span>
      </span>
      {action}
    </li>
  );
}

function Coming({ today }: { readonly today: Today }) {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  const [, navigate] = useLocation();
  return (
    <Section title={t('coming')}>
      {today.soon.items > 0 && (
        <p>
          <Link href="/due/soon">
            {t('soon', { count: today.soon.items, days: today.soon.withinDays })}
          </Link>
        </p>
      )}
      <div className={classes.charts}>
        <BarChart
          title={t('months-title')}
          description={t('months-description')}
          barHeading={t('month')}
          bars={today.months.map((month) => ({
            key: month.month,
            label: monthLabel(month.month, language),
            segments: month.categories.map((category) => ({
              name: localized(category.name, language),
              value: category.count,
            })),
          }))}
        />
        <BarChart
          title={t('systems-title')}
          description={t('systems-description')}
          barHeading={t('system')}
          direction="right"
          onOpen={(key) => navigate(`/persons/system/${key}`)}
          bars={today.systems.slice(0, 10).map((system) => ({
            key: String(system.id),
            label: localized(system.name, language),
            segments: [{ name: t('with-copy'), value: system.persons }],
          }))}
        />
      </div>
    </Section>
  );
}

/** `dec`, and `jan '27` where a year begins: twelve labels fit beside each other. */
function monthLabel(month: string, language: UiLanguage): string {
  const [name = ''] = shortMonth(`${month}-01` as PlainDate, language).split(' ');
  return month.endsWith('-01') ? `${name} ’${month.slice(2, 4)}` : name;
}

function Open({ today }: { readonly today: Today }) {
  const t = useTexts(todayTexts);
  const links = [
    today.undecidedRules > 0 && (
      <Link href="/rules/open">{t('open-rules', { count: today.undecidedRules })}</Link>
    ),
    today.undecidedItems > 0 && (
      <Link href="/due/undecided">{t('open-items', { count: today.undecidedItems })}</Link>
    ),
    today.startMissing.persons > 0 && (
      <Link href="/due/start-missing">
        {t('open-missing', { count: today.startMissing.persons })}
      </Link>
    ),
    today.held > 0 && <Link href="/due/held">{t('open-held', { count: today.held })}</Link>,
  ].filter((link) => link !== false);
  return (
    <Section title={t('open')}>
      {links.length === 0 ? (
        <p className="dw-muted">{t('open-none')}</p>
      ) : (
        <ul className={classes.links}>
          {links.map((link) => (
            <li key={link.props.href}>{link}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

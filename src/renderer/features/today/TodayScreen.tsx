import { useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { BarChart } from '#renderer/ui/BarChart.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader, Section } from '#renderer/ui/Page.tsx';
import { ceremonialDate, shortMonth } from '#renderer/ui/speak-date.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';
import { Attention, Undecided } from './Attention.tsx';
import { BackupLine } from './BackupLine.tsx';
import { DueListFiles } from './DueListFiles.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { PromiseLine } from './PromiseLine.tsx';
import { Safeguards } from './Safeguards.tsx';
import { Safekeeping } from './Safekeeping.tsx';
import classes from './TodayScreen.module.css';
import { todayTexts } from './texts.ts';
import { hasThings, type Today } from './urgent.ts';

/** What there is to do and how soon, what lacks a choice, and what the year brings. */
export function TodayScreen() {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  const { data, error, loading } = useQuery('today.get', { language }, { keepFor: 0 });
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
      <Safeguards today={data} />
      <BackupLine today={data.today} />
      <Safekeeping />
      {data.persons === 0 ? (
        <>
          <FirstSteps />
          {hasThings(data) && <Attention today={data} />}
        </>
      ) : (
        <>
          <Attention today={data} />
          <Undecided today={data} />
          <PromiseLine />
          <Coming today={data} />
        </>
      )}
    </Page>
  );
}

function greetingAt(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

function Coming({ today }: { readonly today: Today }) {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  const [, navigate] = useLocation();
  return (
    <Section title={t('coming')}>
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

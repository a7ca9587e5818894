import { Link } from 'wouter';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { SaveCalendar } from '#renderer/ui/SaveCalendar.tsx';
import type { Urgency } from '#shared/domain/urgency.ts';
import { ThingCard } from './ThingCard.tsx';
import classes from './TodayScreen.module.css';
import { todayTexts } from './texts.ts';
import { groupThings, type Thing, type Today, thingKey } from './urgent.ts';

/** What there is to do: now, this week, and after that. */
export function Attention({ today }: { readonly today: Today }) {
  const t = useTexts(todayTexts);
  const { now, week, soon } = groupThings(today);
  const unnamed = today.reviews.personCount - today.reviews.persons.length;
  return (
    <>
      {now.length === 0 ? (
        <Section title={t('all-done')}>
          <p className="dw-muted">{t('all-done-help')}</p>
        </Section>
      ) : (
        <Group urgency="now" things={now} count={now.length + Math.max(0, unnamed)}>
          {unnamed > 0 && <p className="dw-muted">{t('reviews-more', { count: unnamed })}</p>}
        </Group>
      )}
      {week.length > 0 && <Group urgency="week" things={week} count={week.length} />}
      {soon.length > 0 && <Group urgency="soon" things={soon} count={soon.length} />}
    </>
  );
}

interface GroupProps {
  readonly urgency: Urgency;
  readonly things: readonly Thing[];
  readonly count: number;
  readonly children?: React.ReactNode;
}

function Group({ urgency, things, count, children }: GroupProps) {
  const t = useTexts(todayTexts);
  return (
    <Section
      title={t(`group-${urgency}`)}
      actions={
        urgency === 'soon' ? (
          <SaveCalendar />
        ) : (
          <span className="dw-muted">{t('things', { count })}</span>
        )
      }
    >
      <ul className={classes.cards}>
        {things.map((thing) => (
          <ThingCard key={thingKey(thing)} thing={thing} pressing={urgency === 'now'} />
        ))}
      </ul>
      {children}
    </Section>
  );
}

/** What cannot be reckoned until the owner chooses or fills something in. */
export function Undecided({ today }: { readonly today: Today }) {
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
    today.undecidedDuties > 0 && (
      <Link href="/duties">{t('open-duties', { count: today.undecidedDuties })}</Link>
    ),
    today.openGaps > 0 && <Link href="/gaps">{t('open-gaps', { count: today.openGaps })}</Link>,
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

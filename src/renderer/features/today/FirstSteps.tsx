import { Link } from 'wouter';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import classes from './TodayScreen.module.css';
import { todayTexts } from './texts.ts';

const STEPS = [
  { href: '/persons', title: 'first-1', help: 'first-1-help' },
  { href: '/gaps', title: 'first-2', help: 'first-2-help' },
  { href: '/settings', title: 'first-3', help: 'first-3-help' },
] as const;

/** What to do in a register that is still empty. */
export function FirstSteps() {
  const t = useTexts(todayTexts);
  return (
    <Section title={t('first-steps')}>
      <ol className={classes.steps}>
        {STEPS.map((step) => (
          <li key={step.href}>
            <Link href={step.href}>{t(step.title)}</Link>
            <br />
            <span className="dw-muted">{t(step.help)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

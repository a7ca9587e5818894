import { Link } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { todayTexts } from './texts.ts';

/** All sentences are weighed against the whole register; minutes change nothing in that. */
const KEPT_FOR = 300_000;

/** How the sentences of the statement stand, in numbers; nothing until they are counted. */
export function PromiseLine() {
  const t = useTexts(todayTexts);
  const { data } = useQuery('promises.counts', {}, { keepFor: KEPT_FOR });
  if (data === undefined) return null;
  const parts = [
    t('promises-kept', { count: data.kept }),
    t('promises-not-yet', { count: data['not-carried-out'] }),
    t('promises-in-conflict', { count: data['in-conflict'] }),
    ...(data.ambiguous > 0 ? [t('promises-unclear', { count: data.ambiguous })] : []),
  ];
  return (
    <Section title={t('promises')} actions={<Link href="/promises">{t('promises-look')}</Link>}>
      <p>{parts.join(' · ')}</p>
    </Section>
  );
}

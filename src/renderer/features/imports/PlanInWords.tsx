import { useQuery } from '#renderer/call/use-query.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { ImportLook } from '#shared/contract/import-views.ts';
import { localized } from '#shared/domain/locale.ts';
import { MATCH_STRENGTHS } from '#shared/domain/matching/parties.ts';
import { useDesk } from './desk.ts';
import { duplicateTexts } from './duplicate-texts.ts';
import classes from './imports.module.css';
import { personsGoing, skipsSome } from './plan.ts';

/** What is going to happen, in sentences with counts. */
export function PlanInWords({ look }: { readonly look: ImportLook }) {
  const t = useTexts(duplicateTexts);
  const language = useLanguage();
  const desk = useDesk();
  const systems = useQuery('systems.list', {});
  const { how, leaveOut, groups, own } = desk;
  const { counts, proposals } = look;
  const found = systems.data?.find(({ id }) => id === how.systemId);
  const system = found === undefined ? undefined : localized(found.name, language);
  const persons = personsGoing(desk);
  const lines: string[] = [];
  const add = (count: number, say: (values: { count: number }) => string) => {
    if (count > 0) lines.push(say({ count }));
  };

  if (how.takeOver) {
    add(persons, (values) => t(skipsSome(desk) ? 'plan.persons-most' : 'plan.persons', values));
    add(counts.organisations, (values) => t('plan.organisations', values));
    add(counts.consents, (values) => t('plan.consents', values));
    add(counts.events, (values) => t('plan.events', values));
  } else lines.push(t('plan.compare'));
  add(leaveOut.size, (values) => t('plan.left', values));
  add(counts.heldBack, (values) => t('plan.held', values));
  add(counts.rejected, (values) => t('plan.rejected', values));
  for (const name of MATCH_STRENGTHS) {
    const decision = groups[name];
    if (decision === null || proposals[name] === 0) continue;
    lines.push(t(`plan.${decision}`, { strength: t(`strength.${name}`) }));
  }
  add(own.size, (values) => t('plan.own', values));
  if (system !== undefined && how.takeOver) lines.push(t('plan.system', { system }));
  if (system !== undefined && how.whole) lines.push(t('plan.whole', { system }));
  return (
    <section className={classes.stack} aria-label={t('plan-title')}>
      <h3>{t('plan-title')}</h3>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

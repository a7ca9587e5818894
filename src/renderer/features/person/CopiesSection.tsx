import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { DataItemView } from '#shared/contract/items.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { localized } from '#shared/domain/locale.ts';
import classes from './person.module.css';
import { personTexts } from './texts.ts';

/** Every system that holds something of this person. */
export function CopiesSection({ person }: { readonly person: PersonView }) {
  const t = useTexts(personTexts);
  const language = useLanguage();
  const copies = new Map<number, { system: DataItemView['systems'][number]; count: number }>();
  for (const system of person.items.flatMap((item) => item.systems)) {
    copies.set(system.id, { system, count: (copies.get(system.id)?.count ?? 0) + 1 });
  }
  return (
    <Section title={t('copies-title')} purpose={t('copies-help')}>
      {copies.size === 0 && <p className="dw-muted">{t('copies-empty')}</p>}
      <ul className={classes.copies}>
        {[...copies.values()].map(({ system, count }) => {
          const name = localized(system.name, language);
          return (
            <li key={system.id}>
              <Link href={`/persons/system/${system.id}`} className={classes.strong}>
                {name}
              </Link>
              {system.processor !== null && !name.includes(system.processor) && (
                <span className="dw-muted"> ({system.processor})</span>
              )}
              <span className="dw-muted"> · {t('copies-items', { count })}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

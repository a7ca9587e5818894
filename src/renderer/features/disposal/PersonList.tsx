import { useTexts } from '#renderer/ui/i18n.ts';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import { approveTexts } from './approve-texts.ts';
import classes from './disposal.module.css';
import { usePartWords } from './use-person-words.ts';

/** What happens with the persons as such, in sentences. Those who only stay are not named. */
export function PersonList({ persons }: { readonly persons: DisposalView['persons'] }) {
  const t = useTexts(approveTexts);
  const partWords = usePartWords();
  const whole = persons.filter(({ goesWhole }) => goesWhole);
  const less = persons.filter(
    ({ goesWhole, identityGone }) => !goesWhole && identityGone.length > 0,
  );
  if (whole.length === 0 && less.length === 0) return null;
  return (
    <ul className={classes.sentences}>
      {whole.length > 0 && (
        <li>
          {t('whole', { count: whole.length })} {whole.map(({ person }) => person).join(', ')}
        </li>
      )}
      {less.map(({ personId, person, identityGone }) => (
        <li key={personId}>
          {t('parts', { person, parts: identityGone.map(partWords).join(', ') })}
        </li>
      ))}
    </ul>
  );
}

import { Link } from 'wouter';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import { LETTER_LOCALES } from '#shared/domain/locale.ts';
import classes from './RequestScreen.module.css';
import type { RequestView } from './RequestScreen.tsx';
import { requestTexts } from './texts.ts';

/** The letters kept with a request, newest first. */
export function LettersList({ letters }: Pick<RequestView, 'letters'>) {
  const t = useTexts(requestTexts);
  const w = useTexts(words);
  if (letters.length === 0) return null;
  return (
    <section>
      <h3 className={classes.lettersTitle}>{t('letters-title')}</h3>
      <ul className={classes.letters}>
        {letters.map((letter) => {
          const locale = LETTER_LOCALES.find((known) => known === letter.locale);
          return (
            <li key={letter.id}>
              <Link href={`/letters/${letter.id}`}>
                {t('letter-link', { number: letter.number })}
              </Link>
              <span className="dw-muted">{locale && w(`locale.${locale}`)}</span>
              <DateText date={letter.madeOn} as="full" />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

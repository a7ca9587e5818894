import { Link } from 'wouter';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { letterKindWords } from '#renderer/ui/letter/kind-words.ts';
import { words } from '#renderer/ui/words.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { capital } from '#shared/domain/capital.ts';
import { LETTER_LOCALES } from '#shared/domain/locale.ts';
import { namedKind } from './letters/letter-name.ts';
import { SentPart } from './letters/SentPart.tsx';
import classes from './RequestScreen.module.css';
import { requestTexts } from './texts.ts';

type LettersListProps = Pick<RequestView, 'letters'> &
  // With these the form about sending knows the dates and the way back.
  Partial<Pick<RequestView, 'deadline' | 'channel'>>;

/** The letters kept with a request, newest first: what each is and whether it went out. */
export function LettersList({ letters, deadline, channel }: LettersListProps) {
  const t = useTexts(requestTexts);
  const k = useTexts(letterKindWords);
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
              <span>{capital(k(namedKind(letter.kind)))}</span>
              <span className="dw-muted">{locale && w(`locale.${locale}`)}</span>
              <DateText date={letter.madeOn} as="full" />
              <SentPart letter={letter} deadline={deadline} channel={channel} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

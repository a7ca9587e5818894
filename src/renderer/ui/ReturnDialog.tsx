import { Button, Modal } from '@mantine/core';
import type { ErasedBefore } from '#shared/contract/persons.ts';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { useCoversPanel } from './covered.ts';
import { useLanguage, useTexts } from './i18n.ts';
import classes from './ReturnDialog.module.css';
import { returnTexts } from './return-texts.ts';
import { longDate } from './speak-date.ts';
import { uiTexts } from './texts.ts';

interface ReturnDialogProps {
  /** Undefined while nothing is asked. */
  readonly question:
    | {
        readonly matches: readonly ErasedBefore[];
        readonly answer: (answer: 'someone-else' | 'came-back' | null) => void;
      }
    | undefined;
  /** The owner leaves the person out: what was typed is to be forgotten too. */
  readonly onLeaveOut: () => void;
}

/** Somebody who was erased seems to come back: who is it? Closing goes back to the form. */
export function ReturnDialog({ question, onLeaveOut }: ReturnDialogProps) {
  const t = useTexts(returnTexts);
  const ui = useTexts(uiTexts);
  useCoversPanel(question !== undefined);
  return (
    <Modal
      opened={question !== undefined}
      onClose={() => question?.answer(null)}
      title={t('title')}
      centered
      closeButtonProps={{ 'aria-label': ui('close') }}
      styles={{ title: { fontSize: '1.0625rem', fontWeight: 600 } }}
    >
      {question !== undefined && (
        <div className={classes.body}>
          <ul className={classes.matches}>
            {question.matches.map((match) => (
              <Match key={match.erasureId} match={match} />
            ))}
          </ul>
          <p className="dw-muted">{t('hash')}</p>
          <p>{t('who')}</p>
          <Choice help={t('other-help')}>
            <Button variant="default" onClick={() => question.answer('someone-else')}>
              {t('other')}
            </Button>
          </Choice>
          <Choice help={t('back-help')}>
            <Button variant="default" onClick={() => question.answer('came-back')}>
              {t('back')}
            </Button>
          </Choice>
          <Choice help={t('out-help')}>
            <Button
              onClick={() => {
                question.answer(null);
                onLeaveOut();
              }}
              data-autofocus
            >
              {t('out')}
            </Button>
          </Choice>
        </div>
      )}
    </Modal>
  );
}

function Choice({ help, children }: { readonly help: string; readonly children: React.ReactNode }) {
  return (
    <div className={classes.choice}>
      {children}
      <span className="dw-muted">{help}</span>
    </div>
  );
}

function Match({ match }: { readonly match: ErasedBefore }) {
  const t = useTexts(returnTexts);
  const language = useLanguage();
  return (
    <li>
      {t(`cause.${match.cause}`, { date: longDate(match.erasedOn, language) })}{' '}
      {t('recognised', { what: useMatched(match.matchedOn, language) })}
    </li>
  );
}

/** By what somebody was recognised, as one phrase; a kind without a word is left out. */
function useMatched(kinds: readonly string[], language: UiLanguage): string {
  const t = useTexts(returnTexts);
  const names = kinds
    .map((kind) => `matched.${kind}`)
    .filter((key): key is MatchedKey => Object.hasOwn(returnTexts.nl, key))
    .map((key) => t(key));
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  return names.length === 0 ? t('matched.unknown') : format.format(names);
}

type MatchedKey = Extract<keyof (typeof returnTexts)['nl'], `matched.${string}`>;

import { Button, Checkbox } from '@mantine/core';
import { useToday } from '#renderer/call/session.ts';
import { FieldGroup } from '#renderer/ui/Form.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import { longDate } from '#renderer/ui/speak-date.ts';
import { words } from '#renderer/ui/words.ts';
import { capital } from '#shared/domain/capital.ts';
import type { Intake } from '#shared/domain/intake/recognise.ts';
import classes from './intake.module.css';
import type { IntakeValues } from './intake-values.ts';
import { Remarks } from './Remarks.tsx';
import {
  giveBack,
  isTaken,
  keyOf,
  listSuggestions,
  type Suggestion,
  take,
  takeAll,
} from './suggestions.ts';
import { intakeTexts } from './texts.ts';

interface RecognisedProps {
  readonly intake: Intake;
  readonly values: IntakeValues;
  readonly ownEmail: string;
  readonly isLikelyKnown: boolean;
  readonly onChange: (change: Partial<IntakeValues>) => void;
}

/** What was recognised in the letter, to be taken over one by one; nothing is by itself. */
export function Recognised({ intake, values, ownEmail, isLikelyKnown, onChange }: RecognisedProps) {
  const t = useTexts(intakeTexts);
  const today = useToday();
  const suggestions = listSuggestions(intake, values, { today, ownEmail, isLikelyKnown });
  const left = suggestions.filter((suggestion) => !isTaken(suggestion, values));
  return (
    <FieldGroup
      title={t('found-title')}
      hint={suggestions.length > 0 ? t('found-hint') : undefined}
    >
      <div className={classes.tools}>
        <p role="status">
          {suggestions.length === 0
            ? t('found-nothing')
            : t('found-count', { count: suggestions.length })}
        </p>
        {suggestions.length > 0 && (
          <Button
            variant="default"
            size="xs"
            // Disabled for real it would lose the focus that it has when everything was taken over.
            aria-disabled={left.length === 0}
            data-disabled={left.length === 0 || undefined}
            onClick={() => onChange(takeAll(suggestions, values))}
          >
            {t('take-all')}
          </Button>
        )}
      </div>
      {suggestions.length > 0 && (
        <ul className={classes.found}>
          {suggestions.map((suggestion) => (
            <li key={keyOf(suggestion)}>
              <FoundLine
                suggestion={suggestion}
                taken={isTaken(suggestion, values)}
                onTake={(taken) =>
                  onChange(taken ? take(suggestion, values) : giveBack(suggestion, values, today))
                }
              />
            </li>
          ))}
        </ul>
      )}
      <Remarks intake={intake} values={values} />
    </FieldGroup>
  );
}

interface FoundLineProps {
  readonly suggestion: Suggestion;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
}

function FoundLine({ suggestion, taken, onTake }: FoundLineProps) {
  const t = useTexts(intakeTexts);
  const { name, why } = useSuggestionWords(suggestion);
  return (
    <Checkbox
      checked={taken}
      onChange={(event) => onTake(event.currentTarget.checked)}
      label={name}
      classNames={{ description: classes.why ?? '' }}
      description={
        <>
          {why}
          {suggestion.quotes.map((text) => (
            <q key={text} className={classes.quote}>
              {t('quote', { text: text.replace(/\s+/g, ' ') })}
            </q>
          ))}
        </>
      }
    />
  );
}

/** What is offered and on what it rests. */
function useSuggestionWords(suggestion: Suggestion): { name: string; why: string } {
  const t = useTexts(intakeTexts);
  const r = useTexts(requestWords);
  const w = useTexts(words);
  const language = useLanguage();
  switch (suggestion.of) {
    case 'right': {
      const { right, isCited } = suggestion;
      return {
        name: t('found-right', {
          right: capital(w(`right.${right}`)),
          law: r(`right-law.${right}`),
        }),
        why: isCited ? t('found-cited') : t('found-words'),
      };
    }
    case 'channel':
      return { name: t('found-channel'), why: t('found-channel-why') };
    case 'received':
      return {
        name: t('found-received', { date: longDate(suggestion.on, language) }),
        why: t('found-received-why'),
      };
    case 'behalf':
      return { name: t('found-behalf'), why: t('found-words') };
    case 'complaint':
      return { name: t('found-complaint'), why: t('found-words') };
    default:
      return { name: t(`found-${suggestion.of}`, { value: suggestion.value }), why: '' };
  }
}

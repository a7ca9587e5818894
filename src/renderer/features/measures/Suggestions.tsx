import { Button } from '@mantine/core';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { MeasureView } from '#shared/contract/measures.ts';
import { localized } from '#shared/domain/locale.ts';
import {
  MEASURE_SUGGESTIONS,
  SUGGESTION_IDS,
  type SuggestionId,
} from '#shared/domain/measure-suggestions.ts';
import classes from './measures.module.css';
import { measuresTexts } from './texts.ts';

interface SuggestionsProps {
  readonly measures: readonly MeasureView[];
  /** Called with the measure that was made, to choose where it holds. */
  readonly onAdopted: (measureId: number) => void;
}

/** Usual measures that were not taken over yet; nothing when all of them were. */
export function Suggestions({ measures, onAdopted }: SuggestionsProps) {
  const t = useTexts(measuresTexts);
  const language = useLanguage();
  const adopt = useCommand('measures.adopt');
  const taken = new Set(measures.map(({ suggestion }) => suggestion));
  const left = SUGGESTION_IDS.filter((id) => !taken.has(id));

  async function takeOver(suggestion: SuggestionId) {
    const made = await adopt.run({ suggestion });
    if (made === undefined) return;
    announce(t('adopted'));
    onAdopted(made.id);
  }

  if (left.length === 0) return null;
  return (
    <Section title={t('suggestions')} purpose={t('suggestions-help')}>
      <ErrorNotice error={adopt.error} />
      <ul className={classes.suggestions}>
        {left.map((id) => {
          const { name, description, threats } = MEASURE_SUGGESTIONS[id];
          return (
            <li key={id}>
              <p className={classes.name}>{localized(name, language)}</p>
              <p>{localized(description, language)}</p>
              <p className="dw-muted">
                {t('against')}: {threats.map((threat) => t(`threat-${threat}`)).join(', ')}
              </p>
              <Button
                variant="default"
                size="compact-sm"
                loading={adopt.running}
                aria-label={t('adopt-of', { name: localized(name, language) })}
                onClick={() => void takeOver(id)}
              >
                {t('adopt')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

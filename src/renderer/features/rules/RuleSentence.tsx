import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { RuleEditorView } from '#shared/contract/rules.ts';
import { capital } from '#shared/domain/capital.ts';
import { describeRule } from '#shared/domain/retention/describe.ts';
import type { RetentionRule } from '#shared/domain/retention/language.ts';
import { takesChoice } from '#shared/domain/retention/rule-parts.ts';
import classes from './editor.module.css';
import { editorTexts } from './editor-texts.ts';

interface RuleSentenceProps {
  readonly view: RuleEditorView;
  /** Undefined while the rule is not complete. */
  readonly definition: RetentionRule | undefined;
}

/** Shapes of which nothing falls due until a period is chosen. */
const OPEN: ReadonlySet<string> = new Set(['R14', 'R17', 'R18']);

/** The rule as it will read, with the law and the choice beside it; never one instead of another. */
export function RuleSentence({ view, definition }: RuleSentenceProps) {
  const t = useTexts(editorTexts);
  const language = useLanguage();
  const choice = view.rule?.choice ?? null;
  const law = view.floors.find((floor) => floor.category === definition?.floor);
  const lapses = definition !== undefined && choice !== null && !takesChoice(definition.shape);
  const open =
    definition !== undefined &&
    OPEN.has(definition.shape) &&
    definition.joins === undefined &&
    (choice?.period ?? null) === null;
  return (
    <section className={classes.sentence} aria-label={t('sentence')}>
      <h3>{t('sentence')}</h3>
      {definition === undefined ? (
        <p className="dw-muted">{t('sentence-wait')}</p>
      ) : (
        <dl className={classes.values} aria-live="polite">
          <dt>{t('sentence-rule')}</dt>
          <dd>
            <strong>{capital(describeRule(definition, language, joinedBy(definition)))}</strong>
          </dd>
          <dt>{t('sentence-law')}</dt>
          <dd>{law === undefined ? t('no-law') : `${law.phrase} (${law.article})`}</dd>
          <dt>{t('sentence-choice')}</dt>
          <dd>{choice === null ? t('no-choice') : choice.phrase}</dd>
        </dl>
      )}
      {lapses && <p role="status">{t('choice-lapses', { choice: choice.phrase })}</p>}
      {open && <p role="status">{t('nag-choice')}</p>}
    </section>
  );

  function joinedBy({ joins }: RetentionRule) {
    return { joined: view.joinable.find(({ promise }) => promise === joins)?.definition };
  }
}

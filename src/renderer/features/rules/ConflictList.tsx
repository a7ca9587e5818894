import { Button } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { RuleConflict } from '#shared/contract/rules.ts';
import { localized } from '#shared/domain/locale.ts';
import { ConflictItems } from './ConflictItems.tsx';
import { conflictTexts } from './conflict-texts.ts';
import classes from './conflicts.module.css';
import { Touches } from './Touches.tsx';

interface ConflictListProps {
  readonly conflicts: readonly RuleConflict[];
  /** Rules beside which a period can be chosen. */
  readonly choosable: ReadonlySet<number>;
  readonly onEdit: (ruleId: number) => void;
  readonly onChoose: (ruleId: number) => void;
}

/** Everything that contradicts or is unclear, in neutral words, each leading on. */
export function ConflictList({ conflicts, ...actions }: ConflictListProps) {
  const t = useTexts(conflictTexts);
  if (conflicts.length === 0) return <EmptyState title={t('empty')}>{t('empty-help')}</EmptyState>;
  const parts = [
    ['in-data', conflicts.filter((row) => row.code !== null)],
    ['in-statement', conflicts.filter((row) => row.code === null)],
  ] as const;
  return (
    <>
      <p className="dw-muted">{t('purpose')}</p>
      {parts.map(
        ([key, rows]) =>
          rows.length > 0 && (
            <Section key={key} title={t(key)}>
              <ul className={classes.list}>
                {rows.map((row) => (
                  <Conflict
                    key={[row.ruleId, row.promise, row.code, row.text].join(' ')}
                    conflict={row}
                    {...actions}
                  />
                ))}
              </ul>
            </Section>
          ),
      )}
    </>
  );
}

function Conflict({
  conflict,
  choosable,
  onEdit,
  onChoose,
}: { readonly conflict: RuleConflict } & Omit<ConflictListProps, 'conflicts'>) {
  const t = useTexts(conflictTexts);
  const language = useLanguage();
  const [shown, setShown] = useState(false);
  const { ruleId, code, promise, text } = conflict;
  const name =
    conflict.rule === null
      ? t(code === null ? 'several-promises' : 'no-rule')
      : localized(conflict.rule, language);
  return (
    <li className={classes.conflict}>
      <p className={classes.rule}>
        {name} {promise !== null && <span className="dw-muted">{promise}</span>}
      </p>
      <p>{text}</p>
      <Touches items={conflict.items} persons={conflict.persons} />
      <div className={classes.actions}>
        {ruleId !== null && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('open-rule-of', { rule: name })}
            onClick={() => onEdit(ruleId)}
          >
            {t('open-rule')}
          </Button>
        )}
        {ruleId !== null && choosable.has(ruleId) && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('choose-of', { rule: name })}
            onClick={() => onChoose(ruleId)}
          >
            {t('choose')}
          </Button>
        )}
        {code !== null && conflict.items > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={shown}
            aria-label={shown ? undefined : t('show-persons-of', { text })}
            onClick={() => setShown((now) => !now)}
          >
            {t(shown ? 'hide-persons' : 'show-persons')}
          </Button>
        )}
      </div>
      {shown && code !== null && <ConflictItems ruleId={ruleId} code={code} />}
    </li>
  );
}

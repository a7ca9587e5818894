import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import { shortDate } from '#renderer/ui/speak-date.ts';
import { Why } from '#renderer/ui/Why.tsx';
import type { Output } from '#shared/contract/index.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { localized } from '#shared/domain/locale.ts';
import { editorTexts } from './editor-texts.ts';
import classes from './RulesScreen.module.css';
import { rulesTexts } from './texts.ts';

export type RuleRow = Output<'rules.list'>[number];

interface RulesTableProps {
  readonly rules: readonly RuleRow[];
  readonly onChoose: (ruleId: number) => void;
  readonly onEdit: (ruleId: number) => void;
}

/** A real table: some dozens of rows at most, read across. */
export function RulesTable({ rules, onChoose, onEdit }: RulesTableProps) {
  const t = useTexts(rulesTexts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls sideways with the keyboard
    <section className={classes.scroller} tabIndex={0} aria-label={t('title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('rule')}</th>
            <th scope="col">{t('statement')}</th>
            <th scope="col">{t('law')}</th>
            <th scope="col">{t('choice')}</th>
            <th scope="col">{t('effect')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} onChoose={onChoose} onEdit={onEdit} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RuleProps = { readonly rule: RuleRow } & Omit<RulesTableProps, 'rules'>;

function Rule({ rule, onChoose, onEdit }: RuleProps) {
  const t = useTexts(rulesTexts);
  const e = useTexts(editorTexts);
  const language = useLanguage();
  const name = localized(rule.name, language);
  return (
    <tr>
      <th scope="row" className={classes.rule}>
        {name}
        <span className="dw-muted">{rule.promise ?? e('own-rule')}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.edit ?? ''}
          aria-label={e('edit-of', { rule: name })}
          onClick={() => onEdit(rule.id)}
        >
          {e('edit')}
        </Button>
      </th>
      <td>
        {rule.promise === null ? (
          <span className="dw-muted">{e('not-in-statement')}</span>
        ) : (
          rule.statement.phrase
        )}
        {rule.changed && <span className="dw-muted"> ({e('changed')})</span>}
        <br />
        <Why
          because={[localized(rule.says, language)]}
          conflicts={rule.conflicts}
          label={t('in-statement')}
          of={rule.conflicts.length > 0 ? t('notes-of', { rule: name }) : name}
        />
        {rule.conflicts.length > 0 && (
          <span className="dw-muted"> {t('notes', { count: rule.conflicts.length })}</span>
        )}
      </td>
      <td>
        {rule.law === null ? <span className="dw-muted">{t('none')}</span> : <Law law={rule.law} />}
      </td>
      <td>
        <Choice rule={rule} name={name} onChoose={onChoose} />
      </td>
      <td className={classes.effect}>
        <span>{t('items', { count: rule.items })}</span>
        {rule.dueItems > 0 && (
          <Link href="/due/due">{t('due-items', { count: rule.dueItems })}</Link>
        )}
      </td>
    </tr>
  );
}

function Law({ law }: { readonly law: NonNullable<RuleRow['law']> }) {
  const t = useTexts(rulesTexts);
  const line = t('source-line', {
    article: law.article,
    source: law.source,
    on: shortDate(law.checkedOn as PlainDate),
  });
  return (
    <>
      {law.phrase}
      <br />
      <Why because={[line, t(law.mark)]} of={law.article} label={t('source')} />
    </>
  );
}

function Choice({
  rule,
  name,
  onChoose,
}: { readonly rule: RuleRow; readonly name: string } & Pick<RulesTableProps, 'onChoose'>) {
  const t = useTexts(rulesTexts);
  // A rule of the owner's own is a choice as it stands.
  const own = rule.promise === null ? rule.statement.phrase : undefined;
  if (!rule.choosable) {
    return own === undefined ? <span className="dw-muted">{t('not-choosable')}</span> : own;
  }
  return (
    <div className={classes.choice}>
      {rule.choice !== null ? (
        <span>{rule.choice.phrase}</span>
      ) : rule.decided ? (
        (own ?? <span className="dw-muted">{t('as-statement')}</span>)
      ) : (
        <StateBadge state="undecided" />
      )}
      <Button
        size="compact-sm"
        variant={rule.decided ? 'default' : 'filled'}
        aria-label={t(rule.decided ? 'change-for' : 'choose-for', { rule: name })}
        onClick={() => onChoose(rule.id)}
      >
        {t(rule.decided ? 'change' : 'choose')}
      </Button>
    </div>
  );
}

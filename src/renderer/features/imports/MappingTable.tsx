import { Button, NativeSelect } from '@mantine/core';
import { useId, useState } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ColumnTarget, ImportPart } from '#shared/contract/import-views.ts';
import { chooseTarget, GROUP_NAMES, lacksTopic, TARGET_GROUPS } from './column-choice.ts';
import { useDesk } from './desk.ts';
import { lookAgain } from './desk-work.ts';
import { doubtWords } from './doubt-words.ts';
import { formatWords } from './format-words.ts';
import classes from './imports.module.css';
import { recognisedTexts } from './recognised-texts.ts';
import { TargetExtra } from './TargetExtra.tsx';
import { WideTable } from './WideTable.tsx';

type Column = NonNullable<ImportPart['columns']>[number];

/** So many columns are shown at first; few tables have more. */
const SHOWN = 100;

/** Which column holds what. Nothing is read again until it is applied. */
export function MappingTable({ columns }: { readonly columns: readonly Column[] }) {
  const t = useTexts(recognisedTexts);
  const choices = useDesk((desk) => desk.choices);
  const draft = useDesk((desk) => desk.draftColumns);
  const [shown, setShown] = useState(SHOWN);
  const [asked, setAsked] = useState(false);
  const targets = draft ?? columns.map(({ target }) => target);
  const lacking = targets.some(lacksTopic);
  const more = columns.length - shown;

  function change(index: number, target: ColumnTarget) {
    useDesk.setState({ draftColumns: targets.map((one, at) => (at === index ? target : one)) });
  }
  async function apply() {
    setAsked(true);
    if (lacking) return;
    if (draft === undefined) announce(t('unchanged'));
    else {
      const { looks } = useDesk.getState();
      await lookAgain({ ...choices, columns: [...draft] });
      if (useDesk.getState().looks !== looks) announce(t('applied'));
    }
  }

  return (
    <div className={classes.stack}>
      <WideTable label={t('mapping')} head={[t('column'), t('samples'), t('target'), t('why')]}>
        {columns.slice(0, shown).map((column, index) => (
          <ColumnRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            key={index}
            column={column}
            target={targets[index] ?? column.target}
            asked={asked}
            onChange={(target) => change(index, target)}
          />
        ))}
      </WideTable>
      {more > 0 && (
        <div>
          <Button variant="default" size="xs" onClick={() => setShown(shown + SHOWN)}>
            {t('more-columns', { count: Math.min(more, SHOWN) })}
          </Button>
        </div>
      )}
      {asked && lacking && <p role="alert">{t('apply-topic')}</p>}
      <div>
        <Button variant="default" onClick={() => void apply()}>
          {t('apply')}
        </Button>
      </div>
    </div>
  );
}

interface ColumnRowProps {
  readonly column: Column;
  readonly target: ColumnTarget;
  /** Say what is lacking. */
  readonly asked: boolean;
  readonly onChange: (target: ColumnTarget) => void;
}

function ColumnRow({ column, target, asked, onChange }: ColumnRowProps) {
  const t = useTexts(recognisedTexts);
  const f = useTexts(formatWords);
  const d = useTexts(doubtWords);
  const id = useId();
  const { name, samples, why, forbidden, suspected } = column;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className={classes.samples}>
          {samples.map((sample) => (
            <span key={sample}>{sample}</span>
          ))}
          {samples.length === 0 && t('samples-none')}
        </span>
      </td>
      <td>
        {forbidden !== null ? (
          t('forbidden', { kind: d(`skip.${forbidden}`) })
        ) : (
          <div className={classes.stack}>
            <NativeSelect
              aria-label={t('target-of', { column: name })}
              {...(suspected && { 'aria-describedby': id })}
              value={target.to}
              onChange={({ currentTarget }) =>
                onChange(chooseTarget(currentTarget.value as ColumnTarget['to'], target, name))
              }
              data={GROUP_NAMES.map((group) => ({
                group: t(`group.${group}`),
                items: TARGET_GROUPS[group].map((value) => ({
                  value,
                  label: f(`target.${value}`),
                })),
              }))}
            />
            <TargetExtra column={name} target={target} asked={asked} onChange={onChange} />
          </div>
        )}
        {suspected && (
          <p id={id} className={classes.doubt}>
            {t('suspected')}
          </p>
        )}
      </td>
      <td>{t(target === column.target ? `why.${why}` : 'why.chosen')}</td>
    </tr>
  );
}

import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { ImportProposal, ImportSide } from '#shared/contract/import-views.ts';
import { MERGE_DECISIONS, type MergeDecision } from '#shared/domain/imports/language.ts';
import { decideOne, useDesk } from './desk.ts';
import { duplicateTexts } from './duplicate-texts.ts';
import classes from './imports.module.css';
import { useNameOf } from './known-words.ts';
import { useSideRows } from './side-rows.ts';
import { WideTable } from './WideTable.tsx';

interface ProposalCardProps {
  readonly proposal: ImportProposal;
  /** Gets the focus when it appears. */
  readonly focused: boolean;
}

/** Two who may be the same, side by side, with what is the same and what is not. */
export function ProposalCard({ proposal, focused }: ProposalCardProps) {
  const t = useTexts(duplicateTexts);
  const nameOf = useNameOf();
  const sideRows = useSideRows();
  const own = useDesk((desk) => desk.own.get(proposal.id)?.decision);
  const heading = useRef<HTMLHeadingElement>(null);
  const begins = useRef(focused);
  useEffect(() => {
    if (begins.current) heading.current?.focus();
  }, []);

  const { incoming, with: other, on, against } = proposal;
  const title = t('pair-title', { incoming: called(incoming), with: called(other) });
  function called({ name }: ImportSide) {
    return name || t('no-name');
  }
  const known = other.personId !== null || other.organisationId !== null;
  const rows = sideRows(incoming, other, on, against);
  const listed = (codes: readonly string[]) =>
    codes.map((code) => nameOf('match', code)).join(', ');

  return (
    <section className={classes.card} aria-label={title}>
      <h4 ref={heading} tabIndex={-1}>
        {title}
      </h4>
      {on.length > 0 && <p>{t('on', { list: listed(on) })}</p>}
      {against.length > 0 && (
        <p className={classes.doubt}>{t('against', { list: listed(against) })}</p>
      )}
      <WideTable
        label={t('side-by-side')}
        head={[t('what'), t('incoming'), t(known ? 'in-register' : 'other-row')]}
      >
        {rows.map(({ key, label, left, right, mark }) => (
          <tr
            key={key}
            data-same={mark === 'same' || mark === 'almost' || undefined}
            data-differs={mark === 'differs' || undefined}
          >
            <th scope="row">
              {label}
              {mark !== undefined && <span className={classes.small}> ({t(mark)})</span>}
            </th>
            <td className={classes.lined}>{left}</td>
            <td className={classes.lined}>{right}</td>
          </tr>
        ))}
      </WideTable>
      <SegmentedControl
        className={classes.filter ?? ''}
        aria-label={t('decision', { name: title })}
        value={own ?? 'group'}
        onChange={(value) =>
          decideOne(proposal, value === 'group' ? null : (value as MergeDecision))
        }
        data={(['group', ...MERGE_DECISIONS] as const).map((value) => ({
          value,
          label: t(`decision.${value}`),
        }))}
      />
    </section>
  );
}

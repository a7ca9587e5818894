import { Button } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { RadioField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import type { ImportLook } from '#shared/contract/import-views.ts';
import { MERGE_DECISIONS } from '#shared/domain/imports/language.ts';
import { MATCH_STRENGTHS, type MatchStrength } from '#shared/domain/matching/parties.ts';
import { decideGroup, useDesk } from './desk.ts';
import { duplicateTexts } from './duplicate-texts.ts';
import classes from './imports.module.css';
import { ProposalCard } from './ProposalCard.tsx';
import { undecidedIn } from './plan.ts';
import { stepTexts } from './step-texts.ts';
import { useRows } from './use-rows.ts';

const PAGE = 20;

/** Who may be the same, and what to do with them. Nothing is decided for the owner. */
export function DuplicatesStep({ look }: { readonly look: ImportLook }) {
  const t = useTexts(duplicateTexts);
  const s = useTexts(stepTexts);
  const strengths = MATCH_STRENGTHS.filter((name) => look.proposals[name] > 0);
  return (
    <Section title={s('step.duplicates')} purpose={t('purpose')}>
      <div className={classes.stack}>
        {strengths.length === 0 && <EmptyState title={t('none')}>{t('none-help')}</EmptyState>}
        {strengths.map((strength) => (
          <Group key={strength} look={look} strength={strength} />
        ))}
      </div>
    </Section>
  );
}

interface GroupProps {
  readonly look: ImportLook;
  readonly strength: MatchStrength;
}

function Group({ look, strength }: GroupProps) {
  const t = useTexts(duplicateTexts);
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  const count = look.proposals[strength];
  const title = t('group-title', { strength: t(`strength.${strength}`), count });
  const undecided = undecidedIn(desk, look, strength);
  return (
    <section className={classes.part} aria-label={title}>
      <h3>{title}</h3>
      <RadioField
        label={t('group-decision')}
        value={desk.groups[strength]}
        onChange={(decision) => decideGroup(strength, decision)}
        problem={undefined}
        options={MERGE_DECISIONS.map((value) => ({
          value,
          label: t(`${value}-all`, { count }),
          hint: t(`all-${value}-hint`),
        }))}
      />
      <p role="status">{undecided === 0 ? t('decided') : t('undecided', { count: undecided })}</p>
      {open ? (
        <Proposals strength={strength} />
      ) : (
        <div>
          <Button variant="default" size="xs" aria-expanded={false} onClick={() => setOpen(true)}>
            {t('show')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Proposals({ strength }: { readonly strength: MatchStrength }) {
  const t = useTexts(duplicateTexts);
  const { rows, total, more, first, error, loadMore } = useRows(
    'imports.proposals',
    { strength },
    PAGE,
  );
  if (first) return <Loading lines={4} />;
  return (
    <>
      <ErrorNotice error={error} />
      {rows.map((proposal, index) => (
        <ProposalCard
          key={proposal.id}
          proposal={proposal}
          // The button that showed these is gone or has gone down.
          focused={index % PAGE === 0 && index === rows.length - (rows.length % PAGE || PAGE)}
        />
      ))}
      {more && (
        <div>
          <Button variant="default" size="xs" onClick={loadMore}>
            {t('more', { count: Math.min(PAGE, total - rows.length) })}
          </Button>
        </div>
      )}
    </>
  );
}

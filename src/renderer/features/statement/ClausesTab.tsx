import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ClauseView } from '#shared/contract/statement.ts';
import { localized } from '#shared/domain/locale.ts';
import { ClauseForm, EndClauseForm } from './ClauseForm.tsx';
import { completeTexts } from './complete-texts.ts';
import classes from './statement.module.css';

type Panel =
  | { readonly kind: 'add' }
  | { readonly kind: 'change' | 'end'; readonly clauseId: number };

/** Texts of the owner's own. */
export function ClausesTab({ clauses }: { readonly clauses: readonly ClauseView[] }) {
  const t = useTexts(completeTexts);
  const [panel, setPanel] = useState<Panel | null>(null);
  const confirm = useCommand('statement.confirm-clause');
  const close = () => setPanel(null);
  const clauseId = panel !== null && 'clauseId' in panel ? panel.clauseId : undefined;
  const clause = clauses.find(({ id }) => id === clauseId);
  const titles = {
    add: t('clause-add-title'),
    change: t('clause-change-title'),
    end: t('clause-end-title'),
  };

  async function confirmClause(id: number) {
    if (await confirm.run({ clauseId: id })) announce(t('clause-confirmed'));
  }

  return (
    <div className={classes.stack}>
      <p className="dw-muted">{t('clauses-purpose')}</p>
      <div>
        <Button variant="default" onClick={() => setPanel({ kind: 'add' })}>
          {t('clause-add')}
        </Button>
      </div>
      <ErrorNotice error={confirm.error} />
      {clauses.length === 0 && (
        <EmptyState title={t('clauses-empty')}>{t('clauses-empty-help')}</EmptyState>
      )}
      <ul className={classes.items}>
        {clauses.map((row) => (
          <Clause
            key={row.id}
            clause={row}
            onConfirm={() => void confirmClause(row.id)}
            onShow={(kind) => setPanel({ kind, clauseId: row.id })}
          />
        ))}
      </ul>
      <SidePanel
        opened={panel !== null}
        title={panel === null ? '' : titles[panel.kind]}
        onClose={close}
      >
        {panel?.kind === 'add' && <ClauseForm clause={undefined} onDone={close} />}
        {panel?.kind === 'change' && clause !== undefined && (
          <ClauseForm clause={clause} onDone={close} />
        )}
        {panel?.kind === 'end' && clause !== undefined && (
          <EndClauseForm clauseId={clause.id} onDone={close} />
        )}
      </SidePanel>
    </div>
  );
}

interface ClauseProps {
  readonly clause: ClauseView;
  readonly onConfirm: () => void;
  readonly onShow: (kind: 'change' | 'end') => void;
}

function Clause({ clause, onConfirm, onShow }: ClauseProps) {
  const t = useTexts(completeTexts);
  const language = useLanguage();
  const name = localized(clause.name, language);
  const { endedOn, confirmedOn } = clause;
  const state =
    endedOn !== null
      ? t('clause-ended-on', { date: fullDate(endedOn, language) })
      : confirmedOn === null
        ? t('clause-unconfirmed')
        : t('clause-confirmed-on', { date: fullDate(confirmedOn, language) });
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <strong>{name}</strong>
        <span className="dw-muted">{state}</span>
      </div>
      <p className={classes.written}>{localized(clause.body, language)}</p>
      {endedOn === null && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="xs"
            aria-label={t('clause-confirm-label', { name })}
            onClick={onConfirm}
          >
            {t('clause-confirm')}
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-label={t('clause-change-label', { name })}
            onClick={() => onShow('change')}
          >
            {t('clause-change')}
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-label={t('clause-end-label', { name })}
            onClick={() => onShow('end')}
          >
            {t('clause-end')}
          </Button>
        </div>
      )}
    </li>
  );
}

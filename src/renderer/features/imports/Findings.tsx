import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ImportFinding } from '#shared/contract/import-reports.ts';
import { FINDING_KINDS, type FindingKind } from '#shared/domain/imports/language.ts';
import classes from './imports.module.css';
import { reportTexts } from './report-texts.ts';
import { SettleDialog } from './SettleDialog.tsx';

export type How = 'done' | 'forget-copy';

/** What the comparison found, by kind, and recording what was done about it. */
export function Findings({ findings }: { readonly findings: readonly ImportFinding[] }) {
  const t = useTexts(reportTexts);
  const kinds = FINDING_KINDS.filter((kind) => findings.some((one) => one.kind === kind));
  if (kinds.length === 0) return <p className="dw-muted">{t('findings-none')}</p>;
  return (
    <div className={classes.step}>
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} findings={findings.filter((one) => one.kind === kind)} />
      ))}
    </div>
  );
}

interface KindProps {
  readonly kind: FindingKind;
  readonly findings: readonly ImportFinding[];
}

function Kind({ kind, findings }: KindProps) {
  const t = useTexts(reportTexts);
  const [selected, setSelected] = useState<ReadonlySet<string | number>>(new Set());
  const [asked, setAsked] = useState<How>();
  const title = t('finding-count', { title: t(`finding.${kind}`), count: findings.length });
  const chosen = findings.filter(({ id, doneOn }) => doneOn === null && selected.has(id));
  const ways: readonly How[] = kind === 'gone-there' ? ['forget-copy', 'done'] : ['done'];

  function labelOf({ person, row, externalId }: ImportFinding): string {
    const number = externalId === '' ? '' : t('external-id', { id: externalId });
    return person || number || (row === null ? t('unknown') : t('row', { row }));
  }
  function ask(how: How) {
    if (chosen.length === 0) announce(t('settle-none'));
    else setAsked(how);
  }
  const columns: readonly Column<ImportFinding>[] = [
    {
      key: 'person',
      header: t('person'),
      width: 'minmax(160px, 1.5fr)',
      cell: (finding) => <Who finding={finding} />,
    },
    {
      key: 'where',
      header: t('where'),
      cell: ({ row, externalId }) => (
        <span className={classes.cell}>
          {row !== null && t('row', { row })}
          {externalId !== '' && (
            <span className={classes.small}>{t('external-id', { id: externalId })}</span>
          )}
        </span>
      ),
    },
    {
      key: 'task',
      header: t('task'),
      cell: ({ disposalId, disposal }) =>
        disposalId === null ? '' : <Link href={`/disposal/${disposalId}`}>{disposal}</Link>,
    },
    {
      key: 'handled',
      header: t('handled'),
      width: '130px',
      cell: ({ doneOn }) => <DateText date={doneOn} as="short" missing={t('not-handled')} />,
    },
  ];
  return (
    <section className={classes.stack} aria-label={title}>
      <h3>{title}</h3>
      <p className="dw-muted">{t(`finding.${kind}.help`)}</p>
      <DataTable
        label={title}
        columns={columns}
        rows={findings}
        rowKey={({ id }) => id}
        minWidth={620}
        natural
        selection={{ selected, onChange: setSelected, labelOf }}
      />
      <div className={classes.row}>
        {ways.map((how) => (
          <Button key={how} variant="default" size="xs" onClick={() => ask(how)}>
            {t(`settle-${how}`)}
          </Button>
        ))}
      </div>
      {asked !== undefined && (
        <SettleDialog
          how={asked}
          findingIds={chosen.map(({ id }) => id)}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined);
            setSelected(new Set());
          }}
        />
      )}
    </section>
  );
}

/** The person where the register knows one. */
function Who({ finding: { personId, person } }: { readonly finding: ImportFinding }) {
  const t = useTexts(reportTexts);
  if (personId !== null) return <Link href={`/persons/${personId}`}>{person}</Link>;
  return (
    <span className={classes.cell}>
      {person}
      <span className={classes.small}>{t('unknown')}</span>
    </span>
  );
}

import { Button } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { shortDate } from '#renderer/ui/speak-date.ts';
import { announce } from '#renderer/ui/status.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { parsePlainDate } from '#shared/domain/calendar.ts';
import { partyTexts } from './form-texts.ts';
import classes from './processors.module.css';

interface FactsState {
  readonly unconfirmed: ProcessorView['unconfirmed'];
  readonly isChanged: (field: string) => boolean;
  readonly confirm: (fields: readonly string[]) => void;
  readonly running: boolean;
}

const Facts = createContext<FactsState>({
  unconfirmed: [],
  isChanged: () => false,
  confirm: () => undefined,
  running: false,
});

interface FactsProviderProps {
  readonly processor: ProcessorView | undefined;
  /** Whether the field differs from what the register has. */
  readonly isChanged: (field: string) => boolean;
  readonly children: ReactNode;
}

/** Facts that came from the catalogue: the owner says of each, or of all, that it is right. */
export function FactsProvider({ processor, isChanged, children }: FactsProviderProps) {
  const t = useTexts(partyTexts);
  const command = useCommand('processors.confirm-facts');
  const unconfirmed = processor?.unconfirmed ?? [];
  const open = unconfirmed.map((fact) => fact.field).filter((field) => !isChanged(field));

  async function confirm(fields: readonly string[]) {
    if (processor === undefined) return;
    const done = await command.run({ processorId: processor.id, fields: [...fields] });
    if (done !== undefined) announce(t('facts-confirmed'));
  }

  return (
    <Facts
      value={{
        unconfirmed,
        isChanged,
        confirm: (fields) => void confirm(fields),
        running: command.running,
      }}
    >
      {unconfirmed.length > 0 && (
        <div className={classes.facts}>
          <p>
            <strong>{t('facts', { count: unconfirmed.length })}</strong> {t('facts-do')}
          </p>
          <Button
            variant="default"
            size="xs"
            disabled={command.running || open.length === 0}
            onClick={() => void confirm(open)}
          >
            {t('facts-confirm-all')}
          </Button>
        </div>
      )}
      <ErrorNotice error={command.error} />
      {children}
    </Facts>
  );
}

interface FactProps {
  readonly field: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A field, and below it where its value came from as long as nobody confirmed it. */
export function Fact({ field, label, children }: FactProps) {
  const t = useTexts(partyTexts);
  const { unconfirmed, isChanged, confirm, running } = useContext(Facts);
  const fact = unconfirmed.find((one) => one.field === field);
  if (fact === undefined) return children;
  return (
    <div className={classes.fact}>
      {children}
      <div className={classes.origin}>
        <span className={classes.unconfirmed}>
          <IconHelpCircle size={14} stroke={1.8} aria-hidden="true" />
          {t('fact-unconfirmed')}
        </span>
        <span className={classes.source}>
          {fact.source !== '' && `${t('fact-source', { source: fact.source })}, `}
          {fact.asOf === '' ? t('fact-no-date') : t('fact-as-of', { on: dayInWords(fact.asOf) })}
        </span>
        {isChanged(field) ? (
          <span>{t('fact-changed')}</span>
        ) : (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t('fact-confirm-of', { field: label })}
            disabled={running}
            onClick={() => confirm([field])}
          >
            {t('fact-confirm')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A source may know no more than the year. */
function dayInWords(asOf: string): string {
  const date = parsePlainDate(asOf);
  return date === undefined ? asOf : shortDate(date);
}

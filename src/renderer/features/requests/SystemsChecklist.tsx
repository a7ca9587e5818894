import { Checkbox, TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { localized } from '#shared/domain/locale.ts';
import { type SearchEntry, withSearchEntry } from './answer-draft.ts';
import classes from './CollectStep.module.css';
import { requestTexts } from './texts.ts';

interface SystemsChecklistProps {
  readonly systems: RequestView['systems'];
  readonly searched: readonly SearchEntry[];
  readonly onChange: (searched: SearchEntry[]) => void;
}

/** The systems to search; those that hold something of this person come first. */
export function SystemsChecklist({ systems, searched, onChange }: SystemsChecklistProps) {
  const t = useTexts(requestTexts);
  const language = useLanguage();
  const titleId = useId();
  const ordered = [...systems].sort(
    (a, b) =>
      b.holdsItems - a.holdsItems ||
      localized(a.name, language).localeCompare(localized(b.name, language), language),
  );
  const noted = new Set(
    searched.filter(({ done, note }) => done || note !== '').map(({ systemId }) => systemId),
  );
  const holders = ordered.filter(({ holdsItems }) => holdsItems > 0);
  const others = ordered.filter(({ holdsItems }) => holdsItems === 0);
  const done = systems.filter(({ id }) =>
    searched.some((entry) => entry.systemId === id && entry.done),
  ).length;
  const show = (some: typeof ordered) => (
    <ul className={classes.systems}>
      {some.map((system) => (
        <SystemRow
          key={system.id}
          system={system}
          entry={searched.find(({ systemId }) => systemId === system.id)}
          onChange={(parts) => onChange(withSearchEntry(searched, system.id, parts))}
        />
      ))}
    </ul>
  );
  return (
    <section className={classes.part} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h3 id={titleId}>{t('systems-title')}</h3>
        <span className="dw-muted" role="status">
          {t('systems-done', { done, all: systems.length })}
        </span>
      </div>
      <p className="dw-muted">{systems.length === 0 ? t('systems-empty') : t('systems-purpose')}</p>
      {holders.length > 0 && show(holders)}
      {others.length > 0 && (
        // Open where the owner would otherwise not see what was filled in, or see nothing at all.
        <OtherSystems
          label={t('other-systems', { count: others.length })}
          open={holders.length === 0 || others.some(({ id }) => noted.has(id))}
        >
          {show(others)}
        </OtherSystems>
      )}
    </section>
  );
}

function OtherSystems(props: {
  readonly label: string;
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  const [chosen, setChosen] = useState<boolean>();
  return (
    <details
      className={classes.others}
      open={chosen ?? props.open}
      onToggle={(event) => setChosen(event.currentTarget.open)}
    >
      <summary>{props.label}</summary>
      {props.children}
    </details>
  );
}

function SystemRow({
  system: { name, holdsItems },
  entry,
  onChange,
}: {
  readonly system: RequestView['systems'][number];
  readonly entry: SearchEntry | undefined;
  readonly onChange: (parts: Partial<SearchEntry>) => void;
}) {
  const t = useTexts(requestTexts);
  const system = localized(name, useLanguage());
  return (
    <li className={classes.system}>
      <Checkbox
        label={system}
        aria-label={t('searched-in', { system })}
        description={holdsItems > 0 ? t('holds', { count: holdsItems }) : t('holds-none')}
        checked={entry?.done ?? false}
        onChange={(event) => onChange({ done: event.currentTarget.checked })}
      />
      <TextInput
        aria-label={t('search-note', { system })}
        placeholder={t('search-note-hint')}
        value={entry?.note ?? ''}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </li>
  );
}

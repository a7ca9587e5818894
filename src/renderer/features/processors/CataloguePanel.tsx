import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { CheckField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { announce } from '#renderer/ui/status.ts';
import { words } from '#renderer/ui/words.ts';
import type { CatalogueEntry } from '#shared/contract/parties.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { dossierTexts } from './dossier-texts.ts';
import { countryInWords } from './processor-values.ts';
import classes from './processors.module.css';

interface CataloguePanelProps {
  /** The party that gets a name; undefined: a new one. */
  readonly party: ProcessorView | undefined;
  readonly onDone: (processorId: number) => void;
}

/** Products of which facts are known: one becomes a party, or names one. */
export function CataloguePanel({ party, onDone }: CataloguePanelProps) {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  const catalogue = useQuery('parties.catalogue', { language });
  const take = useCommand('parties.take-from-catalogue');
  const merge = useCommand('parties.merge');
  const [search, setSearch] = useState('');
  const [withSystem, setWithSystem] = useState(true);
  const wanted = search.trim().toLowerCase();
  const shown = catalogue.data?.filter(({ product, legalName }) =>
    `${product} ${legalName}`.toLowerCase().includes(wanted),
  );

  async function choose({ id, product, processorId }: CatalogueEntry) {
    if (party !== undefined && processorId !== null) {
      if (!(await merge.run({ processorId: party.id, intoId: processorId }))) return;
      announce(t('catalogue-merged', { product }));
      onDone(processorId);
      return;
    }
    const taken = await take.run({
      catalogueId: id,
      language,
      processorId: party?.id ?? null,
      withSystem,
    });
    if (taken === undefined) return;
    announce(t(party === undefined ? 'catalogue-added' : 'catalogue-named', { product }));
    onDone(taken.id);
  }

  return (
    <div className={classes.list}>
      <p>
        {party === undefined
          ? t('catalogue-purpose')
          : t('catalogue-name-purpose', { name: party.name })}
      </p>
      <TextInput
        type="search"
        data-autofocus
        label={t('catalogue-search')}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
      />
      {(party === undefined || party.systems.length === 0) && (
        <CheckField
          label={t('catalogue-system')}
          value={withSystem}
          onChange={setWithSystem}
          problem={undefined}
        />
      )}
      <ErrorNotice error={catalogue.error ?? take.error ?? merge.error} />
      {shown === undefined && !catalogue.error && <Loading lines={6} />}
      {shown?.length === 0 && <p className="dw-muted">{t('catalogue-none')}</p>}
      {shown !== undefined && shown.length > 0 && (
        <ul className={classes.entries}>
          {shown.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              party={party}
              running={take.running || merge.running}
              onChoose={() => void choose(entry)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface EntryProps {
  readonly entry: CatalogueEntry;
  readonly party: ProcessorView | undefined;
  readonly running: boolean;
  readonly onChoose: () => void;
}

function Entry({ entry, party, running, onChoose }: EntryProps) {
  const t = useTexts(dossierTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const { product } = entry;
  const present = entry.processorId !== null;
  // A party cannot be merged with itself, and what is there is not added twice.
  const can = party === undefined ? !present : entry.processorId !== party.id;
  const verb = party === undefined ? 'add' : present ? 'merge' : 'is';
  return (
    <li>
      <span className={classes.stack}>
        <span className={classes.strong}>{product}</span>
        <span className="dw-muted">
          {[entry.legalName, countryInWords(entry.country, language), w(`role.${entry.role}`)]
            .filter((text) => text !== '')
            .join(' · ')}
        </span>
        <span className="dw-muted">
          {present ? t('catalogue-present') : t('catalogue-facts', { count: entry.facts })}
        </span>
      </span>
      {can && (
        <Button
          variant="default"
          size="xs"
          disabled={running}
          aria-label={t(`catalogue-${verb}-of`, { product })}
          onClick={onChoose}
        >
          {t(`catalogue-${verb}`)}
        </Button>
      )}
    </li>
  );
}

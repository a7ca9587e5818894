/** The columns of each kind of row in the preview. */
import { useMemo } from 'react';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { ImportPreviewRow } from '#shared/contract/import-views.ts';
import { speakBytes } from './bytes.ts';
import { Doubts, doubtsAt } from './Doubts.tsx';
import { formatWords } from './format-words.ts';
import classes from './imports.module.css';
import {
  PartyChoice,
  PartyContacts,
  PartyName,
  PartyPlace,
  PartyRelations,
} from './PartyCells.tsx';
import { useParamWords, usePlaceWords } from './param-words.ts';
import { previewTexts } from './preview-texts.ts';
import { refusalWords } from './refusal-words.ts';

type Section = ImportPreviewRow['section'];
export type RowIn<S extends Section> = Extract<ImportPreviewRow, { section: S }>;
type Columns<S extends Section> = readonly Column<RowIn<S>>[];

/** The columns for the rows of one section. */
export function usePreviewColumns(section: Section): readonly Column<ImportPreviewRow>[] {
  const all = {
    parties: useParties(),
    consents: useConsents(),
    events: useEvents(),
    holdings: useHoldings(),
    rejected: useRejected(),
  };
  // A list holds rows of its own section only.
  return all[section] as unknown as readonly Column<ImportPreviewRow>[];
}

function useParties(): Columns<'parties'> {
  const t = useTexts(previewTexts);
  return useMemo<Columns<'parties'>>(
    () => [
      {
        key: 'name',
        header: t('name'),
        width: 'minmax(170px, 1.4fr)',
        cell: (row) => <PartyName party={row} />,
      },
      {
        key: 'contact',
        header: t('contact'),
        width: 'minmax(180px, 1.6fr)',
        cell: (row) => <PartyContacts party={row} />,
      },
      {
        key: 'relation',
        header: t('relation'),
        width: 'minmax(120px, 1fr)',
        cell: (row) => <PartyRelations party={row} />,
      },
      {
        key: 'where',
        header: t('where'),
        width: 'minmax(130px, 1fr)',
        cell: (row) => <PartyPlace party={row} />,
      },
      {
        key: 'choice',
        header: t('choice'),
        width: 'minmax(150px, 1fr)',
        cell: (row) => <PartyChoice party={row} />,
      },
    ],
    [t],
  );
}

function useConsents(): Columns<'consents'> {
  const t = useTexts(previewTexts);
  const f = useTexts(formatWords);
  return useMemo<Columns<'consents'>>(
    () => [
      { key: 'of', header: t('person'), width: 'minmax(150px, 1.2fr)', cell: ({ of }) => of },
      {
        key: 'topic',
        header: t('topic'),
        width: 'minmax(110px, 1fr)',
        cell: ({ topic }) => topic || t('topic-none'),
      },
      {
        key: 'state',
        header: t('state'),
        width: 'minmax(140px, 1.2fr)',
        cell: ({ state, doubts }) => (
          <span className={classes.cell}>
            {f(`state.${state}`)}
            <Doubts doubts={without(doubts, 'given', 'ended', 'proof')} />
          </span>
        ),
      },
      {
        key: 'given',
        header: t('given'),
        width: 'minmax(120px, 1fr)',
        cell: ({ givenOn, givenHow, doubts }) => (
          <span className={classes.cell}>
            <DateText date={givenOn} as="short" />
            {givenHow !== '' && <span className={classes.small}>{givenHow}</span>}
            <Doubts doubts={doubtsAt(doubts, 'given')} />
          </span>
        ),
      },
      {
        key: 'ended',
        header: t('ended'),
        width: 'minmax(120px, 1fr)',
        cell: ({ endedOn, endedHow, doubts }) => (
          <span className={classes.cell}>
            <DateText date={endedOn} as="short" />
            {endedHow !== '' && <span className={classes.small}>{endedHow}</span>}
            <Doubts doubts={doubtsAt(doubts, 'ended')} />
          </span>
        ),
      },
      {
        key: 'proof',
        header: t('proof'),
        width: 'minmax(130px, 1.2fr)',
        cell: ({ proof, evidence, doubts }) => (
          <span className={classes.cell}>
            {f(`proof.${proof}`)}
            {evidence !== '' && <span className={classes.small}>{evidence}</span>}
            <Doubts doubts={doubtsAt(doubts, 'proof')} />
          </span>
        ),
      },
    ],
    [t, f],
  );
}

function useEvents(): Columns<'events'> {
  const t = useTexts(previewTexts);
  const w = useTexts(words);
  const placeWords = usePlaceWords();
  return useMemo<Columns<'events'>>(
    () => [
      { key: 'of', header: t('person'), width: 'minmax(150px, 1.4fr)', cell: ({ of }) => of },
      {
        key: 'kind',
        header: t('event'),
        width: 'minmax(140px, 1.2fr)',
        cell: ({ kind, doubts }) => (
          <span className={classes.cell}>
            {w(`event.${kind}`)}
            <Doubts doubts={without(doubts, 'on')} />
          </span>
        ),
      },
      {
        key: 'on',
        header: t('on-day'),
        width: 'minmax(130px, 1fr)',
        cell: ({ on, doubts }) => (
          <span className={classes.cell}>
            <DateText date={on} as="short" />
            <Doubts doubts={doubtsAt(doubts, 'on')} />
          </span>
        ),
      },
      { key: 'source', header: t('source'), cell: ({ source }) => source },
      { key: 'where', header: t('where'), cell: placeWords },
    ],
    [t, w, placeWords],
  );
}

function useHoldings(): Columns<'holdings'> {
  const t = useTexts(previewTexts);
  const language = useLanguage();
  return useMemo<Columns<'holdings'>>(
    () => [
      { key: 'name', header: t('object'), width: 'minmax(240px, 3fr)', cell: ({ name }) => name },
      {
        key: 'bytes',
        header: t('size'),
        width: '110px',
        align: 'end',
        cell: ({ bytes }) => (bytes === null ? '' : speakBytes(bytes, language)),
      },
      {
        key: 'modified',
        header: t('modified'),
        width: '120px',
        cell: ({ modifiedOn }) => <DateText date={modifiedOn} as="short" />,
      },
      {
        key: 'locked',
        header: t('locked'),
        width: '150px',
        cell: ({ lockedUntilOn, legalHold }) => (
          <span className={classes.cell}>
            {lockedUntilOn !== null && <DateText date={lockedUntilOn} as="short" />}
            {legalHold && t('legal-hold')}
          </span>
        ),
      },
    ],
    [t, language],
  );
}

function useRejected(): Columns<'rejected'> {
  const t = useTexts(previewTexts);
  const r = useTexts(refusalWords);
  const placeWords = usePlaceWords();
  const paramWords = useParamWords();
  return useMemo<Columns<'rejected'>>(
    () => [
      { key: 'where', header: t('where'), width: 'minmax(140px, 1fr)', cell: placeWords },
      {
        key: 'why',
        header: t('why'),
        width: 'minmax(240px, 3fr)',
        cell: ({ code, params }) => (
          <span className={classes.cell}>
            {r(code)}
            <span className={classes.small}>{paramWords(params)}</span>
          </span>
        ),
      },
    ],
    [t, r, placeWords, paramWords],
  );
}

/** The doubts that stand nowhere else. */
function without(doubts: RowIn<'consents'>['doubts'], ...fields: readonly string[]) {
  const elsewhere = doubtsAt(doubts, ...fields);
  return doubts.filter((doubt) => !elsewhere.includes(doubt));
}

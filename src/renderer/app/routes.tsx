/**
 * The screens behind the lock. Each is a chunk of its own; an address holds ids
 * only, never a name. The address is the part behind the `#`.
 */
import { type ComponentType, createElement, lazy, useState } from 'react';
import type { MeasuresPart } from '#renderer/features/measures/MeasuresScreen.tsx';
import type { Input } from '#shared/contract/index.ts';
import type { ScreenTitle } from './shell/texts.ts';

export type DueList = Input<'due.list'>['list'];
// Types only: the schemas of the contract stay out of the page's first chunk.
const DUE_LISTS: readonly DueList[] = ['due', 'soon', 'start-missing', 'undecided', 'held'];

interface LaterScreen<P extends object> {
  (props: P): React.ReactNode;
  /** Fetches its chunk, so that opening it need not wait. */
  readonly fetch: () => Promise<unknown>;
}

function screen<P extends object>(load: () => Promise<ComponentType<P>>): LaterScreen<P> {
  let loaded: ComponentType<P> | undefined;
  async function fetch() {
    loaded = await load();
    return { default: loaded };
  }
  const Later: ComponentType<P> = lazy(fetch);
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each screen, not while drawing
  function Screen(props: P) {
    // What was fetched before is shown without the grey lines in between.
    const [Shown] = useState(() => loaded ?? Later);
    return createElement(Shown, props);
  }
  return Object.assign(Screen, { fetch });
}

const Today = screen(
  async () => (await import('#renderer/features/today/TodayScreen.tsx')).TodayScreen,
);
const Due = screen<{ list: DueList }>(
  async () => (await import('#renderer/features/today/DueListScreen.tsx')).DueListScreen,
);
const Persons = screen<{ systemId?: number }>(
  async () => (await import('#renderer/features/persons/PersonsScreen.tsx')).PersonsScreen,
);
const Person = screen<{ personId: number }>(
  async () => (await import('#renderer/features/person/PersonScreen.tsx')).PersonScreen,
);
const Requests = screen(
  async () => (await import('#renderer/features/request-list/RequestsScreen.tsx')).RequestsScreen,
);
const Intake = screen<{ personId?: number }>(
  async () => (await import('#renderer/features/intake/IntakeScreen.tsx')).IntakeScreen,
);
const Request = screen<{ requestId: number }>(
  async () => (await import('#renderer/features/requests/RequestScreen.tsx')).RequestScreen,
);
const Letter = screen<{ letterId: number }>(
  async () => (await import('#renderer/features/requests/LetterScreen.tsx')).LetterScreen,
);
const Disposals = screen(
  async () => (await import('#renderer/features/disposal/DisposalsScreen.tsx')).DisposalsScreen,
);
const Disposal = screen<{ disposalId: number }>(
  async () => (await import('#renderer/features/disposal/DisposalScreen.tsx')).DisposalScreen,
);
const Consents = screen(
  async () => (await import('#renderer/features/consents/ConsentsScreen.tsx')).ConsentsScreen,
);
const Rules = screen<{ open?: boolean }>(
  async () => (await import('#renderer/features/rules/RulesScreen.tsx')).RulesScreen,
);
const Promises = screen(
  async () => (await import('#renderer/features/promises/PromisesScreen.tsx')).PromisesScreen,
);
const Processors = screen(
  async () => (await import('#renderer/features/processors/ProcessorsScreen.tsx')).ProcessorsScreen,
);
const Party = screen<{ processorId: number }>(
  async () => (await import('#renderer/features/processors/PartyScreen.tsx')).PartyScreen,
);
const PartyPersons = screen<{ processorId: number }>(
  async () =>
    (await import('#renderer/features/processors/PartyPersonsScreen.tsx')).PartyPersonsScreen,
);
const Processing = screen(
  async () => (await import('#renderer/features/processing/ProcessingScreen.tsx')).ProcessingScreen,
);
const Breaches = screen(
  async () => (await import('#renderer/features/breaches/BreachesScreen.tsx')).BreachesScreen,
);
const Breach = screen<{ breachId: number }>(
  async () => (await import('#renderer/features/breaches/BreachScreen.tsx')).BreachScreen,
);
const Imports = screen(
  async () => (await import('#renderer/features/imports/ImportsScreen.tsx')).ImportsScreen,
);
const Import = screen<{ importId: number }>(
  async () => (await import('#renderer/features/imports/ReportScreen.tsx')).ReportScreen,
);
const Journal = screen(
  async () => (await import('#renderer/features/journal/JournalScreen.tsx')).JournalScreen,
);
const Duties = screen(
  async () => (await import('#renderer/features/duties/DutiesScreen.tsx')).DutiesScreen,
);
const Gaps = screen(
  async () => (await import('#renderer/features/gaps/GapsScreen.tsx')).GapsScreen,
);
const Statement = screen(
  async () => (await import('#renderer/features/statement/StatementScreen.tsx')).StatementScreen,
);
const Measures = screen<{ part?: MeasuresPart; personId?: number }>(
  async () => (await import('#renderer/features/measures/MeasuresScreen.tsx')).MeasuresScreen,
);
const Settings = screen(
  async () => (await import('#renderer/features/settings/SettingsScreen.tsx')).SettingsScreen,
);
const Help = screen(
  async () => (await import('#renderer/features/help/HelpScreen.tsx')).HelpScreen,
);

/** What is opened most comes first. */
const FETCHED_AHEAD = [
  Persons,
  Person,
  Due,
  Requests,
  Disposals,
  Consents,
  Rules,
  Promises,
  Processors,
  Duties,
  Journal,
  Settings,
  Help,
  Processing,
  Breaches,
  Measures,
  Statement,
  Imports,
];

/** Fetches the screens of the menu while the page has nothing else to do; returns what stops it. */
export function fetchScreensWhenIdle(): () => void {
  // Outside a browser nothing is ever idle.
  if (typeof requestIdleCallback === 'undefined') return () => undefined;
  const rest = [...FETCHED_AHEAD];
  let waiting = 0;
  function next() {
    // One that cannot be fetched now is tried again, and complained of, when it is opened.
    rest
      .shift()
      ?.fetch()
      .catch(() => undefined)
      .then(wait);
  }
  function wait() {
    if (rest.length > 0) waiting = requestIdleCallback(next);
  }
  wait();
  return () => {
    rest.length = 0;
    cancelIdleCallback(waiting);
  };
}

type Parameters = Readonly<Record<string, string | undefined>>;

export interface RouteEntry {
  readonly path: string;
  /** Key of the title in the shell's texts; also the title of the window. */
  readonly title: ScreenTitle;
  /** The screen, or null when the address makes no sense. */
  readonly show: (parameters: Parameters) => React.ReactNode;
}

/** A row id from an address; undefined for anything else. */
export function readId(text: string | undefined): number | undefined {
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) return undefined;
  return Number(text);
}

function withId(text: string | undefined, show: (id: number) => React.ReactNode): React.ReactNode {
  const id = readId(text);
  return id === undefined ? null : show(id);
}

export const ROUTES: readonly RouteEntry[] = [
  { path: '/', title: 'today', show: () => <Today /> },
  {
    path: '/due/:list',
    title: 'due',
    show: ({ list }) => {
      const known = DUE_LISTS.find((name) => name === list);
      return known === undefined ? null : <Due key={known} list={known} />;
    },
  },
  { path: '/persons', title: 'persons', show: () => <Persons /> },
  {
    path: '/persons/system/:systemId',
    title: 'persons',
    show: ({ systemId }) => withId(systemId, (id) => <Persons key={id} systemId={id} />),
  },
  {
    path: '/persons/:personId',
    title: 'person',
    show: ({ personId }) => withId(personId, (id) => <Person key={id} personId={id} />),
  },
  { path: '/requests', title: 'requests', show: () => <Requests /> },
  { path: '/requests/new', title: 'new-request', show: () => <Intake /> },
  {
    path: '/requests/new/:personId',
    title: 'new-request',
    show: ({ personId }) => withId(personId, (id) => <Intake key={id} personId={id} />),
  },
  {
    path: '/requests/:requestId',
    title: 'request',
    show: ({ requestId }) => withId(requestId, (id) => <Request key={id} requestId={id} />),
  },
  {
    path: '/letters/:letterId',
    title: 'letter',
    show: ({ letterId }) => withId(letterId, (id) => <Letter key={id} letterId={id} />),
  },
  { path: '/disposal', title: 'disposals', show: () => <Disposals /> },
  {
    path: '/disposal/:disposalId',
    title: 'disposal',
    show: ({ disposalId }) => withId(disposalId, (id) => <Disposal key={id} disposalId={id} />),
  },
  { path: '/consents', title: 'consents', show: () => <Consents /> },
  { path: '/rules', title: 'rules', show: () => <Rules /> },
  { path: '/rules/open', title: 'rules', show: () => <Rules open /> },
  { path: '/promises', title: 'promises', show: () => <Promises /> },
  { path: '/processors', title: 'processors', show: () => <Processors /> },
  {
    path: '/processors/:processorId',
    title: 'party',
    show: ({ processorId }) => withId(processorId, (id) => <Party key={id} processorId={id} />),
  },
  {
    path: '/processors/:processorId/persons',
    title: 'party-persons',
    show: ({ processorId }) =>
      withId(processorId, (id) => <PartyPersons key={id} processorId={id} />),
  },
  { path: '/processing', title: 'processing', show: () => <Processing /> },
  { path: '/breaches', title: 'breaches', show: () => <Breaches /> },
  {
    path: '/breaches/:breachId',
    title: 'breach',
    show: ({ breachId }) => withId(breachId, (id) => <Breach key={id} breachId={id} />),
  },
  { path: '/duties', title: 'duties', show: () => <Duties /> },
  { path: '/gaps', title: 'gaps', show: () => <Gaps /> },
  { path: '/statement', title: 'statement', show: () => <Statement /> },
  { path: '/measures', title: 'measures', show: () => <Measures /> },
  ...(['systems', 'authorisations', 'disclosures', 'access'] as const).map((part) => ({
    path: `/measures/${part}`,
    title: 'measures' as const,
    show: () => <Measures key={part} part={part} />,
  })),
  {
    path: '/measures/disclosures/:personId',
    title: 'measures',
    show: ({ personId }) =>
      withId(personId, (id) => <Measures key={id} part="disclosures" personId={id} />),
  },
  { path: '/imports', title: 'imports', show: () => <Imports /> },
  {
    path: '/imports/:importId',
    title: 'import',
    show: ({ importId }) => withId(importId, (id) => <Import key={id} importId={id} />),
  },
  { path: '/journal', title: 'journal', show: () => <Journal /> },
  { path: '/settings', title: 'settings', show: () => <Settings /> },
  { path: '/help', title: 'help', show: () => <Help /> },
];

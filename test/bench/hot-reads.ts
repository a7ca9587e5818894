/** The reads behind what an owner looks at often, each as the screen asks it. */
import type { Input, RegisterMethodName } from '#shared/contract/index.ts';
import type { BenchRegister } from './open-register.ts';

export interface HotRead {
  readonly name: string;
  readonly ask: (register: Pick<BenchRegister, 'call'>) => Promise<unknown>;
}

function read<M extends RegisterMethodName>(method: M, input: Input<M>, of = ''): HotRead {
  return {
    name: of === '' ? method : `${method} ${of}`,
    ask: ({ call }) => call(method, input),
  };
}

/** What a register of any size has to answer at once; with one of its systems and of its parties. */
export function hotReads(systemId: number, processorId: number): HotRead[] {
  const lists = ['due', 'soon', 'start-missing', 'undecided', 'held'] as const;
  return [
    read('today.get', { language: 'nl' }),
    read('persons.list', { search: '' }),
    ...['b', 'berg', 'jan ber', 'bers.12'].map((search) =>
      read('persons.list', { search }, `"${search}"`),
    ),
    ...lists.map((filter) => read('persons.list', { search: '', filter }, filter)),
    read('persons.list', { search: '', relation: 'prospect' }, 'prospects'),
    read('persons.list', { search: '', systemId }, 'of a system'),
    ...[null, ...lists].map((filter) =>
      read('persons.count', { search: '', filter }, filter ?? 'all'),
    ),
    ...lists.map((list) => read('due.list', { list, language: 'nl' }, list)),
    read('consents.topics', {}),
    read('consents.list', { topicId: null }),
    read('processors.list', {}),
    read('systems.list', {}),
    read('rules.list', { language: 'nl' }),
    read('requests.list', { show: 'open' }),
    read('disposals.list', {}),
    read('journal.list', {}),
    read('promises.list', {}),
    read('statement.get', { language: 'nl' }),
    read('processing.list', { language: 'nl' }),
    read('gaps.list', {}),
    read('parties.persons', { processorId }),
    read('rules.conflicts', { language: 'nl' }),
    read('publications.list', { personId: null }),
    read('organisations.list', {}),
  ];
}

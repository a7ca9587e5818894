/** Which parties are told of what (GDPR art. 19), and how far that is. */
import type { Request } from './request.ts';

type Notice = Request['notices'][number];
export type NoticeSubject = Notice['about'];

export interface PartyToTell {
  readonly processorId: number;
  readonly name: string;
  readonly about: NoticeSubject;
  /** What was recorded; undefined when nothing was. */
  readonly notice: Notice | undefined;
}

type Told = Pick<Request, 'recipients' | 'notices' | 'changes' | 'restrictions'>;

/**
 * Every party with each change it is told of. A restriction that has ended is news to nobody;
 * that it ended is told to who heard of it; parties that no longer hold data stay as long as something is recorded of them.
 */
export function listPartiesToTell(request: Told): PartyToTell[] {
  return subjectsOf(request).flatMap((about) => partiesOf(request, about));
}

/** Neither told, nor left out with a reason. */
export function isUntold({ notice }: PartyToTell): boolean {
  return notice === undefined || (notice.toldOn === null && notice.whyNot === '');
}

/** How many parties have still to hear of one kind of change. */
export function countUntold(request: Told, about: NoticeSubject): number {
  return listPartiesToTell(request).filter((party) => party.about === about && isUntold(party))
    .length;
}

function subjectsOf({ changes, restrictions, notices }: Told): NoticeSubject[] {
  const isTold = (about: NoticeSubject) => notices.some((notice) => notice.about === about);
  const subjects: NoticeSubject[] = [];
  if (changes.length > 0) subjects.push('rectification');
  if (restrictions.some(({ toOn }) => toOn === null) || isTold('restriction')) {
    subjects.push('restriction');
  }
  if (restrictions.some(({ toOn }) => toOn !== null)) subjects.push('restriction-lifted');
  return subjects;
}

function partiesOf({ recipients, notices }: Told, about: NoticeSubject): PartyToTell[] {
  const recorded = notices.filter((notice) => notice.about === about);
  const heard = new Set(
    notices
      .filter((notice) => notice.about === 'restriction' && notice.toldOn !== null)
      .map(({ processorId }) => processorId),
  );
  const names = new Map(
    recipients
      .filter(({ id }) => about !== 'restriction-lifted' || heard.has(id))
      .map(({ id, name }) => [id, name]),
  );
  for (const { processorId, name } of recorded) names.set(processorId, name);
  return [...names].map(([processorId, name]) => ({
    processorId,
    name,
    about,
    notice: recorded.find((notice) => notice.processorId === processorId),
  }));
}

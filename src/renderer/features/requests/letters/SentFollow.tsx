import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { letterListTexts } from './letter-list-texts.ts';

export interface SentFollowProps {
  readonly kind: string;
  /** The dates of the request, where they are at hand. */
  readonly deadline?: RequestView['deadline'] | undefined;
}

/** What follows from sending a letter of this kind; nothing when nothing does. */
export function SentFollow({ kind, deadline }: SentFollowProps) {
  const t = useTexts(letterListTexts);
  if (deadline !== undefined && (kind === 'identity' || kind === 'extension')) {
    return (
      <p>
        {t(`follow.${kind}-until`)}{' '}
        <DateText date={kind === 'identity' ? deadline.answerBy : deadline.extendedDue} as="full" />
        .
      </p>
    );
  }
  const key = followOf(kind);
  return key === undefined ? null : <p>{t(key)}</p>;
}

/** Letters that only tell something on the way: nothing follows from sending them. */
const NOTHING_FOLLOWS: readonly string[] = ['ack', 'fee.notice', 'recipients.tell'];

function followOf(kind: string) {
  switch (kind) {
    case 'identity':
    case 'extension':
    case 'restriction.off':
    case 'recipients.notify':
      return `follow.${kind}` as const;
    case 'processor.deleteOne':
    case 'processor.deleteAll':
      return 'follow.processor';
    default:
      return NOTHING_FOLLOWS.includes(kind) ? undefined : 'follow.answer';
  }
}

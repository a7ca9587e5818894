/** The states of a disposal: what happens with an item, how far a run is, how far a task is. */
import {
  IconAlarm,
  IconArchive,
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconEye,
  IconHandStop,
  IconListCheck,
  IconScissors,
  IconSend,
  IconThumbUp,
  IconTrash,
  IconUserOff,
} from '@tabler/icons-react';
import type { DisposalStatus, Outcome, TaskStatus } from '#shared/domain/disposal/language.ts';
import { useTexts } from './i18n.ts';
import { Badge, type Tone } from './StateBadge.tsx';
import { words } from './words.ts';

interface Look {
  readonly tone: Tone;
  readonly Icon: typeof IconCheck;
}

const OUTCOME_LOOKS: Record<Outcome, Look> = {
  erase: { tone: 'red', Icon: IconTrash },
  anonymise: { tone: 'blue', Icon: IconUserOff },
  reduce: { tone: 'stripe', Icon: IconScissors },
  keep: { tone: 'neutral', Icon: IconArchive },
};

const RUN_LOOKS: Record<DisposalStatus, Look> = {
  proposed: { tone: 'amber', Icon: IconListCheck },
  approved: { tone: 'amber', Icon: IconThumbUp },
  'carried-out': { tone: 'blue', Icon: IconSend },
  done: { tone: 'grey', Icon: IconCheck },
  cancelled: { tone: 'grey', Icon: IconBan },
};

/** `overdue`: sent and not confirmed in time. `review`: an exception to look at again. */
type ShownTask = TaskStatus | 'overdue' | 'review';

const TASK_LOOKS: Record<ShownTask, Look> = {
  open: { tone: 'amber', Icon: IconCircleDashed },
  sent: { tone: 'blue', Icon: IconSend },
  overdue: { tone: 'red', Icon: IconAlarm },
  confirmed: { tone: 'grey', Icon: IconCheck },
  excepted: { tone: 'violet', Icon: IconHandStop },
  review: { tone: 'amber', Icon: IconEye },
};

interface OutcomeBadgeProps {
  readonly outcome: Outcome;
  /** It has happened already. */
  readonly done?: boolean;
}

/** What happens with an item, or what happened with it. */
export function OutcomeBadge({ outcome, done = false }: OutcomeBadgeProps) {
  const t = useTexts(words);
  return (
    <Badge
      {...OUTCOME_LOOKS[outcome]}
      name={done ? t(`outcome-done.${outcome}`) : t(`outcome.${outcome}`)}
      help={done ? t(`outcome-done-help.${outcome}`) : t(`outcome-help.${outcome}`)}
    />
  );
}

/** How far a run is. */
export function RunBadge({ status }: { readonly status: DisposalStatus }) {
  const t = useTexts(words);
  return <Badge {...RUN_LOOKS[status]} name={t(`run.${status}`)} help={t(`run-help.${status}`)} />;
}

/** How far a task at another system is. */
export function TaskBadge({
  task: { status, overdue },
}: {
  readonly task: { readonly status: TaskStatus; readonly overdue: boolean };
}) {
  const t = useTexts(words);
  const late = status === 'sent' ? 'overdue' : 'review';
  const shown = overdue ? late : status;
  return <Badge {...TASK_LOOKS[shown]} name={t(`task.${shown}`)} help={t(`task-help.${shown}`)} />;
}

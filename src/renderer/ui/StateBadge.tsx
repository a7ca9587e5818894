import {
  IconAlertTriangle,
  IconBan,
  IconBolt,
  IconCalendarOff,
  IconCheck,
  IconClock,
  IconHandStop,
  IconHelpCircle,
  IconHourglass,
  IconLock,
  IconMessageQuestion,
  IconPlayerPause,
  IconShieldHalf,
} from '@tabler/icons-react';
import { addDays, type PlainDate } from '#shared/domain/calendar.ts';
import type { RetentionState } from '#shared/domain/retention/language.ts';
import { useTexts } from './i18n.ts';
import classes from './StateBadge.module.css';
import { words } from './words.ts';

/** What the screen calls a state: those of the rules, and two of the screen itself. */
export type ShownState = RetentionState | 'soon' | 'erased';

export type Tone = 'red' | 'amber' | 'neutral' | 'blue' | 'violet' | 'grey' | 'stripe' | 'outline';

const LOOKS: Record<ShownState, { tone: Tone; Icon: typeof IconClock }> = {
  due: { tone: 'red', Icon: IconAlertTriangle },
  immediate: { tone: 'red', Icon: IconBolt },
  'never-store': { tone: 'red', Icon: IconBan },
  soon: { tone: 'amber', Icon: IconHourglass },
  running: { tone: 'neutral', Icon: IconClock },
  'not-started': { tone: 'blue', Icon: IconPlayerPause },
  held: { tone: 'violet', Icon: IconLock },
  restricted: { tone: 'stripe', Icon: IconShieldHalf },
  'start-missing': { tone: 'outline', Icon: IconCalendarOff },
  undecided: { tone: 'outline', Icon: IconHelpCircle },
  'until-objection': { tone: 'neutral', Icon: IconHandStop },
  'on-request': { tone: 'neutral', Icon: IconMessageQuestion },
  erased: { tone: 'grey', Icon: IconCheck },
};

export const SHOWN_STATES = Object.keys(LOOKS) as ShownState[];

/** `soon` when a running item falls due within the warning term, else the state itself. */
export function shownState(
  verdict: { readonly state: RetentionState; readonly dueOn: PlainDate | null },
  today: PlainDate,
  warningDays: number,
): ShownState {
  const { state, dueOn } = verdict;
  if (state !== 'running' || dueOn === null) return state;
  return dueOn <= addDays(today, warningDays) ? 'soon' : state;
}

/** A state in a word with its icon and colour; the colour is never alone. */
export function StateBadge({ state }: { readonly state: ShownState }) {
  const t = useTexts(words);
  return <Badge {...LOOKS[state]} name={t(`state.${state}`)} help={t(`state-help.${state}`)} />;
}

interface BadgeProps {
  readonly tone: Tone;
  readonly Icon: typeof IconClock;
  readonly name: string;
  /** What the state means, on hover. */
  readonly help: string;
}

/** How every state looks. Screens use the badges that are made of it. */
export function Badge({ tone, Icon, name, help }: BadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone} title={help}>
      <Icon size={14} stroke={1.8} aria-hidden="true" />
      {name}
    </span>
  );
}

import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconHelpCircle,
  IconHourglass,
} from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Badge, type Tone } from '#renderer/ui/StateBadge.tsx';
import type { DutyState } from '#shared/domain/duties.ts';
import { dutiesTexts } from './texts.ts';

const LOOKS: Record<DutyState, { readonly tone: Tone; readonly Icon: typeof IconClock }> = {
  overdue: { tone: 'red', Icon: IconAlertTriangle },
  due: { tone: 'red', Icon: IconAlertTriangle },
  undecided: { tone: 'outline', Icon: IconHelpCircle },
  soon: { tone: 'amber', Icon: IconHourglass },
  planned: { tone: 'neutral', Icon: IconClock },
  ended: { tone: 'grey', Icon: IconCheck },
};

/** How a duty stands, in a word with its icon and colour. */
export function DutyBadge({ state }: { readonly state: DutyState }) {
  const t = useTexts(dutiesTexts);
  return <Badge {...LOOKS[state]} name={t(`state-${state}`)} help={t(`help-${state}`)} />;
}

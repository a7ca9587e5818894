import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconEyeOff,
  IconHourglass,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Badge, type Tone } from '#renderer/ui/StateBadge.tsx';
import type { MeasureState } from '#shared/domain/measures.ts';
import { measuresTexts } from './texts.ts';

const LOOKS: Record<MeasureState, { readonly tone: Tone; readonly Icon: typeof IconClock }> = {
  expired: { tone: 'red', Icon: IconAlertTriangle },
  unchecked: { tone: 'outline', Icon: IconEyeOff },
  expiring: { tone: 'amber', Icon: IconHourglass },
  waiting: { tone: 'blue', Icon: IconClock },
  'in-force': { tone: 'neutral', Icon: IconShieldCheck },
  ended: { tone: 'grey', Icon: IconCheck },
};

/** How a measure stands, in a word with its icon and colour. */
export function MeasureBadge({ state }: { readonly state: MeasureState }) {
  const t = useTexts(measuresTexts);
  return <Badge {...LOOKS[state]} name={t(`state-${state}`)} help={t(`help-${state}`)} />;
}

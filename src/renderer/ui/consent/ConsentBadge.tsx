import {
  IconAlertTriangle,
  IconCalendarOff,
  IconCheck,
  IconHelpCircle,
  IconHourglass,
  IconX,
} from '@tabler/icons-react';
import type { ConsentState } from '#shared/domain/consent.ts';
import { useTexts } from '../i18n.ts';
import { Badge, type Tone } from '../StateBadge.tsx';
import { consentTexts } from './texts.ts';

const LOOKS: Record<ConsentState, { tone: Tone; Icon: typeof IconCheck }> = {
  given: { tone: 'neutral', Icon: IconCheck },
  expiring: { tone: 'amber', Icon: IconHourglass },
  expired: { tone: 'red', Icon: IconAlertTriangle },
  undated: { tone: 'outline', Icon: IconCalendarOff },
  withdrawn: { tone: 'grey', Icon: IconX },
  implied: { tone: 'outline', Icon: IconHelpCircle },
};

/** What a consent is worth today, in a word with its icon. */
export function ConsentBadge({ state }: { readonly state: ConsentState }) {
  const t = useTexts(consentTexts);
  return <Badge {...LOOKS[state]} name={t(`state.${state}`)} help={t(`state-help.${state}`)} />;
}

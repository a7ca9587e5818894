import {
  IconAlertTriangle,
  IconCheck,
  IconCircleCheck,
  IconFilePencil,
  IconHelpCircle,
  IconMail,
} from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Badge, type Tone } from '#renderer/ui/StateBadge.tsx';
import type { CaseState } from './case-state.ts';
import { breachesTexts } from './texts.ts';

const LOOKS: Record<CaseState, { readonly tone: Tone; readonly Icon: typeof IconMail }> = {
  late: { tone: 'red', Icon: IconAlertTriangle },
  authority: { tone: 'amber', Icon: IconHelpCircle },
  controller: { tone: 'amber', Icon: IconMail },
  persons: { tone: 'amber', Icon: IconMail },
  complete: { tone: 'outline', Icon: IconFilePencil },
  running: { tone: 'neutral', Icon: IconCircleCheck },
  closed: { tone: 'grey', Icon: IconCheck },
};

/** How a breach stands, in a word with its icon and colour. */
export function CaseBadge({ state }: { readonly state: CaseState }) {
  const t = useTexts(breachesTexts);
  return <Badge {...LOOKS[state]} name={t(`state-${state}`)} help={t(`help-${state}`)} />;
}

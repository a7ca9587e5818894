import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconHelpCircle,
} from '@tabler/icons-react';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Badge, type Tone } from '#renderer/ui/StateBadge.tsx';
import type { PromiseRow } from '#shared/contract/promises.ts';
import { stateWord } from '#shared/domain/promises/words.ts';
import { promisesTexts } from './texts.ts';

type State = PromiseRow['state'];

const LOOKS: Record<State, { readonly tone: Tone; readonly Icon: typeof IconHelpCircle }> = {
  kept: { tone: 'neutral', Icon: IconCircleCheck },
  'not-carried-out': { tone: 'amber', Icon: IconCircleDashed },
  'in-conflict': { tone: 'red', Icon: IconAlertTriangle },
  ambiguous: { tone: 'outline', Icon: IconHelpCircle },
};

/** How a promise stands, in a word with its icon and colour. */
export function PromiseBadge({ state }: { readonly state: State }) {
  const t = useTexts(promisesTexts);
  const language = useLanguage();
  return <Badge {...LOOKS[state]} name={stateWord(state, language)} help={t(`help-${state}`)} />;
}

/** Which panel stands open at the side; a panel opened from another returns to it. */
import { useCallback, useState } from 'react';
import type { PersonView } from '#shared/contract/persons.ts';
import type { EventKind } from '#shared/domain/retention/language.ts';
import type { Hold } from './HoldForm.tsx';

export type Panel =
  | { readonly kind: 'identity' }
  | { readonly kind: 'relation'; readonly relation?: PersonView['relations'][number] }
  | { readonly kind: 'agreement'; readonly agreement?: PersonView['agreements'][number] }
  | {
      readonly kind: 'event';
      readonly event?: PersonView['events'][number];
      readonly dataItemId: number | null;
      readonly eventKind?: EventKind;
    }
  | { readonly kind: 'hold'; readonly hold?: Hold; readonly dataItemId: number | null }
  | { readonly kind: 'release'; readonly hold: Hold }
  | { readonly kind: 'item'; readonly itemId: number }
  | { readonly kind: 'item-form'; readonly itemId: number | null }
  | { readonly kind: 'need'; readonly itemId: number }
  | { readonly kind: 'give' }
  | { readonly kind: 'consent'; readonly consent: PersonView['consents'][number] }
  | { readonly kind: 'withdraw'; readonly consent: PersonView['consents'][number] };

export interface Panels {
  readonly top: Panel | undefined;
  readonly open: (panel: Panel) => void;
  /** Back to the panel before, or closes the side. */
  readonly close: () => void;
}

export function usePanels(): Panels {
  const [stack, setStack] = useState<readonly Panel[]>([]);
  const open = useCallback((panel: Panel) => setStack((now) => [...now, panel]), []);
  const close = useCallback(() => setStack((now) => now.slice(0, -1)), []);
  return { top: stack.at(-1), open, close };
}

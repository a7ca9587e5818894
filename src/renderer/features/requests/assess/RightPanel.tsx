import type { ReactNode } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import { words } from '#renderer/ui/words.ts';
import { capital } from '#shared/domain/capital.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { DecisionState } from './DecisionState.tsx';
import type { Desk } from './desk.ts';
import { Panel } from './Panel.tsx';
import type { Request } from './request.ts';

/** What the panel of every right gets. */
export interface RightProps {
  readonly request: Request;
  readonly desk: Desk;
}

interface RightPanelProps {
  readonly request: Request;
  readonly right: DataSubjectRight;
  /** More about the decision, such as a weighing. */
  readonly details?: ReactNode;
  readonly children?: ReactNode;
}

/** One right: its name and article, what was decided, and the work on it. */
export function RightPanel({ request, right, details, children }: RightPanelProps) {
  const w = useTexts(words);
  const r = useTexts(requestWords);
  return (
    <Panel title={capital(w(`right.${right}`))} law={r(`right-law.${right}`)}>
      <DecisionState request={request} right={right}>
        {details}
      </DecisionState>
      {children}
    </Panel>
  );
}

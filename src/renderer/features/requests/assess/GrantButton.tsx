import { useCommand } from '#renderer/call/use-command.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { ActButton } from './ActButton.tsx';
import { assessTexts } from './assess-texts.ts';
import type { Outcome, Request } from './request.ts';

interface GrantButtonProps {
  readonly request: Request;
  readonly right: DataSubjectRight;
  readonly label: string;
  /** For an objection: against what it was. */
  readonly objection?: Outcome['objection'];
}

/** Records that what was asked is done. */
export function GrantButton({ request, right, label, objection = null }: GrantButtonProps) {
  const t = useTexts(assessTexts);
  const w = useTexts(words);
  const decide = useCommand('requests.decide');
  return (
    <>
      <ActButton
        command={decide}
        input={{
          requestId: request.id,
          right,
          decision: 'granted',
          ground: null,
          explanation: '',
          objection,
        }}
        label={label}
        done={t('decided', { right: w(`right.${right}`) })}
        isMain
      />
      <ErrorNotice error={decide.error} />
    </>
  );
}

import { useEffect } from 'react';
import { useToday } from '#renderer/call/session.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { WritingDesk } from '#renderer/ui/letter/WritingDesk.tsx';
import type { RequestView } from '#shared/contract/request-views.ts';
import { Law } from '../assess/Law.tsx';
import { ExtensionOver, extensionOver } from './ExtensionOver.tsx';
import { letterDeskTexts } from './letter-desk-texts.ts';
import { keptLetter, type PartyNotice, type Writing, writingKey } from './letter-kinds.ts';
import { useLetterName } from './letter-name.ts';
import classes from './letters.module.css';
import { SentPart } from './SentPart.tsx';
import { useLetterStyle } from './use-letter-style.ts';
import { useWriting } from './use-writing.ts';
import { WrittenLetter } from './WrittenLetter.tsx';

interface LetterDeskProps {
  readonly request: RequestView;
  readonly writing: Writing;
  readonly onBack: () => void;
}

/** One letter of a request: what is said in it, the page itself, keeping and sending it. */
export function LetterDesk(props: LetterDeskProps) {
  // Another letter is another desk: nothing typed for the one comes into the other.
  return <Desk key={writingKey(props.writing)} {...props} />;
}

function Desk({ request, writing, onBack }: LetterDeskProps) {
  const t = useTexts(letterDeskTexts);
  const nameOf = useLetterName();
  const today = useToday();
  const { kind, notice } = writing;
  const { form, draft } = useWriting(request, writing);
  const to = kind === 'recipients.notify' ? 'party' : request.personId;
  const { style, error } = useLetterStyle(to, form.values);
  const letter = keptLetter(request, writing);
  const over = kind === 'extension' ? extensionOver(request, today) : undefined;
  useReturnTo(writingKey(writing));

  const sent = letter && (
    <div className={classes.kept}>
      <SentPart
        letter={letter}
        deadline={request.deadline}
        channel={request.channel}
        onSent={draft.clear}
      />
    </div>
  );
  return (
    <WritingDesk
      title={nameOf({ kind, ...(notice && { notice, party: partyName(request, notice) }) })}
      purpose={t(`purpose.${kind}`)}
      backLabel={t('back')}
      onBack={onBack}
      draft={draft}
      error={error}
    >
      {style && (
        <>
          <p className={classes.law}>
            <Law text={t(`law.${kind}`)} />
          </p>
          {over === undefined ? (
            <WrittenLetter
              request={request}
              writing={writing}
              form={form}
              style={style}
              letterId={letter?.id}
              sent={sent}
            />
          ) : (
            <>
              <ExtensionOver deadline={request.deadline} because={over} />
              {sent}
            </>
          )}
        </>
      )}
    </WritingDesk>
  );
}

/** Back in the step, the button that led to this desk has the focus again. */
function useReturnTo(key: string): void {
  useEffect(
    () => () => {
      // The step that takes this place is there by then, and has placed the focus itself.
      queueMicrotask(() => document.querySelector<HTMLElement>(`[data-writing="${key}"]`)?.focus());
    },
    [key],
  );
}

function partyName(
  { recipients, notices }: Pick<RequestView, 'recipients' | 'notices'>,
  { processorId }: PartyNotice,
): string {
  return (
    recipients.find(({ id }) => id === processorId)?.name ??
    notices.find((notice) => notice.processorId === processorId)?.name ??
    ''
  );
}

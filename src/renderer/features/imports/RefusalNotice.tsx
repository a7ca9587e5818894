import { Caution } from '#renderer/ui/Caution.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { Refusal } from './desk.ts';
import { useParamWords } from './param-words.ts';
import { refusalWords } from './refusal-words.ts';

interface RefusalNoticeProps {
  readonly refusal: Refusal | undefined;
  /** What stands above it; the sentence itself without one. */
  readonly title?: string;
}

/** What is wrong with a file, and what to do about it. Nothing without a refusal. */
export function RefusalNotice({ refusal, title }: RefusalNoticeProps) {
  const t = useTexts(refusalWords);
  const paramWords = useParamWords();
  if (refusal === undefined) return null;
  const what = t(refusal.code);
  const details = paramWords(refusal.params);
  return (
    <Caution title={title ?? what} urgent>
      {title !== undefined && <p>{what}</p>}
      <p>{t(`${refusal.code}.do`)}</p>
      {details !== '' && <p className="dw-muted">{details}</p>}
    </Caution>
  );
}

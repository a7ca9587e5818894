import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { LetterEditor } from '#renderer/ui/letter/LetterEditor.tsx';
import { useLetterDraft } from '#renderer/ui/letter/use-letter-draft.ts';
import { WritingDesk } from '#renderer/ui/letter/WritingDesk.tsx';
import type { LetterForm } from '#shared/domain/letters/document.ts';
import type { LetterLocale } from '#shared/domain/locale.ts';
import { taskTexts } from './task-texts.ts';
import type { TaskGroup } from './tasks.ts';

interface PartyLetterProps {
  readonly disposalId: number;
  readonly group: TaskGroup;
  readonly onBack: () => void;
}

/** The letter to a party with all its open tasks of this run. */
export function PartyLetter({ disposalId, group, onBack }: PartyLetterProps) {
  const t = useTexts(taskTexts);
  const settings = useQuery('settings.get', {});
  const writing = useLetterDraft(`disposal:${disposalId}:${group.key}:letter`);
  const locale = writing.chosen.locale ?? settings.data?.letterLocale;
  // A business is addressed formally unless the owner chooses otherwise.
  const form = writing.chosen.form ?? 'formal';
  return (
    <WritingDesk
      title={t('letter-to', { party: group.name })}
      purpose={t('letter-purpose')}
      backLabel={t('letter-back')}
      onBack={onBack}
      draft={writing.draft}
      error={settings.error}
    >
      {locale !== undefined && group.processorId !== null && (
        <Editor {...{ disposalId, group, locale, form, writing }} processorId={group.processorId} />
      )}
    </WritingDesk>
  );
}

interface EditorProps {
  readonly disposalId: number;
  readonly processorId: number;
  readonly group: TaskGroup;
  readonly locale: LetterLocale;
  readonly form: LetterForm;
  readonly writing: ReturnType<typeof useLetterDraft>;
}

function Editor({ disposalId, processorId, group, locale, form, writing }: EditorProps) {
  const composed = useQuery('disposal-tasks.compose-letter', {
    disposalId,
    processorId,
    locale,
    form,
  });
  const create = useCommand('disposal-tasks.create-letter');
  return (
    <LetterEditor
      composed={composed}
      locale={locale}
      form={form}
      onVersion={writing.onVersion}
      edits={writing.chosen.edits}
      onEdits={writing.onEdits}
      keeping={{
        letterId: group.tasks.find(({ letterId }) => letterId !== null)?.letterId ?? undefined,
        personId: null,
        onKeep: (document) => create.run({ disposalId, processorId, document }),
        running: create.running,
        error: create.error,
      }}
    />
  );
}

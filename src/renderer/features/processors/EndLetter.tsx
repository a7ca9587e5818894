import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { LetterEditor } from '#renderer/ui/letter/LetterEditor.tsx';
import { useLetterDraft } from '#renderer/ui/letter/use-letter-draft.ts';
import { WritingDesk } from '#renderer/ui/letter/WritingDesk.tsx';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { dossierTexts } from './dossier-texts.ts';

interface EndLetterProps {
  readonly party: ProcessorView;
  readonly onBack: () => void;
}

/** The letter in which the owner chooses erasure or return (GDPR art. 28(3)(g)). */
export function EndLetter({ party, onBack }: EndLetterProps) {
  const t = useTexts(dossierTexts);
  const processorId = party.id;
  const writing = useLetterDraft(`party:${processorId}:end-letter`);
  // Without a choice the register writes in the language of the party.
  const composed = useQuery('parties.compose-end-letter', {
    processorId,
    locale: writing.chosen.locale,
  });
  const create = useCommand('parties.create-end-letter');
  const locale = writing.chosen.locale ?? composed.data?.locale;
  return (
    <WritingDesk
      title={t('letter-title', { party: party.name })}
      purpose={t('letter-purpose')}
      backLabel={t('letter-back')}
      onBack={onBack}
      draft={writing.draft}
      error={composed.error}
    >
      {locale !== undefined && (
        <LetterEditor
          composed={composed}
          locale={locale}
          // A business is addressed formally.
          form="formal"
          onVersion={(chosen) => writing.onVersion(chosen, 'formal')}
          edits={writing.chosen.edits}
          onEdits={writing.onEdits}
          keeping={{
            letterId: party.end?.letterId ?? undefined,
            personId: null,
            onKeep: (document) => create.run({ processorId, document }),
            running: create.running,
            error: create.error,
          }}
        />
      )}
    </WritingDesk>
  );
}

import { Button } from '@mantine/core';
import { ChecksField } from '#renderer/ui/fields.tsx';
import type { FormState } from '#renderer/ui/form.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { announce } from '#renderer/ui/status.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { OTHER_QUESTIONS } from '#shared/domain/letters/texts/other-questions.ts';
import { AttachmentFiles } from './AttachmentFiles.tsx';
import { AttachmentRows } from './AttachmentRows.tsx';
import type { AnswerDraft } from './answer-draft.ts';
import { MaskedRows } from './MaskedRows.tsx';
import classes from './RequestScreen.module.css';
import { SystemsChecklist } from './SystemsChecklist.tsx';
import type { Step } from './steps.ts';
import { requestTexts } from './texts.ts';

interface CollectStepProps {
  readonly request: RequestView;
  readonly form: FormState<AnswerDraft>;
  readonly next: Step | undefined;
  readonly onNext: (() => void) | undefined;
}

/** Searching every system, naming what goes along, noting what was masked. */
export function CollectStep({ request, form, next, onNext }: CollectStepProps) {
  const t = useTexts(requestTexts);
  const open = request.status === 'open';
  // Everything is kept while typing; the key only says so.
  useShortcut('ctrl+s', () => announce(t('draft-kept')), { enabled: open });
  if (!open) {
    return (
      <Section title={t('step.collect')}>
        <p>{t('answered-locked')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('step.collect')} purpose={t('collect-purpose')}>
      <SystemsChecklist
        systems={request.systems}
        searched={form.values.searched}
        onChange={(searched) => form.set('searched', searched)}
      />
      <AttachmentRows
        rows={form.values.attachments}
        systems={request.systems}
        onChange={(rows) => form.set('attachments', rows)}
      />
      <AttachmentFiles request={request} />
      <MaskedRows rows={form.values.masked} onChange={(rows) => form.set('masked', rows)} />
      <section className={classes.part} aria-label={t('questions-title')}>
        <h3>{t('questions-title')}</h3>
        <ChecksField
          label={t('questions-purpose')}
          {...form.bind('questions')}
          options={OTHER_QUESTIONS.map((value) => ({ value, label: t(`question.${value}`) }))}
        />
      </section>
      {next && onNext && (
        <div className={classes.footer}>
          <Button onClick={onNext}>{t('next', { step: t(`step.${next}`) })}</Button>
        </div>
      )}
    </Section>
  );
}

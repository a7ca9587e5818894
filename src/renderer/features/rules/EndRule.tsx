import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { RuleEditorView } from '#shared/contract/rules.ts';
import classes from './editor.module.css';
import { editorTexts } from './editor-texts.ts';

interface EndRuleProps {
  readonly rule: NonNullable<RuleEditorView['rule']>;
  readonly onDone: () => void;
}

/** Ends a rule of the owner's own; possible once it decides nothing. */
export function EndRule({ rule, onDone }: EndRuleProps) {
  const t = useTexts(editorTexts);
  const end = useCommand('rules.end');
  const [asking, setAsking] = useState(false);

  async function confirm() {
    if ((await end.run({ ruleId: rule.id })) === undefined) return;
    setAsking(false);
    announce(t('ended'));
    onDone();
  }

  return (
    <div className={classes.end}>
      {rule.categoryIds.length > 0 ? (
        <p className="dw-muted">{t('end-not-yet')}</p>
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('end')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('end-title')}
        confirmLabel={t('end')}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
        running={end.running}
        error={end.error}
      >
        <p>{t('end-help')}</p>
      </ConfirmDialog>
    </div>
  );
}

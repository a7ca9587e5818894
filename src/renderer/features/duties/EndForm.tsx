import { useCommand } from '#renderer/call/use-command.ts';
import { EndOnForm } from '#renderer/ui/EndOnForm.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { announce } from '#renderer/ui/status.ts';
import type { DutyView } from '#shared/contract/duties.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { dutiesTexts } from './texts.ts';

/** A duty comes back no more; what was recorded of it stays. */
export function EndForm({
  duty,
  onDone,
}: {
  readonly duty: DutyView;
  readonly onDone: () => void;
}) {
  const t = useTexts(dutiesTexts);
  const end = useCommand('duties.end');

  async function endOn(endedOn: PlainDate) {
    if ((await end.run({ dutyId: duty.id, endedOn })) === undefined) return;
    announce(t('ended'));
    onDone();
  }

  return (
    <EndOnForm
      purpose={t('end-purpose')}
      label={t('end-on')}
      submitLabel={t('end-save')}
      running={end.running}
      error={end.error}
      onEnd={endOn}
      onCancel={onDone}
    />
  );
}

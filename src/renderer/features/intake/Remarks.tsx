import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { longDate } from '#renderer/ui/speak-date.ts';
import { addMonths, addPeriod, type PlainDate, parsePlainDate } from '#shared/domain/calendar.ts';
import type { Intake } from '#shared/domain/intake/recognise.ts';
import type { TermFinding } from '#shared/domain/intake/terms.ts';
import classes from './intake.module.css';
import type { IntakeValues } from './intake-values.ts';
import { intakeTexts } from './texts.ts';

interface RemarksProps {
  readonly intake: Intake;
  readonly values: IntakeValues;
}

/** What the letter says beside the request; there is nothing to take over. */
export function Remarks({ intake, values }: RemarksProps) {
  const t = useTexts(intakeTexts);
  const language = useLanguage();
  const remarks: string[] = [];
  // The sentence around it has a full stop of its own.
  const quoted = (quote: string) =>
    t('quote', { text: quote.replace(/\s+/g, ' ').replace(/[.,;:]+$/, '') });

  const [reminder] = intake.admonition;
  if (reminder !== undefined) {
    remarks.push(
      reminder.on === null
        ? t('remark-reminder')
        : t('remark-reminder-on', { date: longDate(reminder.on, language) }),
    );
  }
  if (intake.objections.some(({ about }) => about === 'direct-marketing')) {
    remarks.push(t('remark-marketing'));
  }
  const receivedOn = parsePlainDate(values.receivedOn);
  const sooner = intake.termAsked.find((term) => receivedOn && isSooner(term, receivedOn));
  if (sooner !== undefined) remarks.push(t('remark-term', { quote: quoted(sooner.quote) }));
  const authority = intake.complaint.find(({ to }) => to === 'authority');
  if (authority !== undefined) {
    remarks.push(t('remark-authority', { quote: quoted(authority.quote) }));
  }
  const complaint = intake.complaint.find(({ to }) => to === 'us');
  if (complaint !== undefined && intake.rights.length > 0) {
    remarks.push(t('remark-complaint', { quote: quoted(complaint.quote) }));
  }
  if (intake.quotedFrom !== null) remarks.push(t('remark-older'));

  if (remarks.length === 0) return null;
  return (
    <div>
      <p className={classes.strong}>{t('remarks-title')}</p>
      <ul className={classes.remarks}>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </div>
  );
}

/** Whether the writer wants an answer before the month is over. */
function isSooner({ period, on }: TermFinding, receivedOn: PlainDate): boolean {
  const end = on ?? (period === null ? null : addPeriod(receivedOn, period));
  return end !== null && end < addMonths(receivedOn, 1);
}

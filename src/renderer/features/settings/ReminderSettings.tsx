import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { ChoiceField, type Option, SwitchField } from '#renderer/ui/fields.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { SaveCalendar } from '#renderer/ui/SaveCalendar.tsx';
import type { Preferences } from '#shared/contract/session.ts';
import classes from './settings.module.css';
import { settingsTexts } from './texts.ts';
import { usePreferences } from './use-preferences.ts';

/** When the app tells of what asks for attention, and how it stays at hand. */
export function ReminderSettings() {
  const { preferences, change, error } = usePreferences();
  if (preferences === undefined) return null;
  return (
    <>
      <ErrorNotice error={error} />
      <Notifications preferences={preferences} change={change} />
      <AtHand preferences={preferences} change={change} />
      <InCalendar />
    </>
  );
}

interface PartProps {
  readonly preferences: Preferences;
  readonly change: (change: Partial<Preferences>) => Promise<void>;
}

function Notifications({ preferences, change }: PartProps) {
  const t = useTexts(settingsTexts);
  const { notifications, quietFrom, quietTo, weekends } = preferences;
  const off = { problem: undefined, disabled: !notifications };
  return (
    <Section title={t('notify-title')} purpose={t('notify-purpose')}>
      <div className={classes.stack}>
        <SwitchField
          label={t('notify')}
          value={notifications}
          onChange={(value) => void change({ notifications: value })}
          problem={undefined}
        />
        <FieldRow>
          <ChoiceField
            label={t('quiet-from')}
            value={quietFrom}
            onChange={(value) => void change({ quietFrom: value })}
            options={halfHours(quietFrom)}
            {...off}
          />
          <ChoiceField
            label={t('quiet-to')}
            value={quietTo}
            onChange={(value) => void change({ quietTo: value })}
            options={halfHours(quietTo)}
            {...off}
          />
        </FieldRow>
        {quietFrom === quietTo && <p className="dw-muted">{t('quiet-never')}</p>}
        <SwitchField
          label={t('weekends')}
          value={weekends}
          onChange={(value) => void change({ weekends: value })}
          {...off}
        />
      </div>
    </Section>
  );
}

function AtHand({ preferences, change }: PartProps) {
  const t = useTexts(settingsTexts);
  const { tray, startAtLogin } = preferences;
  return (
    <Section title={t('at-hand-title')} purpose={t('at-hand-purpose')}>
      <div className={classes.stack}>
        <SwitchField
          label={t('tray')}
          hint={t('tray-hint')}
          value={tray}
          onChange={(value) => void change({ tray: value })}
          problem={undefined}
        />
        <SwitchField
          label={t('login')}
          hint={t('login-hint')}
          value={startAtLogin}
          onChange={(value) => void change({ startAtLogin: value })}
          problem={undefined}
        />
      </div>
    </Section>
  );
}

function InCalendar() {
  const t = useTexts(settingsTexts);
  return (
    <Section title={t('calendar-title')} purpose={t('calendar-purpose')}>
      <div className={classes.stack}>
        <SaveCalendar />
        <p className="dw-muted">{t('calendar-again')}</p>
      </div>
    </Section>
  );
}

/** Every half hour of a day, and the time that was chosen when it is another. */
function halfHours(chosen: string): Option[] {
  const times = Array.from({ length: 48 }, (_, index) => {
    const hour = String(Math.floor(index / 2)).padStart(2, '0');
    return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
  });
  return [...new Set([...times, chosen])].sort().map((time) => ({ value: time, label: time }));
}

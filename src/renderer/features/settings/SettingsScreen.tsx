import { Tabs } from '@mantine/core';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { AboutSettings } from './AboutSettings.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { BusinessSettings } from './BusinessSettings.tsx';
import { DisplaySettings } from './DisplaySettings.tsx';
import { LetterSettings } from './LetterSettings.tsx';
import { ReminderSettings } from './ReminderSettings.tsx';
import { SafetySettings } from './SafetySettings.tsx';
import classes from './settings.module.css';
import { settingsTexts } from './texts.ts';

const TABS = {
  business: BusinessSettings,
  letters: LetterSettings,
  reminders: ReminderSettings,
  display: DisplaySettings,
  safety: SafetySettings,
  backup: BackupSettings,
  about: AboutSettings,
} as const;
const NAMES = Object.keys(TABS) as (keyof typeof TABS)[];

/** Everything that is set once and then forgotten. */
export function SettingsScreen() {
  const t = useTexts(settingsTexts);
  return (
    <Page narrow>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <Tabs defaultValue="business" keepMounted={false}>
        <Tabs.List aria-label={t('title')} className={classes.tabs ?? ''}>
          {NAMES.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tab-${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {NAMES.map((name) => {
          const Panel = TABS[name];
          return (
            <Tabs.Panel key={name} value={name} className={classes.panel ?? ''}>
              <Panel />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Page>
  );
}

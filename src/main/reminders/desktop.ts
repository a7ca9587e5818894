/** The desktop around the app: notifications, the icon beside the clock, the number on the app. */
import { app, Menu, Notification, nativeImage, Tray } from 'electron';
import icon from '#resources/icons/icon.png?inline';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { describeCounts } from '#shared/domain/reminder-words.ts';
import type { ReminderCounts } from '#shared/domain/reminders.ts';
import type { TrayIcon } from './tray.ts';

const ICON_SIZE = { darwin: 18, win32: 16 } as const;
const OTHER_ICON_SIZE = 22;
/** As in electron-builder.yml: Windows shows notifications of apps that it knows by this. */
const APP_ID = 'nl.dossierwacht.app';

/** Kept until they are gone: what nobody holds on to loses its click. */
const shown = new Set<Notification>();

/** Tells in one notification, with counts only. A click does `onClick`. */
export function showNotification(
  counts: ReminderCounts,
  language: UiLanguage,
  onClick: () => void,
): void {
  if (!Notification.isSupported()) return;
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  const notification = new Notification({
    title: 'Dossierwacht',
    body: describeCounts(counts, language).join('\n'),
    silent: true,
  });
  shown.add(notification);
  notification.on('click', () => {
    shown.delete(notification);
    onClick();
  });
  notification.on('close', () => shown.delete(notification));
  notification.on('failed', () => shown.delete(notification));
  notification.show();
}

/** The icon; undefined where the desktop has no place for it. */
export function makeTrayIcon(onClick: () => void): TrayIcon | undefined {
  try {
    const size = process.platform in ICON_SIZE ? ICON_SIZE[process.platform as 'win32'] : undefined;
    const width = size ?? OTHER_ICON_SIZE;
    const tray = new Tray(nativeImage.createFromDataURL(icon).resize({ width, height: width }));
    tray.on('click', onClick);
    return {
      setToolTip: (text) => tray.setToolTip(text),
      setTitle: (text) => {
        if (process.platform === 'darwin') tray.setTitle(text);
      },
      setMenu: (items) =>
        tray.setContextMenu(
          Menu.buildFromTemplate(
            items.map((item) => (item === 'separator' ? { type: 'separator' } : { ...item })),
          ),
        ),
      destroy: () => tray.destroy(),
    };
  } catch {
    return undefined;
  }
}

/** macOS and some Linux desktops show a number on the app itself. */
export function setBadge(count: number): void {
  app.setBadgeCount(count);
}

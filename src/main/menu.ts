/** The menu: what copying, pasting, zooming and locking need, and nothing that looks inside. */
import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { UiLanguage } from '#shared/domain/locale.ts';
import { MAIN_TEXTS, type MainTexts } from './texts.ts';

export interface MenuActions {
  readonly lock: () => void;
}

/** Sets the menu of the app in a language. Hidden on Linux and Windows until Alt is pressed. */
export function setMenu(language: UiLanguage, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(MAIN_TEXTS[language], actions)));
}

/** The menu as data. */
export function menuTemplate(texts: MainTexts, actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    {
      label: texts.file,
      submenu: [
        { label: texts.lock, accelerator: 'CommandOrControl+L', click: () => actions.lock() },
        { type: 'separator' },
        { label: texts.quit, role: 'quit' },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        { label: texts.undo, role: 'undo' },
        { label: texts.redo, role: 'redo' },
        { type: 'separator' },
        ...clipboardItems(texts),
      ],
    },
    {
      label: texts.view,
      submenu: [
        { label: texts.zoomIn, role: 'zoomIn' },
        { label: texts.zoomOut, role: 'zoomOut' },
        { label: texts.zoomReset, role: 'resetZoom' },
        { label: texts.fullScreen, role: 'togglefullscreen' },
      ],
    },
  ];
}

/** A right click offers the clipboard, where there is something to do with it. */
export function addContextMenu(contents: WebContents, language: () => UiLanguage): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (!isEditable && selectionText === '') return;
    Menu.buildFromTemplate(clipboardItems(MAIN_TEXTS[language()])).popup();
  });
}

function clipboardItems(texts: MainTexts): MenuItemConstructorOptions[] {
  return [
    { label: texts.cut, role: 'cut' },
    { label: texts.copy, role: 'copy' },
    { label: texts.paste, role: 'paste' },
    { label: texts.selectAll, role: 'selectAll' },
  ];
}

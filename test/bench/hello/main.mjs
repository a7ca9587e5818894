// The least that Electron can show: what ours is measured against.
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  return window.loadFile(path.join(import.meta.dirname, 'index.html'));
});

import { describe, expect, it } from 'vitest';
import { pageWebPreferences, paperWebPreferences } from '#main/hardening/web-preferences.ts';

const SEALED = {
  allowRunningInsecureContent: false,
  autoplayPolicy: 'document-user-activation-required',
  backgroundThrottling: false,
  contextIsolation: true,
  disableDialogs: true,
  enableBlinkFeatures: '',
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  plugins: false,
  safeDialogs: true,
  sandbox: true,
  spellcheck: false,
  v8CacheOptions: 'none',
  webgl: false,
  webSecurity: true,
  webviewTag: false,
};

describe('web preferences', () => {
  it('are exactly the sealed ones for the page', () => {
    expect(pageWebPreferences({ preload: '/out/preload/index.cjs', devTools: false })).toEqual({
      ...SEALED,
      devTools: false,
      partition: 'page',
      preload: '/out/preload/index.cjs',
    });
  });

  it('are exactly the sealed ones without script and preload for letters', () => {
    expect(paperWebPreferences()).toEqual({
      ...SEALED,
      devTools: false,
      javascript: false,
      partition: 'paper',
    });
  });

  it('keep every session in memory', () => {
    const page = pageWebPreferences({ preload: '', devTools: true });
    expect(page.partition).not.toMatch(/^persist:/);
    expect(paperWebPreferences().partition).not.toMatch(/^persist:/);
  });
});

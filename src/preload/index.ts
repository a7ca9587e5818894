/**
 * The only thing the page gets from outside: one function that calls a method of
 * the contract, and one that listens to what main tells. Neither the channels nor
 * Electron's own objects ever reach the page.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '#shared/channels.ts';
import type { Bridge } from '#shared/contract/index.ts';
import { isMethodName, isPageEvent } from './allowed.ts';

const bridge: Bridge = {
  call(method, input) {
    if (!isMethodName(method)) {
      return Promise.resolve({ ok: false, error: { code: 'no-such-method' } });
    }
    return ipcRenderer.invoke(CALL_CHANNEL, method, input);
  },
  listen(listener) {
    function onEvent(_event: unknown, name: unknown, detail: unknown): void {
      if (isPageEvent(name)) listener(name, detail);
    }
    ipcRenderer.on(EVENT_CHANNEL, onEvent);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, onEvent);
    };
  },
};

contextBridge.exposeInMainWorld('dossierwacht', bridge);

import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { recordBundle } from './scripts/bundle/record.mjs';

// The oldest Electron the app runs on (33: Node 20.18, Chromium 130) sets the targets.
const NODE_TARGET = 'node20.18';
const PAGE_TARGET = 'chrome130';

// Everything is bundled except the packages with compiled code: few files to read at the start,
// and only these have to be packaged beside out/.
const COMPILED_PACKAGES = ['better-sqlite3', '@node-rs/argon2'];

export default defineConfig(({ command }) => ({
  main: {
    plugins: [recordBundle('main')],
    // Its build for Node declares `require`, which electron-vite's own prelude does as well; we use
    // only what both builds have.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: NODE_TARGET,
      externalizeDeps: false,
      emptyOutDir: command === 'build', // While developing, the app may be starting from it.
      rolldownOptions: {
        external: COMPILED_PACKAGES,
        input: {
          index: 'src/main/index.ts',
          register: 'src/register/index.ts',
          cli: 'src/cli/index.ts',
          'import-reader': 'src/register/bring-in/reader-thread.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [recordBundle('preload')],
    build: {
      target: NODE_TARGET,
      externalizeDeps: false,
      emptyOutDir: command === 'build', // While developing, the app may be starting from it.
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        // A sandboxed preload script must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), recordBundle('renderer')],
    build: {
      target: PAGE_TARGET,
      minify: true,
      // The content security policy allows neither inline scripts nor data: URLs for fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // Every file is asked of main: what the lock screen starts with comes as one.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
}));

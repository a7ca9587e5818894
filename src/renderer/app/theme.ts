/** Mantine, told to use the tokens of tokens.css and to keep still. */
import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core';

const ACCENT = 'var(--dw-accent)';
const SOFT = 'var(--dw-accent-soft)';
const petrol: MantineColorsTuple = [
  SOFT,
  SOFT,
  SOFT,
  ACCENT,
  ACCENT,
  ACCENT,
  ACCENT,
  ACCENT,
  ACCENT,
  'var(--dw-accent-hover)',
];

const TITLE = { fontSize: '1.0625rem', fontWeight: 600 };
// What closes is gone at once: nobody waits for it.
const FADE = { duration: 100, exitDuration: 0, transition: 'fade' };

/**
 * The values stand in tokens.css: the provider writes no style element of its
 * own, because the page requires trusted types and Mantine sets them as markup.
 * Components are named, not imported: the lock screen loads only what it shows.
 */
export const theme = createTheme({
  colors: { petrol },
  primaryColor: 'petrol',
  fontFamily: '"Source Sans 3", system-ui, sans-serif',
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    // The accent is light in the dark theme: its text then has to be dark.
    return input.variant === 'filled' ? { ...colors, color: 'var(--dw-on-accent)' } : colors;
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // Hints below: fields beside each other then stand on one line.
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] },
    },
    // Locking the scroll would write a style element; the frame does not scroll anyway.
    Modal: {
      defaultProps: { lockScroll: false, transitionProps: FADE },
      styles: { content: { border: '1px solid var(--dw-edge)' }, title: TITLE },
    },
    ModalRoot: { defaultProps: { lockScroll: false, transitionProps: FADE } },
    Drawer: {
      defaultProps: { lockScroll: false, transitionProps: { duration: 120, exitDuration: 0 } },
      styles: { title: TITLE },
    },
    Popover: { defaultProps: { transitionProps: FADE } },
    Combobox: { defaultProps: { transitionProps: FADE } },
    Tooltip: {
      defaultProps: {
        transitionProps: FADE,
        openDelay: 300,
        events: { hover: true, focus: true, touch: false },
      },
    },
  },
});

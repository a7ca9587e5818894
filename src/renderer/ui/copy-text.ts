/** Putting text on the clipboard. */
import { call } from '#renderer/call/call.ts';

/**
 * Copies a text that may be about a person: it leaves the clipboard after half a minute,
 * and when the register locks. Throws when the clipboard refuses it.
 */
export async function copyForAMoment(text: string): Promise<void> {
  // Not by the page: it would be told of success before the text is there.
  await call('clipboard.copy', { text });
}

/** The two channels between the page's side and main; there are no others. */
export const CALL_CHANNEL = 'dossierwacht:call';
export const EVENT_CHANNEL = 'dossierwacht:event';

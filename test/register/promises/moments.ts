/** The days around which the promises of a test register are kept or broken. */
export const TODAY = '2026-11-22';
export const NOW = `${TODAY}T09:00:00.000Z`;
export const YESTERDAY = '2026-11-21';
export const LONG_AGO = '2020-01-01';
export const YEAR_AHEAD = '2027-11-22';

/** Everything that is kept of the person (GDPR art. 15(3)), or what they may take along (art. 20(1)). */
export const EXPORT_SCOPES = ['all', 'portable'] as const;
export type ExportScope = (typeof EXPORT_SCOPES)[number];

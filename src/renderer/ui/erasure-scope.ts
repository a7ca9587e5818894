/** What of a person is to be erased: the choice that comes before a disposal of one person. */

export interface ErasureScope {
  readonly scope: 'all' | 'chosen';
  /** Ids of the chosen items, as the fields have them. */
  readonly itemIds: readonly string[];
  /** Keeps the person from being taken up again by mistake. */
  readonly suppress: boolean;
}

/** Everything of the person; a print stays to recognise them by. */
export const WHOLE_PERSON: ErasureScope = { scope: 'all', itemIds: [], suppress: true };

/** The part of a proposal that this choice decides. */
export function proposalScope({ scope, itemIds, suppress }: ErasureScope) {
  return { itemIds: scope === 'all' ? null : itemIds.map(Number), suppress };
}

/** Choosing items and then choosing none makes no proposal. */
export function listScopeProblems({ scope, itemIds }: ErasureScope): Record<string, string> {
  return scope === 'chosen' && itemIds.length === 0 ? { itemIds: 'text.required' } : {};
}
